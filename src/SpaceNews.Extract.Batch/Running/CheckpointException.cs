namespace SpaceNews.Extract.Batch;

/// <summary>A checkpoint cannot be carried on: it is of another input, output or version, or its files are gone.</summary>
public sealed class CheckpointException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CheckpointException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

namespace SpaceNews.Extract.Batch;

/// <summary>A strict run met a bad record.</summary>
/// <remarks>Nothing of the run is left.</remarks>
public sealed class StrictBatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StrictBatchException(RejectedRecord record)
        : base(record is null ? null : $"{record.Position}: {record.Message}") => Record = record!;

    /// <summary>The bad record.</summary>
    public RejectedRecord Record { get; }
}

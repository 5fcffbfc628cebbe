namespace SpaceNews.Extract.Testing;

/// <summary>An extraction is not what the markup says; every test framework shows its message as a failed test.</summary>
public sealed class ExtractionAssertException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ExtractionAssertException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public ExtractionAssertException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public ExtractionAssertException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

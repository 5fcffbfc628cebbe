namespace SpaceNews.Extract.Batch;

/// <summary>A record of the input is no article.</summary>
public sealed class BadRecordException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">The kind of defect.</param>
    /// <param name="message">What was expected and what was found instead, without the place.</param>
    /// <param name="cause">What complained first.</param>
    public BadRecordException(RejectReason reason, string message, Exception? cause = null)
        : base(message, cause) => Reason = reason;

    /// <summary>The kind of defect.</summary>
    public RejectReason Reason { get; }
}

namespace SpaceNews.Extract.Batch;

/// <summary>A record that gave no article line.</summary>
/// <param name="Record">Number of the record in the input, from 0.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Id">Id of the article, where it is known.</param>
/// <param name="Reason">The kind of defect.</param>
/// <param name="Message">What was expected and what was found instead.</param>
/// <remarks>Immutable.</remarks>
public sealed record RejectedRecord(long Record, InputPosition Position, string? Id, RejectReason Reason, string Message)
{
    /// <summary>Whether the record is in order, only not wanted: an article in another language.</summary>
    public bool IsPassedOver => Reason == RejectReason.NotEnglish;
}

namespace SpaceNews.Extract.Training;

/// <summary>A sentence to learn from.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Type">The type of incident that it tells of, or null.</param>
/// <remarks>Immutable.</remarks>
public sealed record LabelledSentence(string Text, SentenceKind Kind, IncidentType? Type);

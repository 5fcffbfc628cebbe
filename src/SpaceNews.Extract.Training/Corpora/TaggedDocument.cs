namespace SpaceNews.Extract.Training;

/// <summary>One document of a training corpus: its sentences as tokens with a label each.</summary>
/// <param name="Id">Name of the document.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record TaggedDocument(string Id, IReadOnlyList<TaggedSentence> Sentences);

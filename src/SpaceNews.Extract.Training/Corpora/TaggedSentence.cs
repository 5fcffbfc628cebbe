namespace SpaceNews.Extract.Training;

/// <summary>One sentence of a training corpus.</summary>
/// <param name="Words">Its tokens.</param>
/// <param name="Labels">A label for every token: a part of speech, or a name label in the IOB2 scheme.</param>
/// <remarks>Immutable.</remarks>
public sealed record TaggedSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Labels)
{
    /// <summary>Indexes of the tokens that the corpus calls misspelt.</summary>
    public IReadOnlyList<int> Misspelt { get; init; } = [];
}

namespace SpaceNews.Extract.Training;

/// <summary>How well a model does on one corpus.</summary>
/// <param name="Corpus">The corpus, as the recipe names it.</param>
/// <param name="Score">The number that counts, 0 to 1: F1, or the share of right tags.</param>
/// <param name="Details">All numbers, for people to read.</param>
/// <remarks>Immutable.</remarks>
public sealed record CorpusScore(string Corpus, double Score, string Details)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Corpus}: {Details}";
}

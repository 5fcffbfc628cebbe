using SpaceNews.Extract;

/// <summary>
/// A rule as an engine: a capitalised word that ends in “sat” is a satellite. All else it leaves to another recogniser, so that
/// an engine need not do everything to be of use.
/// </summary>
internal sealed class SatelliteNameRecognizer(INameRecognizer next) : INameRecognizer
{
    public IReadOnlyList<RecognizedName> Recognize(ArticleTree tree, ReadOnlySpan<PartOfSpeech> tags)
    {
        RecognizedName[] found = [.. tree.Tokens().Index().Where(t => IsSatellite(t.Item)).Select(t => new RecognizedName(NameKind.Vehicle, t.Index, t.Index + 1, Confidence: 0.9))];
        // Names must not overlap, and they come in the order of the text.
        IEnumerable<RecognizedName> others = next.Recognize(tree, tags).Where(o => !found.Any(n => n.FirstToken < o.EndToken && o.FirstToken < n.EndToken));
        return [.. found.Concat(others).OrderBy(n => n.FirstToken)];
    }

    private static bool IsSatellite(Token token) => token.Text.Length > 4 && char.IsUpper(token.Text[0]) && token.Text.EndsWith("sat", StringComparison.Ordinal);
}

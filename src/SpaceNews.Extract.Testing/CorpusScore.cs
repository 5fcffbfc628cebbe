namespace SpaceNews.Extract.Testing;

/// <summary>How well the mentions of one kind were found in a corpus.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Marked">Mentions that are marked; optional marks do not count.</param>
/// <param name="Found">Mentions that were found; those that answer an optional mark do not count.</param>
/// <param name="Strict">Mentions that were found exactly where they are marked.</param>
/// <param name="Value">Those of them that mean what the mark says.</param>
/// <remarks>Immutable.</remarks>
public sealed record CorpusScore(MentionKind Kind, int Marked, int Found, int Strict, int Value)
{
    /// <summary>F1 of exact spans, 0 to 1; 1 when nothing is marked and nothing found.</summary>
    public double StrictF1 => F1(Strict);

    /// <summary>F1 of exact spans with the right value, 0 to 1; 1 when nothing is marked and nothing found.</summary>
    public double ValueF1 => F1(Value);

    internal static CorpusScore Of(MentionKind kind, IEnumerable<Comparison> comparisons)
    {
        var sum = new CorpusScore(kind, 0, 0, 0, 0);
        foreach (Comparison comparison in comparisons)
        {
            (int marked, int found, int strict, int value) = comparison.Count(kind);
            sum = new CorpusScore(kind, sum.Marked + marked, sum.Found + found, sum.Strict + strict, sum.Value + value);
        }
        return sum;
    }

    private double F1(int right) => Marked + Found == 0 ? 1 : 2.0 * right / (Marked + Found);
}

using System.Globalization;

namespace SpaceNews.Extract.Testing;

/// <summary>How good a kind must be.</summary>
internal sealed record CorpusFloor(MentionKind Kind, bool IsValue, double AtLeast)
{
    public bool IsReached(IEnumerable<CorpusScore> scores) => Figure(scores) >= AtLeast;

    public string Describe(IEnumerable<CorpusScore> scores) =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsValue ? "value" : "strict")} F1 of {Kind} is {Figure(scores):0.000}, below {AtLeast:0.000}");

    private double Figure(IEnumerable<CorpusScore> scores) => scores.First(s => s.Kind == Kind) is var score && IsValue ? score.ValueF1 : score.StrictF1;
}

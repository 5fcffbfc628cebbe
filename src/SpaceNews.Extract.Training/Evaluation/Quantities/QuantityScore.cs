using System.Collections.Immutable;

namespace SpaceNews.Extract.Training;

/// <summary>How many cases of a data set are read right, with a line on each that is not.</summary>
/// <param name="Right">Cases in which everything expected is found and nothing else.</param>
/// <param name="Total">Cases that state a checkable expectation.</param>
/// <param name="Failures">A line for each of the others.</param>
/// <remarks>Immutable.</remarks>
public sealed record QuantityScore(int Right, int Total, ImmutableArray<string> Failures)
{
    private const double Tolerance = 1e-4;

    private static readonly HashSet<QuantityDimension> OfDimensionModel =
        [QuantityDimension.Mass, QuantityDimension.Length, QuantityDimension.Area, QuantityDimension.Volume, QuantityDimension.Speed, QuantityDimension.Angle, QuantityDimension.Information];

    /// <summary>Right over total, in per cent.</summary>
    public double Percent => Total == 0 ? 0 : 100.0 * Right / Total;

    /// <summary>Scores cases of a dimension specification: spans, values and units must agree; what states no number is left out.</summary>
    public static QuantityScore OfDimensions(IEnumerable<QuantityCase> cases, bool massesOnly) => Count(
        cases.Where(c => !c.Expected.Any(e => e.Value is null) && (!massesOnly || c.Expected.Any(e => Resolve(e) is { Dimension: QuantityDimension.Mass }))),
        c => [.. QuantityReader.FindAll(c.Text).Where(m => OfDimensionModel.Contains(m.Value.Dimension))],
        (c, e, m) => c.Text.AsSpan().Slice(m.Span.Start, m.Span.Length).Equals(e.Text, StringComparison.OrdinalIgnoreCase) && Agree(e, m.Value));

    /// <summary>Scores cases of values and units; of a range, the middle counts.</summary>
    public static QuantityScore OfValues(IEnumerable<QuantityCase> cases) =>
        Count(cases, c => [.. QuantityReader.FindAll(c.Text, bareNumbers: true)], (_, e, m) => Agree(e, m.Value));

    /// <summary>Precision, recall and F1 of the spans of masses, in per cent, and the errors.</summary>
    public static (double Precision, double Recall, double F1, ImmutableArray<string> Errors) OfMassSpans(IEnumerable<QuantityCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        int expected = 0, found = 0, right = 0;
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (QuantityCase one in cases)
        {
            var spans = one.Expected.Select(e => e.Span!.Value).ToHashSet();
            var masses = QuantityReader.FindAll(one.Text).Where(m => m.Value.Dimension == QuantityDimension.Mass).Select(m => m.Span).ToHashSet();
            expected += spans.Count;
            found += masses.Count;
            right += spans.Count(masses.Contains);
            errors.AddRange(spans.Except(masses).Select(s => $"missed    {Around(one.Text, s)}"));
            errors.AddRange(masses.Except(spans).Select(s => $"spurious  {Around(one.Text, s)}"));
        }
        double p = 100.0 * right / Math.Max(1, found), r = 100.0 * right / Math.Max(1, expected);
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r), errors.ToImmutable());
    }

    private static string Around(string text, TextSpan span)
    {
        int from = Math.Max(0, span.Start - 30), to = Math.Min(text.Length, span.End + 30);
        return $"{text[from..span.Start]}[{text[span.Start..span.End]}]{text[span.End..to]}".ReplaceLineEndings(" ");
    }

    private static QuantityScore Count(IEnumerable<QuantityCase> cases, Func<QuantityCase, List<Mention<Quantity>>> find, Func<QuantityCase, ExpectedQuantity, Mention<Quantity>, bool> agree)
    {
        int right = 0, total = 0;
        var failures = ImmutableArray.CreateBuilder<string>();
        foreach (QuantityCase one in cases)
        {
            total++;
            List<Mention<Quantity>> left = find(one);
            string all = string.Join("; ", left.Select(m => $"{one.Text.Substring(m.Span.Start, m.Span.Length)} = {m.Value.Number} {m.Value.Unit}"));
            bool ok = true;
            foreach (ExpectedQuantity expected in one.Expected)
            {
                int match = left.FindIndex(m => agree(one, expected, m));
                if (match < 0) ok = false;
                else left.RemoveAt(match);
            }
            if (ok && left.Count == 0) right++;
            else failures.Add($"{one.Text}\n    expected: {string.Join("; ", one.Expected.Select(e => $"{e.Text} = {e.Value} {e.Unit}"))}\n    found:    {all}");
        }
        return new QuantityScore(right, total, failures.ToImmutable());
    }

    private static bool Agree(ExpectedQuantity expected, Quantity found)
    {
        if (expected.Value is not { } value) return false;
        double number = found.UpperNumber is { } upper ? (found.Number + upper) / 2 : found.Number;
        if (expected.Unit.Length == 0) return found.Unit.Length == 0 && IsClose(value, number);
        return Resolve(expected) is { } wanted ? wanted.Dimension == found.Dimension && IsClose(wanted.Value, found.UpperValue is { } u ? (found.Value + u) / 2 : found.Value) && SameMoney(wanted, found)
            : expected.Unit.Replace("inverse ", "per ", StringComparison.Ordinal).Equals(found.Unit, StringComparison.OrdinalIgnoreCase) && IsClose(value, number);
    }

    private static bool SameMoney(Quantity a, Quantity b) => a.Dimension != QuantityDimension.Money || a.Unit == b.Unit;

    /// <summary>The expectation in SI, read by the same table of units from the name that the set gives the unit.</summary>
    private static Quantity? Resolve(ExpectedQuantity expected) =>
        expected.Value is { } value && QuantityReader.TryParse($"{value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)} {expected.Unit.ToLowerInvariant()}", out Quantity quantity) ? quantity : null;

    private static bool IsClose(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b)) + 1e-300;
}

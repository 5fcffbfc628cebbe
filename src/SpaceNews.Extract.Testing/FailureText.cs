using System.Text;

namespace SpaceNews.Extract.Testing;

/// <summary>Writes what differs: the sentences as they should be and as they were found, then each difference by itself.</summary>
internal static class FailureText
{
    public static string Write(Comparison comparison)
    {
        var result = new StringBuilder();
        result.Append($"The extraction is not what the markup of “{comparison.Model.Article.Id}” says.\n");
        List<Mark> found = FoundMarks(comparison);
        foreach (TextSpan range in RangesThatDiffer(comparison))
        {
            result.Append(AlignedDiff.Write(comparison.Model.Article.Text.ToString(range), Inside(range, comparison.Expected), Inside(range, found))).Append('\n');
        }
        foreach (Mark mark in comparison.Missing)
            result.Append($"missing: {Describe(comparison, mark.Kind, mark.Span)}{(mark.Value is null ? "" : " = " + mark.Value)}{(comparison.Scope.CanFind(mark.Kind) ? "" : ", which no extractor of this pipeline reports")}\n");
        foreach (Finding finding in comparison.Unexpected)
            result.Append($"unexpected: {Describe(comparison, finding.Kind, finding.Span)} = {ValueText.Of(finding.Value)}{(comparison.Scope.CanFind(finding.Kind) ? "" : $", a kind that no extractor declares in {nameof(Extractor.Produces)}")}\n");
        foreach ((Mark mark, Finding finding) in comparison.WrongValue)
            result.Append($"wrong value: {Describe(comparison, mark.Kind, mark.Span)} = {ValueText.Of(finding.Value)}, expected {mark.Value}\n");
        return result.ToString(0, result.Length - 1);
    }

    private static string Describe(Comparison comparison, string kind, TextSpan span) => $"{kind} {span} “{comparison.Model.Article.Text.ToString(span)}”";

    /// <summary>What was found, as marks that can stand in one text: of two that cross, the mention stays.</summary>
    private static List<Mark> FoundMarks(Comparison comparison)
    {
        var marks = new List<Mark>();
        foreach (Finding finding in comparison.Found)
        {
            if (finding.Span.IsEmpty) continue;
            Mark mark = comparison.AgreeingMark(finding) ?? finding.ToMark(comparison.Model.Article.Text);
            if (marks.TrueForAll(m => !Cross(m.Span, mark.Span))) marks.Add(mark);
        }
        // A diagnostic over the same characters as a mention is the outer mark.
        return [.. marks.OrderByDescending(m => comparison.Scope.IsDiagnostic(m.Kind))];
    }

    private static bool Cross(TextSpan a, TextSpan b) => a.Overlaps(b) && !a.Contains(b) && !b.Contains(a);

    /// <summary>The sentences around the differences, one after another.</summary>
    private static List<TextSpan> RangesThatDiffer(Comparison comparison)
    {
        var ranges = new List<TextSpan>();
        IEnumerable<TextSpan> spans = comparison.Missing.Select(m => m.Span)
            .Concat(comparison.Unexpected.Select(f => f.Span))
            .Concat(comparison.WrongValue.Select(w => w.Mark.Span));
        foreach (TextSpan span in spans.Where(s => !s.IsEmpty).Select(s => SentencesAround(comparison, s)).Order())
        {
            if (ranges.Count > 0 && ranges[^1].Overlaps(span)) ranges[^1] = ranges[^1].Union(span);
            else ranges.Add(span);
        }
        return ranges;
    }

    private static TextSpan SentencesAround(Comparison comparison, TextSpan span)
    {
        TextSpan result = span;
        foreach (Sentence sentence in comparison.Model.Tree.Sentences)
            if (comparison.Model.Tree.GetSpan(sentence) is var other && other.Overlaps(span)) result = result.Union(other);
        // A mark is never cut in two.
        foreach (Mark mark in comparison.Expected)
            if (mark.Span.Overlaps(result)) result = result.Union(mark.Span);
        return result;
    }

    /// <summary>The marks inside a range, counted from its start.</summary>
    private static IEnumerable<Mark> Inside(TextSpan range, IEnumerable<Mark> marks) =>
        marks.Where(m => range.Contains(m.Span)).Select(m => m with { Span = new TextSpan(m.Span.Start - range.Start, m.Span.Length) });
}

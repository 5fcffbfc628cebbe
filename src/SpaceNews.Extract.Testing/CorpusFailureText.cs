using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SpaceNews.Extract.Testing;

/// <summary>Writes which floors of a corpus are not reached, the figures of all kinds, and what is wrong where.</summary>
internal static class CorpusFailureText
{
    private const int MaxErrors = 100;

    public static string Write(ImmutableArray<Comparison> comparisons, ImmutableArray<CorpusScore> scores, ImmutableArray<CorpusFloor> floors)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The extraction of {comparisons.Length} articles is not good enough.\n");
        foreach (CorpusFloor floor in floors.Where(f => !f.IsReached(scores))) text.Append(floor.Describe(scores)).Append('\n');
        int width = Math.Max("kind".Length, scores.Max(s => s.Kind.Name.Length));
        text.Append(CultureInfo.InvariantCulture, $"\n{"kind".PadRight(width)}  marked  found  strict  value  strict F1  value F1\n");
        foreach (CorpusScore s in scores)
            text.Append(CultureInfo.InvariantCulture, $"{s.Kind.Name.PadRight(width)}  {s.Marked,6}  {s.Found,5}  {s.Strict,6}  {s.Value,5}  {s.StrictF1,9:0.000}  {s.ValueF1,8:0.000}\n");
        List<string> errors = [.. comparisons.SelectMany(ErrorsOf)];
        text.Append('\n').AppendJoin('\n', errors.Take(MaxErrors));
        if (errors.Count > MaxErrors) text.Append(CultureInfo.InvariantCulture, $"\n… and {errors.Count - MaxErrors} more");
        return text.ToString();
    }

    /// <summary>What is wrong in an article, by place; a mention that stands beside its mark is one error, not two.</summary>
    private static IEnumerable<string> ErrorsOf(Comparison comparison)
    {
        ArticleText text = comparison.Model.Article.Text;
        var lines = new List<(int Start, string Line)>();
        var spare = new List<Finding>(comparison.Unexpected);
        foreach (Mark mark in comparison.Missing)
        {
            Finding? near = spare.Find(f => f.Kind == mark.Kind && f.Span.Overlaps(mark.Span));
            if (near is not null) spare.Remove(near);
            lines.Add((mark.Span.Start, near is null ? $"missing {mark.Kind} “{text.ToString(mark.Span)}”" : $"wrong span {mark.Kind} “{text.ToString(near.Span)}”, expected “{text.ToString(mark.Span)}”"));
        }
        foreach (Finding finding in spare) lines.Add((finding.Span.Start, $"unexpected {finding.Kind} “{text.ToString(finding.Span)}” = {ValueText.Of(finding.Value)}"));
        foreach ((Mark mark, Finding finding) in comparison.WrongValue)
            lines.Add((mark.Span.Start, $"wrong value {mark.Kind} “{text.ToString(mark.Span)}” = {ValueText.Of(finding.Value)}, expected {mark.Value}"));
        return lines.OrderBy(l => l.Start).Select(l => $"{comparison.Model.Article.Id}:{text.GetLinePosition(l.Start)}: {l.Line}");
    }
}

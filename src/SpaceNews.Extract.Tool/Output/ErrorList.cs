using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary>Writes errors article by article, in the order of the text, each with the words around it.</summary>
internal static class ErrorList
{
    private const int Context = 60;
    private const string Incident = "incident";

    public static void Write(IReadOnlyList<EvaluationError> errors, IReadOnlyList<Article> articles, TextWriter output)
    {
        Dictionary<string, Article> byId = articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, EvaluationError> group in errors.GroupBy(e => e.Article))
        {
            output.WriteLine(FormattableString.Invariant($"{group.Key}: {group.Count()} errors"));
            foreach (EvaluationError error in group.OrderBy(e => e.Kind == Incident).ThenBy(e => e.At)) Write(error, byId.GetValueOrDefault(group.Key)?.Text, output);
            output.WriteLine();
        }
    }

    private static void Write(EvaluationError error, ArticleText? text, TextWriter output)
    {
        bool isIncident = error.Kind == Incident;
        string place = isIncident ? FormattableString.Invariant($"record {error.At + 1}") : Place(error.At, text);
        output.WriteLine($"  {place,-9} {error.Kind,-12} {error.Error,-18} {Difference(error)}".TrimEnd());
        if (!isIncident && text is not null) output.WriteLine($"            {Around(error, text)}");
    }

    private static string Place(int at, ArticleText? text)
    {
        if (text is null || at > text.Length) return FormattableString.Invariant($"at {at}");
        LinePosition position = text.GetLinePosition(at);
        return FormattableString.Invariant($"{position.Line + 1}:{position.Character + 1}");
    }

    private static string Difference(EvaluationError error)
    {
        string gold = string.Join(" = ", new[] { error.Gold, error.GoldValue }.Where(s => s.Length > 0));
        return gold.Length == 0 ? $"found {error.Predicted}" : error.Predicted.Length == 0 ? $"expected {gold}" : $"expected {gold}, found {error.Predicted}";
    }

    /// <summary>The words around the place, on one line, with the words in question in brackets.</summary>
    private static string Around(EvaluationError error, ArticleText text)
    {
        int length = (error.Gold.Length > 0 ? error.Gold : error.Predicted).Length;
        int end = Math.Min(text.Length, error.At + length);
        int from = Math.Max(0, error.At - Context), to = Math.Min(text.Length, end + Context);
        string value = text.Value;
        return $"…{value[from..error.At]}[{value[error.At..end]}]{value[end..to]}…".ReplaceLineEndings(" ¶ ");
    }
}

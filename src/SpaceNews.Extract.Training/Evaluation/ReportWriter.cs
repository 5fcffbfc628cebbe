using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>Writes a report exactly as the reference scorer does, on every platform and under every culture.</summary>
internal static class ReportWriter
{
    private const int ArticlesNamed = 5;

    public static void WriteTable(EvaluationReport report, TextWriter output)
    {
        Line(output, $"{"kind",-14}{"gold",6}{"pred",6}{"P",8}{"R",8}{"strict",8}{"relaxed",9}{"value",8}");
        foreach (KindScore score in report.Required) WriteKind(output, score.Kind, score, Percent(score.Relaxed));
        WriteKind(output, "-- required --", report.RequiredTotal, "");
        foreach (KindScore score in report.Extra) WriteKind(output, score.Kind, score, Percent(score.Relaxed));
        if (report.Incidents is { } incidents) WriteIncidents(output, incidents);
    }

    public static void WriteEntities(IReadOnlyList<EntityScore> scores, TextWriter output)
    {
        Line(output, $"\n{"B3 of entities",-26}{"P",8}{"R",8}{"F1",8}");
        foreach (EntityScore score in scores) Line(output, $"{score.Kind,-26}{Ratios(score.Precision, score.Recall, score.F1)}");
    }

    public static void WriteRoles(IReadOnlyList<RoleScore> scores, TextWriter output)
    {
        if (!scores.Any(s => s.Count > 0)) return;
        Line(output, $"\n{"roles of what both name",-26}{"count",8}{"right",8}");
        foreach (RoleScore score in scores) Line(output, $"{score.Field,-26}{score.Count,8}{Percent(score.Accuracy),8}");
    }

    public static void WriteErrors(IReadOnlyList<EvaluationError> errors, TextWriter output)
    {
        Line(output, $"article\tkind\terror\tat\tgold\tgoldValue\tpredicted");
        foreach (EvaluationError e in errors)
            Line(output, $"{Cell(e.Article)}\t{e.Kind}\t{e.Error}\t{e.At}\t{Cell(e.Gold)}\t{Cell(e.GoldValue)}\t{Cell(e.Predicted)}");
    }

    public static void WriteMissing(IReadOnlyList<string> articles, TextWriter output)
    {
        if (articles.Count > 0) Line(output, $"no prediction for {articles.Count} articles: {string.Join(", ", articles.Take(ArticlesNamed))}");
    }

    private static void WriteKind(TextWriter output, string name, KindScore score, string relaxed) =>
        Line(output, $"{name,-14}{score.Gold,6}{score.Predicted,6}{Ratios(score.Precision, score.Recall, score.Strict)}{relaxed,9}{Percent(score.Value),8}");

    private static void WriteIncidents(TextWriter output, IncidentScores incidents)
    {
        Line(output, $"\nincident slots");
        foreach (SlotScore slot in incidents.Slots)
            Line(output, $"{slot.Slot,-14}{slot.Gold,6}{slot.Predicted,6}{Ratios(slot.Precision, slot.Recall, slot.F1)}");
        SlotScore all = incidents.AllSlots;
        Line(output, $"{"-- slots --",-26}{Ratios(all.Precision, all.Recall, all.F1)}");
        RecordScore records = incidents.Records;
        Line(output, $"{"-- records --",-26}{Ratios(records.Precision, records.Recall, records.F1)}   ({records.Right} right, {records.HalfRight} half right, {records.Missed} missed, {records.Spurious} spurious)");
    }

    private static string Ratios(double precision, double recall, double f1) => $"{Percent(precision),8}{Percent(recall),8}{Percent(f1),8}";

    private static string Percent(double ratio) => PythonFloat.OneDecimal(ratio * 100);

    private static string Cell(string text) => text.Replace('\t', ' ').Replace('\n', ' ');

    /// <summary>Ends lines with a bare line feed, whatever the writer’s own line end is.</summary>
    private static void Line(TextWriter output, FormattableString line)
    {
        output.Write(line.ToString(CultureInfo.InvariantCulture));
        output.Write('\n');
    }
}

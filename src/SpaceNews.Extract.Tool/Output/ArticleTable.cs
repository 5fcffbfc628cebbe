using System.Globalization;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary>Writes what was found in one article for people to read.</summary>
internal static class ArticleTable
{
    private static readonly string[] Order = ["Person", "Organization", "Site", "Vehicle", "Date", "Time", "Duration", "Mass"];

    public static void Write(ArticleModel model, IAnsiConsole console)
    {
        string published = model.Article.Published is { } day ? ", " + CalendarDate.OfDay(day).Value : "";
        console.Write(new Rule($"[bold]{Markup.Escape(model.Article.Id)}[/]{published}") { Justification = Justify.Left });
        Table table = new Table().Border(TableBorder.None).AddColumns(
            new TableColumn("[grey]kind[/]").NoWrap().Width(14),
            new TableColumn("[grey]found[/]"),
            new TableColumn("[grey]times[/]").RightAligned(),
            new TableColumn("[grey]as the text says it[/]"));
        foreach (IGrouping<string, Mention> kind in model.Mentions.GroupBy(m => m.Kind.Name).OrderBy(k => Array.IndexOf(Order, k.Key))) AddKind(table, model, kind);
        if (table.Rows.Count > 0) console.Write(table);
        else console.WriteLine("nothing found");
        console.WriteLine();
        foreach (Incident incident in model.Incidents) IncidentTable.Write(incident, console);
        foreach (Diagnostic diagnostic in model.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info))
            console.MarkupLineInterpolated($"[yellow]{diagnostic.Id}[/] {diagnostic.Message}");
        if (model.Diagnostics.Any(d => d.Severity != DiagnosticSeverity.Info)) console.WriteLine();
    }

    private static void AddKind(Table table, ArticleModel model, IGrouping<string, Mention> kind)
    {
        string label = kind.Key.ToLowerInvariant();
        foreach (IGrouping<string, Mention> same in kind.GroupBy(m => NameOf(model, m)))
        {
            string words = string.Join(" | ", same.Select(model.GetText).Distinct().Where(t => !same.Key.StartsWith(t, StringComparison.Ordinal)).Take(4));
            table.AddRow(
                new Markup($"[teal]{Markup.Escape(label)}[/]"),
                new Text(same.Key),
                new Text(same.Count().ToString(CultureInfo.InvariantCulture)),
                new Markup($"[grey]{Markup.Escape(words.ReplaceLineEndings(" "))}[/]"));
            label = "";
        }
    }

    private static string NameOf(ArticleModel model, Mention mention) => mention switch
    {
        Mention<VehicleName> or Mention<Mass> or Mention<SiteName> => mention.UntypedValue.ToString()!,
        _ => model.GetEntity(mention)?.Name ?? Convert.ToString(mention.UntypedValue, CultureInfo.InvariantCulture) ?? "",
    };
}

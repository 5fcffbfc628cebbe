using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary>Writes an incident, its fields, sources and conflicts for people to read.</summary>
internal static class IncidentTable
{
    public static void Write(Incident incident, IAnsiConsole console)
    {
        Table table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns(new TableColumn("").NoWrap().Width(13), new TableColumn(""));
        table.Title = new TableTitle($"[bold]{incident.Type}[/]{(incident.IsBackground ? " (background)" : "")}");
        Add(table, "title", incident.Title);
        Add(table, "date", incident.Date?.Value.Value);
        Add(table, "time", incident.Time?.Value.Value);
        Add(table, "site", incident.Site?.Value.ToString());
        Add(table, "vehicles", incident.Vehicles.Select(v => $"{v.Vehicle.Name} ({Word(v.Role)})"));
        Add(table, "people", incident.People.Select(p => $"{p.Person.FullName} ({Word(p.Role)})"));
        Add(table, "organizations", incident.Organizations.Select(o => $"{o.Name} ({Word(o.Role)})"));
        Add(table, "masses", incident.Masses.Select(m => m.Mass.Of is { } of ? $"{m.Mass} ({of})" : m.Mass.ToString()));
        Add(table, "casualties", incident.Casualties is { } c ? Describe(c) : null);
        Add(table, "causes", incident.Causes.Select(Describe));
        Add(table, "consequences", incident.Consequences.Select(Describe));
        Add(table, "conflicts", incident.Conflicts.Select(Describe));
        Add(table, "sources", string.Join(", ", incident.Sources));
        Add(table, "confidence", incident.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        console.Write(table);
        console.WriteLine();
    }

    private static void Add(Table table, string field, IEnumerable<string> values) => Add(table, field, string.Join("\n", values.Select(v => v.ReplaceLineEndings(" "))));

    private static void Add(Table table, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value)) table.AddRow(new Markup($"[teal]{field}[/]"), new Text(value));
    }

    private static string Describe(Casualties casualties) =>
        string.Join(", ", new[] { Count(casualties.Killed, "killed"), Count(casualties.Injured, "injured") }.Where(s => s.Length > 0));

    private static string Count(int? number, string what) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} {what}") : "";

    private static string Describe(IncidentClaim claim) => $"{claim.Text} ({Word(claim.Certainty)}{(claim.AttributedTo is { } who ? " by " + who : "")})";

    private static string Describe(IncidentConflict conflict) =>
        $"{conflict.Field}: {string.Join(" / ", conflict.Values.Select(v => $"{v.Value} ({Sources(v.Evidence)})"))}";

    private static string Sources(ImmutableArray<Evidence> evidence) => string.Join(", ", evidence.Select(e => e.ArticleId).Distinct());

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}

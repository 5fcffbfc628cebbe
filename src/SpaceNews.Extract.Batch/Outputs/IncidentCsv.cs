using System.Globalization;
using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Incidents as rows of a table: RFC 4180, lines end with a line feed, several values in one cell stand apart by “; ”.</summary>
internal static class IncidentCsv
{
    public const string Head = "article,id,type,background,title,date,time,site,pad,country,vehicles,people,organizations,killed,injured,causes,consequences,conflicts,sources,confidence\n";

    /// <param name="article">Id of the article that tells it, or null for a fused incident.</param>
    public static void Write(StringBuilder csv, string? article, IncidentRecord incident)
    {
        Cell(csv, article, isFirst: true);
        Cell(csv, incident.Id);
        Cell(csv, incident.Type.ToString());
        Cell(csv, incident.Background ? "true" : "false");
        Cell(csv, incident.Title);
        Cell(csv, incident.Date?.Value);
        Cell(csv, incident.Time?.Value);
        Cell(csv, incident.Site?.Complex);
        Cell(csv, incident.Site?.Pad);
        Cell(csv, incident.Site?.Country);
        Cell(csv, Join(incident.Vehicles?.Select(v => v.Name)));
        Cell(csv, Join(incident.People?.Select(p => p.Name)));
        Cell(csv, Join(incident.Organizations?.Select(o => o.Name)));
        Cell(csv, incident.Casualties?.Killed?.ToString(CultureInfo.InvariantCulture));
        Cell(csv, incident.Casualties?.Injured?.ToString(CultureInfo.InvariantCulture));
        Cell(csv, Join(incident.Causes?.Select(c => c.Text)));
        Cell(csv, Join(incident.Consequences?.Select(c => c.Text)));
        Cell(csv, Join(incident.Conflicts?.Select(c => c.Field)));
        Cell(csv, Join(incident.Sources));
        Cell(csv, incident.Confidence?.ToString(CultureInfo.InvariantCulture));
        csv.Append('\n');
    }

    private static string? Join(IEnumerable<string>? values) => values is null ? null : string.Join("; ", values.Distinct(StringComparer.Ordinal));

    private static void Cell(StringBuilder csv, string? value, bool isFirst = false)
    {
        if (!isFirst) csv.Append(',');
        if (value is null) return;
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0) csv.Append(value);
        else csv.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}

namespace SpaceNews.Extract.Testing;

/// <summary>Incidents in the messages of failures.</summary>
internal static class IncidentText
{
    /// <summary>A line for each incident, escaped for the templates of FluentAssertions.</summary>
    public static string Escaped(IEnumerable<Incident> incidents) => Escape(string.Concat(incidents.Select(i => "\n  " + Line(i))));

    public static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Line(Incident incident)
    {
        var parts = new List<string> { $"{incident.Type}{(incident.IsBackground ? " (background)" : "")}" };
        if (incident.Date is { } date) parts.Add($"on {date.Value.Value ?? "?"}");
        if (incident.Site is { } site) parts.Add($"at {site.Value}");
        if (incident.Vehicles.Length > 0) parts.Add("with " + string.Join(", ", incident.Vehicles.Select(v => $"{v.Vehicle.Name} ({v.Role})")));
        if (incident.People.Length > 0) parts.Add("people " + string.Join(", ", incident.People.Select(p => p.Person.FullName)));
        if (incident.Organizations.Length > 0) parts.Add("organizations " + string.Join(", ", incident.Organizations.Select(o => o.Name)));
        if (incident.Masses.Length > 0) parts.Add("masses " + string.Join(", ", incident.Masses.Select(m => m.Mass)));
        if (incident.Casualties is { } casualties) parts.Add($"killed {casualties.Killed?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, injured {casualties.Injured?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}");
        return string.Join("; ", parts);
    }
}

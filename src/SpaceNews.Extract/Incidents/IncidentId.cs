using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Makes the id of an incident from what names it: date, place or vehicle, type.</summary>
internal static class IncidentId
{
    public static string Of(Incident incident)
    {
        string date = incident.Date?.Value.Value?.Replace('/', '_') ?? "undated";
        string where = incident.Site?.Value is { } site ? Slug.Of(site.Pad is null ? site.Complex : site.Complex + " " + site.Pad)
            : !incident.Vehicles.IsEmpty ? Slug.Of(incident.Vehicles[0].Vehicle.Name)
            : "unknown";
        return $"incident/{date}/{where}/{Hyphenated(incident.Type.ToString())}";
    }

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}

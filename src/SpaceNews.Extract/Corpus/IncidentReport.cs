using System.Collections.Immutable;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>One incident as one article tells it, with what the matcher asks of it worked out once.</summary>
internal sealed class IncidentReport
{
    public IncidentReport(string article, Incident incident)
    {
        Article = article;
        Incident = incident;
        // Every craft goes to the station; it tells no two events apart.
        Vehicles = [.. incident.Vehicles.Where(v => v.Vehicle.Class != VehicleClass.SpaceStation).SelectMany(v => v.Vehicle.Family is { } family ? new[] { v.Vehicle.Id, "family/" + family } : [v.Vehicle.Id]).Distinct(StringComparer.Ordinal)];
        Individuals = [.. incident.Vehicles.Where(v => v.Vehicle.Class != VehicleClass.SpaceStation && v.Vehicle.IsIndividual).Select(v => v.Vehicle.Id).Distinct(StringComparer.Ordinal)];
        Sites = incident.Site?.Value.Complex is { Length: > 0 } complex ? [complex] : [];
        PersonKeys = [.. incident.People.Select(p => PersonNames.BlockKey(p.Person.FullName))];
        if (incident.Date?.Value is { Earliest: { } first, Latest: { } last }) Date = (first, last);
    }

    public string Article { get; }
    public Incident Incident { get; }
    /// <summary>Ids of the craft and of their families: “Proton” may be the “Proton-M” of another report.</summary>
    public ImmutableArray<string> Vehicles { get; }
    public ImmutableArray<string> Individuals { get; }
    public ImmutableArray<string> Sites { get; }

    /// <summary>What names of one person share; in the order of <see cref="Incident.People"/>.</summary>
    public ImmutableArray<string> PersonKeys { get; }

    public (LocalDate First, LocalDate Last)? Date { get; }
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Weighs whether two reports tell of one event.</summary>
internal static class IncidentMatcher
{
    /// <summary>Score from which two reports are fused.</summary>
    public const double Threshold = 3;

    /// <summary>How much two reports agree; minus infinity where their dates exclude each other.</summary>
    public static double Score(IncidentReport one, IncidentReport two)
    {
        Incident a = one.Incident, b = two.Incident;
        double score = 0;
        if (a.Type == b.Type) score += 1;
        double date = Dates(a, b);
        if (double.IsNegativeInfinity(date)) return date;
        score += date + Vehicles(a, b) + Sites(a, b);
        for (int i = 0; i < a.People.Length; i++)
            for (int j = 0; j < b.People.Length; j++)
                if (one.PersonKeys[i] == two.PersonKeys[j] && PersonNames.CanBeSame(a.People[i].Person.FullName, b.People[j].Person.FullName)) score += 0.7;
        return score;
    }

    private static double Dates(Incident a, Incident b)
    {
        if (a.Date?.Value is not { Earliest: { } ae, Latest: { } al } one || b.Date?.Value is not { Earliest: { } be, Latest: { } bl } two) return 0;
        // A day apart can be a time zone; more is another event.
        if (ae > bl.PlusDaysClamped(1) || be > al.PlusDaysClamped(1)) return double.NegativeInfinity;
        if (one.IsDay && two.IsDay) return ae == be ? 2.5 : 1;
        return one.Value is { Length: 4 } || two.Value is { Length: 4 } ? 0.7 : 1.2;
    }

    private static double Vehicles(Incident a, Incident b)
    {
        double best = a.Vehicles.IsEmpty || b.Vehicles.IsEmpty ? 0 : -0.8;
        for (int i = 0; i < a.Vehicles.Length; i++)
        {
            for (int j = 0; j < b.Vehicles.Length; j++)
            {
                VehicleName one = a.Vehicles[i].Vehicle, two = b.Vehicles[j].Vehicle;
                bool lead = i == 0 && j == 0;
                if (one.Class == VehicleClass.SpaceStation) continue;
                if (one.Id == two.Id) best = Math.Max(best, one.IsIndividual ? lead ? 3 : 2 : lead ? 1.6 : 0.8);
                else if (lead && one.IsIndividual && two.IsIndividual && one.Family == two.Family && one.Family is not null) best = Math.Max(best, -2);
                else if (lead && one.Family is not null && one.Family == two.Family) best = Math.Max(best, 1);
            }
        }
        return best;
    }

    private static double Sites(Incident a, Incident b)
    {
        if (a.Site?.Value is not { } one || b.Site?.Value is not { } two) return 0;
        if (one.Complex != two.Complex) return -1.5;
        if (one.Pad is null || two.Pad is null) return 1;
        return one.Id == two.Id ? 2 : -0.5;
    }
}

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Makes one record of the reports of one event: values that agree with all their evidence, values that disagree side by side.</summary>
internal static class IncidentMerger
{
    /// <summary>More organizations than any real event has are not searched for short forms.</summary>
    private const int MostNames = 200;

    public static Incident Merge(ImmutableArray<Incident> reports)
    {
        if (reports.Length == 1) return reports[0];
        // The reports that tell it as their main event weigh before those that recall it.
        ImmutableArray<Incident> ordered = [.. reports.OrderBy(r => r.IsBackground).ThenByDescending(r => r.Confidence).ThenBy(r => r.Sources[0], StringComparer.Ordinal)];
        Incident fused = ordered[0] with
        {
            Type = MostSupported(ordered),
            TypeEvidence = Join(reports.Select(r => r.TypeEvidence)),
            IsBackground = ordered[0].IsBackground,
            Date = MergeDate(ordered),
            Time = MergeTime(ordered),
            Site = MergeSite(ordered),
            Vehicles = MergeVehicles(ordered),
            People = MergePeople(ordered),
            Organizations = MergeOrganizations(ordered),
            Masses = MergeMasses(ordered),
            Casualties = MergeCasualties(ordered),
            Causes = [.. ordered.SelectMany(r => r.Causes)],
            Consequences = [.. ordered.SelectMany(r => r.Consequences)],
            Quotes = [.. ordered.SelectMany(r => r.Quotes).DistinctBy(q => q.Text)],
            Timeline = TimelineReader.Sort(reports.SelectMany(r => r.Timeline)),
            // The weightiest report sums it up; others only fill what it leaves.
            Summary = [.. ordered.SelectMany(r => r.Summary).DistinctBy(e => e.Text).Take(SummaryPicker.MostSentences)],
            Statements = MergeStatements(reports),
            Conflicts = ConflictFinder.Find(reports),
            Sources = [.. reports.SelectMany(r => r.Sources).Distinct().Order(StringComparer.Ordinal)],
            Confidence = Math.Round(1 - reports.Aggregate(1.0, (product, r) => product * (1 - r.Confidence)), 2),
        };
        return fused with { Id = IncidentId.Of(fused) };
    }

    private static ImmutableArray<Evidence> Join(IEnumerable<ImmutableArray<Evidence>> evidence) =>
        [.. evidence.SelectMany(e => e).Distinct().OrderBy(e => e.ArticleId, StringComparer.Ordinal).ThenBy(e => e.Span)];

    private static IncidentType MostSupported(ImmutableArray<Incident> reports) =>
        reports.GroupBy(r => r.Type).OrderByDescending(g => g.Sum(r => r.IsBackground ? r.Confidence * 0.5 : r.Confidence)).ThenBy(g => g.Key).First().Key;

    /// <summary>The most precise date; of those the one most reports give.</summary>
    private static Grounded<CalendarDate>? MergeDate(ImmutableArray<Incident> reports)
    {
        var groups = reports.Where(r => r.Date is not null).GroupBy(r => r.Date!.Value.Value).OrderByDescending(g => g.Key!.Length).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return groups is null ? null : new(groups.First().Date!.Value, Join(groups.Select(r => r.Date!.Evidence)));
    }

    private static Grounded<ClockTime>? MergeTime(ImmutableArray<Incident> reports)
    {
        var group = reports.Where(r => r.Time is not null).GroupBy(r => r.Time!.Value.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return group is null ? null : new(group.First().Time!.Value, Join(group.Select(r => r.Time!.Evidence)));
    }

    private static Grounded<SiteName>? MergeSite(ImmutableArray<Incident> reports)
    {
        var complex = reports.Where(r => r.Site is not null).GroupBy(r => r.Site!.Value.Complex).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (complex is null) return null;
        SiteName site = complex.GroupBy(r => r.Site!.Value.Id).OrderBy(g => g.First().Site!.Value.Pad is null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().First().Site!.Value;
        return new(site, Join(complex.Where(r => r.Site!.Value.Pad is null || r.Site.Value.Id == site.Id).Select(r => r.Site!.Evidence)));
    }

    private static ImmutableArray<IncidentVehicle> MergeVehicles(ImmutableArray<Incident> reports) =>
        [.. reports.SelectMany(r => r.Vehicles).GroupBy(v => v.Vehicle.Id).OrderBy(g => g.Min(v => (int)v.Role == 0 ? 1 : 0)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new IncidentVehicle(g.First().Vehicle, g.GroupBy(v => v.Role).OrderByDescending(r => r.Count()).ThenByDescending(r => r.Key).First().Key, Join(g.Select(v => v.Evidence))))];

    private static ImmutableArray<IncidentPerson> MergePeople(ImmutableArray<Incident> reports)
    {
        var groups = GroupPeople(reports);
        return [.. groups.Select(g =>
        {
            // The fullest spelling that most reports use names the person; the others stay in the conflicts.
            PersonName name = g.GroupBy(p => p.Person.FullName).OrderByDescending(n => n.Count()).ThenByDescending(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal).First().First().Person;
            PersonRole role = g.Select(p => p.Role).Where(r => r != PersonRole.Other).GroupBy(r => r).OrderByDescending(r => r.Count()).ThenBy(r => r.Key).Select(r => r.Key).FirstOrDefault();
            return new IncidentPerson(name, role, Join(g.Select(p => p.Evidence)));
        })];
    }

    public static List<List<IncidentPerson>> GroupPeople(ImmutableArray<Incident> reports)
    {
        var groups = new List<List<IncidentPerson>>();
        foreach (IncidentPerson person in reports.SelectMany(r => r.People).OrderByDescending(p => p.Person.FullName.Count(c => c == ' ')).ThenBy(p => p.Person.FullName, StringComparer.Ordinal))
        {
            List<IncidentPerson>? home = groups.Find(g => g.TrueForAll(m => PersonNames.CanBeSame(m.Person.FullName, person.Person.FullName)));
            if (home is null) groups.Add([person]);
            else home.Add(person);
        }
        return groups;
    }

    private static ImmutableArray<IncidentOrganization> MergeOrganizations(ImmutableArray<Incident> reports) =>
        [.. WithFullNames([.. reports.SelectMany(r => r.Organizations)]).GroupBy(o => (o.Name, o.Role)).OrderBy(g => g.Key.Role == OrganizationRole.Operator ? 0 : 1).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Role)
            .Select(g => new IncidentOrganization(g.Key.Name, g.Key.Role, Join(g.Select(o => o.Evidence))))];

    /// <summary>“ESA” of one article is the “European Space Agency” of another.</summary>
    private static IEnumerable<IncidentOrganization> WithFullNames(List<IncidentOrganization> organizations)
    {
        List<string> names = [.. organizations.Select(o => o.Name).Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).Take(MostNames)];
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in names) full[name] = names.Find(n => n != name && OrganizationReader.IsShortFor(name, n)) ?? name;
        return organizations.Select(o => o with { Name = full.GetValueOrDefault(o.Name, o.Name) });
    }

    private static ImmutableArray<IncidentMass> MergeMasses(ImmutableArray<Incident> reports) =>
        [.. reports.SelectMany(r => r.Masses).GroupBy(m => (m.Mass.Kilograms, m.Mass.Bound)).OrderBy(g => g.Key.Kilograms).ThenBy(g => g.Key.Bound).Select(g => new IncidentMass(g.First().Mass, Join(g.Select(m => m.Evidence))))];

    private static Casualties? MergeCasualties(ImmutableArray<Incident> reports)
    {
        var stated = reports.Where(r => r.Casualties is not null).GroupBy(r => (r.Casualties!.Killed, r.Casualties.Injured)).OrderByDescending(g => (g.Key.Killed ?? 0) + (g.Key.Injured ?? 0) > 0).ThenByDescending(g => g.Count()).FirstOrDefault();
        return stated is null ? null : new Casualties(stated.Key.Killed, stated.Key.Injured, Join(stated.Select(r => r.Casualties!.Evidence)));
    }

    private static ImmutableArray<IncidentStatement> MergeStatements(ImmutableArray<Incident> reports) =>
        [.. reports.SelectMany(r => r.Statements).GroupBy(s => (s.Aspect, s.Value)).OrderBy(g => g.Key.Aspect, StringComparer.Ordinal).ThenBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => new IncidentStatement(g.Key.Aspect, g.Key.Value, Join(g.Select(s => s.Evidence))))];
}

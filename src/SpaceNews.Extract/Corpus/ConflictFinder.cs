using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Finds where the reports of one event disagree; each value keeps its evidence.</summary>
internal static class ConflictFinder
{
    public static ImmutableArray<IncidentConflict> Find(ImmutableArray<Incident> reports)
    {
        var conflicts = new List<IncidentConflict>();
        AddPeople(reports, conflicts);
        AddNames(reports, conflicts);
        AddDates(reports, conflicts);
        AddTimes(reports, conflicts);
        AddMasses(reports, conflicts);
        AddCasualties(reports, conflicts);
        AddStatements(reports, conflicts);
        AddQuotations(reports, conflicts);
        return [.. conflicts];
    }

    private static void Add(List<IncidentConflict> conflicts, string field, IEnumerable<Grounded<string>> values, string note)
    {
        ImmutableArray<Grounded<string>> all = [.. values];
        if (all.Length > 1) conflicts.Add(new IncidentConflict(field, all, note));
    }

    /// <summary>Values by their text form, evidence joined, in order of the text form.</summary>
    private static IEnumerable<Grounded<string>> ByText(IEnumerable<(string Value, Evidence Evidence)> items) =>
        items.GroupBy(i => i.Value).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Grounded<string>(g.Key, [.. g.Select(i => i.Evidence).Distinct().OrderBy(e => e.ArticleId, StringComparer.Ordinal).ThenBy(e => e.Span)]));

    private static void AddPeople(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts)
    {
        foreach (List<IncidentPerson> group in IncidentMerger.GroupPeople(reports))
            Add(conflicts, "people", ByText(group.Where(p => p.Person.FullName.Contains(' ')).SelectMany(p => p.Evidence.Select(e => (p.Person.FullName, e)))), "one person, several spellings");
    }

    /// <summary>One pad or craft under several names.</summary>
    private static void AddNames(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts)
    {
        var pads = reports.Where(r => r.Site?.Value.Pad is not null).GroupBy(r => r.Site!.Value.Id);
        foreach (var pad in pads)
        {
            string complex = pad.First().Site!.Value.Complex;
            Add(conflicts, "pad", ByText(pad.SelectMany(r => r.Site!.Evidence).Where(e => e.Text.AsSpan().ContainsAnyInRange('0', '9')).Select(e => (e.Text, e))), $"one pad of {complex}, several names");
        }
        Add(conflicts, "pad", ByText(reports.Where(r => r.Site?.Value.Pad is not null).GroupBy(r => r.Site!.Value.Id).Count() > 1
            ? reports.Where(r => r.Site?.Value.Pad is not null).SelectMany(r => r.Site!.Evidence.Select(e => (r.Site.Value.ToString(), e))) : []), "different pads");
        Add(conflicts, "site", ByText(reports.Where(r => r.Site is not null).GroupBy(r => r.Site!.Value.Complex).Count() > 1
            ? reports.Where(r => r.Site is not null).SelectMany(r => r.Site!.Evidence.Select(e => (r.Site.Value.Complex, e))) : []), "different places");
        // One article may call a craft by its full and its short name; a conflict takes two articles.
        foreach (var craft in reports.SelectMany(r => r.Vehicles).Where(v => v.Vehicle.Class != VehicleClass.SpaceStation).GroupBy(v => v.Vehicle.Id).Where(g => g.SelectMany(v => v.Evidence).Select(e => e.ArticleId).Distinct().Skip(1).Any()).OrderBy(g => g.Key, StringComparer.Ordinal))
            Add(conflicts, "vehicles", ByText(craft.SelectMany(v => v.Evidence).Select(e => (e.Text, e))), $"{craft.First().Vehicle.Name} under several names");
    }

    private static void AddDates(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts)
    {
        var dates = reports.Where(r => r.Date is not null).SelectMany(r => r.Date!.Evidence.Select(e => (r.Date.Value.Value!, e)));
        bool apart = reports.Where(r => r.Date is not null).Any(a => reports.Where(r => r.Date is not null).Any(b => a.Date!.Value.Latest < b.Date!.Value.Earliest));
        Add(conflicts, "date", ByText(dates), apart ? "different days" : "one is more precise than the other");
    }

    private static void AddTimes(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts)
    {
        foreach (IncidentConflict inner in reports.SelectMany(r => r.Conflicts).Where(c => c.Field == "time")) conflicts.Add(inner);
        var times = reports.Where(r => r.Time is not null).ToList();
        bool apart = times.Exists(a => times.Exists(b => a.Time!.Value.UtcMinuteOfDay is { } x && b.Time!.Value.UtcMinuteOfDay is { } y ? x != y : a.Time!.Value.Offset is null && b.Time!.Value.Offset is null && a.Time.Value.Time != b.Time.Value.Time));
        if (apart) Add(conflicts, "time", ByText(times.SelectMany(r => r.Time!.Evidence.Select(e => (r.Time.Value.Value, e)))), "different times");
        // “In the predawn hours” against a clock time.
        foreach (IncidentStatement statement in reports.SelectMany(r => r.Statements).Where(s => s.Aspect == "timeOfDay"))
        {
            if (times.Find(r => !IsInPart(r.Time!.Value.Time.Hour, statement.Value)) is not { } other) continue;
            Add(conflicts, "time", [new(statement.Value, statement.Evidence), new(other.Time!.Value.Value, other.Time.Evidence)], "a part of the day against a clock time");
            break;
        }
    }

    private static bool IsInPart(int hour, string part) => part switch
    {
        "predawn" => hour is >= 1 and < 7,
        "morning" => hour is >= 4 and < 12,
        "afternoon" => hour is >= 12 and < 19,
        "evening" => hour is >= 16 and < 24,
        _ => hour is >= 18 or < 7,
    };

    private static void AddMasses(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts)
    {
        List<IncidentMass> masses = [.. reports.SelectMany(r => r.Masses)];
        var done = new HashSet<int>();
        for (int i = 0; i < masses.Count; i++)
        {
            if (!done.Add(i)) continue;
            var same = new List<IncidentMass> { masses[i] };
            for (int j = i + 1; j < masses.Count; j++)
                if (!done.Contains(j) && IsOfOneThing(masses[i].Mass, masses[j].Mass) && done.Add(j)) same.Add(masses[j]);
            Add(conflicts, "masses", ByText(same.SelectMany(m => m.Evidence.Select(e => (m.Mass.ToString(), e)))), $"mass of {masses[i].Mass.Of ?? "one thing"}");
        }
    }

    /// <summary>The same head noun, or nearly the same number.</summary>
    private static bool IsOfOneThing(Mass a, Mass b)
    {
        if (Math.Abs(a.Kilograms - b.Kilograms) <= 0.02 * Math.Max(a.Kilograms, b.Kilograms)) return true;
        return a.Of is not null && b.Of is not null && LastWord(a.Of).Equals(LastWord(b.Of), StringComparison.OrdinalIgnoreCase) && a.Kilograms < b.Kilograms * 3 && b.Kilograms < a.Kilograms * 3;
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static void AddCasualties(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts) =>
        Add(conflicts, "casualties", ByText(reports.Where(r => r.Casualties is not null).SelectMany(r => r.Casualties!.Evidence.Select(e => (Text(r.Casualties), e)))), "different numbers");

    private static string Text(Casualties c) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"killed {c.Killed?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, injured {c.Injured?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}");

    private static void AddStatements(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts)
    {
        foreach (var aspect in reports.SelectMany(r => r.Statements).Where(s => s.Aspect is not ("timeOfDay" or "quotation")).GroupBy(s => s.Aspect).OrderBy(g => g.Key, StringComparer.Ordinal))
            Add(conflicts, aspect.Key, ByText(aspect.SelectMany(s => s.Evidence.Select(e => (s.Value, e)))), "said differently");
    }

    /// <summary>One statement in several wordings: quotations of different articles that share half of their words.</summary>
    private static void AddQuotations(ImmutableArray<Incident> reports, List<IncidentConflict> conflicts)
    {
        List<IncidentStatement> quotes = [.. reports.SelectMany(r => r.Statements).Where(s => s.Aspect == "quotation").OrderBy(s => s.Evidence[0].ArticleId, StringComparer.Ordinal).ThenBy(s => s.Evidence[0].Span)];
        var done = new HashSet<int>();
        for (int i = 0; i < quotes.Count; i++)
        {
            if (!done.Add(i)) continue;
            var same = new List<IncidentStatement> { quotes[i] };
            for (int j = i + 1; j < quotes.Count; j++)
                if (!done.Contains(j) && quotes[j].Evidence[0].ArticleId != quotes[i].Evidence[0].ArticleId && Overlap(quotes[i].Value, quotes[j].Value) >= 0.4 && done.Add(j)) same.Add(quotes[j]);
            Add(conflicts, "quotation", ByText(same.SelectMany(q => q.Evidence.Select(e => (q.Value, e)))), "one statement in several wordings");
        }
    }

    /// <summary>Share of the longer words of the shorter text that the other has too.</summary>
    private static double Overlap(string a, string b)
    {
        HashSet<string> one = Words(a), two = Words(b);
        if (one.Count == 0 || two.Count == 0) return 0;
        int shared = one.Count(two.Contains);
        return (double)shared / Math.Min(one.Count, two.Count);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3)];
}

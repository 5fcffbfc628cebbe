using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Finds the reports of one event and fuses them; the result does not depend on the order of the articles.</summary>
internal static class IncidentFuser
{
    public static ImmutableArray<Incident> Fuse(IEnumerable<CorpusArticle> articles)
    {
        var reports = new List<(string Article, Incident Incident)>();
        foreach (CorpusArticle article in articles.OrderBy(a => a.Id, StringComparer.Ordinal))
            foreach (Incident incident in article.Incidents) reports.Add((article.Id, incident));
        int[] group = Cluster(reports);
        var fused = new List<Incident>();
        foreach (IGrouping<int, int> members in Enumerable.Range(0, reports.Count).GroupBy(i => group[i]))
            fused.Add(IncidentMerger.Merge([.. members.Select(i => reports[i].Incident)]));
        return [.. fused.OrderBy(i => i.IsBackground).ThenByDescending(i => i.Sources.Length).ThenBy(i => i.Id, StringComparer.Ordinal)];
    }

    private static int[] Cluster(List<(string Article, Incident Incident)> reports)
    {
        var pairs = new List<(double Score, int A, int B)>();
        foreach ((int a, int b) in Candidates(reports))
            if (reports[a].Article != reports[b].Article && IncidentMatcher.Score(reports[a].Incident, reports[b].Incident) is var score && score >= IncidentMatcher.Threshold) pairs.Add((score, a, b));
        pairs.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        var group = new int[reports.Count];
        var members = new List<int>[reports.Count];
        for (int i = 0; i < group.Length; i++)
        {
            group[i] = i;
            members[i] = [i];
        }
        foreach ((_, int a, int b) in pairs)
        {
            int x = group[a], y = group[b];
            if (x == y || !CanJoin(reports, members[x], members[y])) continue;
            foreach (int i in members[y]) group[i] = x;
            members[x].AddRange(members[y]);
        }
        return group;
    }

    /// <summary>Two events of one article stay two, and no two reports with contradicting dates end up together.</summary>
    private static bool CanJoin(List<(string Article, Incident Incident)> reports, List<int> one, List<int> two)
    {
        foreach (int i in one)
            foreach (int j in two)
                if (reports[i].Article == reports[j].Article || double.IsNegativeInfinity(IncidentMatcher.Score(reports[i].Incident, reports[j].Incident))) return false;
        return true;
    }

    /// <summary>Pairs that share a craft, or a place in one month: only those are compared.</summary>
    private static IEnumerable<(int A, int B)> Candidates(List<(string Article, Incident Incident)> reports)
    {
        var blocks = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < reports.Count; i++)
        {
            foreach (string key in Keys(reports[i].Incident))
            {
                if (!blocks.TryGetValue(key, out List<int>? list)) blocks.Add(key, list = []);
                list.Add(i);
            }
        }
        var seen = new HashSet<(int, int)>();
        foreach (List<int> block in blocks.Values)
            for (int i = 0; i < block.Count; i++)
                for (int j = i + 1; j < block.Count; j++)
                    if (seen.Add((block[i], block[j]))) yield return (block[i], block[j]);
    }

    private static IEnumerable<string> Keys(Incident incident)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (IncidentVehicle vehicle in incident.Vehicles)
            if (vehicle.Vehicle.Class != VehicleClass.SpaceStation) keys.Add("v/" + vehicle.Vehicle.Id);
        if (incident.Site?.Value.Complex is { Length: > 0 } complex) keys.Add("s/" + complex);
        return keys;
    }
}

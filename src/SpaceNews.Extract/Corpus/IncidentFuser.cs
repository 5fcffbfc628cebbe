using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Finds the reports of one event and fuses them; the result does not depend on the order of the articles.</summary>
/// <remarks>
/// Reports that may be of one event make a family: no event reaches over two. A family whose reports are those of the corpus
/// before is not fused again, so that an article costs what it touches.
/// </remarks>
internal sealed class IncidentFuser
{
    private readonly Dictionary<Incident, (ImmutableArray<Incident> Reports, ImmutableArray<Incident> Fused)> _families = new(ReferenceEqualityComparer.Instance);

    private IncidentFuser(IEnumerable<CorpusArticle> articles, IncidentFuser? before)
    {
        var reports = new List<IncidentReport>();
        foreach (CorpusArticle article in articles.OrderBy(a => a.Id, StringComparer.Ordinal))
            foreach (Incident incident in article.Incidents) reports.Add(new IncidentReport(article.Id, incident));
        var fused = new List<Incident>();
        foreach ((List<int> members, List<(double Score, int A, int B)> pairs) in Families(reports))
        {
            ImmutableArray<Incident> incidents = [.. members.Select(i => reports[i].Incident)];
            ImmutableArray<Incident> result = before is not null && before._families.TryGetValue(incidents[0], out var known) && Same(known.Reports, incidents)
                ? known.Fused
                : [.. Events(reports, members, pairs).Select(e => IncidentMerger.Merge([.. e.Select(i => reports[i].Incident)]))];
            _families[incidents[0]] = (incidents, result);
            fused.AddRange(result);
        }
        Incidents = [.. fused.OrderBy(i => i.IsBackground).ThenByDescending(i => i.Sources.Length).ThenBy(i => i.Id, StringComparer.Ordinal).ThenBy(i => i.Sources[0], StringComparer.Ordinal)];
    }

    /// <summary>The fused incidents, those told by most articles first.</summary>
    public ImmutableArray<Incident> Incidents { get; }

    /// <summary>How many families of reports were worked out, for tests; the others were taken over.</summary>
    public int FamilyCount => _families.Count;

    /// <summary>Fuses the incidents of articles.</summary>
    /// <param name="articles">The articles, in any order.</param>
    /// <param name="before">The fusion of a corpus that has most of them already, or null.</param>
    public static IncidentFuser Fuse(IEnumerable<CorpusArticle> articles, IncidentFuser? before = null) => new(articles, before);

    private static bool Same(ImmutableArray<Incident> a, ImmutableArray<Incident> b)
    {
        if (a.Length != b.Length) return false;
        for (int i = 0; i < a.Length; i++)
            if (!ReferenceEquals(a[i], b[i])) return false;
        return true;
    }

    /// <summary>The connected groups of reports, in the order of their first report, each with its pairs above the threshold.</summary>
    private static IEnumerable<(List<int> Members, List<(double Score, int A, int B)> Pairs)> Families(List<IncidentReport> reports)
    {
        var pairs = new List<(double Score, int A, int B)>();
        var root = new int[reports.Count];
        for (int i = 0; i < root.Length; i++) root[i] = i;
        foreach ((int a, int b) in new IncidentIndex(reports).Pairs())
        {
            if (reports[a].Article == reports[b].Article || IncidentMatcher.Score(reports[a], reports[b]) is not (>= IncidentMatcher.Threshold and var score)) continue;
            pairs.Add((score, a, b));
            int x = Root(root, a), y = Root(root, b);
            root[Math.Max(x, y)] = Math.Min(x, y);
        }
        var families = new Dictionary<int, (List<int> Members, List<(double, int, int)> Pairs)>();
        for (int i = 0; i < root.Length; i++)
        {
            ref var family = ref CollectionsMarshal.GetValueRefOrAddDefault(families, Root(root, i), out bool exists);
            if (!exists) family = ([], []);
            family.Members.Add(i);
        }
        foreach ((double Score, int A, int B) pair in pairs) families[Root(root, pair.A)].Pairs.Add(pair);
        return families.Values;
    }

    private static int Root(int[] root, int i)
    {
        while (root[i] != i) i = root[i] = root[root[i]];
        return i;
    }

    /// <summary>What the joined reports together allow: their articles, and the days that all of their dates can mean.</summary>
    private sealed class Event
    {
        public List<int> Members { get; } = [];
        public HashSet<string> Articles { get; } = new(StringComparer.Ordinal);
        public LocalDate? LatestFirst { get; set; }
        public LocalDate? EarliestLast { get; set; }
    }

    /// <summary>Joins the pairs of a family, best first.</summary>
    private static IEnumerable<List<int>> Events(List<IncidentReport> reports, List<int> members, List<(double Score, int A, int B)> pairs)
    {
        var events = new Dictionary<int, Event>();
        foreach (int i in members)
        {
            var single = new Event { LatestFirst = reports[i].Date?.First, EarliestLast = reports[i].Date?.Last };
            single.Members.Add(i);
            single.Articles.Add(reports[i].Article);
            events.Add(i, single);
        }
        foreach ((_, int a, int b) in pairs.OrderByDescending(p => p.Score).ThenBy(p => p.A).ThenBy(p => p.B))
        {
            Event one = events[a], two = events[b];
            if (one == two || !CanJoin(one, two)) continue;
            if (one.Members.Count < two.Members.Count) (one, two) = (two, one);
            foreach (int i in two.Members) events[i] = one;
            one.Members.AddRange(two.Members);
            one.Articles.UnionWith(two.Articles);
            one.LatestFirst = Later(one.LatestFirst, two.LatestFirst);
            one.EarliestLast = Earlier(one.EarliestLast, two.EarliestLast);
        }
        foreach (int i in members)
        {
            Event found = events[i];
            if (found.Members.Min() != i) continue;
            found.Members.Sort();
            yield return found.Members;
        }
    }

    /// <summary>Two events of one article stay two, and no two reports with contradicting dates end up together; a day apart can be a time zone.</summary>
    private static bool CanJoin(Event one, Event two) =>
        !one.Articles.Overlaps(two.Articles)
        && !(one.LatestFirst is { } a && two.EarliestLast is { } b && a > b.PlusDaysClamped(1))
        && !(two.LatestFirst is { } c && one.EarliestLast is { } d && c > d.PlusDaysClamped(1));

    private static LocalDate? Later(LocalDate? a, LocalDate? b) => a is null ? b : b is null || a > b ? a : b;

    private static LocalDate? Earlier(LocalDate? a, LocalDate? b) => a is null ? b : b is null || a < b ? a : b;
}

using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Finds the pairs of reports that are worth comparing: those that share a craft or a place in one period, and where a date
/// is missing, those that share one craft, or two things of craft, place and person. Every pair that the matcher can join is among them.
/// </summary>
/// <remarks>The cost grows with the reports of one craft or place in one month, not with the square of all reports.</remarks>
internal sealed class IncidentIndex
{
    private const int LongestMonth = 31;

    /// <summary>The reports under one key; the precise ones are compared with the coarse ones, and with each other where the key says so.</summary>
    private sealed class Block
    {
        public List<int> Precise { get; } = [];
        public List<int> Coarse { get; } = [];
    }

    private readonly SortedDictionary<string, Block> _blocks = new(StringComparer.Ordinal);

    public IncidentIndex(List<IncidentReport> reports)
    {
        for (int i = 0; i < reports.Count; i++) Add(i, reports[i]);
    }

    /// <summary>The pairs, each once, the smaller index first.</summary>
    public IEnumerable<(int A, int B)> Pairs()
    {
        var seen = new HashSet<(int, int)>();
        foreach ((string key, Block block) in _blocks)
        {
            // Months hold precise dates only; years and keys without a period hold both.
            bool month = key.StartsWith("m/", StringComparison.Ordinal);
            if (month)
            {
                for (int i = 0; i < block.Precise.Count; i++)
                    for (int j = i + 1; j < block.Precise.Count; j++)
                        if (seen.Add((block.Precise[i], block.Precise[j]))) yield return (block.Precise[i], block.Precise[j]);
                continue;
            }
            for (int i = 0; i < block.Coarse.Count; i++)
            {
                foreach (int other in block.Precise)
                    if (seen.Add(Ordered(block.Coarse[i], other))) yield return Ordered(block.Coarse[i], other);
                for (int j = i + 1; j < block.Coarse.Count; j++)
                    if (seen.Add(Ordered(block.Coarse[i], block.Coarse[j]))) yield return Ordered(block.Coarse[i], block.Coarse[j]);
            }
        }
    }

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);

    private void Add(int index, IncidentReport report)
    {
        List<string> things = [.. report.Vehicles, .. report.Sites];
        if (report.Date is { } date)
        {
            bool precise = Period.DaysBetween(date.First, date.Last) < LongestMonth;
            foreach (string thing in things)
            {
                if (precise)
                    foreach (string month in Months(date.First, date.Last)) Put($"m/{thing}/{month}", index, true);
                for (int year = date.First.PlusDaysClamped(-1).Year; year <= date.Last.PlusDaysClamped(1).Year; year++) Put($"y/{thing}/{year}", index, precise);
            }
        }
        bool dated = report.Date is not null;
        foreach (string craft in report.Individuals) Put($"v/{craft}", index, dated);
        foreach (string site in report.Sites)
        {
            foreach (string vehicle in report.Vehicles) Put($"vs/{vehicle}/{site}", index, dated);
            foreach (string person in report.PersonKeys) Put($"sp/{site}/{person}", index, dated);
        }
        foreach (string vehicle in report.Vehicles)
            foreach (string person in report.PersonKeys) Put($"vp/{vehicle}/{person}", index, dated);
    }

    /// <summary>The months of a period and of the day on either side of it, which a time zone may make it.</summary>
    private static IEnumerable<string> Months(LocalDate first, LocalDate last)
    {
        LocalDate from = first.PlusDaysClamped(-1), to = last.PlusDaysClamped(1);
        for (int month = from.Year * 12 + from.Month - 1; month <= to.Year * 12 + to.Month - 1; month++)
            yield return month.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Put(string key, int index, bool precise)
    {
        if (!_blocks.TryGetValue(key, out Block? block)) _blocks.Add(key, block = new Block());
        List<int> list = precise ? block.Precise : block.Coarse;
        if (list.Count == 0 || list[^1] != index) list.Add(index);
    }
}

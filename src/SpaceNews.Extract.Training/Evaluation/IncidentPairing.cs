namespace SpaceNews.Extract.Training;

/// <summary>Pairs annotated with predicted incident records, the pairs that share most slots first.</summary>
internal static class IncidentPairing
{
    /// <summary>One shared slot and the same background mark, or two shared slots.</summary>
    private const double LeastShared = 1.5;

    public static List<(int Gold, int Predicted)> Pair(IReadOnlyList<ScoredIncident> gold, IReadOnlyList<ScoredIncident> predicted)
    {
        var candidates = from g in Enumerable.Range(0, gold.Count)
                         from p in Enumerable.Range(0, predicted.Count)
                         let shared = Shared(gold[g], predicted[p])
                         where shared >= LeastShared
                         orderby shared descending, g, p
                         select (g, p);
        HashSet<int> goldUsed = [], predictedUsed = [];
        var pairs = new List<(int, int)>();
        foreach ((int g, int p) in candidates)
        {
            if (goldUsed.Contains(g) || predictedUsed.Contains(p)) continue;
            goldUsed.Add(g);
            predictedUsed.Add(p);
            pairs.Add((g, p));
        }
        return pairs;
    }

    private static double Shared(ScoredIncident gold, ScoredIncident predicted)
    {
        bool sameBackground = gold.Source.Get("background").SameAs(predicted.Source.Get("background"));
        return gold.Slots.Count(slot => predicted.Slots.Any(slot.Matches)) + (sameBackground ? 0.5 : 0);
    }
}

namespace SpaceNews.Extract;

/// <summary>
/// The one rule for mentions that overlap: the longer span wins; of equal spans the surer one; then the kind that comes
/// first in Site, Vehicle, Mass, Time, Duration, Date, Organization, Person, any other; then the one reported first.
/// </summary>
internal static class OverlapPolicy
{
    public static List<Mention> Resolve(List<Mention> mentions)
    {
        if (mentions.Count == 0) return mentions;
        var order = new int[mentions.Count];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        // Only mentions that touch a common stretch compete, so sort by place first and settle each stretch by itself.
        Array.Sort(order, (a, b) => mentions[a].Span.CompareTo(mentions[b].Span) is var c and not 0 ? c : a.CompareTo(b));
        var result = new List<Mention>(mentions.Count);
        for (int start = 0; start < order.Length;)
        {
            int reach = mentions[order[start]].Span.End, end = start + 1;
            while (end < order.Length && mentions[order[end]].Span.Start < reach)
            {
                reach = Math.Max(reach, mentions[order[end]].Span.End);
                end++;
            }
            if (end == start + 1) result.Add(mentions[order[start]]);
            else Settle(mentions, order.AsSpan(start, end - start), result);
            start = end;
        }
        return result;
    }

    private static void Settle(List<Mention> mentions, Span<int> stretch, List<Mention> result)
    {
        int from = result.Count;
        stretch.Sort((a, b) => Compare(mentions[a], mentions[b]) is var c and not 0 ? c : a.CompareTo(b));
        // Accepted spans, kept sorted by start, so that each test looks at its neighbours only.
        foreach (int i in stretch)
        {
            Mention mention = mentions[i];
            int low = from, high = result.Count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (result[middle].Span.Start < mention.Span.Start) low = middle + 1;
                else high = middle;
            }
            if (low > from && result[low - 1].Span.Overlaps(mention.Span)) continue;
            if (low < result.Count && result[low].Span.Overlaps(mention.Span)) continue;
            result.Insert(low, mention);
        }
    }

    private static int Compare(Mention a, Mention b)
    {
        if (a.Span.Length != b.Span.Length) return b.Span.Length.CompareTo(a.Span.Length);
        if (a.Confidence != b.Confidence) return b.Confidence.CompareTo(a.Confidence);
        return Rank(a.Kind).CompareTo(Rank(b.Kind));
    }

    private static int Rank(MentionKind kind) => kind.Name switch
    {
        nameof(MentionKind.Site) => 0,
        nameof(MentionKind.Vehicle) => 1,
        nameof(MentionKind.Mass) => 2,
        nameof(MentionKind.Time) => 3,
        nameof(MentionKind.Duration) => 4,
        nameof(MentionKind.Date) => 5,
        nameof(MentionKind.Organization) => 6,
        nameof(MentionKind.Person) => 7,
        _ => 8,
    };
}

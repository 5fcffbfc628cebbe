namespace SpaceNews.Extract;

/// <summary>Gives one craft under two names the name that comes first: “Midori II, known before launch as ADEOS-II”, “GCOM-W1, also named Shizuku”.</summary>
internal static class SecondVehicleNames
{
    /// <summary>More words than these between two names make a sentence of their own.</summary>
    private const int Farthest = 9;

    public static void Resolve(ArticleContext article)
    {
        List<Mention<VehicleName>> all = [.. article.Mentions.OfType<Mention<VehicleName>>().OrderBy(m => m.Span.Start)];
        Dictionary<string, VehicleName>? names = null;
        for (int i = 1; i < all.Count; i++)
        {
            (VehicleName first, VehicleName second) = (all[i - 1].Value, all[i].Value);
            if (first.Id == second.Id || !(first.Class == second.Class || second.Class == VehicleClass.Unknown || first.Class == VehicleClass.Unknown) || !IsSecondName(article, all[i - 1], all[i])) continue;
            VehicleName one = names is not null && names.TryGetValue(first.Id, out VehicleName? earlier) ? earlier : first;
            if (one.Class == VehicleClass.Unknown) one = one with { Class = second.Class };
            (names ??= new(StringComparer.Ordinal))[second.Id] = one;
            if (one != first) names[first.Id] = one;
        }
        if (names is null) return;
        article.Revise<VehicleName>(m => names.TryGetValue(m.Value.Id, out VehicleName? one) ? one : m.Value);
    }

    /// <summary>Only words that tell of a name stand between.</summary>
    private static bool IsSecondName(ArticleContext article, Mention first, Mention second)
    {
        int from = article.Tree.FindToken(first.Span.End - 1) + 1, to = article.Tree.FindToken(second.Span.Start);
        if (to - from is < 2 or > Farthest || article.Tree.FindSentence(from - 1) != article.Tree.FindSentence(to)) return false;
        bool named = false;
        for (int i = from; i < to; i++)
        {
            if (article.FindCue(i, CueAspect.SecondName, 1) is { } cue) named |= cue == "name";
            else if (article.FirstChar(i) is not (',' or '(' or '“' or '"' or '‘')) return false;
        }
        return named;
    }
}

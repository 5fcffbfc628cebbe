namespace SpaceNews.Extract;

/// <summary>Finds which mass is stated, by the phrases of aspect MassKind in <c>cues.tsv</c>; the nearest one decides.</summary>
internal static class MassKinds
{
    private const int Reach = 7;

    public static MassKind Find(ArticleContext article, int first, int end, Sentence sentence, bool isListed)
    {
        // What follows “of” is of the mass itself and goes before what stands around.
        int after = Scan(article, end, Math.Min(sentence.EndToken, end + Reach), forward: true, out MassKind behind);
        int before = Scan(article, first - 1, Math.Max(sentence.FirstToken, first - Reach) - 1, forward: false, out MassKind ahead);
        // “110 pounds of oxygen and 926 pounds of water”: what is said of the one before is not said of this.
        if (isListed && end < sentence.EndToken && article.Is(end, "of")) return behind;
        if (after == 0) return ahead;
        if (before == 0 || (end < sentence.EndToken && article.Is(end, "of") && after <= 4)) return behind;
        return before <= after ? ahead : behind;
    }

    /// <summary>Distance of the nearest phrase, 0 for none before the end of the clause.</summary>
    private static int Scan(ArticleContext article, int from, int to, bool forward, out MassKind kind)
    {
        kind = MassKind.Unspecified;
        int distance = 1;
        for (int i = from; i != to; i += forward ? 1 : -1, distance++)
        {
            if (article.FirstChar(i) is ';' or '.' || (forward && (article.FirstChar(i) is ',' || article.Tree.TokenArray[i].Kind == TokenKind.Number))) return 0;
            if (article.Has(i, WordClass.PhraseStart) && article.FindCue(i, CueAspect.MassKind) is { } value)
            {
                // Going back, the last word of a phrase is met first: “without propellant” is not “propellant”.
                for (int earlier = i - 1; !forward && earlier > to && earlier >= i - 2; earlier--)
                    if (article.FindCue(earlier, CueAspect.MassKind) is { } longer) value = longer;
                return Enum.TryParse(value, out kind) ? distance : 0;
            }
        }
        return 0;
    }
}

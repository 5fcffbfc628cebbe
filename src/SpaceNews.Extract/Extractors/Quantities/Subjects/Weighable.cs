namespace SpaceNews.Extract;

/// <summary>Tells what a mass can be said of: a craft or a thing, not a person, a firm, a place or a date.</summary>
internal static class Weighable
{
    private const MentionSet Never = MentionSet.Person | MentionSet.Organization | MentionSet.Site | MentionSet.Date | MentionSet.Time | MentionSet.Duration;
    private const WordClass NoThing = WordClass.Month | WordClass.Weekday | WordClass.Place | WordClass.Demonym;

    /// <summary>Whether the last word of a phrase, its head, can be what weighs.</summary>
    public static bool CanWeigh(this ArticleContext article, NounPhrase phrase)
    {
        if (phrase.IsNone) return false;
        int head = phrase.End - 1;
        MentionSet cover = article.Cover(head);
        if ((cover & MentionSet.Vehicle) != 0) return true;
        if ((cover & Never) != 0 && !IsThingByArticle(article, phrase)) return false;
        if (article.Tree.TokenArray[head].Is(TokenShape.InitialUpper) && article.Has(head, NoThing)) return false;
        if (IsExtent(article, head)) return false;
        return !article.Has(head, WordClass.PhraseStart) || article.FindCue(head, CueAspect.Weightless, 1) is null;
    }

    /// <summary>“2.5 metres in diameter”: how large a thing is, not the thing.</summary>
    private static bool IsExtent(ArticleContext article, int head) =>
        head > 1 && article.Is(head - 1, "in") && (article.Is(head, "diameter") || article.Is(head, "length") || article.Is(head, "height") || article.Is(head, "width") || article.Is(head, "circumference") || article.Is(head, "size"));

    /// <summary>“The Kestrel”: no person has an article, and no firm of one word that is not known for one.</summary>
    private static bool IsThingByArticle(ArticleContext article, NounPhrase phrase) =>
        phrase.First > 0 && phrase.End == phrase.First + 1 && article.Has(phrase.First - 1, WordClass.Article) && !article.Has(phrase.First, WordClass.PhraseStart)
        && (article.Cover(phrase.First) & Never) is MentionSet.Person or MentionSet.Organization;

    /// <summary>Whether a phrase ends with the name of a vehicle, or with a noun behind it: “Long March 5B core stage”.</summary>
    public static bool IsVehicle(this ArticleContext article, NounPhrase phrase)
    {
        int last = phrase.End - 1;
        while (last > phrase.First && article.Tree.TokenArray[last].Is(TokenShape.AllLower)) last--;
        return !phrase.IsNone && (article.Cover(last) & MentionSet.Vehicle) != 0;
    }

    /// <summary>Whether a phrase names what a craft carries: cargo, food, propellant.</summary>
    public static bool NamesLoad(this ArticleContext article, NounPhrase phrase)
    {
        for (int i = phrase.First; i < phrase.End; i++)
            if (article.Has(i, WordClass.PhraseStart) && (article.FindCue(i, CueAspect.MassKind, 1) is not null || article.FindCue(i, CueAspect.Stuff, 1) is not null)) return true;
        return false;
    }
}

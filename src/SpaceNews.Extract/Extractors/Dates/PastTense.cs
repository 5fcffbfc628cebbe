namespace SpaceNews.Extract;

/// <summary>Finds the verb of the past that a date belongs to, before it or, where the date opens its clause, behind it.</summary>
internal static class PastTense
{
    /// <summary>How far the verb is looked for, in tokens.</summary>
    private const int Behind = 14, Reach = 16;

    /// <summary>Whether the clause tells the date as something that has happened.</summary>
    public static ClauseTime Read(in DateText text, in DateExpression e)
    {
        if (IsOfLoss(text, e)) return ClauseTime.Past;
        int lead = text.Is(e.First - 1, "the") ? e.First - 2 : e.First - 1;
        // What is moved to a date or meant for it lies ahead of the verb.
        if (text.Is(lead, "to") || text.Is(lead, "for")) return ClauseTime.Unknown;
        if (text.Is(lead, "since")) return ClauseTime.Past;
        int start = Tense.ClauseStart(text, e);
        bool by = text.Is(lead, "by");
        for (int i = e.First - 1; i >= start && i >= e.First - Behind && text.FirstChar(i) != ';'; i--)
        {
            // Who says something speaks on the date only right before it: “said on June 3”; “said the June 3 launch …” does not.
            if (text.Has(i, WordClass.SpeechVerb) && i < lead - 1) continue;
            // “has slipped to late October or early November”
            if (text.Has(i, DateWord.ShiftVerb) && !text.Is(lead, "on") && !text.Is(lead, "in")) continue;
            if (IsFinite(text, i) || IsSame(text, i)) return Told(text, i, by);
            // “has worked for a firm whose rocket makes its tenth flight in April”
            if (text.Has(i, DateWord.PresentVerb) && text.Is(i, TokenShape.AllLower) && text.Value(i, DateWord.PresentVerb) == 0 && text.IsKind(i - 1, TokenKind.Word) && !text.Has(i - 1, WordClass.Function)) return ClauseTime.Unknown;
        }
        return Ahead(text, e.End, by);
    }

    /// <summary>“ESA said in May”: the day of a statement belongs to the report, not to the tale that it tells.</summary>
    public static bool IsSaid(ArticleContext article, in DateExpression e)
    {
        int verb = article.Has(e.First - 1, WordClass.Function) ? e.First - 2 : e.First - 1;
        return article.Has(verb, WordClass.SpeechVerb) && !article.Has(verb - 1, WordClass.Article | WordClass.Possessive);
    }

    /// <summary>“Tuesday’s Proton crash”, “the June 4 explosion”: what has gone wrong was never planned.</summary>
    public static bool IsOfLoss(in DateText text, in DateExpression e)
    {
        bool owns = text.Has(e.End, WordClass.QuoteS);
        if (!owns && !text.Is(e.First - 1, "the")) return false;
        for (int i = owns ? e.End + 1 : e.End; i <= e.End + 4 && text.IsKind(i, TokenKind.Word) && !text.Has(i, WordClass.Function); i++)
            if (text.Has(i, DateWord.DayEvent) && text.Value(i, DateWord.DayEvent) == 1) return true;
        return false;
    }

    /// <summary>“By 13 June a board had met” goes on with the tale; “had met on 13 June” reaches back.</summary>
    private static ClauseTime Told(in DateText text, int verb, bool by) => !by && ((text.Is(verb, "had") && !text.Has(verb + 1, WordClass.Article | WordClass.Possessive | WordClass.NumberWord)) || text.Is(verb - 1, "had") || text.Is(verb - 2, "had")) ? ClauseTime.Before : ClauseTime.Past;

    private static ClauseTime Ahead(in DateText text, int start, bool by)
    {
        for (int i = start; i < text.Limit && i <= start + Reach && text.FirstChar(i) is not (';' or ':'); i++)
        {
            if (text.Is(i, "is") || text.Is(i, "are") || text.Is(i, "will") || text.Is(i, "has") || text.Is(i, "have") || text.Has(i, DateWord.FutureVerb)) return ClauseTime.Unknown;
            // “On May 2 the pad, officials said, …”
            if (text.Has(i, WordClass.SpeechVerb) && text.FirstChar(i + 1) == ',') continue;
            if (IsSame(text, i)) return ClauseTime.Past;
            // “the tank built by Corvid …” tells nothing of the clause.
            if (IsFinite(text, i) && (!text.Is(i + 1, "by") || text.Has(i - 1, WordClass.Be))) return Told(text, i, by);
        }
        return ClauseTime.Unknown;
    }

    /// <summary>A verb of the past that is no adjective: “it failed”, not “the failed launch”.</summary>
    private static bool IsFinite(in DateText text, int i) =>
        Tense.IsPastVerb(text, i) && !(text.Has(i - 1, WordClass.Article | WordClass.Possessive | WordClass.NumberWord) || text.Is(i - 1, "of") || text.Is(i - 1, "to"));

    /// <summary>“the tank burst”: one form for past and present, behind its noun.</summary>
    private static bool IsSame(in DateText text, int i) =>
        text.Has(i, DateWord.SameVerb) && text.Is(i, TokenShape.AllLower) && text.IsKind(i - 1, TokenKind.Word) && !text.Has(i - 1, WordClass.Function | WordClass.FutureWord);
}

namespace SpaceNews.Extract;

/// <summary>Whether the words around a date speak of what is past or to come.</summary>
internal static class Tense
{
    /// <summary>How far the signals of a clause are looked for, in tokens.</summary>
    private const int Behind = 12, Ahead = 8;

    /// <summary>How far before a date “for” may stand that tells what it is set for.</summary>
    private const int ForReach = 6;

    /// <summary>What the clause says of the time of the date.</summary>
    public static ClauseTime Of(ArticleContext article, in DateExpression e)
    {
        if (IsFuture(article, e)) return IsPastPlan(article, e) ? ClauseTime.Plan : ClauseTime.Future;
        var text = new DateText(article, article.Tree.SentenceArray[article.Tree.FindSentence(e.First)]);
        // “hoped for before Christmas” is to come still.
        if (IsMeant(text, e.First)) return text.Is(e.First - 1, "before") ? ClauseTime.Future : ClauseTime.Plan;
        return PastTense.Read(text, e);
    }

    /// <summary>
    /// Where the words begin that can be of one clause with the date: behind a comma and a conjunction right before it
    /// (“…, because on June 2 the tank had passed”), else at the head of the sentence.
    /// </summary>
    public static int ClauseStart(in DateText text, in DateExpression e)
    {
        int i = e.First - 1;
        while (i > text.Start && !text.Has(i, WordClass.Conjunction) && (text.Has(i, WordClass.Article | WordClass.PeriodPart) || text.Has(i, DateWord.MonthLead) || text.Is(i, "on") || text.Is(i, "at"))) i--;
        if (!HasVerbAhead(text, e.End)) return text.Start;
        if (text.FirstChar(i) is ':' or ';') return i + 1;
        bool joins = text.Has(i, WordClass.Conjunction) || text.Has(i, DateWord.ClauseLead);
        return joins && text.FirstChar(i - 1) is ',' or ';' or '—' or '–' ? i : text.Start;
    }

    /// <summary>Whether the clause has a verb of its own behind the date: “or three days later if …” has none.</summary>
    private static bool HasVerbAhead(in DateText text, int start)
    {
        for (int i = text.FirstChar(start) == ',' ? start + 1 : start; i < text.Limit && i <= start + Behind && text.FirstChar(i) is not (',' or ';' or ':') && !text.Has(i, DateWord.ClauseLead) && !text.Is(i, "if"); i++)
            if (IsPastVerb(text, i) || text.Has(i, WordClass.Be | WordClass.Modal) || text.Has(i, DateWord.FutureVerb | DateWord.PresentVerb | DateWord.SameVerb)) return true;
        return false;
    }

    /// <summary>“was to fly on Friday”, “had been supposed to land in May”.</summary>
    private static bool IsMeant(in DateText text, int token)
    {
        for (int i = token - 1; i > text.Start && i >= token - Behind && text.FirstChar(i) != ';'; i--)
            if (text.Is(i, "to") && (text.Is(i - 1, "was") || text.Is(i - 1, "were")) || (text.Has(i, DateWord.PlanWord) && (text.Is(i + 1, "to") || text.Is(i + 1, "for")))) return true;
        return false;
    }

    /// <summary>Whether the clause speaks of what is to come.</summary>
    public static bool IsFuture(ArticleContext article, in DateExpression e)
    {
        var text = new DateText(article, article.Tree.SentenceArray[article.Tree.FindSentence(e.First)]);
        int token = e.First, start = ClauseStart(text, e);
        // “by Monday”, “until September”: what a limit is set for is to come, unless the past is told.
        int limit = text.Is(token - 1, "the") ? token - 2 : token - 1;
        bool isLimit = text.Is(limit, "by") || text.Is(limit, "until") || text.Is(limit, "till") || text.Is(limit, "into");
        if (text.Is(limit, "since")) return false;
        if (text.Is(limit, "before") && text.Is(limit - 1, "not")) return true;
        // “moved to Friday”, “was put off until Friday”
        if ((isLimit || text.Is(limit, "to") || text.Is(limit, "for")) && IsShifted(text, limit)) return true;
        if (isLimit && !HasPastBefore(text, limit) && !HasPastBehind(text, e.End - 1)) return true;
        if (isLimit && !text.Is(limit, "by") && SetsLimit(text, limit)) return true;
        for (int i = token - 1; i >= start && i >= token - Behind; i--)
        {
            bool until = text.Is(i, "until") && !IsPast(article, e) && !HasPastBehind(text, token);
            if (IsFutureWord(text, i) || IsFutureVerb(text, i) || IsNextThing(text, i) || until || (text.Is(i, "no") && text.Is(i + 1, "earlier"))) return !text.Is(i + 1, "from");
            // “is to be held on Friday”
            if (IsToBe(text, i)) return true;
            // “meets on Friday”, behind a name or noun and with nothing of the past between
            if (text.FirstChar(i) == ';') break;
            if (i >= token - 5 && text.Has(i, DateWord.PresentVerb) && (text.Value(i, DateWord.PresentVerb) == 0 || text.Is(i - 1, "we") || text.Is(i - 1, "they") || text.Is(i - 1, "I") || text.Is(i - 1, "you") || IsPlural(text, i - 1)) && text.Is(i, TokenShape.AllLower) && !text.Has(i - 1, WordClass.Article | WordClass.Possessive | WordClass.NumberWord) && !text.IsKind(i - 1, TokenKind.Number) && !text.Is(i - 1, "of") && IsBesideDate(text, i, token)) return true;
            // “The landing is in September”
            if (i >= token - 2 && IsPresentBe(text, i) && (text.Has(token - 1, DateWord.MonthLead) || text.Is(token - 1, "on"))) return true;
            // “on the pad, ready for launch on Tuesday”, with nothing of the past in front
            if (text.Is(i, "for") && i < token - 1 && i >= token - ForReach && !HasPastBefore(text, i)) return true;
            // “is meeting on Friday”
            if (i > text.Start && text.Is(i, TokenShape.AllLower) && text.Of(i).EndsWith("ing") && text.Has(i - 1, WordClass.Be) && !text.Has(i - 1, DateWord.PastVerb)) return true;
            if (IsPastVerb(text, i)) return false;
        }
        for (int i = e.End; i < text.Limit && i <= e.End + Ahead; i++)
        {
            if (text.Is(i, "will") || IsFutureVerb(text, i) || IsToBe(text, i)) return true;
            if (IsPastVerb(text, i) || (text.FirstChar(i) is ':' or ';' && i > e.End)) break;
            // “On Tuesday the crew tries again”
            if (token - start <= 2 && text.Has(i, DateWord.PresentVerb) && text.Value(i, DateWord.PresentVerb) == 0 && text.Is(i, TokenShape.AllLower) && text.IsKind(i - 1, TokenKind.Word) && !text.Has(i - 1, WordClass.Function) && !IsPastVerb(text, i + 1) && !IsPastVerb(text, i + 2)) return true;
        }
        // “The next try is Saturday”
        if (text.Is(token - 1, "is") || text.Is(token - 1, "are")) return true;
        // “Sunday marks ten years …”
        return text.Is(token, TokenShape.SentenceStart) && text.Is(e.End, TokenShape.AllLower) && text[e.End].Length > 3 && text.Of(e.End)[^1] == 's' && !text.Has(e.End, WordClass.Function | WordClass.QuoteS);
    }

    /// <summary>“Third and last try on Sunday.”, “Ferry: no sailings Sunday.”: what is announced in a sentence without a verb; what went wrong is not announced.</summary>
    public static bool IsAnnounced(ArticleContext article, in DateExpression e)
    {
        Sentence sentence = article.Tree.SentenceArray[article.Tree.FindSentence(e.First)];
        if (e.First - sentence.FirstToken < 2 || article.Tree.BlockArray[sentence.Block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) return false;
        var text = new DateText(article, sentence);
        for (int i = text.Start; i < text.Limit; i++)
        {
            if (IsPastVerb(text, i) || text.Has(i, WordClass.Be | WordClass.Modal | WordClass.SpeechVerb) || text.Has(i, DateWord.SameVerb | DateWord.FutureVerb) || (text.Has(i, DateWord.PresentVerb) && text.Value(i, DateWord.PresentVerb) == 0)) return false;
            if (text.Has(i, DateWord.DayEvent) && text.Value(i, DateWord.DayEvent) == 1) return false;
            // “the last try”
            bool noun = text.Has(i - 1, WordClass.Article | WordClass.Possessive | WordClass.OrdinalWord | WordClass.CommonAdjective | WordClass.Deictic);
            if (!noun && text.Is(i, TokenShape.AllLower) && text.Has(i, WordClass.CommonVerb) && !text.Has(i, WordClass.CommonNoun | WordClass.CommonAdjective | WordClass.Function)) return false;
        }
        return true;
    }

    /// <summary>“had been due to fly on Monday”, “was scheduled for Friday”: a plan of the past.</summary>
    public static bool IsPastPlan(ArticleContext article, in DateExpression e)
    {
        var text = new DateText(article, article.Tree.SentenceArray[article.Tree.FindSentence(e.First)]);
        int limit = text.Is(e.First - 1, "the") ? e.First - 2 : e.First - 1;
        if (IsShifted(text, limit)) return false;
        // “had been due to fly as early as Monday”: the earliest day lies ahead of what happened.
        if (text.Is(e.First - 1, "as") && (text.Is(e.First - 2, "early") || text.Is(e.First - 2, "soon"))) return false;
        for (int i = e.First - 1; i >= text.Start && i >= e.First - 9; i--)
            if (text.FirstChar(i) == ';' || text.Is(i, "will") || text.Is(i, "shall")) return false;
            else if (text.Is(i, "had") || ((text.Is(i, "was") || text.Is(i, "were")) && (i + 2 == e.First || (!text.Is(i + 1, "postponed") && !text.Is(i + 1, "delayed"))))) return true;
        return false;
    }

    /// <summary>Whether a verb of the past stands before the date.</summary>
    public static bool IsPast(ArticleContext article, in DateExpression e)
    {
        var text = new DateText(article, article.Tree.SentenceArray[article.Tree.FindSentence(e.First)]);
        for (int i = e.First - 1; i >= text.Start && i >= e.First - 10; i--)
            if (IsPastVerb(text, i) || text.Is(i, "since")) return true;
        return false;
    }

    /// <summary>“declared mourning until Tuesday”, “has closed the pad until Tuesday”: who sets a limit looks ahead; “waited until Tuesday”, “was closed until Tuesday” look back.</summary>
    private static bool SetsLimit(in DateText text, int limit)
    {
        for (int i = limit - 1; i >= text.Start && i >= limit - 8; i--)
            if (IsPastVerb(text, i)) return text.Is(i - 1, "has") || text.Is(i - 1, "have") || (text.Has(i, DateWord.LimitVerb) && !text.Has(i - 1, WordClass.Be) && !text.Is(i - 1, "had") && !text.Is(i - 1, "not"));
        return false;
    }

    private static bool HasPastBehind(in DateText text, int token)
    {
        for (int i = token + 1; i < text.Limit; i++)
            if (IsPastVerb(text, i) || text.Is(i, "knew")) return true;
        return false;
    }

    /// <summary>“slipped from Monday to Wednesday”, “was put off to Saturday”; not “had been moved to”.</summary>
    private static bool IsShifted(in DateText text, int preposition)
    {
        for (int i = preposition - 1; i >= text.Start && i >= preposition - 4; i--)
            if (text.Has(i, DateWord.ShiftVerb)) return !text.Is(i - 1, "had") && !text.Is(i - 2, "had") && !HasPastBehind(text, preposition + 1);
        return false;
    }

    /// <summary>A verb in the past; “has asked for a report by May” asks still.</summary>
    private static bool HasPastBefore(in DateText text, int token)
    {
        for (int i = token - 1; i >= text.Start && i >= token - Behind; i--)
            if (IsPastVerb(text, i)) return !text.Is(i - 1, "has") && !text.Is(i - 1, "have");
        return false;
    }

    /// <summary>The “to” of “is to be held” and “is also to carry”.</summary>
    private static bool IsToBe(in DateText text, int i) =>
        text.Is(i, "to") && (IsPresentBe(text, i - 1) || (IsPresentBe(text, i - 2) && text.Is(i - 1, TokenShape.AllLower) && text.Has(i - 1, WordClass.Function)));

    /// <summary>“shall”, “would”, “’d be”; not “would have”, which did not come about.</summary>
    private static bool IsFutureVerb(in DateText text, int i) =>
        text.Has(i, DateWord.FutureVerb) && (text.Value(i, DateWord.FutureVerb) == 0 || !(text.Is(i + 1, "not") || text.Is(i + 1, "n't") || text.Is(i + 1, "n’t"))) && !text.Has(i - 1, WordClass.Article | WordClass.Possessive) && (text[i].Length != 2 || text.Is(i + 1, "be") || text.FirstChar(i) is not ('\'' or '’') || text.Of(i)[1] != 'd') && !text.Is(i + 1, "have") && !text.Is(i + 2, "have");

    /// <summary>“The batteries”, before a verb of the present.</summary>
    private static bool IsPlural(in DateText text, int i) => text.Is(i, TokenShape.AllLower) && text[i].Length > 3 && text.Of(i)[^1] == 's' && text.Has(i, WordClass.CommonNoun) && !text.Has(i, WordClass.CommonVerb);

    /// <summary>No other verb stands between a verb and the date, and no “of”, before which it would be a noun: “docks with the station on Monday”.</summary>
    private static bool IsBesideDate(in DateText text, int verb, int token)
    {
        for (int i = verb + 1; i < token; i++)
            if (text.Has(i, WordClass.Be | WordClass.SpeechVerb) || IsPastVerb(text, i) || (text.Is(i, TokenShape.AllLower) && text.Of(i).EndsWith("ing"))) return false;
        return !text.Is(verb + 1, "of");
    }

    /// <summary>“Next inspection: Monday”; “the next day” tells of the past.</summary>
    private static bool IsNextThing(in DateText text, int i) => text.Is(i, "next") && text.Has(i + 1, WordClass.CommonNoun) && !text.Has(i + 1, WordClass.TimeUnit | WordClass.DayPart);

    private static bool IsPresentBe(in DateText text, int i) => text.Is(i, "is") || text.Is(i, "are");

    /// <summary>“will”, “scheduled”; not “May” where a capital makes a name of it, nor “due to a snag”.</summary>
    private static bool IsFutureWord(in DateText text, int i) => text.Has(i, WordClass.FutureWord) && !(text.Is(i, "due") && text.Is(i + 1, "to") && !text.Has(i + 2, WordClass.CommonVerb | WordClass.Be)) && (!text.Is(i, TokenShape.InitialUpper) || text.Is(i, TokenShape.SentenceStart));

    /// <summary>
    /// A verb in the past: of the table, or a regular one in -ed; not behind “be”, which speaks of no time, and not alone between
    /// commas (“will fall back, uncontrolled, in May”).
    /// </summary>
    public static bool IsPastVerb(in DateText text, int i) =>
        (text.Has(i, DateWord.PastVerb) || (text.Is(i, TokenShape.AllLower) && !(text.FirstChar(i - 1) == ',' && text.FirstChar(i + 1) == ',') && text[i].Length > 3 && text.Of(i).EndsWith("ed") && !text.Has(i, WordClass.FutureWord) && !IsPresentBe(text, i - 1))) && !text.Is(i - 1, "be");
}

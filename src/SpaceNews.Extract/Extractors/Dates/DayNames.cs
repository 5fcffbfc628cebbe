namespace SpaceNews.Extract;

/// <summary>
/// Takes out weekdays and months that are names of people: “Douglas Friday”, “Friday, 45, is …”. Once a word is a name of
/// somebody in an article, it stays one wherever nothing makes a day of it: “Friday said last Friday”.
/// </summary>
internal static class DayNames
{
    public static void Settle(ArticleContext article, List<DateExpression> found)
    {
        int named = 0;
        Span<DateExpression> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found);
        for (int i = 0; i < all.Length; i++)
        {
            ref DateExpression e = ref all[i];
            if (e.OpensRange) i++;
            else if (IsBare(e) && IsName(TextAt(article, e.First), e.First, e.Form == DateForm.Month))
            {
                named |= BitOf(e);
                e.End = 0;
            }
        }
        if (named == 0) return;
        foreach (ref DateExpression e in all)
            if (e.End != 0 && !e.OpensRange && IsBare(e) && (named & BitOf(e)) != 0 && IsNameAgain(TextAt(article, e.First), e.First, e.Form == DateForm.Month)) e.End = 0;
        found.RemoveAll(static e => e.End == 0);
    }

    private static DateText TextAt(ArticleContext article, int token) => new(article, article.Tree.SentenceArray[article.Tree.FindSentence(token)]);

    private static int BitOf(in DateExpression e) => e.Form == DateForm.Month ? 1 << (8 + e.Month) : 1 << e.Number;

    /// <summary>A word alone that says nothing more; of the months, those that name people and need no preposition.</summary>
    private static bool IsBare(in DateExpression e) =>
        e.End == e.First + 1 && e.Modifier is null && !e.HasPeriod && e.Direction == 0
        && (e.Form == DateForm.Weekday || (e.Form == DateForm.Month && e.Year == 0 && e.Month is 2 or 3 or 4 or 6 or 8));

    private static bool IsName(in DateText text, int i, bool isMonth)
    {
        if (!text.Is(i, TokenShape.InitialUpper | TokenShape.AllUpper)) return false;
        int before = i - 1, behind = i + 1;
        bool lead = text.Has(before, DateWord.DayLead) || (isMonth && text.Has(before, DateWord.MonthLead));
        bool nameBehind = IsNameBehind(text, behind);
        // “By SUNDAY OGHENE” at the head of an article
        if (text.Is(before, "by") && before == text.Start && nameBehind && !text.Is(before, TokenShape.AllLower) && IsBylineEnd(text, behind + 1)) return true;
        // “the homestead of Sunday Okoro”
        if (lead && !isMonth && text.Is(before, "of") && nameBehind && !text.Is(i, TokenShape.Shouted)) return true;
        if (lead) return false;
        // “A. Love and M. Sunday”, “By Priscilla Were and Sunday Okoro”
        if (!text.Is(i, TokenShape.Shouted) && text.Is(before, TokenShape.Abbreviation) && text[before].Length == 2 && char.IsUpper(text.FirstChar(before)) && !text.Has(before - 1, WordClass.Meridiem)) return true;
        if (nameBehind && text.Article.BlockOf(i) == BlockKind.Byline && (text.Is(before, "and") || text.Is(before, "by"))) return true;
        if (IsAge(text, behind)) return true;
        bool shouted = text.Is(i, TokenShape.Shouted);
        if (!shouted && IsTitle(text, before)) return true;
        // “Wing Commander FRIDAY—Thank you”: a speaker in capitals behind a title that is not
        if (shouted && !text.Is(before, TokenShape.Shouted) && IsTitle(text, before)) return true;
        if (shouted) return false;
        // “Miss Olwen March”
        if (isMonth && IsGiven(text, before) && IsTitle(text, before - 1)) return true;
        if (isMonth) return IsSpeaker(text, i);
        bool opens = i == text.Start || text.FirstChar(before) is ',' or '(' or ':' or ';' || text.Is(before, TokenShape.Quote);
        if (text.Has(before, WordClass.Weekday) && text.Is(before, TokenShape.InitialUpper)) return IsPair(text, before);
        if (text.Has(behind, WordClass.Weekday) && text.Is(behind, TokenShape.InitialUpper)) return IsPair(text, i);
        if (IsGiven(text, before)) return IsTakenByName(text, i);
        if (nameBehind && IsWithName(text, i, behind, opens)) return true;
        return IsSpeaker(text, i);
    }

    /// <summary>“Friday, 45, is …”, “Friday (45)”.</summary>
    private static bool IsAge(in DateText text, int behind) =>
        text.FirstChar(behind) is ',' or '(' && text.TryInt(behind + 1, out int age) && age is >= 15 and <= 99 && text.FirstChar(behind + 2) == (text.FirstChar(behind) == '(' ? ')' : ',');

    private static bool IsTitle(in DateText text, int i)
    {
        if (!text.Is(i, TokenShape.InitialUpper) || text.Is(i - 1, "the")) return false;
        if (text.Has(i, DateWord.PersonTitle)) return true;
        for (int k = i; k >= text.Start && k > i - 3; k--)
            if (text.Is(k, TokenShape.InitialUpper) && text.FindPhrase(k, PhraseKind.Role, out _) is var length and > 0 && k + length == i + 1) return true;
        return false;
    }

    /// <summary>“The father, Monday Friday, was”: two weekdays side by side that are no list.</summary>
    private static bool IsPair(in DateText text, int first) =>
        !text.Has(first - 1, WordClass.Weekday) && !text.Has(first + 2, WordClass.Weekday) && !text.Has(first - 1, DateWord.DayLead) && !text.IsDash(first - 1) && !text.IsDash(first + 2)
        && (text.FirstChar(first + 2) == ',' || text.IsKind(first + 2, TokenKind.Word));

    /// <summary>A given name that stands alone before the word.</summary>
    private static bool IsGiven(in DateText text, int i) =>
        text.Holds(i) && text.Article.IsNameWord(i) && text.Has(i, WordClass.GivenName) && !text.Has(i, WordClass.Month | WordClass.KnownName);

    /// <summary>Whether the given name before the word takes it as its family name, and is not itself the end of “Elon Musk Friday”.</summary>
    private static bool IsTakenByName(in DateText text, int i)
    {
        int given = i - 1;
        bool familyBefore = text.Holds(given - 1) && text.Article.IsNameWord(given - 1) && text.Has(given - 1, WordClass.GivenName | WordClass.GivenNameRare) && !IsTitle(text, given - 1);
        if (familyBefore) return false;
        if (IsTitle(text, given - 1) || (text.Is(given - 1, "by") && !IsActing(text, i + 1))) return true;
        return !text.Has(given, WordClass.Surname) || IsActing(text, i + 1) || (text.Article.Names.At(i) is { Kind: NameKind.Person } whole && whole.FirstToken < i);
    }

    private static bool IsNameBehind(in DateText text, int i) =>
        text.Holds(i) && text.Article.IsNameWord(i) && text[i].Length > 2 && !text.Has(i, WordClass.Month | WordClass.DayPart | WordClass.DayWord | WordClass.Demonym | WordClass.ClockWord | WordClass.Common | WordClass.KnownName);

    private static bool IsBylineEnd(in DateText text, int i) =>
        !text.Holds(i) || text.FirstChar(i) is ',' or '|' or '·' or '-' or '–' or '—' or '/' || text.Is(i, "and") || text.Is(i, "for") || text.Is(i, TokenShape.InitialUpper);

    /// <summary>“Sunday Okoro”, “Driver Friday Effiong”: the word is the given name of the one behind it.</summary>
    private static bool IsWithName(in DateText text, int i, int behind, bool opens)
    {
        if (text.Article.Names.At(i) is { Kind: NameKind.Person } whole && whole.EndToken > behind) return true;
        return opens && text.Has(behind, WordClass.Surname) && !text.Has(behind, WordClass.GivenName | WordClass.PhraseStart) && !(text.Holds(behind + 1) && text.Article.IsNameWord(behind + 1)) && IsActing(text, behind + 1);
    }

    /// <summary>“Friday said nothing” at the head of a sentence or behind what was said.</summary>
    private static bool IsSpeaker(in DateText text, int i)
    {
        int before = i - 1;
        bool opens = i == text.Start || text.Is(before, TokenShape.Quote);
        return opens && (text.Is(i + 1, "said") || text.Is(i + 1, "says") || text.Is(i + 1, "told") || text.Is(i + 1, "added") || text.Is(i + 1, "replied"));
    }

    private static bool IsActing(in DateText text, int i) =>
        text.Is(i, TokenShape.AllLower) && (text.Has(i, WordClass.SpeechVerb | WordClass.CommonVerb | WordClass.Be) || text.Has(i, DateWord.PastVerb) || text.Of(i).EndsWith("ed"));

    /// <summary>Whether a word that is a name elsewhere in the article is one here too.</summary>
    private static bool IsNameAgain(in DateText text, int i, bool isMonth)
    {
        int before = i - 1, behind = i + 1;
        bool owns = text.Has(behind, WordClass.QuoteS) && !text.Has(behind + 1, DateWord.DayEvent) && !text.Has(behind + 1, WordClass.DayPart);
        if (isMonth && text.Has(before, DateWord.MonthLead)) return false;
        if (text.Has(before, DateWord.DayLead)) return owns && text.Value(before, DateWord.DayLead) == 2;
        if (text.Has(behind, WordClass.DayPart) || (text.Has(behind, WordClass.QuoteS) && !owns)) return false;
        // “Elon Musk Friday”: somebody else's name is whole without it.
        if (text.Holds(before - 1) && text.Article.IsNameWord(before) && text.Article.IsNameWord(before - 1) && !IsTitle(text, before)) return false;
        // “launched Friday”, “the launch Friday”
        return !text.Is(before, TokenShape.AllLower) || owns || text.Has(before, WordClass.Function);
    }
}

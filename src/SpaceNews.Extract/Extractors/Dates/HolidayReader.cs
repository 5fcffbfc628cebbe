namespace SpaceNews.Extract;

/// <summary>Reads the names of days that a rule fixes: “Christmas Eve 2018”, “last Thanksgiving”.</summary>
internal static class HolidayReader
{
    public static bool TryRead(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        int length = text.FindPhrase(i, PhraseKind.Holiday, out Phrase phrase);
        if (length == 0) return false;
        int end = i + length;
        // Beside “christmas” and the like only capitals make a name of the words.
        // “on earth day 2010”: a day that its last word tells, behind “on” and the like.
        bool isNamedDay = length > 1 && (text.Is(end - 1, "day") || text.Is(end - 1, "eve")) && text.Has(i - 1, DateWord.DayLead) && text.Value(i - 1, DateWord.DayLead) == 1;
        if (!text.Has(i, DateWord.HolidayWord) && !isNamedDay)
            for (int k = i; k < end; k++)
                if (text.IsKind(k, TokenKind.Word) && text.Is(k, TokenShape.AllLower) && !text.Has(k, WordClass.Function | WordClass.QuoteS)) return false;
        // “Easter Island”, “Christmas Tree Cluster” name something else.
        bool isDay = length > 1 && text.Is(i - 1, "on");
        if (!isDay && text.Is(end, TokenShape.InitialUpper) && !text.Is(end, TokenShape.Shouted) && text.IsKind(end, TokenKind.Word)) return false;
        if (text.Is(end, "tree") || text.Is(end, "trees") || text.Is(end, "islands")) return false;
        int year = YearReader.Behind(text, ref end);
        expression = new DateExpression { First = i, End = end, Form = DateForm.Holiday, Number = phrase.Entry, Year = year };
        if (year == 0) RelativeYear.Read(text, ref expression);
        if (text.Is(i - 1, "last") || text.Is(i - 1, "next") || text.Is(i - 1, "this"))
        {
            expression.First = i - 1;
            expression.Direction = text.Is(i - 1, "this") ? 3 : text.Value(i - 1, WordClass.Deictic);
        }
        return true;
    }
}

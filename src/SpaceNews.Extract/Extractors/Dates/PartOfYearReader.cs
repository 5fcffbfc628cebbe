namespace SpaceNews.Extract;

/// <summary>Reads seasons, quarters, halves and weeks: “summer of 2020”, “Q4 2025”, “first half of this year”, “last week of July”.</summary>
internal static class PartOfYearReader
{
    public static bool TrySeason(in DateText text, int i, out DateExpression expression)
    {
        int season = text.Value(i, WordClass.Season), end = i + 1, year = YearReader.Behind(text, ref end);
        expression = new DateExpression { First = i, End = end, Form = DateForm.Season, Year = year, Number = season };
        if (year != 0) return true;
        if (TryDeicticYear(text, ref expression)) return true;
        if (text.Is(i, "fall")) return text.Has(i - 1, WordClass.PeriodPart) || (text.Is(i - 1, "the") && text.Is(i - 2, "in") && !text.Is(end, "of") && !text.IsNounBehind(end));
        // “treated by Winter's wife”
        if (text.Is(i, TokenShape.InitialUpper) && !text.Is(i, TokenShape.SentenceStart) && text.Has(i + 1, WordClass.QuoteS)) return false;
        int lead = text.Is(i - 1, "the") ? i - 2 : i - 1;
        if (text.Is(lead, "by") || text.Is(lead, "until") || text.Is(lead, "till") || text.Is(lead, "through") || text.Is(lead, "since")) return !text.IsNounBehind(i + 1);
        // “not before summer”, “that will now be spring at the soonest”
        if ((text.Is(lead, "before") || text.Is(lead, "after")) && !text.IsNounBehind(i + 1)) return true;
        if (text.Is(i - 1, "be") && (text.Has(i - 2, WordClass.Modal | WordClass.FutureWord) || text.Has(i - 3, WordClass.Modal | WordClass.FutureWord)) && !text.IsNounBehind(i + 1)) return true;
        // “due in spring, …”; at the head of a sentence it is a season of any year.
        if (text.Is(i - 1, "in") && i - 1 > text.Start && (!text.Holds(i + 1) || text.IsKind(i + 1, TokenKind.Punctuation) || text.Is(i + 1, "on") || text.Is(i + 1, "after") || text.Is(i + 1, "with") || text.Is(i + 1, "from") || text.Is(i + 1, "at")) && !text.IsDash(i + 1)) return true;
        return lead < i - 1 && (text.Is(lead, "in") || text.Is(lead, "during") || text.Is(lead, "spent")) || text.Has(i - 1, WordClass.PeriodPart);
    }

    /// <summary>“fourth quarter of 2025”, “first half of 2026”, “first week of June”.</summary>
    public static bool TryOrdinalPart(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        int number = text.Value(i, WordClass.OrdinalWord), next = text.IsHyphen(i + 1) ? i + 2 : i + 1;
        if (number == 0 && text.Is(i, TokenShape.HasDigit) && MonthReader.TryDayNumber(text, i, out int figure, out _)) number = figure;
        if (text.Has(i, DateWord.LastWord)) number = -1;
        if (text.Is(next, "week") && number is >= -1 and <= 4 && number != 0 && text.Is(next + 1, "of") && MonthReader.IsMonthName(text, text.Is(next + 2, "the") ? next + 3 : next + 2, true, out int month))
        {
            int weekEnd = next + 3, weekYear = YearReader.Behind(text, ref weekEnd);
            expression = new DateExpression { First = i, End = weekEnd, Form = DateForm.Week, Year = weekYear, Month = month, Number = number };
            return true;
        }
        bool quarter = text.Is(next, "quarter"), half = text.Is(next, "half");
        if (half && (text.Is(i, "latter") || text.Is(i, "back") || number == -1)) number = 2;
        if (quarter && number == -1) number = 4;
        if (number is < 1 or > 4 || !(quarter || (half && number <= 2)) || text.Has(next + 1, DateWord.NoDateBehind)) return false;
        int end = next + 1, year = YearReader.Behind(text, ref end);
        expression = new DateExpression { First = i, End = end, Form = quarter ? DateForm.Quarter : DateForm.HalfYear, Year = year, Number = number };
        if (year != 0 || TryDeicticYear(text, ref expression)) return true;
        if (text.Is(end, "of") && YearReader.TryFiscal(text, end + 1, out DateExpression fiscal))
        {
            (expression.Year, expression.End) = (fiscal.Year, fiscal.End);
            return true;
        }
        return quarter && next == i + 1;
    }

    /// <summary>“Q4 2025”, “H1 2026”, “4Q 2025”, “Q3 FY2026”.</summary>
    public static bool TryMarked(in DateText text, int i, ReadOnlySpan<char> mark, out DateExpression expression)
    {
        expression = default;
        if (mark.Length != 2 || !TryMark(mark, out DateForm form, out int number)) return false;
        int end = i + 1, year = text.FirstChar(end) == '/' && text.IsGlued(end) && text.TryInt(end + 1, out int slashed) && slashed is >= 1900 and <= 2199 ? slashed : YearReader.Behind(text, ref end);
        if (year != 0 && end == i + 1) end += 2;
        if (year == 0 && YearReader.TryFiscal(text, end, out DateExpression fiscal)) (year, end) = (fiscal.Year, fiscal.End);
        expression = new DateExpression { First = i, End = end, Form = form, Year = year, Number = number };
        return year != 0 || TryDeicticYear(text, ref expression) || mark[0] == 'Q';
    }

    /// <summary>“Q3-2028”, which is one token.</summary>
    public static bool TryJoined(in DateText text, int i, ReadOnlySpan<char> word, out DateExpression expression)
    {
        expression = default;
        if (word.Length != 7 || word[2] is not ('-' or '/') || !TryMark(word[..2], out DateForm form, out int number) || !DateText.TryInt(word[3..], out int year) || year is < 1900 or > 2199) return false;
        expression = new DateExpression { First = i, End = i + 1, Form = form, Year = year, Number = number };
        return true;
    }

    /// <summary>“THIRD-QUARTER” before a year, where the capitals keep the two words in one token.</summary>
    public static bool TryJoinedOrdinal(in DateText text, int i, int year, out DateExpression expression)
    {
        expression = default;
        if (!text.IsKind(i, TokenKind.Word) || !text.Is(i, TokenShape.HasHyphen)) return false;
        ReadOnlySpan<char> word = text.Of(i);
        int hyphen = word.IndexOf('-');
        bool quarter = word[(hyphen + 1)..].Equals("quarter", StringComparison.OrdinalIgnoreCase);
        if (hyphen < 3 || !(quarter || word[(hyphen + 1)..].Equals("half", StringComparison.OrdinalIgnoreCase))) return false;
        Lexicon lexicon = text.Article.Lexicon;
        int ordinal = lexicon.Find(word[..hyphen]), number = (lexicon[ordinal] & WordClass.OrdinalWord) != 0 ? lexicon.Value(ordinal, WordClass.OrdinalWord) : 0;
        expression = new DateExpression { First = i, End = i + 2, Form = quarter ? DateForm.Quarter : DateForm.HalfYear, Year = year, Number = number };
        return number >= 1 && number <= (quarter ? 4 : 2);
    }

    public static bool TryMark(ReadOnlySpan<char> mark, out DateForm form, out int number)
    {
        form = DateForm.Quarter;
        number = 0;
        if (mark.Length != 2) return false;
        char letter = char.ToUpperInvariant(mark[0]), digit = char.ToUpperInvariant(mark[1]);
        if (char.IsAsciiDigit(letter)) (letter, digit) = (digit, letter);
        number = digit - '0';
        form = letter == 'H' ? DateForm.HalfYear : DateForm.Quarter;
        return letter == 'Q' ? number is >= 1 and <= 4 : letter == 'H' && number is 1 or 2;
    }

    /// <summary>“of this year”, “of last year”, “next year”.</summary>
    private static bool TryDeicticYear(in DateText text, ref DateExpression expression)
    {
        int i = text.Is(expression.End, "of") ? expression.End + 1 : expression.End;
        bool the = i > expression.End && text.Is(i, "the") && text.Is(i + 1, "year");
        if (!the)
        {
            RelativeYear.Read(text, ref expression);
            if (expression.HasPeriod && expression.Form == DateForm.Season && expression.Direction == 0) expression.Direction = 3;
            return expression.HasPeriod;
        }
        expression.Direction = expression.Form == DateForm.Season ? 3 : 0;
        expression.HasPeriod = true;
        expression.End = i + 2;
        return true;
    }
}

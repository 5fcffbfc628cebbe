namespace SpaceNews.Extract;

/// <summary>Reads dates that hold the name of a month: “Nov. 27, 2025”, “27 November”, “Oct. 28–30”, “May twenty-ninth”, “Dec-2018”.</summary>
internal static class MonthReader
{
    /// <summary>A date that begins with the month.</summary>
    public static bool TryMonthFirst(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        if (!IsMonthName(text, i, false, out int month)) return false;
        int end = i + 1;
        if (text.FirstChar(end) is '/' && text.IsGlued(end) && text.IsGlued(end + 1)) end++;
        // “May the first”; not “in November the first crew flew”
        else if (text.Is(end, "the") && TryDayNumber(text, end + 1, out _, out int ordinal) && (text.Has(end + 1, WordClass.OrdinalWord) || text.Is(end + 1, TokenShape.HasDigit)) && !text.IsNounBehind(ordinal)) end++;
        int asYear = end;
        // “October two thousand”, “January nineteen eighty-six” name a year, not a day.
        bool yearInWords = text.Has(end, WordClass.NumberWord) && YearReader.Behind(text, ref asYear) != 0;
        if (!yearInWords && TryDayNumber(text, end, out int day, out int afterDay))
        {
            int lastDay = 0, dateEnd = afterDay;
            // “Oct. 28–30, 2014”, “Nov. 5 and 6”
            int second = SecondDay(text, i, afterDay);
            if (second > 0 && TryDayNumber(text, second, out int upper, out int rangeEnd) && upper > day && !text.Has(rangeEnd, WordClass.TimeUnit | WordClass.Month))
            {
                lastDay = upper;
                dateEnd = rangeEnd;
            }
            int year = YearReader.Behind(text, ref dateEnd);
            // “that February seven people died”, “in April one carries a probe”
            if (year == 0 && text.Is(end, "one") && text.IsKind(dateEnd, TokenKind.Word)) return SetMonth(ref expression, i, month);
            if (year == 0 && text.Has(end, WordClass.NumberWord) && dateEnd == end + 1 && text.Has(dateEnd, WordClass.CommonNoun) && text.Is(dateEnd, TokenShape.AllLower) && !text.Has(dateEnd, WordClass.Function)) return SetMonth(ref expression, i, month);
            if (!YearReader.IsDay(year == 0 ? 2000 : year, month, Math.Max(day, lastDay))) return false;
            expression = new DateExpression { First = i, End = dateEnd, Form = DateForm.Day, Year = year, Month = month, Day = day, LastDay = lastDay };
            if (year == 0) RelativeYear.Read(text, ref expression);
            return true;
        }
        int yearEnd = end, monthYear = YearReader.Behind(text, ref yearEnd);
        expression = new DateExpression { First = i, End = monthYear == 0 ? i + 1 : yearEnd, Form = DateForm.Month, Year = monthYear, Month = month };
        if (monthYear != 0) return true;
        RelativeYear.Read(text, ref expression);
        return expression.HasPeriod || IsPlainMonth(text, i, month);
    }

    /// <summary>“27 November 2025”, “27th of November”, “28–30 October 2014”, “27-Nov-2025”: the day was read already.</summary>
    public static bool TryDayFirst(in DateText text, int first, int next, int day, out DateExpression expression)
    {
        expression = default;
        int i = next, lastDay = 0;
        int second = SecondDay(text, first, i);
        if (second > 0 && TryDayNumber(text, second, out int upper, out int afterUpper) && upper > day && text.Has(text.Is(afterUpper, "of") ? afterUpper + 1 : afterUpper, WordClass.Month))
        {
            lastDay = upper;
            i = afterUpper;
        }
        if (text.Is(i, "of")) i++;
        else if ((text.IsHyphen(i) || text.FirstChar(i) == '/') && text.IsGlued(i) && text.IsGlued(i + 1)) i++;
        int month, end, year;
        if (!text.Holds(i)) return false;
        if (text.Is(i, TokenShape.HasDigit) && TryMonthYear(text, i, out month, out year)) end = i + 1;
        else if (IsMonthName(text, i, true, out month))
        {
            end = i + 1;
            year = YearReader.Behind(text, ref end);
        }
        else return false;
        if (!YearReader.IsDay(year == 0 ? 2000 : year, month, Math.Max(day, lastDay))) return false;
        expression = new DateExpression { First = first, End = end, Form = DateForm.Day, Year = year, Month = month, Day = day, LastDay = lastDay };
        if (year == 0) RelativeYear.Read(text, ref expression);
        return true;
    }

    /// <summary>“Dec-2018”, “Sep-23-2020”, which are one token.</summary>
    public static bool TryJoined(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        if (!TryMonthYear(text, i, out int month, out int year)) return TryMonthDayYear(text, i, out expression) || TryGluedDay(text, i, out expression);
        expression = new DateExpression { First = i, End = i + 1, Form = DateForm.Month, Year = year, Month = month };
        return true;
    }

    /// <summary>A day of the month in figures, with or without letters behind it, or in words.</summary>
    public static bool TryDayNumber(in DateText text, int i, out int day, out int end)
    {
        day = 0;
        end = i + 1;
        if (!text.Holds(i)) return false;
        ReadOnlySpan<char> word = text.Of(i);
        if (text[i].Kind == TokenKind.Number) return word.Length <= 2 && DateText.TryInt(word, out day) && day is >= 1 and <= 31 && !text.Has(i + 1, WordClass.Meridiem) && text.FirstChar(i + 1) != '%';
        if (text[i].Kind != TokenKind.Word) return false;
        if (char.IsAsciiDigit(word[0])) return word.Length is 3 or 4 && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th")) && DateText.TryInt(word[..^2], out day) && day is >= 1 and <= 31;
        if (text.Has(i, WordClass.OrdinalWord))
        {
            day = text.Value(i, WordClass.OrdinalWord);
            return day is >= 1 and <= 31;
        }
        if (!text.Has(i, WordClass.NumberWord)) return false;
        // “twenty-ninth”, “thirty first”, “twenty nine”
        day = text.Value(i, WordClass.NumberWord);
        int next = text.IsHyphen(end) ? end + 1 : end;
        if (day is 20 or 30 && text.Has(next, WordClass.OrdinalWord | WordClass.NumberWord))
        {
            int ones = text.Value(next, WordClass.OrdinalWord) + (text.Has(next, WordClass.OrdinalWord) ? 0 : text.Value(next, WordClass.NumberWord));
            if (ones is >= 1 and <= 9)
            {
                day += ones;
                end = next + 1;
            }
        }
        return day is >= 1 and <= 31;
    }

    /// <summary>Where the second day of “28–30”, “28 to 30”, “between 28 and 30” stands; -1 for nowhere.</summary>
    private static int SecondDay(in DateText text, int first, int i)
    {
        if (text.IsDash(i) && (text.FirstChar(i) != '—' || text.IsGlued(i))) return i + 1;
        if (text.Has(i, DateWord.RangeJoiner) || text.Is(i, "and") || text.FirstChar(i) == '&') return i + 1;
        return -1;
    }

    private static bool TryMonthYear(in DateText text, int i, out int month, out int year)
    {
        month = year = 0;
        ReadOnlySpan<char> word = text.Of(i);
        int hyphen = word.IndexOfAny("-‑–/");
        if (hyphen < 3 || !DateText.TryInt(word[(hyphen + 1)..], out year)) return false;
        int number = text.Article.Lexicon.Find(word[..hyphen]);
        if ((text.Article.Lexicon[number] & WordClass.Month) == 0) return false;
        month = text.Article.Lexicon.Value(number, WordClass.Month);
        if (word.Length - hyphen == 3) year += year >= 50 ? 1900 : 2000;
        return year is >= 1900 and <= 2199;
    }

    private static bool SetMonth(ref DateExpression expression, int i, int month)
    {
        expression = new DateExpression { First = i, End = i + 1, Form = DateForm.Month, Month = month };
        return true;
    }

    private static bool TryMonthDayYear(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        ReadOnlySpan<char> word = text.Of(i);
        int one = word.IndexOf('-'), two = word.LastIndexOf('-');
        if (one < 3 || two - one is < 2 or > 3 || word.Length - two != 5 || !DateText.TryInt(word[(one + 1)..two], out int day) || !DateText.TryInt(word[(two + 1)..], out int year)) return false;
        int number = text.Article.Lexicon.Find(word[..one]);
        if ((text.Article.Lexicon[number] & WordClass.Month) == 0) return false;
        expression = new DateExpression { First = i, End = i + 1, Form = DateForm.Day, Year = year, Month = text.Article.Lexicon.Value(number, WordClass.Month), Day = day };
        return YearReader.IsDay(year, expression.Month, day);
    }

    /// <summary>“Dec31, 1994”, where the space was lost.</summary>
    private static bool TryGluedDay(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        ReadOnlySpan<char> word = text.Of(i);
        int letters = word.Length - 1;
        if (letters > 3 && char.IsAsciiDigit(word[letters - 1])) letters--;
        if (letters < 3 || !text.Is(i, TokenShape.InitialUpper) || !DateText.TryInt(word[letters..], out int day)) return false;
        int number = text.Article.Lexicon.Find(word[..letters]), end = i + 1, year = YearReader.Behind(text, ref end);
        if (year == 0 || (text.Article.Lexicon[number] & WordClass.Month) == 0) return false;
        expression = new DateExpression { First = i, End = end, Form = DateForm.Day, Year = year, Month = text.Article.Lexicon.Value(number, WordClass.Month), Day = day };
        return YearReader.IsDay(year, expression.Month, day);
    }

    /// <summary>A month name; abbreviations and names that are words too need a number beside them or a preposition.</summary>
    public static bool IsMonthName(in DateText text, int i, bool besideNumber, out int month)
    {
        month = 0;
        if (!text.Has(i, WordClass.Month)) return false;
        if (!text.Is(i, TokenShape.InitialUpper)) return IsLowerMonth(text, i, besideNumber, out month);
        month = text.Value(i, WordClass.Month);
        // “a Long March of 2009”
        if (month == 3 && i > text.Start && text.FindPhrase(i - 1, PhraseKind.Vehicle, out _) > 1) return false;
        return besideNumber || text.Is(i + 1, TokenShape.HasDigit) || text[i].Length > 3 || text.Is(i, "may") || (text.FirstChar(i + 1) is ',' or '/' && text.Is(i + 2, TokenShape.HasDigit) && text[i + 2].Length == 4);
    }

    /// <summary>“2 november”, “june of 1992”: in lower case only a name that is nothing else counts, a short one only between day and year.</summary>
    private static bool IsLowerMonth(in DateText text, int i, bool besideNumber, out int month)
    {
        month = text.Value(i, WordClass.Month);
        if (month is 3 or 5) return false;
        if (text[i].Length > 4 || month is 6 or 7) return besideNumber || month != 8 || text.Is(i + 1, TokenShape.HasDigit);
        return besideNumber && text.IsKind(i + 1, TokenKind.Number) && text[i + 1].Length == 4;
    }

    private static bool IsPlainMonth(in DateText text, int i, int month)
    {
        bool doubtful = month is 5 or 3 || (text[i].Length <= 4 && month is not (6 or 7));
        if (month is 4 or 6 or 8) doubtful = text.Is(i, TokenShape.Shouted);
        // “April Smith”, “Mr. March” are people.
        if (text.Is(i + 1, TokenShape.InitialUpper) && text.Has(i + 1, WordClass.Surname) && !text.Has(i + 1, WordClass.Common)) return false;
        bool nameBehind = text.Holds(i + 1) && text.Article.IsNameWord(i + 1) && !text.Is(i + 1, TokenShape.Shouted | TokenShape.AllUpper) && !text.Has(i + 1, WordClass.Common | WordClass.PhraseStart | WordClass.Demonym);
        if (!doubtful && !nameBehind) return true;
        if (text.Is(i, TokenShape.AllUpper | TokenShape.Shouted) || (nameBehind && text.Has(i - 1, DateWord.WeakMonthLead))) return false;
        // “in April or May”
        if (text.Has(i - 1, WordClass.Conjunction) && text.Has(i - 2, WordClass.Month)) return true;
        return text.Has(i - 1, DateWord.MonthLead) || text.Has(i - 1, WordClass.PeriodPart) || (text.IsHyphen(i - 1) && text.Has(i - 2, WordClass.PeriodPart));
    }
}

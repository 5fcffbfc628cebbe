namespace SpaceNews.Extract;

/// <summary>Recognises the written forms of dates at a token, without regard to what they resolve to.</summary>
internal static class DateRecognizer
{
    /// <summary>Classes of the words that a date may begin with, beside figures.</summary>
    public const WordClass Starts = WordClass.Month | WordClass.Weekday | WordClass.Season | WordClass.NumberWord | WordClass.OrdinalWord | WordClass.DecadeWord
        | WordClass.DayWord | WordClass.PeriodPart | WordClass.Deictic | WordClass.Article | WordClass.Half | WordClass.TimeUnit | WordClass.DayPart;

    /// <summary>The same for the words of <c>date-words.tsv</c>.</summary>
    public const DateWord DateStarts = DateWord.FiscalWord | DateWord.FiscalMark | DateWord.Era | DateWord.LastWord | DateWord.MissionClock | DateWord.HolidayWord | DateWord.HolidayStart;

    /// <summary>Reads a date, or both ends of a range; the end of the second is then in <paramref name="second"/>.</summary>
    public static bool TryRead(in DateText text, int i, out DateExpression first, out DateExpression second)
    {
        second = default;
        if (!TryPeriod(text, i, out first)) return false;
        // “every Monday”, “each December”: what comes back is no date.
        bool comesBack = first.Year == 0 && text.Has(first.First - 1, DateWord.SetWord);
        if (comesBack && first.Form is DateForm.Weekday or DateForm.Month or DateForm.Season or DateForm.Quarter or DateForm.Holiday) return false;
        if (TryRangeEnd(text, first, out second)) first.OpensRange = true;
        return true;
    }

    // ---- ranges ----

    /// <summary>“between 2011 and 2020”, “from 2018 to 2020”, “May 3 to May 9”, “2014-15”.</summary>
    private static bool TryRangeEnd(in DateText text, in DateExpression first, out DateExpression second)
    {
        second = default;
        int i = first.End;
        if (!text.Holds(i + 1) || first.LastDay != 0 || first.Form is DateForm.Offset or DateForm.DayWord or DateForm.StoryDay or DateForm.Holiday) return false;
        // “slipped from Monday to Wednesday” tells two days, no stretch.
        if ((text.Is(i, "to") || text.Is(i, "till")) && IsLed(text, first.First, "from") && text.Has(text.Is(first.First - 1, "the") ? first.First - 3 : first.First - 2, DateWord.ShiftVerb)) return false;
        bool dash = text.IsDash(i) || text.FirstChar(i) == '~', joiner = text.Has(i, DateWord.RangeJoiner), and = text.Is(i, "and");
        if (joiner && first.Form is DateForm.Year or DateForm.Weekday && !IsLed(text, first.First, "from") && !text.Is(i, "through")) joiner = false;
        if (and && !IsLed(text, first.First, "between")) and = false;
        if (!dash && !joiner && !and) return false;
        if (dash && first.Form == DateForm.Year && TryShortYear(text, i + 1, first.Year, out int year))
        {
            second = new DateExpression { First = i + 1, End = i + 2, Form = DateForm.Year, Year = year };
            return true;
        }
        int start = i + 1;
        if (joiner || and)
            while (text.Is(start, "the") || text.Is(start, "in") || text.Is(start, "about")) start++;
        // “between June and now”
        if (and && text.Is(start, "now"))
        {
            second = new DateExpression { First = start, End = start + 1, Form = DateForm.DayWord };
            return IsCalendar(first.Form);
        }
        if (!text.Holds(start) || !TryPeriod(text, start, out second)) return false;
        if (second.Form == DateForm.DayWord && (joiner || and) && IsCalendar(first.Form) && second.Number == 0 && second.PartOfDay is null) return true;
        // Periods of one grain make a range; a day and a month do too where a year tells them apart (“2014 through May 2018”).
        if (second.Form != first.Form && !(joiner && IsCalendar(first.Form) && IsCalendar(second.Form) && (second.Year != 0 || first.Form != DateForm.Year))) return false;
        if (second.Form == first.Form && first.Form == DateForm.Year && second.Year <= first.Year) return false;
        return !(text.FirstChar(i) == '—' && !text.IsGlued(i));
    }

    private static bool IsCalendar(DateForm form) => form is DateForm.Day or DateForm.Month or DateForm.Year or DateForm.Season or DateForm.Quarter;

    private static bool TryShortYear(in DateText text, int i, int from, out int year)
    {
        year = 0;
        if (!text.IsKind(i, TokenKind.Number) || text[i].Length != 2 || !text.IsGlued(i) || text.IsHyphen(i + 1) || !text.TryInt(i, out int number)) return false;
        year = from / 100 * 100 + number;
        return year > from;
    }

    private static bool IsLed(in DateText text, int i, string word) => text.Is(i - 1, word) || (text.Is(i - 1, "the") && text.Is(i - 2, word));

    // ---- one period ----

    public static bool TryPeriod(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        WordClass classes = text.Classes(i);
        if ((classes & WordClass.PeriodPart) != 0 && TryPart(text, i, out expression)) return true;
        if (text.Is(i, TokenShape.HasDigit)) return TryFigures(text, i, out expression) || OffsetReader.TryRead(text, i, out expression);
        if (text.Is(i, TokenShape.InitialUpper) && text.Has(i, DateWord.HolidayStart) && HolidayReader.TryRead(text, i, out expression)) return true;
        if ((classes & Starts) == 0) return (text.Dates(i) & DateStarts) != 0 && TryMarked(text, i, out expression);
        if ((classes & WordClass.Month) != 0 && MonthReader.TryMonthFirst(text, i, out expression)) return true;
        if ((classes & WordClass.Weekday) != 0 && WeekdayReader.TryRead(text, i, out expression)) return true;
        if ((classes & WordClass.DayWord) != 0) return TryDayWord(text, i, out expression);
        if ((text.Dates(i) & DateStarts) != 0 && TryMarked(text, i, out expression)) return true;
        if ((classes & WordClass.Deictic) != 0 && DeicticReader.TryRead(text, i, out expression)) return true;
        if ((classes & WordClass.Season) != 0 && PartOfYearReader.TrySeason(text, i, out expression)) return true;
        if ((classes & WordClass.OrdinalWord) != 0 && (PartOfYearReader.TryOrdinalPart(text, i, out expression) || YearReader.TryCenturyWord(text, i, out expression) || TryOrdinalDay(text, i, out expression))) return true;
        if ((classes & WordClass.DecadeWord) != 0 && YearReader.TryDecadeWord(text, i, out expression)) return true;
        if ((classes & (WordClass.TimeUnit | WordClass.DayPart)) != 0) return TryUnit(text, i, out expression);
        if ((classes & WordClass.NumberWord) != 0 && ((text.Is(i, "twenty") && YearReader.TryCenturyWord(text, i, out expression)) || YearReader.TryWords(text, i, out expression))) return true;
        // “twenty-five January”
        if ((classes & WordClass.NumberWord) != 0 && MonthReader.TryDayNumber(text, i, out int day, out int dayEnd) && text.Has(dayEnd, WordClass.Month) && MonthReader.TryDayFirst(text, i, dayEnd, day, out expression)) return true;
        return (classes & (WordClass.NumberWord | WordClass.Article | WordClass.Half)) != 0 && OffsetReader.TryRead(text, i, out expression);
    }

    private static bool TryMarked(in DateText text, int i, out DateExpression expression)
    {
        if ((text.Dates(i) & (DateWord.FiscalWord | DateWord.FiscalMark)) != 0 && YearReader.TryFiscal(text, i, out expression)) return true;
        if (text.Has(i, DateWord.Era) && text.IsKind(i + 1, TokenKind.Number) && YearReader.TryYear(text, i + 1, out expression)) return expression.First == i;
        if (text.Has(i, DateWord.HolidayWord | DateWord.HolidayStart) && HolidayReader.TryRead(text, i, out expression)) return true;
        expression = default;
        return text.Has(i, DateWord.LastWord) && PartOfYearReader.TryOrdinalPart(text, i, out expression);
    }

    private static bool TryUnit(in DateText text, int i, out DateExpression expression)
    {
        if (DeicticReader.TryUnitBeside(text, i, out expression)) return true;
        if (!text.Has(i, WordClass.TimeUnit)) return false;
        if (text.Is(i, "week") && TryWeekOf(text, i, out expression)) return true;
        if (DeicticReader.TryPeriodEnd(text, i, out expression)) return true;
        // “over the weekend”
        if (text.Is(i, "weekend") && text.Is(i - 1, "the") && (text.Is(i - 2, "over") || text.Is(i - 2, "during") || text.Is(i - 2, "throughout") || text.Is(i - 2, "for") || text.Is(i - 2, "through")) && !text.IsNounBehind(i + 1) && !text.Is(i + 1, "of"))
        {
            expression = new DateExpression { First = i, End = i + 1, Unit = TimeUnits.Weekend, Form = DateForm.DeicticPeriod };
            return true;
        }
        // “later in the year”, “for the rest of the week”
        bool present = text.Is(i - 1, "the") && ((text.Is(i - 2, "in") && (text.Is(i - 3, "later") || text.Is(i - 3, "earlier") || text.Is(i - 3, "early") || text.Is(i - 3, "late"))) || (text.Is(i - 2, "of") && text.Is(i - 3, "rest")));
        return present && DeicticReader.TryPresentUnit(text, i, out expression);
    }

    /// <summary>“week of March 3”, “week 31 of 2026”.</summary>
    private static bool TryWeekOf(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        if (text.Is(i + 1, "of"))
        {
            int start = text.Is(i + 2, "the") ? i + 3 : i + 2;
            if (!text.Holds(start) || !TryPeriod(text, start, out DateExpression day) || day.Form != DateForm.Day || day.LastDay != 0) return false;
            expression = day;
            (expression.First, expression.Form, expression.Number) = (i, DateForm.Week, 0);
            return true;
        }
        if (!text.TryInt(i + 1, out int number) || number is < 1 or > 53) return false;
        int end = i + 2, year = YearReader.Behind(text, ref end);
        expression = new DateExpression { First = i, End = end, Form = DateForm.Week, Year = year, Number = number };
        return year != 0;
    }

    private static bool TryDayWord(in DateText text, int i, out DateExpression expression)
    {
        expression = new DateExpression { First = i, End = i + 1, Form = DateForm.DayWord, Number = text.Value(i, WordClass.DayWord), PartOfDay = text.Is(i, "tonight") ? "NI" : null };
        if (text.Is(i - 1, "a")) return false;
        // “India Today”, “USA Today”: part of a name.
        return !(text.Is(i, TokenShape.InitialUpper) && !text.Is(i, TokenShape.Shouted) && text.Is(i - 1, TokenShape.InitialUpper));
    }

    /// <summary>“early 2027”, “mid-1980s”, “end of November”, “late last year”, “beginning of the decade”.</summary>
    private static bool TryPart(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        int part = text.Value(i, WordClass.PeriodPart), next = i + 1;
        if (text.IsHyphen(next)) next++;
        else if (text.Is(next, "of")) next++;
        else if (part >= 4) return false;
        bool the = text.Is(next, "the");
        if (the && part >= 4) next++;
        if (!text.Holds(next) || (!TryPeriod(text, next, out expression) && !(the && part >= 4 && DeicticReader.TryPresentUnit(text, next, out expression)))) return false;
        if (expression.Form is DateForm.Day or DateForm.Weekday or DateForm.Offset or DateForm.DayWord or DateForm.StoryDay or DateForm.Holiday or DateForm.DayOfMonth) return false;
        // “start of the 2014 season” is no part of the year.
        if (the && expression.Form == DateForm.Year && text.IsNounBehind(expression.End)) return false;
        expression.First = i;
        expression.Modifier = part switch
        {
            1 or 5 => "start",
            2 or 6 => "mid",
            _ => "end",
        };
        return true;
    }

    // ---- figures ----

    private static bool TryFigures(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        ReadOnlySpan<char> word = text.Of(i);
        if (text[i].Kind == TokenKind.Number)
        {
            if (FigureDateReader.TryRead(text, i, out expression)) return true;
            if (!text.TryInt(i, out int number)) return false;
            if (number is >= 1 and <= 31 && word.Length <= 2 && MonthReader.TryDayFirst(text, i, i + 1, number, out expression)) return true;
            if (word.Length <= 4 && YearReader.TryYear(text, i, out expression)) return true;
            if (word.Length == 2 && YearReader.TryShort(text, i, out expression)) return true;
            return word.Length is 2 or 4 && YearReader.TryDecade(text, i, default, number, word.Length, out expression);
        }
        if (text[i].Kind != TokenKind.Word) return false;
        if (!char.IsAsciiDigit(word[0]))
            return PartOfYearReader.TryMarked(text, i, word, out expression) || PartOfYearReader.TryJoined(text, i, word, out expression) || MonthReader.TryJoined(text, i, out expression) || YearReader.TryFiscal(text, i, out expression);
        if (IsoMoment.TryRead(text, i, out expression)) return true;
        int digits = 0, value = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        for (int k = 0; k < digits && digits <= 4; k++) value = value * 10 + word[k] - '0';
        if (YearReader.TryDecade(text, i, word[digits..], value, digits, out expression)) return true;
        if (word.Length == 2 && PartOfYearReader.TryMarked(text, i, word, out expression) && expression.Year != 0) return true;
        if (!MonthReader.TryDayNumber(text, i, out int day, out int end)) return false;
        if (day <= 4 && PartOfYearReader.TryOrdinalPart(text, i, out expression)) return true;
        return MonthReader.TryDayFirst(text, i, end, day, out expression) || TryDayOfMonth(text, i, end, day, out expression);
    }

    /// <summary>“the fifteenth of March”.</summary>
    private static bool TryOrdinalDay(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        return MonthReader.TryDayNumber(text, i, out int day, out int end) && text.Is(end, "of") && text.Has(end + 1, WordClass.Month) && MonthReader.TryDayFirst(text, i, end, day, out expression);
    }

    /// <summary>“on the 27th”: no noun that it could count stands behind.</summary>
    private static bool TryDayOfMonth(in DateText text, int i, int end, int day, out DateExpression expression)
    {
        expression = new DateExpression { First = i, End = end, Form = DateForm.DayOfMonth, Day = day };
        // “the 20th of this month”, “the 21st of last month”
        int unit = text.Is(end, "of") ? end + 2 : end + 1;
        if (text.Is(unit, "the")) unit++;
        if (text.Is(i - 1, "the") && text.Is(unit, "month") && text.Has(unit - 1, WordClass.Deictic))
        {
            (expression.End, expression.HasPeriod, expression.Direction) = (unit + 1, true, text.Value(unit - 1, WordClass.Deictic) is var way && way == 2 ? 0 : way);
            expression.FromStory = text.Has(unit - 1, DateWord.StoryWord);
            return true;
        }
        if (!text.Is(i - 1, "the") || !(text.Is(i - 2, "on") || text.Is(i - 2, "by") || text.Is(i - 2, "until") || text.Is(i - 2, "since"))) return false;
        return text.FirstChar(end) is '.' or ',' or ';' or ')' or '\0' || (text.Has(end, WordClass.Function) && !text.Is(end, "of"));
    }
}

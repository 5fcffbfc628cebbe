namespace SpaceNews.Extract;

/// <summary>Reads dates that point: “last month”, “that day”, “the following morning”, “day before yesterday”, “year’s end”.</summary>
internal static class DeicticReader
{
    public static bool TryRead(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        int direction = text.Value(i, WordClass.Deictic), next = i + 1;
        bool story = text.Has(i, DateWord.StoryWord);
        if (!text.Holds(next)) return false;
        // “this past week” is last week, “the past week” a stretch of seven days.
        if (text.Is(i, "this") && text.Is(next, "past")) return TryRead(text, next, out expression);
        // “that same night”
        if (text.Is(i, "that") && text.Is(next, "same") && TryRead(text, next, out expression))
        {
            expression.First = i;
            return true;
        }
        bool pointing = story || !text.Has(i, DateWord.Window) || text.Is(i, "last") || text.Is(i, "next") || (text.Is(i, "past") && text.Is(i - 1, "this"));
        if (!pointing && !text.Has(next, WordClass.Weekday)) return false;
        WordClass classes = text.Classes(next);
        // “following Saturday’s failure” says “after”.
        if (text.Is(i, "following") && !text.Is(i - 1, "the") && (classes & (WordClass.Weekday | WordClass.Month)) != 0) return false;
        if ((classes & WordClass.DayPart) != 0) return TryPartOfDay(text, i, direction, story, out expression);
        if ((classes & WordClass.TimeUnit) != 0) return TryUnit(text, i, next, direction, story, out expression);
        // “this calendar year”
        if (text.Is(next, "calendar") && text.Has(next + 1, WordClass.TimeUnit) && text.Value(next + 1, WordClass.TimeUnit) != TimeUnits.Day) return TryUnit(text, i, next + 1, direction, story, out expression);
        expression = new DateExpression { First = i, End = next + 1, Direction = direction == 0 ? 3 : direction, FromStory = story };
        if ((classes & WordClass.Weekday) != 0 && (text.Is(next, TokenShape.InitialUpper) || text[next].Length >= 6))
        {
            expression.Form = DateForm.Weekday;
            expression.Number = text.Value(next, WordClass.Weekday);
            // “past Friday” and “this past Friday” are the nearest one behind, whatever its week.
            if (text.Is(i, "past") || text.Is(i, "last")) expression.Direction = -2;
            // “I went back the next Tuesday”; “previous Monday” without “the” is that of the last week.
            if (text.Is(i, "next") && text.Is(i - 1, "the")) expression.FromStory = true;
            else if (text.Is(i, "previous") && !text.Is(i - 1, "the")) expression.FromStory = false;
            // “this Friday, Nov. 28”
            if (WeekdayReader.TryRead(text, next, out DateExpression dated) && dated.Form == DateForm.Day)
            {
                expression = dated;
                expression.First = i;
            }
            if (text.Is(i, "that") && i > text.Start && (text.Has(i - 1, WordClass.SpeechVerb | WordClass.DayPart) || !EndsClause(text, expression.End))) return false;
            return direction != 2 || story;
        }
        if (direction is 1 or -1 && text.Is(next, TokenShape.HasDigit))
            return ((MonthReader.TryDayNumber(text, next, out int number, out int numberEnd) && MonthReader.TryDayFirst(text, next, numberEnd, number, out DateExpression written)) || FigureDateReader.TryMonthDay(text, next, out written)) && TakeDay(written, ref expression);
        if (direction == 2)
        {
            // “came back that December”; “said that December …” begins a clause.
            if (!text.Is(i, "that") || (classes & (WordClass.Month | WordClass.Season)) == 0 || (i > text.Start && (text.Has(i - 1, WordClass.SpeechVerb | WordClass.Be) || !EndsClause(text, next + 1)))) return false;
            (expression.Direction, expression.HasPeriod) = (0, true);
        }
        if ((classes & WordClass.Month) != 0 && MonthReader.IsMonthName(text, next, true, out int month) && text.Is(next, TokenShape.InitialUpper))
        {
            // “next May 5”
            if (text.Is(next + 1, TokenShape.HasDigit) && MonthReader.TryMonthFirst(text, next, out DateExpression day)) return direction is 1 or -1 && TakeDay(day, ref expression);
            if (text.Is(next + 1, TokenShape.HasDigit)) return false;
            (expression.Form, expression.Month) = (DateForm.Month, month);
            return true;
        }
        if ((classes & WordClass.Season) == 0 || (text.Is(next, "fall") && text.Is(next + 1, "of"))) return false;
        (expression.Form, expression.Number) = (DateForm.Season, text.Value(next, WordClass.Season));
        return true;
    }

    /// <summary>“next 6th of April”: a day without a year that is pointed at.</summary>
    private static bool TakeDay(in DateExpression day, ref DateExpression expression)
    {
        (int first, int direction) = (expression.First, expression.Direction);
        expression = day;
        (expression.First, expression.Direction) = (first, direction);
        return day.Form == DateForm.Day && day.Year == 0 && !day.HasPeriod;
    }

    private static bool EndsClause(in DateText text, int i) =>
        !text.Holds(i) || text.IsKind(i, TokenKind.Punctuation) || (text.Has(i, WordClass.Function) && !text.Has(i, WordClass.Be | WordClass.Modal) && !text.Is(i, "had") && !text.Is(i, "has") && !text.Is(i, "will"));

    /// <summary>“this morning”, “last night”, “that evening”, “the following morning”.</summary>
    private static bool TryPartOfDay(in DateText text, int i, int direction, bool story, out DateExpression expression)
    {
        int next = i + 1;
        expression = new DateExpression
        {
            First = i,
            End = next + 1,
            Form = story || direction == 1 ? DateForm.StoryDay : DateForm.DayWord,
            Number = direction == 2 ? 0 : direction,
            PartOfDay = PartOfDay(text, next),
        };
        if (text.Of(next)[^1] == 's' || text.Is(next, "overnight") || text.Is(next, "tonight") || text.Is(next, "predawn") || text.Is(next, "midday")) return false;
        return !text.Is(i, "last") || text.Is(next, "night");
    }

    /// <summary>The sign that TIMEX3 has for a part of the day.</summary>
    public static string? PartOfDay(in DateText text, int i) => text.Has(i, DateWord.DayPartSign)
        ? text.Value(i, DateWord.DayPartSign) switch { 1 => "MO", 2 => "AF", 3 => "EV", 4 => "NI", 7 => "DT", _ => null }
        : null;

    /// <summary>“last month”; the unit stands at <paramref name="next"/>.</summary>
    private static bool TryUnit(in DateText text, int i, int next, int direction, bool story, out DateExpression expression)
    {
        int unit = text.Value(next, WordClass.TimeUnit);
        // “this past week”
        int first = text.Is(i, "past") && text.Is(i - 1, "this") ? i - 1 : i;
        expression = new DateExpression { First = first, End = next + 1, Direction = direction == 2 ? 0 : direction, Unit = unit, FromStory = story, Form = DateForm.DeicticPeriod };
        // “this years festival”, where the apostrophe was lost
        bool plural = text.Of(next)[^1] == 's' && !(text.Is(i, "this") && unit == TimeUnits.Year && text.Has(next + 1, WordClass.CommonNoun));
        if (plural || unit is TimeUnits.Second or TimeUnits.Minute or TimeUnits.Hour or TimeUnits.Millisecond) return false;
        if (unit == TimeUnits.Week && TryWeekday(text, next + 1, ref expression)) return true;
        if (unit != TimeUnits.Day) return !IsUnitOfMore(text, next);
        if (direction == 0 || text.Is(i, "last") || text.Is(i, "past")) return false;
        expression.Form = DateForm.StoryDay;
        expression.Number = expression.Direction;
        return true;
    }

    /// <summary>“this year-long study”, “the last century-old pad”: the unit belongs to what follows.</summary>
    private static bool IsUnitOfMore(in DateText text, int unit) => text.IsHyphen(unit + 1) && text.IsGlued(unit + 1) && text.IsGlued(unit + 2) && !text.Is(unit + 2, "end");

    /// <summary>“next week Monday”.</summary>
    private static bool TryWeekday(in DateText text, int i, ref DateExpression expression)
    {
        if (!text.Has(i, WordClass.Weekday) || !text.Is(i, TokenShape.InitialUpper)) return false;
        expression.Form = DateForm.Weekday;
        expression.Number = text.Value(i, WordClass.Weekday);
        expression.HasPeriod = true;
        expression.End = i + 1;
        return true;
    }

    /// <summary>“end of the year”, “later in the week”: a unit with “the” that stands for the present one; <paramref name="i"/> is at the unit.</summary>
    public static bool TryPresentUnit(in DateText text, int i, out DateExpression expression)
    {
        int unit = text.Has(i, WordClass.TimeUnit) ? text.Value(i, WordClass.TimeUnit) : 0;
        expression = new DateExpression { First = i, End = i + 1, Unit = unit, Form = DateForm.DeicticPeriod };
        return unit is TimeUnits.Week or TimeUnits.Month or TimeUnits.Year or TimeUnits.Decade or TimeUnits.Century or TimeUnits.Quarter && text.Of(i)[^1] != 's' && !text.IsNounBehind(i + 1) && !text.Has(i + 1, WordClass.OffsetWord) && !text.Is(i + 1, "of");
    }

    /// <summary>“year’s end”, “year-end”, “month’s end”.</summary>
    public static bool TryPeriodEnd(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        int end = text.Has(i + 1, WordClass.QuoteS) || text.IsHyphen(i + 1) ? i + 2 : text.Is(i - 1, "by") || text.Is(i - 1, "before") || text.Is(i - 1, "at") ? i + 1 : text.Limit;
        if (!text.Is(end, "end") || text.IsHyphen(end + 1) || !TryPresentUnitName(text, i, out int unit)) return false;
        expression = new DateExpression { First = i, End = end + 1, Unit = unit, Form = DateForm.DeicticPeriod, Modifier = "end" };
        return !text.IsNounBehind(end + 1);
    }

    private static bool TryPresentUnitName(in DateText text, int i, out int unit)
    {
        unit = text.Value(i, WordClass.TimeUnit);
        return unit is TimeUnits.Month or TimeUnits.Year or TimeUnits.Decade or TimeUnits.Century && text.Of(i)[^1] != 's';
    }

    /// <summary>“the day before”, “the year after”, “the day before yesterday”; <paramref name="i"/> is at the unit.</summary>
    public static bool TryUnitBeside(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        bool night = text.Is(i, "night");
        int unit = night ? TimeUnits.Day : text.Value(i, WordClass.TimeUnit), word = i + 1;
        if (!text.Is(i - 1, "the") || !(text.Is(word, "before") || text.Is(word, "after") || text.Is(word, "earlier")) || unit is < TimeUnits.Day or > TimeUnits.Century || text.Of(i)[^1] == 's') return false;
        int direction = text.Value(word, WordClass.OffsetWord);
        if (unit == TimeUnits.Day && text.Has(word + 1, WordClass.DayWord))
        {
            expression = new DateExpression { First = i, End = word + 2, Form = DateForm.DayWord, Number = text.Value(word + 1, WordClass.DayWord) + direction };
            return true;
        }
        if (text.Is(word + 1, "next") && unit is TimeUnits.Week or TimeUnits.Month or TimeUnits.Year)
        {
            expression = new DateExpression { First = i, End = word + 2, Form = DateForm.DeicticPeriod, Unit = unit, Direction = 2 };
            return text.Is(word, "after");
        }
        // “the day before the launch” counts from something that only the sense tells.
        if (text.IsKind(word + 1, TokenKind.Word) && !text.Has(word + 1, WordClass.Conjunction | WordClass.QuoteS)) return false;
        expression = new DateExpression { First = i, End = word + 1, Form = unit == TimeUnits.Day ? DateForm.StoryDay : DateForm.DeicticPeriod, Number = direction, Direction = direction, Unit = unit, FromStory = true };
        if (night) expression.PartOfDay = "NI";
        return true;
    }
}

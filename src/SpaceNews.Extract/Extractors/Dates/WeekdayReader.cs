namespace SpaceNews.Extract;

/// <summary>Reads weekdays, alone, with their date (“Thursday, Nov. 27, 2025”) or with their week (“Monday of next week”).</summary>
internal static class WeekdayReader
{
    public static bool TryRead(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        if (!text.Is(i, TokenShape.InitialUpper) && text[i].Length < 6) return false;
        int weekday = text.Value(i, WordClass.Weekday), next = i + 1;
        if (text.FirstChar(next) is ',' or '(') next++;
        // “Tuesday the eleventh”
        if (text.Is(next, "the") && MonthReader.TryDayNumber(text, next + 1, out int day, out int dayEnd) && (text.Has(next + 1, WordClass.OrdinalWord | WordClass.NumberWord) || (text.Is(next + 1, TokenShape.HasDigit) && text.IsKind(next + 1, TokenKind.Word))) && !text.Has(dayEnd, WordClass.CommonNoun) && !OpensApposition(text, next, dayEnd) && !IsCounted(text, next + 1, day))
        {
            expression = new DateExpression { First = i, End = dayEnd, Form = DateForm.DayOfMonth, Day = day, StatedWeekday = weekday };
            return true;
        }
        if (text.Has(next, WordClass.Month) || text.Is(next, TokenShape.HasDigit))
        {
            bool found = text.Has(next, WordClass.Month) ? MonthReader.TryMonthFirst(text, next, out DateExpression date) : TryFigures(text, next, out date);
            if (found && date.Form == DateForm.Day && date.LastDay == 0)
            {
                expression = date;
                expression.First = i;
                expression.StatedWeekday = weekday;
                if (text.FirstChar(i + 1) == '(' && text.FirstChar(date.End) == ')') expression.End++;
                return true;
            }
        }
        // “Friday 29, usual room”
        if (next == i + 1 && text.TryInt(next, out int figure) && figure is >= 1 and <= 31 && text[next].Length <= 2 && !text.IsGlued(next) && (!text.Holds(next + 1) || text.FirstChar(next + 1) is ',' or '.' or ';' or ')'))
        {
            expression = new DateExpression { First = i, End = next + 1, Form = DateForm.DayOfMonth, Day = figure, StatedWeekday = weekday };
            return true;
        }
        if (text[i].Length <= 5) return false;
        expression = new DateExpression { First = i, End = i + 1, Form = DateForm.Weekday, Number = weekday };
        int week = text.Is(i + 1, "of") ? i + 2 : i + 1;
        if (week > i + 1 && text.Is(week, "the")) week++;
        if (text.Has(week, WordClass.Deictic) && text.Is(week + 1, "week"))
        {
            expression.Direction = text.Value(week, WordClass.Deictic);
            expression.FromStory = text.Has(week, DateWord.StoryWord) || text.Is(week - 1, "the");
            expression.HasPeriod = true;
            expression.End = week + 2;
        }
        return true;
    }

    /// <summary>“on Saturday, the second Russian craft to do so”: behind a comma the ordinal counts what follows.</summary>
    private static bool OpensApposition(in DateText text, int article, int end) =>
        text.FirstChar(article - 1) == ',' && text.IsKind(end, TokenKind.Word) && !text.Has(end, WordClass.Function);

    /// <summary>“Saturday would be the first chance, Monday the second”: the ordinal goes on counting.</summary>
    private static bool IsCounted(in DateText text, int ordinal, int number)
    {
        if (!text.Has(ordinal, WordClass.OrdinalWord)) return false;
        for (int i = ordinal - 1; i >= text.Start; i--)
            if (text.Has(i, WordClass.OrdinalWord) && text.Value(i, WordClass.OrdinalWord) == number - 1) return true;
        return false;
    }

    private static bool TryFigures(in DateText text, int i, out DateExpression date)
    {
        if (text[i].Kind == TokenKind.Number && (FigureDateReader.TryRead(text, i, out date) || FigureDateReader.TryMonthDay(text, i, out date))) return true;
        date = default;
        return MonthReader.TryDayNumber(text, i, out int day, out int end) && MonthReader.TryDayFirst(text, i, end, day, out date);
    }
}

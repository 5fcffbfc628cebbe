namespace SpaceNews.Extract;

/// <summary>Reads offsets of days and longer: “three days later”, “a year ago”, “two weeks from now”; shorter ones are durations.</summary>
internal static class OffsetReader
{
    public static bool TryRead(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        double amount;
        int end;
        if (text.Has(i, WordClass.Article))
        {
            if (text.Is(i, "the") || !text.Has(i + 1, WordClass.TimeUnit)) return false;
            amount = 1;
            end = i + 1;
        }
        else if (NumberReader.TryRead(text.Article, i, text.Limit, out NumberReading number))
        {
            amount = number.Value;
            end = number.EndToken;
        }
        else return false;
        // “[Ten] years ago”
        bool bracket = text.FirstChar(end) == ']' && text.FirstChar(i - 1) == '[';
        if (bracket) end++;
        if (!text.Has(end, WordClass.TimeUnit)) return false;
        int unit = text.Value(end, WordClass.TimeUnit), word = end + 1;
        if (unit < TimeUnits.Day || unit == TimeUnits.Millisecond) return false;
        word = Finer(text, word, unit, out int months, out int days);
        expression = new DateExpression { First = bracket ? i - 1 : i, End = word + 1, Form = DateForm.Offset, Amount = amount, Unit = unit };
        // “two weeks from now”
        if (text.Has(word, DateWord.FromWord) && (text.Has(word + 1, DateWord.NowWord) || text.Has(word + 1, WordClass.DayWord)))
        {
            expression.End = word + 2;
            expression.Direction = 1;
            expression.CountsFromDay = text.Has(word + 1, WordClass.DayWord);
            expression.Shift = expression.CountsFromDay ? text.Value(word + 1, WordClass.DayWord) : 0;
            return true;
        }
        // “two weeks from January 15”
        if (text.Has(word, DateWord.FromWord) && TryNamed(text, word + 1, ref expression))
        {
            (expression.End, expression.Direction) = (expression.ReferenceEnd, 1);
            return true;
        }
        if (!text.Has(word, WordClass.OffsetWord)) return false;
        expression.Direction = text.Value(word, WordClass.OffsetWord);
        expression.FromStory = !text.Is(word, "ago");
        (expression.ExtraMonths, expression.ExtraDays) = (months, days);
        if (text.Is(word, "before") || text.Is(word, "after")) ReadReference(text, word + 1, ref expression);
        return true;
    }

    /// <summary>“two weeks and two days ago”, “two years, one month and three days later”: the units behind the first. Gives the token behind them; the one given where no word of an offset follows.</summary>
    private static int Finer(in DateText text, int word, int unit, out int months, out int days)
    {
        months = days = 0;
        int i = word;
        while (true)
        {
            int next = text.FirstChar(i) == ',' ? i + 1 : i;
            if (text.Is(next, "and")) next++;
            if (next >= text.Limit || !NumberReader.TryRead(text.Article, next, text.Limit, out NumberReading number) || number.Value is < 0 or > 1000 || !text.Has(number.EndToken, WordClass.TimeUnit)) break;
            int finer = text.Value(number.EndToken, WordClass.TimeUnit);
            if (finer is not (TimeUnits.Day or TimeUnits.Week or TimeUnits.Month) || finer >= unit) break;
            if (finer == TimeUnits.Month) months += (int)number.Value;
            else days += (int)number.Value * (finer == TimeUnits.Week ? 7 : 1);
            (i, unit) = (number.EndToken + 1, finer);
        }
        if (i > word && text.Has(i, WordClass.OffsetWord)) return i;
        months = days = 0;
        return word;
    }

    /// <summary>What an offset counts from where it is named: “two days before yesterday” is one date; “two weeks after January 15” stands before another one.</summary>
    private static void ReadReference(in DateText text, int i, ref DateExpression e)
    {
        if (text.Has(i, WordClass.DayWord))
        {
            e.Shift = text.Value(i, WordClass.DayWord);
            e.FromStory = false;
            e.End = i + 1;
        }
        else TryNamed(text, i, ref e);
    }

    private static bool TryNamed(in DateText text, int i, ref DateExpression e)
    {
        if (text.Is(i, "the")) i++;
        if (!text.Holds(i) || !DateRecognizer.TryPeriod(text, i, out DateExpression named) || named.Form is not (DateForm.Day or DateForm.Holiday) || named.LastDay != 0) return false;
        (e.Reference, e.Year, e.Month, e.Day, e.Number) = (named.Form, named.Year, named.Month, named.Day, named.Number);
        e.ReferenceEnd = named.End;
        return true;
    }
}

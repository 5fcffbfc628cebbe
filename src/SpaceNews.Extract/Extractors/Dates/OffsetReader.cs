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
        if (!text.Has(end, WordClass.TimeUnit)) return false;
        int unit = text.Value(end, WordClass.TimeUnit), word = end + 1;
        if (unit < TimeUnits.Day || unit == TimeUnits.Millisecond) return false;
        // “two weeks and two days ago”
        int more = text.Is(word, "and") || text.FirstChar(word) == ',' ? word + 1 : word, days = 0;
        if (more < text.Limit && unit is TimeUnits.Week or TimeUnits.Month or TimeUnits.Year && NumberReader.TryRead(text.Article, more, text.Limit, out NumberReading rest) && text.Has(rest.EndToken, WordClass.TimeUnit) && text.Has(rest.EndToken + 1, WordClass.OffsetWord))
        {
            int smaller = text.Value(rest.EndToken, WordClass.TimeUnit);
            if (smaller is TimeUnits.Day or TimeUnits.Week && smaller < unit && rest.Value < 1000)
            {
                days = (int)rest.Value * (smaller == TimeUnits.Week ? 7 : 1);
                word = rest.EndToken + 1;
            }
        }
        expression = new DateExpression { First = i, End = word + 1, Form = DateForm.Offset, Amount = amount, Unit = unit };
        // “two weeks from now”
        if (text.Has(word, DateWord.FromWord) && (text.Has(word + 1, DateWord.NowWord) || text.Has(word + 1, WordClass.DayWord)))
        {
            expression.End = word + 2;
            expression.Direction = 1;
            expression.Shift = text.Has(word + 1, WordClass.DayWord) ? text.Value(word + 1, WordClass.DayWord) : 0;
            return true;
        }
        if (!text.Has(word, WordClass.OffsetWord)) return false;
        expression.Direction = text.Value(word, WordClass.OffsetWord);
        expression.FromStory = !text.Is(word, "ago");
        if (days != 0) expression.ExtraDays = days;
        // “two days before yesterday”
        if ((text.Is(word, "before") || text.Is(word, "after")) && text.Has(word + 1, WordClass.DayWord))
        {
            expression.Shift = text.Value(word + 1, WordClass.DayWord);
            expression.FromStory = false;
            expression.End = word + 2;
        }
        return true;
    }
}

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

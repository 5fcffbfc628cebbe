using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Reads a day and a time in one word, as ISO 8601 writes them: “2025-11-27T09:27:57Z”.</summary>
internal static class IsoMoment
{
    /// <summary>Length of the day, and where the time begins.</summary>
    public const int DayLength = 10, TimeStart = DayLength + 1;

    public static bool TryRead(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        ReadOnlySpan<char> rest = text.Article.Text.AsSpan(text[i].Start);
        if (text[i].Length < TimeStart || rest.Length < TimeStart || rest[4] != '-' || rest[7] != '-' || rest[DayLength] != 'T') return false;
        if (!DateText.TryInt(rest[..4], out int year) || !DateText.TryInt(rest[5..7], out int month) || !DateText.TryInt(rest[8..10], out int day) || !YearReader.IsDay(year, month, day)) return false;
        int length = TimeLength(rest[TimeStart..], out _, out _, out _);
        if (length == 0) return false;
        int end = i + 1;
        while (end < text.Limit && text[end].Start < text[i].Start + TimeStart + length) end++;
        expression = new DateExpression { First = i, End = end, Form = DateForm.Day, Year = year, Month = month, Day = day, IsMoment = true };
        return true;
    }

    /// <summary>Reports the time of a moment, and gives the span of its day.</summary>
    public static TextSpan Report(ArticleContext article, int token)
    {
        int start = article.Tree.TokenArray[token].Start;
        int length = TimeLength(article.Text.AsSpan(start + TimeStart), out LocalTime time, out bool seconds, out Offset? offset);
        TextSpan day = TextSpan.FromBounds(start, start + DayLength);
        LocalDate date = CalendarDate.Parse(article.Tree.Text.ToString(day))!.Earliest!.Value;
        article.Report(MentionKind.Time, TextSpan.FromBounds(start + TimeStart, start + TimeStart + length), new ClockTime { Time = time, HasSeconds = seconds, Offset = offset, Day = date }, "IsoMoment", 0.98);
        return day;
    }

    /// <summary>How many characters “09:27:57.123+03:00” takes; 0 when it is no time.</summary>
    private static int TimeLength(ReadOnlySpan<char> text, out LocalTime time, out bool seconds, out Offset? offset)
    {
        (time, seconds, offset) = (default, false, null);
        if (!TwoFigures(text, 0, ':', out int hour) || hour > 23 || !TwoFigures(text, 3, '\0', out int minute) || minute > 59) return 0;
        int length = 5, second = 0;
        if (text.Length > 7 && text[5] == ':' && TwoFigures(text, 6, '\0', out second) && second <= 59)
        {
            (seconds, length) = (true, 8);
            if (text.Length > 9 && text[8] == '.')
                for (length = 9; length < text.Length && char.IsAsciiDigit(text[length]);) length++;
        }
        else second = 0;
        time = new LocalTime(hour, minute, second);
        if (length < text.Length && text[length] == 'Z')
        {
            offset = Offset.Zero;
            length++;
        }
        else if (length < text.Length && text[length] is '+' or '-' && TwoFigures(text, length + 1, ':', out int hours) && hours <= 14 && TwoFigures(text, length + 4, '\0', out int minutes) && minutes <= 59)
        {
            int whole = (hours * 60 + minutes) * (text[length] == '-' ? -60 : 60);
            offset = Offset.FromSeconds(whole);
            length += 6;
        }
        return length < text.Length && char.IsAsciiLetterOrDigit(text[length]) ? 0 : length;
    }

    private static bool TwoFigures(ReadOnlySpan<char> text, int at, char behind, out int value)
    {
        value = 0;
        return at + 2 <= text.Length && DateText.TryInt(text.Slice(at, 2), out value) && (behind == '\0' || (at + 2 < text.Length && text[at + 2] == behind));
    }
}

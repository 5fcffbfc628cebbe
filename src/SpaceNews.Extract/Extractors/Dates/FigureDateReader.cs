namespace SpaceNews.Extract;

/// <summary>Reads dates in figures: “2025-11-27”, “11/27/2025”, “28.10.2014”, “2018-7-6”, “28-10-2014”.</summary>
internal static class FigureDateReader
{
    public static bool TryRead(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        ReadOnlySpan<char> word = text.Of(i);
        // The one day that goes by its figures.
        if (word is "9/11") return Set(ref expression, 2001, 9, 11) && SetSpan(ref expression, i, i + 1);
        if (word.Length == 10 && word[4] == '-') return TryParts(word, '-', i, i + 1, out expression);
        if (text.Is(i, TokenShape.HasSlash)) return TryParts(word, '/', i, i + 1, out expression);
        if (text.Is(i, TokenShape.HasColon)) return false;
        if (word.Length is >= 8 and <= 10 && word.Count('.') == 2) return TryParts(word, '.', i, i + 1, out expression);
        // “2018-7-6”, “28-10-2014”: five tokens without a space.
        if (!text.IsHyphen(i + 1) || !text.IsHyphen(i + 3) || !text.IsKind(i + 2, TokenKind.Number) || !text.IsKind(i + 4, TokenKind.Number)) return false;
        for (int k = i + 1; k <= i + 4; k++)
            if (!text.IsGlued(k)) return false;
        if (text.IsHyphen(i + 5) && text.IsGlued(i + 5) && text.IsGlued(i + 6)) return false;
        ReadOnlySpan<char> figures = text.Article.Text.AsSpan(text[i].Start, text[i + 4].End - text[i].Start);
        return TryParts(figures, '-', i, i + 5, out expression) || TryDayOfIssue(text, figures, i, out expression);
    }

    /// <summary>“05-31-86”, as wires close: two figures for the year only where that is the day of publication or one beside it.</summary>
    private static bool TryDayOfIssue(in DateText text, ReadOnlySpan<char> word, int i, out DateExpression expression)
    {
        expression = default;
        if (text.Article.Article.Published is not { } published || word.Length != 8 || word[2] != '-' || word[5] != '-') return false;
        int year = (DateText.TryInt(word[6..], out int two) ? two : -1) + published.Year / 100 * 100;
        expression = new DateExpression { First = i, End = i + 5, Form = DateForm.Day, Order = 1 };
        return DateText.TryInt(word[..2], out int month) && DateText.TryInt(word[3..5], out int day) && Set(ref expression, year, month, day)
            && Math.Abs(NodaTime.Period.DaysBetween(new NodaTime.LocalDate(year, month, day), published)) <= 1;
    }

    /// <summary>“5/12” beside a weekday or “next”: month and day without a year.</summary>
    public static bool TryMonthDay(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        ReadOnlySpan<char> word = text.Of(i);
        int slash = word.IndexOf('/');
        if (!text.Is(i, TokenShape.HasSlash) || slash is < 1 or > 2 || !DateText.TryInt(word[..slash], out int month) || !DateText.TryInt(word[(slash + 1)..], out int day)) return false;
        if (month > 12) (month, day) = (day, month);
        expression = new DateExpression { First = i, End = i + 1, Form = DateForm.Day, Month = month, Day = day, IsOrderOpen = month <= 12 && day <= 12 && month != day };
        return YearReader.IsDay(2000, month, day);
    }

    /// <summary>Year first is year, month, day. With the year last, a number past 12 decides the order; points mean day first; otherwise the order stays open.</summary>
    private static bool TryParts(ReadOnlySpan<char> word, char separator, int first, int end, out DateExpression expression)
    {
        expression = default;
        int one = word.IndexOf(separator), two = one + 1 + word[(one + 1)..].IndexOf(separator);
        if (two <= one || word[(two + 1)..].Contains(separator)) return false;
        if (!DateText.TryInt(word[..one], out int a) || !DateText.TryInt(word[(one + 1)..two], out int b) || !DateText.TryInt(word[(two + 1)..], out int c)) return false;
        expression = new DateExpression { First = first, End = end, Form = DateForm.Day };
        if (one == 4) return Set(ref expression, a, b, c);
        int yearLength = word.Length - two - 1;
        int year = yearLength == 4 ? c : yearLength == 2 && separator == '/' ? (c >= 50 ? 1900 : 2000) + c : 0;
        if (year == 0 || one > 2) return false;
        if (separator == '.')
        {
            expression.Order = -1;
            return Set(ref expression, year, b, a);
        }
        if (a > 12 && b <= 12)
        {
            expression.Order = -1;
            return Set(ref expression, year, b, a);
        }
        if (b > 12) expression.Order = 1;
        expression.IsOrderOpen = a <= 12 && b <= 12 && a != b;
        return Set(ref expression, year, a, b);
    }

    private static bool SetSpan(ref DateExpression expression, int first, int end)
    {
        (expression.First, expression.End, expression.Form) = (first, end, DateForm.Day);
        return true;
    }

    private static bool Set(ref DateExpression expression, int year, int month, int day)
    {
        (expression.Year, expression.Month, expression.Day) = (year, month, day);
        return YearReader.IsDay(year, month, day);
    }
}

using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>
/// Reads numbers in figures: grouping by commas, points, spaces or apostrophes (also 12,34,567), decimal point or comma,
/// fractions (½, 3/4, 10 1/2), powers (4e14, 2.48×10−5, 10⁶, 2^10). Linear and without allocation.
/// </summary>
internal static class FigureReader
{
    /// <summary>Most digits of one number; more can measure nothing.</summary>
    private const int MaxDigits = 48;

    /// <summary>Reads the number whose first digit, point or vulgar fraction stands at an index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the figures begin; the sign before them is the caller’s.</param>
    /// <param name="spaceGroups">Whether an ordinary space may part groups (“40 000”); narrow and non-breaking ones always may.</param>
    /// <param name="value">The number.</param>
    /// <param name="end">One past its last character.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool spaceGroups, out double value, out int end)
    {
        end = at;
        value = Chars.VulgarFraction(Chars.At(text, at));
        if (value > 0)
        {
            end = at + 1;
            return true;
        }
        if (!TryPlain(text, at, spaceGroups, out value, out end, out bool whole)) return false;
        bool broken = false;
        if (whole && TryFraction(text, at, ref value, ref end, out broken)) return true;
        return !broken && TryPower(text, ref value, ref end);
    }

    /// <summary>Digits with groups and decimals.</summary>
    private static bool TryPlain(ReadOnlySpan<char> text, int at, bool spaceGroups, out double value, out int end, out bool whole)
    {
        value = 0;
        whole = true;
        Span<char> digits = stackalloc char[MaxDigits];
        int count = 0;
        end = Take(text, at, digits, ref count);
        int lead = end - at;
        if (lead == 0 && !(Chars.At(text, at) == '.' && Chars.IsDigit(text, at + 1))) return false;
        char separator = lead == 0 ? '\0' : Chars.At(text, end);
        int run = DigitsAt(text, end + 1);
        if (separator == ',' && run > 0)
        {
            if (lead <= 3 && run == 3) end = TakeGroups(text, end, ',', digits, ref count);
            else if (lead <= 2 && run == 2 && IsIndian(text, end)) end = TakeIndian(text, end, digits, ref count);
            else if (run <= 2 && Chars.At(text, end + 1 + run) != ',' && !(Chars.At(text, end + 1 + run) == '.' && Chars.IsDigit(text, end + 2 + run)))
                return Decimals(text, end, digits, ref count, out value, out end, out whole);
            else if (run == 3) return Parse(digits[..count], out value);
        }
        else if (separator is '\'' or '’' && run == 3 && lead <= 3 && text[at] != '0') end = TakeGroups(text, end, separator, digits, ref count);
        else if (separator == '.' && run == 3 && lead <= 3 && Chars.At(text, end + 4) == '.' && DigitsAt(text, end + 5) == 3) end = TakeGroups(text, end, '.', digits, ref count);
        else if (separator == '.' && run == 3 && lead <= 3 && Chars.At(text, end + 4) == ',' && DigitsAt(text, end + 5) is 1 or 2)
        {
            end = TakeGroups(text, end, '.', digits, ref count);
            return Decimals(text, end, digits, ref count, out value, out end, out whole);
        }
        else if (run == 3 && lead <= 3 && text[at] != '0' && (spaceGroups ? Chars.IsSpace(separator) : Chars.IsSpace(separator) && separator != ' '))
            end = TakeGroups(text, end, separator, digits, ref count);
        return Chars.At(text, end) == '.' && Chars.IsDigit(text, end + 1)
            ? Decimals(text, end, digits, ref count, out value, out end, out whole)
            : Parse(digits[..count], out value);
    }

    private static bool Decimals(ReadOnlySpan<char> text, int separator, Span<char> digits, ref int count, out double value, out int end, out bool whole)
    {
        whole = false;
        value = 0;
        end = separator;
        if (count >= digits.Length) return false;
        digits[count++] = '.';
        end = Take(text, separator + 1, digits, ref count);
        // “192.168.1.2” and “2.1.3” are addresses and versions.
        if (Chars.At(text, end) == '.' && Chars.IsDigit(text, end + 1)) return false;
        return Parse(digits[..count], out value);
    }

    private static bool Parse(ReadOnlySpan<char> digits, out double value) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static int DigitsAt(ReadOnlySpan<char> text, int i)
    {
        int start = i;
        while (i < start + 5 && Chars.IsDigit(text, i)) i++;
        return i - start;
    }

    private static int Take(ReadOnlySpan<char> text, int i, Span<char> digits, ref int count)
    {
        for (; Chars.IsDigit(text, i); i++)
            if (count < digits.Length) digits[count++] = text[i];
            else return i;
        return i;
    }

    private static int TakeGroups(ReadOnlySpan<char> text, int separator, char c, Span<char> digits, ref int count)
    {
        while (Chars.At(text, separator) == c && DigitsAt(text, separator + 1) == 3) separator = Take(text, separator + 1, digits, ref count);
        return separator;
    }

    /// <summary>“12,34,567”: groups of two up to a last one of three.</summary>
    private static bool IsIndian(ReadOnlySpan<char> text, int comma)
    {
        int i = comma;
        for (int groups = 0; groups < 8 && Chars.At(text, i) == ',' && DigitsAt(text, i + 1) == 2; groups++) i += 3;
        return i > comma && Chars.At(text, i) == ',' && DigitsAt(text, i + 1) == 3;
    }

    private static int TakeIndian(ReadOnlySpan<char> text, int comma, Span<char> digits, ref int count)
    {
        while (Chars.At(text, comma) == ',' && DigitsAt(text, comma + 1) is 2 or 3) comma = Take(text, comma + 1, digits, ref count);
        return comma;
    }

    /// <summary>“3/4”, “2½”, “10 1/2”; <paramref name="broken"/> says that there is a slash and no fraction.</summary>
    private static bool TryFraction(ReadOnlySpan<char> text, int at, ref double value, ref int end, out bool broken)
    {
        broken = false;
        int next = end;
        if (Chars.At(text, next) is ' ' or '\u00A0' or '\u2009' or '\u202F') next++;
        if (Chars.At(text, next) == ' ') next++;
        double fraction = Chars.VulgarFraction(Chars.At(text, next));
        if (fraction > 0)
        {
            value += fraction;
            end = next + 1;
            return true;
        }
        if (Chars.At(text, end) is '/' or '⁄' && Chars.IsDigit(text, end + 1))
        {
            if (end - at > 6 || !TrySmall(text, end + 1, out double under, out int after) || under == 0 || Chars.At(text, after) == '/')
            {
                broken = true;
                return false;
            }
            value /= under;
            end = after;
            return true;
        }
        // “10 1/2”: numerator below denominator, both short.
        if (next == end && Chars.At(text, next) == '-') next++;
        if (next > end && TrySmall(text, next, out double over, out int slash) && Chars.At(text, slash) is '/' or '⁄'
            && TrySmall(text, slash + 1, out double part, out int stop) && over < part && over > 0 && Chars.At(text, stop) != '/')
        {
            value += over / part;
            end = stop;
            return true;
        }
        return false;
    }

    private static bool TrySmall(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        value = 0;
        for (end = at; end < at + 4 && Chars.IsDigit(text, end); end++) value = (value * 10) + (text[end] - '0');
        return end > at && !Chars.IsDigit(text, end);
    }

    /// <summary>“e14”, “×10−5”, “x 10^6”, “^23”, “⁶” behind a number.</summary>
    private static bool TryPower(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        int i = end;
        if (Chars.At(text, i) is 'e' or 'E' && TryExponent(text, i + 1, out int e, out int after) && !Chars.IsLetter(text, after))
        {
            value = Scale(value, 10, e);
            end = after;
            return double.IsFinite(value);
        }
        if (TryRaised(text, i, false, out int own, out after))
        {
            value = Math.Pow(value, own);
            end = after;
            return double.IsFinite(value);
        }
        i = Chars.SkipSpace(text, i);
        if (Chars.At(text, i) is not ('×' or 'x' or '·' or '⋅' or '*')) return true;
        i = Chars.SkipSpace(text, i + 1);
        int width = Chars.At(text, i) == '1' && Chars.At(text, i + 1) == '0' ? 2 : Chars.At(text, i) == '2' ? 1 : 0;
        if (width == 0 || !TryRaised(text, i + width, width == 2, out int power, out after)) return true;
        value = Scale(value, width == 2 ? 10 : 2, power);
        end = after;
        return double.IsFinite(value);
    }

    private static double Scale(double value, int based, int power) => power >= 0 ? value * Math.Pow(based, power) : value / Math.Pow(based, -power);

    /// <summary>An exponent: superscript digits, “^6”, “^-4”, and, where a base of ten went before, “-4”.</summary>
    private static bool TryRaised(ReadOnlySpan<char> text, int i, bool bareSign, out int exponent, out int end)
    {
        exponent = 0;
        end = i;
        bool negative = Chars.At(text, i) is '⁻';
        if (negative || Chars.At(text, i) == '⁺') end++;
        int first = end;
        for (; end < first + 3 && Chars.Superscript(Chars.At(text, end)) >= 0; end++) exponent = (exponent * 10) + Chars.Superscript(text[end]);
        if (end > first)
        {
            if (negative) exponent = -exponent;
            return true;
        }
        if (Chars.At(text, i) == '^') return TryExponent(text, i + 1, out exponent, out end) && Math.Abs(exponent) < 400;
        return bareSign && Chars.IsMinus(Chars.At(text, i)) && TryExponent(text, i, out exponent, out end);
    }

    private static bool TryExponent(ReadOnlySpan<char> text, int i, out int exponent, out int end)
    {
        exponent = 0;
        bool negative = Chars.IsMinus(Chars.At(text, i));
        if (negative || Chars.At(text, i) == '+') i++;
        for (end = i; end < i + 4 && Chars.IsDigit(text, end); end++) exponent = (exponent * 10) + (text[end] - '0');
        if (end == i) return false;
        if (negative) exponent = -exponent;
        return !Chars.IsDigit(text, end);
    }
}

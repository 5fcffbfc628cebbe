using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>Text of floating-point numbers exactly as Python writes it.</summary>
internal static class PythonFloat
{
    /// <summary>As <c>repr(value)</c>: the shortest digits that read back, with an exponent from 1e16 up and below 1e-4.</summary>
    public static string Repr(double value)
    {
        string[] parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        int point = parts[0].IndexOf('.');
        string digits = parts[0].Replace(".", "");
        if (point < 0) point = digits.Length;
        if (parts.Length > 1) point += int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        point -= digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        string sign = double.IsNegative(value) ? "-" : "";
        if (digits.Length == 0) return sign + "0.0";
        return sign + (point is > -4 and <= 16 ? Positional(digits, point) : Scientific(digits, point - 1));
    }

    /// <summary>As <c>format(percentage, ".1f")</c>.</summary>
    public static string OneDecimal(double percentage)
    {
        // Only x.25 and x.75 lie exactly between two tenths; Python rounds those to the even tenth, “F1” away from zero.
        bool isTie = percentage * 4 % 2 == 1;
        return (isTie ? Math.Round(percentage, 1, MidpointRounding.ToEven) : percentage).ToString("F1", CultureInfo.InvariantCulture);
    }

    private static string Positional(string digits, int point)
    {
        if (point <= 0) return "0." + new string('0', -point) + digits;
        return point >= digits.Length ? digits.PadRight(point, '0') + ".0" : digits.Insert(point, ".");
    }

    private static string Scientific(string digits, int exponent) =>
        (digits.Length > 1 ? digits.Insert(1, ".") : digits) + "e" + exponent.ToString("+00;-00", CultureInfo.InvariantCulture);
}

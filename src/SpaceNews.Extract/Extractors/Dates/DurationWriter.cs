using System.Globalization;
using System.Text;

namespace SpaceNews.Extract;

/// <summary>A number and a unit of time.</summary>
/// <param name="Amount">The number, or the lower one of a range.</param>
/// <param name="Upper">The upper number of a range.</param>
/// <param name="Unit">Number of the unit, see <see cref="TimeUnits"/>.</param>
internal readonly record struct DurationPart(double Amount, double? Upper, int Unit);

/// <summary>Turns numbers and units into ISO 8601 durations.</summary>
internal static class DurationWriter
{
    public static StatedDuration Write(DurationPart part, DurationPart? second, QuantityBound bound)
    {
        string value = Format(part.Amount, part.Unit, second);
        if (part.Upper is { } upper) value += "/" + Format(upper, part.Unit, second);
        return new StatedDuration(value, bound) { ApproximateDays = part.Amount * Days(part.Unit) + (second is { } s ? s.Amount * Days(s.Unit) : 0) };
    }

    /// <summary>The form of TIMEX3 where it is another: decades and centuries have letters of their own.</summary>
    public static string? WriteTimex(DurationPart part) => part.Unit is TimeUnits.Decade or TimeUnits.Century && part.Upper is null
        ? string.Create(CultureInfo.InvariantCulture, $"P{part.Amount:0.##}{Letters(part.Unit)}") : null;

    /// <summary>“PXY”, “P1W”: an amount that may be unknown, with the letters that TIMEX3 has for a unit.</summary>
    public static string WriteTimex(string amount, int unit) => (unit <= TimeUnits.Hour || unit == TimeUnits.Millisecond ? "PT" : "P") + amount + Letters(unit);

    private static string Letters(int unit) => unit switch
    {
        TimeUnits.Second or TimeUnits.Millisecond => "S",
        TimeUnits.Minute => "M",
        TimeUnits.Hour => "H",
        TimeUnits.Week or TimeUnits.Fortnight => "W",
        TimeUnits.Weekend => "WE",
        TimeUnits.Month => "M",
        TimeUnits.Quarter => "Q",
        TimeUnits.Year => "Y",
        TimeUnits.Decade => "DE",
        TimeUnits.Century => "CE",
        _ => "D",
    };

    private static string Format(double amount, int unit, DurationPart? second)
    {
        var text = new StringBuilder("P", 12);
        double rest = amount % 1;
        // “two and a half minutes” is written with the next smaller unit; halves of days and of longer units stay as they are.
        if (rest == 0.5 && second is null && unit is TimeUnits.Minute or TimeUnits.Hour && amount > 1)
        {
            Append(text, amount - rest, unit);
            Append(text, 30, unit == TimeUnits.Hour ? TimeUnits.Minute : TimeUnits.Second);
            return text.ToString();
        }
        (double factor, int smaller) = rest == 0.5 && amount < 1 ? (unit switch
        {
            TimeUnits.Minute => (60, TimeUnits.Second),
            TimeUnits.Hour => (60, TimeUnits.Minute),
            TimeUnits.Day => (24, TimeUnits.Hour),
            TimeUnits.Year => (12, TimeUnits.Month),
            _ => (1, unit),
        }) : (1, unit);
        Append(text, amount * factor, smaller);
        if (second is { } s) Append(text, s.Amount, s.Unit);
        return text.ToString();
    }

    private static void Append(StringBuilder text, double amount, int unit)
    {
        (double factor, char letter, bool time) = unit switch
        {
            TimeUnits.Millisecond => (0.001, 'S', true),
            TimeUnits.Second => (1, 'S', true),
            TimeUnits.Minute => (1, 'M', true),
            TimeUnits.Hour => (1, 'H', true),
            TimeUnits.Week => (1, 'W', false),
            TimeUnits.Fortnight => (2, 'W', false),
            TimeUnits.Month => (1, 'M', false),
            TimeUnits.Year => (1, 'Y', false),
            TimeUnits.Decade => (10, 'Y', false),
            TimeUnits.Century => (100.0, 'Y', false),
            _ => (1, 'D', false),
        };
        if (time && !HasTime(text)) text.Append('T');
        text.Append((amount * factor).ToString("0.######", CultureInfo.InvariantCulture)).Append(letter);
    }

    private static bool HasTime(StringBuilder text)
    {
        for (int i = 1; i < text.Length; i++)
            if (text[i] == 'T') return true;
        return false;
    }

    private static double Days(int unit) => unit switch
    {
        TimeUnits.Millisecond => 1 / 86_400_000.0,
        TimeUnits.Second => 1 / 86_400.0,
        TimeUnits.Minute => 1 / 1440.0,
        TimeUnits.Hour => 1 / 24.0,
        TimeUnits.Week => 7,
        TimeUnits.Fortnight => 14,
        TimeUnits.Month => 30.44,
        TimeUnits.Year => 365.25,
        TimeUnits.Decade => 3652.5,
        TimeUnits.Century => 36525,
        _ => 1,
    };
}

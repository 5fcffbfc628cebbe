namespace SpaceNews.Extract;

/// <summary>Writes dates, times and durations as TIMEX3 (TimeML 1.2.1) does.</summary>
/// <remarks>Thread-safe.</remarks>
public static class Timex3
{
    /// <summary>TIMEX3 of a date; <c>XXXX-XX-XX</c> when it is unresolved.</summary>
    public static Timex3Record ToTimex3(this CalendarDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        string value = date.Value switch
        {
            null => "XXXX-XX-XX",
            { Length: 4 } v when v.EndsWith("XX", StringComparison.Ordinal) => v[..2],
            { Length: 4 } v when v.EndsWith('X') => v[..3],
            { Length: 7 } v when v[5] == '2' && v[6] is >= '1' and <= '4' => v[..5] + (v[6] switch { '1' => "SP", '2' => "SU", '3' => "FA", _ => "WI" }),
            ['-', ..] v => "BC" + (int.Parse(v.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) + 1).ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
            var v => v,
        };
        bool part = date.PartOfDay is not null && date.Granularity is DateGranularity.Day or DateGranularity.Unknown;
        return new Timex3Record
        {
            Type = part ? "TIME" : "DATE",
            Value = part ? value + "T" + date.PartOfDay : value,
            Mod = date.Modifier switch
            {
                "start" => "START",
                "mid" => "MID",
                "end" => "END",
                "before" => "BEFORE",
                "after" => "AFTER",
                "about" => "APPROX",
                "atLeast" => "ON_OR_AFTER",
                "atMost" => "ON_OR_BEFORE",
                _ => null,
            },
        };
    }

    /// <summary>TIMEX3 of a clock time, with the day where it is known.</summary>
    public static Timex3Record ToTimex3(this ClockTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        string day = time.Day is { } d ? CalendarDate.OfDay(d).Value! : "XXXX-XX-XX";
        return new Timex3Record { Type = "TIME", Value = day + time.Value };
    }

    /// <summary>TIMEX3 of an expression that no calendar can hold.</summary>
    public static Timex3Record ToTimex3(this TimeExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new Timex3Record { Type = expression.Type, Value = expression.Value, Quant = expression.Quant };
    }

    /// <summary>TIMEX3 of a duration.</summary>
    public static Timex3Record ToTimex3(this StatedDuration duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        return new Timex3Record
        {
            Type = "DURATION",
            Value = duration.TimexValue ?? duration.Value,
            Mod = duration.Bound switch
            {
                QuantityBound.About => "APPROX",
                QuantityBound.AtLeast => "EQUAL_OR_MORE",
                QuantityBound.AtMost => "EQUAL_OR_LESS",
                _ => null,
            },
        };
    }
}

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
            var v => v,
        };
        return new Timex3Record
        {
            Type = "DATE",
            Value = value,
            Mod = date.Modifier switch { "start" => "START", "mid" => "MID", "end" => "END", _ => null },
        };
    }

    /// <summary>TIMEX3 of a clock time, with the day where it is known.</summary>
    public static Timex3Record ToTimex3(this ClockTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        string day = time.Day is { } d ? CalendarDate.OfDay(d).Value! : "XXXX-XX-XX";
        return new Timex3Record { Type = "TIME", Value = day + time.Value };
    }

    /// <summary>TIMEX3 of a duration.</summary>
    public static Timex3Record ToTimex3(this StatedDuration duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        return new Timex3Record
        {
            Type = "DURATION",
            Value = duration.Value,
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

using System.Globalization;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>A calendar point or period: a day, month, season, quarter, year, decade, week, or a range of days.</summary>
/// <remarks>
/// Immutable. <see cref="Value"/> follows ISO 8601 and EDTF (Library of Congress, level 1; decades as <c>196X</c>).
/// A date that nothing resolves has a null value and says so in a diagnostic.
/// </remarks>
public sealed record CalendarDate
{
    /// <summary>EDTF form: <c>2025-11-27</c>, <c>2025-11</c>, <c>2025</c>, <c>196X</c>, <c>2025-Q4</c>, <c>2025-24</c>, <c>2025-11-20/2025-11-22</c>; null when unresolved.</summary>
    public string? Value { get; init; }

    /// <summary>First day of the period, or null when unresolved.</summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>Last day of the period, inclusive, or null when unresolved.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>Where left-out parts were taken from.</summary>
    public DateAnchor Anchor { get; init; }

    /// <summary>
    /// The part of the period that the words pick: “start”, “mid”, “end”; else how the words before it limit it: “before”,
    /// “after”, “about”, “atLeast” (no earlier than), “atMost” (no later than, by); “exact” for none.
    /// </summary>
    public string Modifier { get; init; } = "exact";

    /// <summary>Which parts the words leave out, so that they were taken from <see cref="Anchor"/>; the other parts are stated.</summary>
    public DateParts Inferred { get; init; }

    /// <summary>The part of the day that the span holds, as TIMEX3 signs it: “MO”, “AF”, “EV”, “NI”, “DT”; null for none.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>How fine the value is.</summary>
    public DateGranularity Granularity => Value switch
    {
        null => DateGranularity.Unknown,
        var v when v.Contains('/') => DateGranularity.Range,
        { Length: 4 } v when v.EndsWith("XX", StringComparison.Ordinal) => DateGranularity.Century,
        { Length: 4 } v when v.EndsWith('X') => DateGranularity.Decade,
        { Length: <= 5 } => DateGranularity.Year,
        { Length: 7 } v when v[5] == 'Q' => DateGranularity.Quarter,
        { Length: 7 } v when v[5] == 'H' => DateGranularity.HalfYear,
        { Length: 7 } v when v[5] == '2' => DateGranularity.Season,
        { Length: 7 } => DateGranularity.Month,
        var v when v.EndsWith("-WE", StringComparison.Ordinal) => DateGranularity.Weekend,
        var v when v.Contains('W') => DateGranularity.Week,
        _ => DateGranularity.Day,
    };

    /// <summary>Whether the value is one day.</summary>
    public bool IsDay => Earliest is { } e && Latest is { } l && e == l;

    /// <summary>A single day.</summary>
    public static CalendarDate OfDay(LocalDate day, DateAnchor anchor = DateAnchor.Text) =>
        new() { Value = Format(day), Earliest = day, Latest = day, Anchor = anchor };

    /// <summary>A whole month.</summary>
    public static CalendarDate OfMonth(int year, int month, DateAnchor anchor = DateAnchor.Text)
    {
        var first = new LocalDate(year, month, 1);
        return new() { Value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), Earliest = first, Latest = first.With(DateAdjusters.EndOfMonth), Anchor = anchor };
    }

    /// <summary>A whole year, counted as astronomers do: 0 is 1 BC, -1 is 2 BC.</summary>
    public static CalendarDate OfYear(int year, DateAnchor anchor = DateAnchor.Text) =>
        new() { Value = year < 0 ? "-" + (-year).ToString("0000", CultureInfo.InvariantCulture) : year.ToString("0000", CultureInfo.InvariantCulture), Earliest = new LocalDate(year, 1, 1), Latest = new LocalDate(year, 12, 31), Anchor = anchor };

    /// <summary>A decade, named by its first year.</summary>
    public static CalendarDate OfDecade(int firstYear, DateAnchor anchor = DateAnchor.Text) =>
        new() { Value = (firstYear / 10).ToString("000", CultureInfo.InvariantCulture) + "X", Earliest = new LocalDate(firstYear, 1, 1), Latest = new LocalDate(firstYear + 9, 12, 31), Anchor = anchor };

    /// <summary>A quarter of a year, 1 to 4.</summary>
    public static CalendarDate OfQuarter(int year, int quarter, DateAnchor anchor = DateAnchor.Text)
    {
        var first = new LocalDate(year, quarter * 3 - 2, 1);
        return new() { Value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}"), Earliest = first, Latest = first.PlusMonths(3).PlusDays(-1), Anchor = anchor };
    }

    /// <summary>A season by its EDTF number, 21 spring to 24 winter, as on the northern half of the Earth.</summary>
    public static CalendarDate OfSeason(int year, int season, DateAnchor anchor = DateAnchor.Text)
    {
        var first = new LocalDate(year, season == 24 ? 12 : (season - 20) * 3, 1);
        return new() { Value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{season}"), Earliest = first, Latest = first.PlusMonths(3).PlusDays(-1), Anchor = anchor };
    }

    /// <summary>A century, named by its first year: 1900 for the twentieth, as the press counts.</summary>
    public static CalendarDate OfCentury(int firstYear, DateAnchor anchor = DateAnchor.Text) =>
        new() { Value = (firstYear / 100).ToString("00", CultureInfo.InvariantCulture) + "XX", Earliest = new LocalDate(Math.Max(1, firstYear), 1, 1), Latest = new LocalDate(firstYear + 99, 12, 31), Anchor = anchor };

    /// <summary>Half a year, 1 or 2.</summary>
    public static CalendarDate OfHalf(int year, int half, DateAnchor anchor = DateAnchor.Text) => new()
    {
        Value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{half}"),
        Earliest = new LocalDate(year, half == 1 ? 1 : 7, 1),
        Latest = half == 1 ? new LocalDate(year, 6, 30) : new LocalDate(year, 12, 31),
        Anchor = anchor,
    };

    /// <summary>A weekend, named by its Saturday.</summary>
    public static CalendarDate OfWeekend(LocalDate saturday, DateAnchor anchor = DateAnchor.Text) =>
        new() { Value = OfWeek(saturday).Value + "-WE", Earliest = saturday, Latest = saturday.PlusDays(1), Anchor = anchor };

    /// <summary>An ISO week.</summary>
    public static CalendarDate OfWeek(LocalDate dayInWeek, DateAnchor anchor = DateAnchor.Text)
    {
        LocalDate monday = dayInWeek.DayOfWeek == IsoDayOfWeek.Monday ? dayInWeek : dayInWeek.Previous(IsoDayOfWeek.Monday);
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        return new() { Value = string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(monday):0000}-W{rule.GetWeekOfWeekYear(monday):00}"), Earliest = monday, Latest = monday.PlusDays(6), Anchor = anchor };
    }

    /// <summary>From the start of one date to the end of another.</summary>
    public static CalendarDate OfRange(CalendarDate from, CalendarDate to) => new()
    {
        Value = from.Value is null || to.Value is null ? null : from.Value + "/" + to.Value,
        Earliest = from.Earliest,
        Latest = to.Latest,
        Anchor = from.Anchor > to.Anchor ? from.Anchor : to.Anchor,
        Inferred = from.Inferred | to.Inferred,
    };

    /// <summary>Reads the EDTF forms that <see cref="Value"/> has.</summary>
    /// <returns>The date, or null when the text is none of them.</returns>
    public static CalendarDate? Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        int slash = value.IndexOf('/');
        if (slash > 0) return Parse(value[..slash]) is { } from && Parse(value[(slash + 1)..]) is { } to ? OfRange(from, to) : null;
        if (value.Length == 5 && value[0] == '-' && int.TryParse(value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int before)) return OfYear(-before);
        string[] parts = value.Split('-');
        if (parts[0].Length != 4) return null;
        if (parts.Length == 1 && parts[0].EndsWith("XX", StringComparison.Ordinal) && int.TryParse(parts[0].AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int century))
            return OfCentury(century * 100);
        if (parts.Length == 1 && parts[0].EndsWith('X') && int.TryParse(parts[0].AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int decade)) return OfDecade(decade * 10);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1 or > 9998) return null;
        if (parts.Length == 1) return OfYear(year);
        if (parts[1].Length == 2 && parts[1][0] == 'Q' && parts[1][1] is >= '1' and <= '4') return OfQuarter(year, parts[1][1] - '0');
        if (parts[1].Length == 2 && parts[1][0] == 'H' && parts[1][1] is '1' or '2')
            return OfHalf(year, parts[1][1] - '0');
        if (parts[1].Length == 3 && parts[1][0] == 'W' && int.TryParse(parts[1].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int week) && week is >= 1 and <= 53)
        {
            LocalDate monday = NodaTime.Calendars.WeekYearRules.Iso.GetLocalDate(year, Math.Min(week, NodaTime.Calendars.WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)), IsoDayOfWeek.Monday, CalendarSystem.Iso);
            return parts.Length == 3 ? new() { Value = value, Earliest = monday.PlusDays(5), Latest = monday.PlusDays(6) } : OfWeek(monday);
        }
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int month)) return null;
        if (month is >= 21 and <= 24 && parts.Length == 2) return OfSeason(year, month);
        if (month is < 1 or > 12) return null;
        if (parts.Length == 2) return OfMonth(year, month);
        return int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? OfDay(new LocalDate(year, month, day)) : null;
    }

    /// <summary>A date that nothing resolves.</summary>
    public static CalendarDate Unresolved { get; } = new() { Anchor = DateAnchor.None };

    /// <inheritdoc/>
    public override string ToString() => Value ?? "?";

    private static string Format(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");
}

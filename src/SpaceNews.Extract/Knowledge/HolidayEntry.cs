using System.Globalization;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>A day that a rule fixes in every year.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Month">Month, or 0 for a feast that moves with Easter.</param>
/// <param name="Day">Day of the month; 0 when a weekday is counted.</param>
/// <param name="Weekday">ISO number of the weekday that is counted, or 0.</param>
/// <param name="Nth">Which of these weekdays, -1 the last.</param>
/// <param name="Shift">Days added to what the rule gives.</param>
internal sealed record HolidayEntry(string Name, int Month, int Day, int Weekday, int Nth, int Shift)
{
    /// <summary>The word that a name begins with, in lower case and without “’s”, as the lexicon has it.</summary>
    public static string FirstWord(string name)
    {
        string first = name.Split(' ', '\'', '’')[0];
        return first.ToLowerInvariant();
    }

    /// <summary>Reads a rule as <c>holidays.tsv</c> writes it; null when it is none.</summary>
    public static HolidayEntry? Parse(string name, string rule)
    {
        int shift = 0;
        if (rule.StartsWith("Easter", StringComparison.Ordinal))
            return rule.Length == 6 || int.TryParse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out shift) ? new HolidayEntry(name, 0, 0, 0, 0, shift) : null;
        int plus = rule.IndexOf('+');
        if (plus > 0 && !int.TryParse(rule.AsSpan(plus + 1), NumberStyles.None, CultureInfo.InvariantCulture, out shift)) return null;
        string[] parts = (plus > 0 ? rule[..plus] : rule).Split('-', 3);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12) return null;
        if (parts.Length == 2) return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? new HolidayEntry(name, month, day, 0, 0, shift) : null;
        return parts.Length == 3 && Enum.TryParse(parts[1], out IsoDayOfWeek weekday) && weekday != IsoDayOfWeek.None
            && int.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int nth) && nth is -1 or (>= 1 and <= 4)
            ? new HolidayEntry(name, month, 0, (int)weekday, nth, shift) : null;
    }

    /// <summary>The day in a year of the Gregorian calendar.</summary>
    public LocalDate In(int year)
    {
        if (Month == 0) return Easter(year).PlusDays(Shift);
        if (Weekday == 0) return new LocalDate(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month))).PlusDays(Shift);
        var weekday = (IsoDayOfWeek)Weekday;
        LocalDate from = Nth < 0 ? new LocalDate(year, Month, DateTime.DaysInMonth(year, Month)) : new LocalDate(year, Month, 1);
        LocalDate first = from.DayOfWeek == weekday ? from : Nth < 0 ? from.Previous(weekday) : from.Next(weekday);
        return first.PlusWeeks(Nth < 0 ? 0 : Nth - 1).PlusDays(Shift);
    }

    /// <summary>Easter Sunday of the western churches, from the golden number and the corrections of the Gregorian reform.</summary>
    private static LocalDate Easter(int year)
    {
        int golden = year % 19, century = year / 100, yearOfCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int march = moon + weekday - 7 * late + 22;
        return new LocalDate(year, 3, 1).PlusDays(march - 1);
    }
}

using NodaTime;

namespace SpaceNews.Extract.Internals;

/// <summary>Adding days without running over the ends of the calendar.</summary>
internal static class DateArithmetic
{
    public static LocalDate PlusDaysClamped(this LocalDate date, int days)
    {
        if (days > 0 && LocalDate.MaxIsoValue.PlusDays(-days) < date) return LocalDate.MaxIsoValue;
        return days < 0 && LocalDate.MinIsoValue.PlusDays(-days) > date ? LocalDate.MinIsoValue : date.PlusDays(days);
    }
}

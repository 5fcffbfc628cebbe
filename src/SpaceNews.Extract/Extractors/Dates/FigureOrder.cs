using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Decides whether the dates in figures of an article put the day or the month first.</summary>
internal static class FigureOrder
{
    /// <summary>How near to the day of publication one reading must lie, and how far the other, in days, for the order to be told by it.</summary>
    private const int Near = 3, Far = 21;

    private const int HalfYear = 183;

    /// <summary>Puts the open ones in order by what the article shows; those for which it shows nothing keep the month first and stay open.</summary>
    public static void Settle(List<DateExpression> found, LocalDate? published)
    {
        bool anyOpen = false;
        int order = 0;
        foreach (DateExpression e in found)
        {
            anyOpen |= e.IsOrderOpen;
            if (order == 0) order = e.Order;
        }
        if (!anyOpen) return;
        // What one date shows holds for the article.
        foreach (DateExpression e in found)
            if (order == 0 && e.IsOrderOpen && published is { } printed) order = ByNearness(e, printed);
        Span<DateExpression> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found);
        foreach (ref DateExpression e in all)
        {
            if (!e.IsOrderOpen) continue;
            int own = order != 0 ? order : ByWeekday(e, published);
            if (own < 0) (e.Month, e.Day) = (e.Day, e.Month);
            e.IsOrderOpen = own == 0;
        }
    }

    private static int ByWeekday(in DateExpression e, LocalDate? published)
    {
        if (e.StatedWeekday == 0 || !TryReadings(e, published, out LocalDate monthFirst, out LocalDate dayFirst)) return 0;
        bool month = (int)monthFirst.DayOfWeek == e.StatedWeekday, day = (int)dayFirst.DayOfWeek == e.StatedWeekday;
        return month == day ? 0 : month ? 1 : -1;
    }

    /// <summary>News tells of these days: one reading within three days of the publication, the other weeks away.</summary>
    private static int ByNearness(in DateExpression e, LocalDate published)
    {
        if (!TryReadings(e, published, out LocalDate monthFirst, out LocalDate dayFirst)) return 0;
        int month = Math.Abs(Period.DaysBetween(monthFirst, published)), day = Math.Abs(Period.DaysBetween(dayFirst, published));
        return month <= Near && day > Far ? 1 : day <= Near && month > Far ? -1 : 0;
    }

    /// <summary>The two days that open figures may mean; without a year those nearest to the publication.</summary>
    private static bool TryReadings(in DateExpression e, LocalDate? published, out LocalDate monthFirst, out LocalDate dayFirst)
    {
        int year = e.Year != 0 ? e.Year : published?.Year ?? 0;
        bool known = year != 0;
        (monthFirst, dayFirst) = known ? (new LocalDate(year, e.Month, e.Day), new LocalDate(year, e.Day, e.Month)) : default;
        if (known && e.Year == 0) (monthFirst, dayFirst) = (Nearest(monthFirst, published!.Value), Nearest(dayFirst, published.Value));
        return known;
    }

    private static LocalDate Nearest(LocalDate day, LocalDate to)
    {
        int behind = Period.DaysBetween(to, day);
        return behind > HalfYear ? day.PlusYears(-1) : behind < -HalfYear ? day.PlusYears(1) : day;
    }
}

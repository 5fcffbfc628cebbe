using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Decides whether the dates in figures of an article put the day or the month first.</summary>
internal static class FigureOrder
{
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
        Span<DateExpression> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found);
        foreach (ref DateExpression e in all)
        {
            if (!e.IsOrderOpen) continue;
            int own = order != 0 ? order : ByWeekday(e);
            if (own == 0 && published is { } day) own = ByNearness(e, day);
            if (own < 0) (e.Month, e.Day) = (e.Day, e.Month);
            e.IsOrderOpen = own == 0;
        }
    }

    private static int ByWeekday(in DateExpression e)
    {
        if (e.StatedWeekday == 0) return 0;
        bool month = (int)new LocalDate(e.Year, e.Month, e.Day).DayOfWeek == e.StatedWeekday, day = (int)new LocalDate(e.Year, e.Day, e.Month).DayOfWeek == e.StatedWeekday;
        return month == day ? 0 : month ? 1 : -1;
    }

    /// <summary>Only the day of publication itself, read one way, is evidence; nearness alone is none.</summary>
    private static int ByNearness(in DateExpression e, LocalDate published) =>
        published == new LocalDate(e.Year, e.Month, e.Day) ? 1 : published == new LocalDate(e.Year, e.Day, e.Month) ? -1 : 0;
}

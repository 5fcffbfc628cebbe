using System.Globalization;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>What a pass over an article found, in the order of the text; lists come into being with their first element.</summary>
internal struct TimeFindings
{
    public List<DateExpression>? Dates;
    public List<ClockReading>? Clocks;
    public List<DurationReading>? Durations;
    public List<(int First, int End, MissionTime Time)>? Missions;

    /// <summary>Resolves what was found and reports it.</summary>
    public readonly void Report(ArticleContext article)
    {
        List<(int Token, LocalDate Day)>? days = Dates is null ? null : ReportDates(article, Dates);
        if (Clocks is not null) ReportClocks(article, Clocks, days, article.WritesTimex ? Dates : null);
        if (Durations is not null)
        {
            foreach (DurationReading duration in Durations)
            {
                int first = article.WritesTimex ? TimexExtent.OfDuration(article, duration) : duration.First;
                article.Report(MentionKind.Duration, first, duration.End, DurationReader.ValueOf(article, duration), "NumberThenTimeUnit", 0.93);
            }
        }
        if (Missions is not null)
            foreach ((int first, int end, MissionTime time) in Missions) article.Report(MentionKind.MissionTime, first, end, time, "MissionClock", 0.9);
        if (article.WritesTimex) VagueTimeReader.Report(article);
    }

    /// <summary>“Today, Saturday, July 4, …”: the date behind the comma is the day that the word means.</summary>
    private static void NameDayWords(ArticleContext article, List<DateExpression> found)
    {
        for (int i = 0; i + 1 < found.Count; i++)
        {
            if (found[i] is not { Form: DateForm.DayWord } word || found[i + 1] is not { Form: DateForm.Day, LastDay: 0, OpensRange: false } day) continue;
            if (day.First != word.End + 1 || article.FirstChar(word.End) != ',') continue;
            found[i] = word with { Reference = DateForm.Day, Year = day.Year, Month = day.Month, Day = day.Day, StatedWeekday = day.StatedWeekday };
        }
    }

    private static List<(int Token, LocalDate Day)>? ReportDates(ArticleContext article, List<DateExpression> found)
    {
        List<(int Token, LocalDate Day)>? days = null;
        DayNames.Settle(article, found);
        FigureOrder.Settle(found, article.Article.Published);
        NameDayWords(article, found);
        var resolver = new DateResolver(article, found);
        for (int i = 0; i < found.Count; i++)
        {
            DateExpression e = found[i];
            CalendarDate date;
            int end = e.End;
            // TimeML takes the two ends of a range for two expressions.
            if (e.OpensRange && i + 1 < found.Count && article.WritesTimex) YearFromEnd(ref e, found[i + 1]);
            if (e.OpensRange && i + 1 < found.Count && !article.WritesTimex)
            {
                DateExpression second = found[++i];
                date = OfRange(resolver, e, second);
                end = second.End;
            }
            else date = resolver.Resolve(e);
            date = DateBounds.Limit(article, e.First, end, date);
            int first = e.First;
            if (article.WritesTimex) TimexExtent.OfDate(article, e, ref first, ref end, ref date);
            if (e.IsMoment) article.Report(MentionKind.Date, IsoMoment.Report(article, first), date, RuleOf(e.Form), 0.98);
            else article.Report(MentionKind.Date, first, end, date, RuleOf(e.Form), 0.95);
            ReportDoubts(article, e, end, date);
            if (date.IsDay) (days ??= []).Add((e.First, date.Earliest!.Value));
        }
        return days;
    }

    private static CalendarDate OfRange(DateResolver resolver, DateExpression first, in DateExpression second)
    {
        YearFromEnd(ref first, second);
        CalendarDate from = resolver.Resolve(first), to = resolver.Resolve(second);
        // “from Friday to Monday”, “November to January”: the end never lies before the beginning.
        if (from.Earliest is { } start && to.Latest is { } end && end < start && second.Year == 0)
        {
            if (second.Form == DateForm.Weekday) to = CalendarDate.OfDay(start.Next((IsoDayOfWeek)second.Number), to.Anchor);
            else if (second.Form is DateForm.Day or DateForm.Month) to = resolver.Resolve(second with { Year = end.Year + 1 }) with { Anchor = to.Anchor, Inferred = to.Inferred };
        }
        return CalendarDate.OfRange(from, to) with { Modifier = first.Modifier ?? "exact" };
    }

    /// <summary>“May 3 to May 9, 2025”: the year behind the second date is the year of both, unless the first would come later.</summary>
    private static void YearFromEnd(ref DateExpression first, in DateExpression second)
    {
        if (first.Year != 0 || first.Form is not (DateForm.Day or DateForm.Month) || second.Form is not (DateForm.Day or DateForm.Month)) return;
        // “from May to July of last year”
        if (second.HasPeriod && !first.HasPeriod) (first.HasPeriod, first.Direction, first.FromStory) = (true, second.Direction, second.FromStory);
        if (second.Year == 0) return;
        first.Year = first.Month > second.Month ? second.Year - 1 : second.Year;
    }

    private static void ReportDoubts(ArticleContext article, in DateExpression e, int end, CalendarDate date)
    {
        if (date.Value is not null && !e.IsOrderOpen) return;
        TextSpan span = article.Tree.GetSpan(e.First, end);
        if (date.Value is null)
            article.ReportDiagnostic(DiagnosticDescriptors.UnresolvedDate, span, article.Tree.Text.ToString(span), "the article gives no date to count from");
        else
            article.ReportDiagnostic(DiagnosticDescriptors.AmbiguousDateOrder, span, article.Tree.Text.ToString(span), date.Value, string.Create(CultureInfo.InvariantCulture, $"{e.Year:0000}-{e.Day:00}-{e.Month:00}"));
    }

    private static void ReportClocks(ArticleContext article, List<ClockReading> clocks, List<(int Token, LocalDate Day)>? days, List<DateExpression>? dates)
    {
        ClockTime? previous = null;
        for (int i = 0; i < clocks.Count; i++)
        {
            ClockTime time = ClockJoiner.Join(article, clocks[i], days);
            // TimeML takes “9 a.m. Friday” as one; the longer span wins over that of the day.
            int end = dates is null || time.Day is null ? clocks[i].End : TimexExtent.EndOfDay(dates, clocks[i].End);
            article.Report(MentionKind.Time, clocks[i].First, end, time, "ClockTime", 0.96);
            if (previous is not null) ClockJoiner.Compare(article, clocks[i - 1], previous, clocks[i], time);
            previous = time;
        }
    }

    private static string RuleOf(DateForm form) => form switch
    {
        DateForm.Day => "CalendarDay",
        DateForm.Month => "CalendarMonth",
        DateForm.Year => "CalendarYear",
        DateForm.Decade or DateForm.Century => "CalendarDecade",
        DateForm.Quarter or DateForm.HalfYear or DateForm.Season => "PartOfYear",
        DateForm.Week => "CalendarWeek",
        DateForm.Weekday => "Weekday",
        DateForm.Holiday => "Holiday",
        DateForm.DayWord or DateForm.DeicticPeriod => "DeicticDate",
        DateForm.StoryDay or DateForm.DayOfMonth => "AnaphoricDay",
        _ => "OffsetInTime",
    };
}

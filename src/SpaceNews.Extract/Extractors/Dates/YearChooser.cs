using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Finds the year of a day or month that is written without one.</summary>
internal static class YearChooser
{
    /// <summary>How many days a next step of a tale lies behind the last one, and how far from the day of publication so that it is not the report's own.</summary>
    private const int Step = 62, Away = 60;

    /// <summary>The year that puts the date nearest to what the report is about; 0 with nothing to count from.</summary>
    public static int Choose(ArticleContext article, DateAnchors anchors, in DateExpression e, out DateAnchor anchor)
    {
        anchor = DateAnchor.Narrative;
        if (anchors.Published is { } spoken)
        {
            ClauseTime time = e.Direction == 0 ? Tense.Of(article, e) : ClauseTime.Unknown;
            if (e.Direction == 0 && anchors.YearBefore(e, out bool beside) is var told and > 0 && (beside || (told < spoken.Year && time != ClauseTime.Future))) return told;
            if (e.Direction == 0 && anchors.YearOfSameDay(e) is var same and > 0) return same;
            // In a tale of another year the bare day belongs to that year.
            if (e.Direction == 0 && !PastTense.IsSaid(article, e) && TaleYear(anchors, e, spoken, time) is var tale and > 0) return tale;
            anchor = anchors.PublishedAnchor;
            // “in December, in January and in March”: a list that has gone past the day of publication goes on.
            if (e.Direction == 0 && Compare(spoken.Year, e, spoken) < 0 && anchors.Story is { Anchor: DateAnchor.Published, Earliest: { } listed } && listed > spoken && anchors.InOneSentence(anchors.StoryToken, e.First))
                return Compare(listed.Year, e, listed) < 0 ? listed.Year + 1 : listed.Year;
            return e.Direction switch
            {
                -1 => Compare(spoken.Year, e, spoken) < 0 ? spoken.Year : spoken.Year - 1,
                1 => Compare(spoken.Year, e, spoken) > 0 ? spoken.Year : spoken.Year + 1,
                3 => spoken.Year,
                _ => ByWeekday(e, Nearest(e, spoken, time)),
            };
        }
        if (anchors.YearBefore(e, out bool close) is var named and > 0 && close) return named;
        if (anchors.Story?.Earliest is { } reached)
            return e.Direction == 0 && Compare(reached.Year, e, reached) < 0 && Tense.IsFuture(article, e) ? reached.Year + 1 : ByWeekday(e, reached.Year);
        return anchors.FirstDay?.Year ?? 0;
    }

    /// <summary>The year of the tale that a date goes on with; 0 where it belongs to the report.</summary>
    private static int TaleYear(DateAnchors anchors, in DateExpression e, LocalDate spoken, ClauseTime time)
    {
        if (anchors.Story is not { Anchor: DateAnchor.Text or DateAnchor.Narrative, Earliest: { } reached } story || reached.Year >= spoken.Year || reached.Year != anchors.StoryYear || time == ClauseTime.Future) return 0;
        int blocks = anchors.BlocksBetween(anchors.StoryToken, e.First), ahead = e.Month - reached.Month;
        // A tale goes on over the turn of the year; what “had” happened lies before it.
        int year = time == ClauseTime.Before ? (ahead > 0 ? reached.Year - 1 : reached.Year) : ahead <= (time == ClauseTime.Past ? -5 : -7) ? reached.Year + 1 : reached.Year;
        if (year >= spoken.Year && Compare(year, e, spoken) > 0) year = reached.Year;
        if (!story.IsDay)
        {
            // “in December 2010. On December 25 …”
            if (anchors.InOneSentence(anchors.StoryToken, e.First)) return year;
            return blocks == 0 && e.Form == DateForm.Day && ahead == 0 && story.Granularity == DateGranularity.Month ? year : 0;
        }
        bool next = IsNextStep(e, reached, year), recent = IsRecent(e, spoken), old = reached.Year < spoken.Year - 1;
        if (time == ClauseTime.Past && Compare(year, e, reached) > 0 && anchors.InOneSentence(anchors.StoryToken, e.First)) return year;
        if (blocks == 0 && (old ? !recent || Compare(year, e, reached) > 0 : next && !recent)) return year;
        if (blocks <= 2 && (next || (old && time == ClauseTime.Before)) && !recent) return year;
        // A memory of days long gone stays with them until it speaks of its own.
        if (old && !recent && !anchors.SpeaksOfNow && time is (ClauseTime.Past or ClauseTime.Before)) return year;
        // What has happened and would lie ahead in the year of publication goes on with the tale as well.
        return blocks <= 2 && time == ClauseTime.Past && Compare(spoken.Year, e, spoken) > 0 && ahead is >= 0 and <= 2 ? reached.Year : 0;
    }

    /// <summary>A day up to two months, or a month up to five, behind the one that a tale has reached.</summary>
    private static bool IsNextStep(in DateExpression e, LocalDate reached, int year)
    {
        if (e.Form == DateForm.Month) return (year - reached.Year) * 12 + e.Month - reached.Month is >= 0 and <= 5;
        if (e.Form != DateForm.Day || e.Day > DateTime.DaysInMonth(year, e.Month)) return false;
        var step = new LocalDate(year, e.Month, e.Day);
        return step > reached && step <= reached.PlusDays(Step);
    }

    /// <summary>Whether the date, in whatever year, lies near the day of publication, so that the report may speak of these days.</summary>
    private static bool IsRecent(in DateExpression e, LocalDate spoken)
    {
        if (e.Form == DateForm.Month) return Math.Abs(spoken.Month - e.Month) is <= 2 or >= 10;
        int away = Math.Abs(Period.DaysBetween(new LocalDate(spoken.Year, e.Month, Math.Min(e.Day, 28)), spoken));
        return away is <= Away or >= 365 - Away;
    }

    private static int Nearest(in DateExpression e, LocalDate spoken, ClauseTime time)
    {
        int order = Compare(spoken.Year, e, spoken), monthsAhead = e.Month - spoken.Month;
        if (order == 0) return spoken.Year;
        switch (time)
        {
            // What is planned and just past has slipped or runs on; it does not wait a year.
            case ClauseTime.Future:
                return order > 0 || monthsAhead > -2 ? spoken.Year : spoken.Year + 1;
            case ClauseTime.Plan:
                return monthsAhead > 6 ? spoken.Year - 1 : monthsAhead < -6 ? spoken.Year + 1 : spoken.Year;
            case ClauseTime.Past or ClauseTime.Before:
                // The day of publication may lag by a day or two behind the clock of the place.
                return order < 0 || (e.Form == DateForm.Day && monthsAhead == 0 && e.Day - spoken.Day <= 2) ? spoken.Year : spoken.Year - 1;
            default:
                // News looks back: a month far ahead in the calendar is last year’s.
                // What lies most of a year behind is the one to come: “officials speak of January”, said in December.
                return order > 0 && monthsAhead > 4 ? spoken.Year - 1 : monthsAhead <= -9 ? spoken.Year + 1 : spoken.Year;
        }
    }

    /// <summary>A weekday beside the day says in which year it can be.</summary>
    private static int ByWeekday(in DateExpression e, int year)
    {
        if (e.StatedWeekday == 0 || e.Form != DateForm.Day) return year;
        ReadOnlySpan<int> steps = [0, -1, 1];
        foreach (int step in steps)
            if (e.Day <= DateTime.DaysInMonth(year + step, e.Month) && (int)new LocalDate(year + step, e.Month, e.Day).DayOfWeek == e.StatedWeekday) return year + step;
        return year;
    }

    private static int Compare(int year, in DateExpression e, LocalDate to) =>
        e.Form == DateForm.Month ? (year * 12 + e.Month).CompareTo(to.Year * 12 + to.Month) : (year * 400 + e.Month * 32 + e.Day).CompareTo(to.Year * 400 + to.Month * 32 + to.Day);
}

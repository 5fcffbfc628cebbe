using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Finds the year of a day or month that is written without one.</summary>
internal static class YearChooser
{
    /// <summary>The year that puts the date nearest to what the report is about; 0 with nothing to count from.</summary>
    public static int Choose(ArticleContext article, DateAnchors anchors, in DateExpression e, out DateAnchor anchor)
    {
        anchor = DateAnchor.Narrative;
        if (anchors.Published is { } spoken)
        {
            // In a tale of another year the bare day belongs to that year.
            if (e.Direction == 0 && IsTale(anchors, e, spoken)) return anchors.Story!.Earliest!.Value.Year;
            if (e.Direction == 0 && anchors.YearBefore(e) is var told && told > 0 && told < spoken.Year && !Tense.IsFuture(article, e)) return told;
            anchor = anchors.PublishedAnchor;
            // “in December, in January and in March”: a list that has gone past the day of publication goes on.
            if (e.Direction == 0 && anchors.Story is { Anchor: DateAnchor.Published, Earliest: { } listed } && listed > spoken && anchors.InOneSentence(anchors.StoryToken, e.First))
                return Compare(listed.Year, e, listed) < 0 ? listed.Year + 1 : listed.Year;
            return e.Direction switch
            {
                -1 => Compare(spoken.Year, e, spoken) < 0 ? spoken.Year : spoken.Year - 1,
                1 => Compare(spoken.Year, e, spoken) > 0 ? spoken.Year : spoken.Year + 1,
                3 => spoken.Year,
                _ => ByWeekday(e, Nearest(article, e, spoken)),
            };
        }
        if (anchors.Story?.Earliest is { } reached)
            return e.Direction == 0 && Compare(reached.Year, e, reached) < 0 && Tense.IsFuture(article, e) ? reached.Year + 1 : ByWeekday(e, reached.Year);
        return anchors.FirstDay?.Year ?? 0;
    }

    private static bool IsTale(DateAnchors anchors, in DateExpression e, LocalDate spoken) =>
        anchors.Story is { Anchor: DateAnchor.Text or DateAnchor.Narrative, Earliest: { } reached } story && reached.Year < spoken.Year
        && (reached.Year < spoken.Year - 1 || IsNextStep(e, reached, spoken))
        && (story.IsDay ? anchors.InOneBlock(anchors.StoryToken, e.First) || (IsNextStep(e, reached, spoken) && anchors.BlocksBetween(anchors.StoryToken, e.First) <= 2) : anchors.InOneSentence(anchors.StoryToken, e.First));

    /// <summary>A day up to two months behind the one that a tale has reached, and far from the day of publication.</summary>
    private static bool IsNextStep(in DateExpression e, LocalDate reached, LocalDate spoken)
    {
        if (e.Form != DateForm.Day || e.Day > 28) return false;
        var step = new LocalDate(reached.Year, e.Month, e.Day);
        int away = Math.Abs(Period.DaysBetween(new LocalDate(spoken.Year, e.Month, e.Day), spoken));
        return step > reached && step <= reached.PlusDays(62) && away is > 60 and < 305;
    }

    private static int Nearest(ArticleContext article, in DateExpression e, LocalDate spoken)
    {
        int order = Compare(spoken.Year, e, spoken), monthsAhead = e.Month - spoken.Month;
        if (order == 0) return spoken.Year;
        // What is planned and just past has slipped or runs on; it does not wait a year.
        if (Tense.IsFuture(article, e)) return order > 0 || monthsAhead > -2 ? spoken.Year : spoken.Year + 1;
        // News looks back: a month far ahead in the calendar is last year’s.
        if (order > 0) return monthsAhead > 4 || (monthsAhead > 1 && Tense.IsPast(article, e)) ? spoken.Year - 1 : spoken.Year;
        return spoken.Year;
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

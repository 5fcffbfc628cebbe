using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Places parts of a year, named weeks, periods that point and offsets.</summary>
internal sealed class PeriodPlacer(ArticleContext article, DateAnchors anchors)
{
    /// <summary>“summer”, “third quarter”, “first half of next year”.</summary>
    public CalendarDate PlacePartOfYear(in DateExpression e)
    {
        int year = e.Year;
        DateAnchor anchor = DateAnchor.Text;
        if (year == 0)
        {
            if (!anchors.TrySpoken(out LocalDate today, out anchor))
            {
                if (anchors.StoryYear == 0) return CalendarDate.Unresolved;
                today = new LocalDate(anchors.StoryYear, 6, 30);
                anchor = DateAnchor.Narrative;
            }
            year = today.Year + Step(e, today);
            if (e.HasPeriod && e.FromStory && anchors.StoryYear != 0) (year, anchor) = (anchors.StoryYear + (e.Direction is 1 or -1 ? e.Direction : 0), DateAnchor.Narrative);
        }
        return e.Form switch
        {
            DateForm.Quarter => CalendarDate.OfQuarter(year, e.Number, anchor),
            DateForm.Season => CalendarDate.OfSeason(year, e.Number, anchor),
            _ => CalendarDate.OfHalf(year, e.Number, anchor),
        };
    }

    private int Step(in DateExpression e, LocalDate today)
    {
        if (e.HasPeriod) return e.Direction is 1 or -1 ? e.Direction : 0;
        if (e.Form != DateForm.Season) return e.Direction is 1 or -1 ? e.Direction : StepOfPart(e, today);
        int month = e.Number == 24 ? 12 : (e.Number - 20) * 3;
        // The winter of a year begins in its December; south of the equator the seasons lie half a year off.
        if (Hemisphere.IsSouthern(article)) month = (month + 5) % 12 + 1;
        if (e.Direction == 1) return month <= today.Month ? 1 : 0;
        if (e.Direction == -1) return month + 2 < today.Month ? 0 : -1;
        return e.Direction == 0 && month + 2 < today.Month && Tense.IsFuture(article, e) ? 1 : 0;
    }

    /// <summary>“Sales fell in the fourth quarter”, told in February: the one that has begun last; what is to come is the next.</summary>
    private int StepOfPart(in DateExpression e, LocalDate today)
    {
        int months = e.Form == DateForm.Quarter ? 3 : 6, first = (e.Number - 1) * months + 1;
        if (first > today.Month) return first - today.Month > 6 ? (Tense.IsFuture(article, e) ? 0 : -1) : Tense.Of(article, e) is ClauseTime.Past or ClauseTime.Before ? -1 : 0;
        return first + months <= today.Month && Tense.IsFuture(article, e) ? 1 : 0;
    }

    /// <summary>“first week of June”, “week of March 3”, “week 31 of 2026”.</summary>
    public CalendarDate PlaceWeek(in DateExpression e, int year, DateAnchor anchor)
    {
        if (e.Month == 0)
            return CalendarDate.OfWeek(NodaTime.Calendars.WeekYearRules.Iso.GetLocalDate(year, Math.Min(e.Number, NodaTime.Calendars.WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)), IsoDayOfWeek.Monday, CalendarSystem.Iso), anchor);
        // A week belongs to the month that holds most of its days.
        int day = e.Number switch { 0 => e.Day, -1 => DateTime.DaysInMonth(year, e.Month) - 3, var nth => 4 + 7 * (nth - 1) };
        return CalendarDate.OfWeek(new LocalDate(year, e.Month, Math.Min(day, DateTime.DaysInMonth(year, e.Month))), anchor);
    }

    /// <summary>“last month”, “this year”, “that week”.</summary>
    public CalendarDate PlaceDeictic(in DateExpression e)
    {
        LocalDate reference;
        DateAnchor anchor;
        int direction = e.Direction;
        if (e.FromStory && anchors.Story?.Earliest is { } story && (e.Unit is not (TimeUnits.Year or TimeUnits.Decade) || story.Year == anchors.StoryYear))
        {
            reference = story;
            anchor = DateAnchor.Narrative;
        }
        else if (e.FromStory && anchors.StoryYear != 0 && e.Unit == TimeUnits.Year) return CalendarDate.OfYear(anchors.StoryYear + direction, DateAnchor.Narrative);
        else if (!anchors.TrySpoken(out reference, out anchor)) return CalendarDate.Unresolved;
        switch (e.Unit)
        {
            case TimeUnits.Week:
                return CalendarDate.OfWeek(reference.PlusWeeks(direction), anchor);
            case TimeUnits.Weekend:
                LocalDate saturday = reference.DayOfWeek >= IsoDayOfWeek.Saturday ? reference.PlusDays(IsoDayOfWeek.Saturday - reference.DayOfWeek) : reference.Next(IsoDayOfWeek.Saturday);
                // “was shown this weekend”, told on a day of the week behind it
                if (direction == 0 && saturday > reference && !e.FromStory && Tense.IsPast(article, e) && !Tense.IsFuture(article, e)) direction = -1;
                if (direction < 0) saturday = saturday.PlusWeeks(-1);
                else if (direction > 0 && saturday <= reference) saturday = saturday.PlusWeeks(1);
                return CalendarDate.OfWeekend(saturday, anchor);
            case TimeUnits.Month:
                LocalDate month = reference.PlusMonths(direction);
                return CalendarDate.OfMonth(month.Year, month.Month, anchor);
            case TimeUnits.Quarter:
                LocalDate quarter = reference.PlusMonths(3 * direction);
                return CalendarDate.OfQuarter(quarter.Year, (quarter.Month + 2) / 3, anchor);
            case TimeUnits.Year:
                return CalendarDate.OfYear(reference.Year + direction, anchor);
            case TimeUnits.Decade:
                return CalendarDate.OfDecade(reference.Year / 10 * 10 + 10 * direction, anchor);
            case TimeUnits.Century:
                return CalendarDate.OfCentury(reference.Year / 100 * 100 + 100 * direction, anchor);
            default:
                return CalendarDate.Unresolved;
        }
    }

    /// <summary>The value is as fine as the unit of the offset: “three years ago” is a year, “two days later” a day.</summary>
    /// <param name="e">The offset.</param>
    /// <param name="named">The day that it names to count from, or null.</param>
    public CalendarDate PlaceOffset(in DateExpression e, LocalDate? named)
    {
        LocalDate reference;
        DateAnchor anchor = DateAnchor.Narrative;
        if (named is { } day) reference = day;
        else if (e.Reference is not null) return CalendarDate.Unresolved;
        else if (e.FromStory && anchors.Story is { } story)
        {
            bool fine = e.Unit is TimeUnits.Day or TimeUnits.Week or TimeUnits.Fortnight;
            if (fine && anchors.StoryDay is null) return CalendarDate.Unresolved;
            bool moved = e.Unit >= TimeUnits.Year && e.Unit <= TimeUnits.Century && anchors.StoryYear != 0 && anchors.StoryYear != story.Earliest!.Value.Year;
            reference = moved ? new LocalDate(anchors.StoryYear, 6, 30) : fine && anchors.DayFor(e, false) is { } reached ? reached : story.Earliest!.Value;
            anchor = DateAnchor.Narrative;
        }
        else if (e.FromStory && anchors.StoryYear != 0 && e.Unit >= TimeUnits.Year)
        {
            reference = new LocalDate(anchors.StoryYear, 6, 30);
            anchor = DateAnchor.Narrative;
        }
        else if (!anchors.TrySpoken(out reference, out anchor)) return CalendarDate.Unresolved;
        // A bare “before” or “after” counts from something that is named behind it.
        if (named is null && e.FromStory && (article.Is(e.End - 1, "before") || article.Is(e.End - 1, "after")) && e.End < article.Tree.TokenCount && article.Tree.TokenArray[e.End].Kind == TokenKind.Word) return CalendarDate.Unresolved;
        int amount = (int)Math.Round(e.Amount) * e.Direction;
        if (Math.Abs(amount) > 5000) return CalendarDate.Unresolved;
        reference = reference.PlusDays(e.Shift);
        if (e.ExtraDays != 0 || e.ExtraMonths != 0)
        {
            LocalDate whole = e.Unit switch { TimeUnits.Week => reference.PlusWeeks(amount), TimeUnits.Month => reference.PlusMonths(amount), _ => reference.PlusYears(amount) };
            whole = whole.PlusMonths(e.ExtraMonths * e.Direction);
            return e.ExtraDays != 0 ? CalendarDate.OfDay(whole.PlusDays(e.ExtraDays * e.Direction), anchor) : CalendarDate.OfMonth(whole.Year, whole.Month, anchor);
        }
        switch (e.Unit)
        {
            case TimeUnits.Day:
                return CalendarDate.OfDay(reference.PlusDays(amount), anchor);
            case TimeUnits.Week:
                return CalendarDate.OfDay(reference.PlusWeeks(amount), anchor);
            case TimeUnits.Fortnight:
                return CalendarDate.OfDay(reference.PlusWeeks(2 * amount), anchor);
            case TimeUnits.Month:
                LocalDate month = reference.PlusMonths(amount);
                return e.CountsFromDay ? CalendarDate.OfDay(month, anchor) : CalendarDate.OfMonth(month.Year, month.Month, anchor);
            case TimeUnits.Year when reference.Year + amount is > 0 and < 9999:
                if (e.CountsFromDay) return CalendarDate.OfDay(reference.PlusYears(amount), anchor);
                return CalendarDate.OfYear(reference.Year + amount, anchor);
            case TimeUnits.Decade when reference.Year + 10 * amount is > 0 and < 9990:
                return e.Amount % 1 == 0 ? CalendarDate.OfYear(reference.Year + 10 * amount, anchor) : CalendarDate.Unresolved;
            default:
                return CalendarDate.Unresolved;
        }
    }
}

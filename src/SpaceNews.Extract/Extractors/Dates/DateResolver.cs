using NodaTime;

namespace SpaceNews.Extract;

/// <summary>
/// Places recognised dates on the calendar. Speaking-time words (“Thursday”, “last month”, “ago”) count from the day of
/// publication, else the date of the dateline, else the date that the story has reached; story words (“that day”, “later”)
/// count from the date that the story has reached, else as the others. Nothing is taken from the clock.
/// </summary>
internal sealed class DateResolver
{
    /// <summary>So many days may lie between “today” and the publication.</summary>
    private const int MostFromPublication = 3;

    private readonly ArticleContext _article;
    private readonly DateAnchors _anchors;
    private readonly PeriodPlacer _periods;

    public DateResolver(ArticleContext article, List<DateExpression> expressions)
    {
        _article = article;
        _anchors = new DateAnchors(article, expressions);
        _periods = new PeriodPlacer(article, _anchors);
    }

    public CalendarDate Resolve(in DateExpression e)
    {
        _anchors.Enter(e);
        CalendarDate date = Place(e);
        if (date.Anchor is DateAnchor.Narrative or DateAnchor.Published) date = date with { Inferred = InferredParts(e) };
        if (e.Modifier is not null || e.PartOfDay is not null) date = date with { Modifier = e.Modifier ?? "exact", PartOfDay = e.PartOfDay };
        _anchors.Remember(e, date);
        return date;
    }

    private static DateParts InferredParts(in DateExpression e) => e.Form switch
    {
        DateForm.Day or DateForm.Month or DateForm.Season or DateForm.Quarter or DateForm.HalfYear or DateForm.Holiday => DateParts.Year,
        DateForm.DayOfMonth => DateParts.Year | DateParts.Month,
        DateForm.Week => e.Month == 0 ? DateParts.Year | DateParts.Month | DateParts.Day : DateParts.Year,
        DateForm.Offset when e.CountsFromDay => DateParts.Year | DateParts.Month | DateParts.Day,
        DateForm.DeicticPeriod or DateForm.Offset when e.Unit is TimeUnits.Year or TimeUnits.Decade or TimeUnits.Century => DateParts.Year,
        DateForm.DeicticPeriod or DateForm.Offset when e.Unit is TimeUnits.Month or TimeUnits.Quarter => DateParts.Year | DateParts.Month,
        _ => DateParts.Year | DateParts.Month | DateParts.Day,
    };

    private CalendarDate Place(in DateExpression e)
    {
        switch (e.Form)
        {
            case DateForm.Day when e.Year != 0:
                return OfDays(e, e.Year, DateAnchor.Text);
            case DateForm.Month when e.Year != 0:
                return CalendarDate.OfMonth(e.Year, e.Month);
            case DateForm.Day or DateForm.Month when e.HasPeriod:
                return PlaceInPointedYear(e);
            case DateForm.Day or DateForm.Month:
                return PlaceInYear(e);
            case DateForm.Year:
                return CalendarDate.OfYear(e.Year);
            case DateForm.Decade:
                return CalendarDate.OfDecade(e.Number);
            case DateForm.Century:
                return CalendarDate.OfCentury((e.Number - 1) * 100);
            case DateForm.Quarter or DateForm.HalfYear or DateForm.Season:
                return _periods.PlacePartOfYear(e);
            case DateForm.Week:
                if (e.Year != 0) return _periods.PlaceWeek(e, e.Year, DateAnchor.Text);
                return YearChooser.Choose(_article, _anchors, e, out DateAnchor week) is var year and not 0 ? _periods.PlaceWeek(e, year, week) : CalendarDate.Unresolved;
            case DateForm.Weekday:
                return PlaceWeekday(e);
            case DateForm.DayOfMonth:
                return PlaceDayOfMonth(e);
            case DateForm.Holiday:
                return PlaceHoliday(e);
            case DateForm.DayWord:
                return PlaceDayWord(e);
            case DateForm.StoryDay:
                return _anchors.DayFor(e, e.Number == 0) is { } day ? CalendarDate.OfDay(day.PlusDays(e.Number), DateAnchor.Narrative)
                    : _anchors.Story is null && _anchors.TrySpoken(out LocalDate spoken, out DateAnchor a) ? CalendarDate.OfDay(spoken.PlusDays(e.Number), a)
                    : CalendarDate.Unresolved;
            case DateForm.DeicticPeriod:
                return _periods.PlaceDeictic(e);
            default:
                // “two weeks after January 15” counts from the day that it names.
                return _periods.PlaceOffset(e, e.Reference is { } form ? Place(e with { Form = form, Direction = 0, FromStory = false, Reference = null }).Earliest : null);
        }
    }

    private static CalendarDate OfDays(in DateExpression e, int year, DateAnchor anchor)
    {
        if (Math.Max(e.Day, e.LastDay) > DateTime.DaysInMonth(year, e.Month)) return CalendarDate.Unresolved;
        CalendarDate first = CalendarDate.OfDay(new LocalDate(year, e.Month, e.Day), anchor);
        return e.LastDay == 0 ? first : CalendarDate.OfRange(first, CalendarDate.OfDay(new LocalDate(year, e.Month, e.LastDay), anchor));
    }

    private CalendarDate PlaceInYear(in DateExpression e)
    {
        int year = YearChooser.Choose(_article, _anchors, e, out DateAnchor anchor);
        if (year == 0) return CalendarDate.Unresolved;
        // “the following January” counts from the tale.
        if (e.FromStory && e.Direction is 1 or -1 && _anchors.Story?.Earliest is { } reached)
            (year, anchor) = (reached.Year + (e.Direction > 0 ? (e.Month > reached.Month ? 0 : 1) : e.Month < reached.Month ? 0 : -1), DateAnchor.Narrative);
        return e.Form == DateForm.Month ? CalendarDate.OfMonth(year, e.Month, anchor) : OfDays(e, year, anchor);
    }

    /// <summary>“August 21 of that year”, “January last year”.</summary>
    private CalendarDate PlaceInPointedYear(in DateExpression e)
    {
        DateAnchor anchor = DateAnchor.Narrative;
        int year = e.FromStory ? _anchors.StoryYear : 0;
        if (year == 0)
        {
            if (!_anchors.TrySpoken(out LocalDate spoken, out anchor)) return CalendarDate.Unresolved;
            year = spoken.Year;
        }
        year += e.Direction is 1 or -1 ? e.Direction : 0;
        return e.Form == DateForm.Month ? CalendarDate.OfMonth(year, e.Month, anchor) : OfDays(e, year, anchor);
    }

    /// <summary>“today”; where a date beside it names the day, that is believed before the day of publication, which may be the next one.</summary>
    private CalendarDate PlaceDayWord(in DateExpression e)
    {
        if (!_anchors.TrySpoken(out LocalDate spoken, out DateAnchor anchor)) return CalendarDate.Unresolved;
        LocalDate day = spoken.PlusDays(e.Number);
        if (e.Reference is { } form && Place(e with { Form = form, Reference = null }) is { Earliest: { } named } date && Math.Abs(Period.DaysBetween(named, day)) <= MostFromPublication) return date;
        return CalendarDate.OfDay(day, anchor);
    }

    private CalendarDate PlaceWeekday(in DateExpression e)
    {
        var weekday = (IsoDayOfWeek)e.Number;
        if (_anchors.DayNamedBy(e) is { } named) return CalendarDate.OfDay(named, DateAnchor.Narrative);
        if (e.FromStory && !e.HasPeriod && _anchors.StoryDay is { } reached)
            return CalendarDate.OfDay(e.Direction < 0 ? reached.Previous(weekday) : reached.DayOfWeek == weekday && e.Direction != 1 ? reached : reached.Next(weekday), DateAnchor.Narrative);
        if (!_anchors.TrySpoken(out LocalDate today, out DateAnchor anchor)) return CalendarDate.Unresolved;
        // With nothing but the tale to count from, the weekdays of the tale follow each other.
        if (!e.HasPeriod && e.Direction == 0 && (_anchors.IsAllTale(e) || (anchor == DateAnchor.Narrative && !_anchors.IsWritten && _anchors.StoryDay is not null)) && !PastTense.IsSaid(_article, e) && !(_anchors.IsWritten && Tense.IsFuture(_article, e) && !Tense.IsPastPlan(_article, e)))
            return PlaceInTale(e, _anchors.StoryDay!.Value, weekday);
        if (e.HasPeriod)
        {
            if (e.FromStory && _anchors.StoryDay is { } story) (today, anchor) = (story, DateAnchor.Narrative);
            LocalDate monday = today.PlusDays(1 - (int)today.DayOfWeek);
            return CalendarDate.OfDay(monday.PlusWeeks(e.Direction is 1 or -1 ? e.Direction : 0).PlusDays(e.Number - 1), anchor);
        }
        if (e.Direction == -2) return CalendarDate.OfDay(today.Previous(weekday), anchor);
        // “next Friday” is the one of the next week, “previous Friday” that of the last; “last Friday” is the nearest one behind.
        if (e.Direction is 1 or -1) return CalendarDate.OfDay(today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(e.Direction).PlusDays(e.Number - 1), anchor);
        var text = new DateText(_article, _article.Tree.SentenceArray[_article.Tree.FindSentence(e.First)]);
        if (PastTense.IsOfLoss(text, e)) return CalendarDate.OfDay(today.DayOfWeek == weekday ? today : today.Previous(weekday), anchor);
        // “this Friday” has gone only where its week says so and the sentence too.
        if ((e.Direction == 3 && !(weekday < today.DayOfWeek && Tense.IsPast(_article, e))) || (e.Direction != 3 && Tense.IsFuture(_article, e) && !Tense.IsPastPlan(_article, e)))
            return CalendarDate.OfDay(today.DayOfWeek == weekday ? today : today.Next(weekday), anchor);
        if (e.Direction == 0 && Tense.IsAnnounced(_article, e)) return CalendarDate.OfDay(today.DayOfWeek == weekday ? today : today.Next(weekday), anchor);
        LocalDate last = _anchors.LastKnown(today);
        return CalendarDate.OfDay(last.DayOfWeek == weekday ? last : last.Previous(weekday), last == today ? anchor : DateAnchor.Published);
    }

    /// <summary>“the 27th”: in the month of the story or of publication, or in the one before or behind it where the words ask for it.</summary>
    private CalendarDate PlaceInTale(in DateExpression e, LocalDate reached, IsoDayOfWeek weekday) =>
        CalendarDate.OfDay(Tense.Of(_article, e) is ClauseTime.Before or ClauseTime.Plan ? reached.Previous(weekday) : reached.DayOfWeek == weekday ? reached : reached.Next(weekday), DateAnchor.Narrative);

    private CalendarDate PlaceDayOfMonth(in DateExpression e)
    {
        LocalDate reference;
        DateAnchor anchor = DateAnchor.Narrative;
        // “last month, on the 3rd”
        if (!e.HasPeriod && _anchors.MonthBefore(e) is { } named) return OfDayIn(named, e.Day, anchor);
        if (_anchors.StoryDay is { } reached) reference = reached;
        else if (!_anchors.TrySpoken(out reference, out anchor)) return CalendarDate.Unresolved;
        if (e.HasPeriod && !e.FromStory && !_anchors.TrySpoken(out reference, out anchor)) return CalendarDate.Unresolved;
        LocalDate month = new LocalDate(reference.Year, reference.Month, 1);
        if (e.HasPeriod) return OfDayIn(month.PlusMonths(e.Direction is 1 or -1 ? e.Direction : 0), e.Day, anchor);
        if (e.Day > reference.Day && anchor == DateAnchor.Published && Tense.IsPast(_article, e)) month = month.PlusMonths(-1);
        else if (e.Day < reference.Day && Tense.IsFuture(_article, e)) month = month.PlusMonths(1);
        // A weekday beside the day tells the month.
        for (int step = 0; e.StatedWeekday != 0 && step <= 1; step++)
            if (e.Day <= DateTime.DaysInMonth(month.Year, month.Month) && (int)month.PlusDays(e.Day - 1).DayOfWeek != e.StatedWeekday) month = month.PlusMonths(1);
        return OfDayIn(month, e.Day, anchor);
    }

    private static CalendarDate OfDayIn(LocalDate month, int day, DateAnchor anchor) =>
        day <= DateTime.DaysInMonth(month.Year, month.Month) ? CalendarDate.OfDay(month.PlusDays(day - 1), anchor) : CalendarDate.Unresolved;

    private CalendarDate PlaceHoliday(in DateExpression e)
    {
        HolidayEntry holiday = _article.Knowledge.Tables.Holidays[e.Number].Day;
        if (e.Year != 0) return CalendarDate.OfDay(holiday.In(e.Year));
        if (e.HasPeriod) return PlaceInPointedYear(e with { Form = DateForm.Month, Month = 1 }) is { Earliest: { } inYear } pointed ? CalendarDate.OfDay(holiday.In(inYear.Year), pointed.Anchor) : CalendarDate.Unresolved;
        if (!_anchors.TrySpoken(out LocalDate today, out _)) return CalendarDate.Unresolved;
        LocalDate day = holiday.In(today.Year);
        DateExpression written = e with { Form = DateForm.Day, Month = day.Month, Day = day.Day };
        int year = YearChooser.Choose(_article, _anchors, written, out DateAnchor anchor);
        return CalendarDate.OfDay(holiday.In(year), anchor);
    }
}

using NodaTime;

namespace SpaceNews.Extract;

/// <summary>
/// Places recognised dates on the calendar. Speaking-time words (“Thursday”, “last month”, “ago”) count from the date of
/// the dateline, else the day of publication, else the date that the story has reached; story words (“that day”, “later”)
/// count from the date that the story has reached, else as the others. Nothing is taken from the clock.
/// </summary>
internal sealed class DateResolver
{
    private readonly ArticleContext _article;
    private readonly LocalDate? _spoken;
    private readonly DateAnchor _spokenAnchor;
    private readonly LocalDate? _firstDay;

    /// <summary>The day or month that the story has reached.</summary>
    private CalendarDate? _story;
    private int _storyYear;
    private int _storyToken;

    public DateResolver(ArticleContext article, List<DateExpression> expressions)
    {
        _article = article;
        // A day of publication at the ends of the calendar is a mistake and leaves no room to count.
        _spoken = article.Article.Published is { Year: > 1000 and < 3000 } published ? published : null;
        _spokenAnchor = _spoken is null ? DateAnchor.None : DateAnchor.Published;
        foreach (DateExpression e in expressions)
        {
            if (e.Form != DateForm.Day || e.Year == 0) continue;
            _firstDay ??= new LocalDate(e.Year, e.Month, e.Day);
            // A dateline with a full date says when the report was written.
            if (_spoken is null && article.BlockOf(e.First) == BlockKind.Dateline)
            {
                _spoken = new LocalDate(e.Year, e.Month, e.Day);
                _spokenAnchor = DateAnchor.Narrative;
            }
        }
    }

    private LocalDate? StoryDay => _story is { IsDay: true } story ? story.Earliest : null;

    public CalendarDate Resolve(in DateExpression e)
    {
        CalendarDate date = Place(e);
        if (e.Modifier is { } modifier) date = date with { Modifier = modifier };
        Remember(e, date);
        return date;
    }

    private void Remember(in DateExpression e, CalendarDate date)
    {
        if (date.Earliest is not { } earliest) return;
        if (e.Form is DateForm.Day or DateForm.Month or DateForm.Weekday or DateForm.StoryDay or DateForm.DayWord || (e.Form == DateForm.Offset && date.IsDay))
        {
            _story = date;
            _storyToken = e.First;
        }
        _storyYear = earliest.Year;
    }

    private CalendarDate Place(in DateExpression e)
    {
        switch (e.Form)
        {
            case DateForm.Day when e.Year != 0:
                return CalendarDate.OfDay(new LocalDate(e.Year, e.Month, e.Day));
            case DateForm.Month when e.Year != 0:
                return CalendarDate.OfMonth(e.Year, e.Month);
            case DateForm.Day or DateForm.Month:
                return PlaceInYear(e);
            case DateForm.Year:
                return CalendarDate.OfYear(e.Year);
            case DateForm.Decade:
                return CalendarDate.OfDecade(e.Number);
            case DateForm.Century:
                int start = (e.Number - 1) * 100;
                return new CalendarDate { Value = (start / 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + "XX", Earliest = new LocalDate(start, 1, 1), Latest = new LocalDate(start + 99, 12, 31) };
            case DateForm.Quarter or DateForm.HalfYear or DateForm.Season:
                return PlacePartOfYear(e);
            case DateForm.Weekday:
                return PlaceWeekday(e);
            case DateForm.DayWord:
                return Spoken(out LocalDate today, out DateAnchor anchor) ? CalendarDate.OfDay(today.PlusDays(e.Number), anchor) : CalendarDate.Unresolved;
            case DateForm.StoryDay:
                return StoryDay is { } day ? CalendarDate.OfDay(day.PlusDays(e.Number), DateAnchor.Narrative)
                    : _story is null && Spoken(out LocalDate spoken, out DateAnchor a) ? CalendarDate.OfDay(spoken.PlusDays(e.Number), a)
                    : CalendarDate.Unresolved;
            case DateForm.DeicticPeriod:
                return PlacePeriod(e);
            default:
                return PlaceOffset(e);
        }
    }

    /// <summary>The day of speaking: dateline or publication, else the day of the story.</summary>
    private bool Spoken(out LocalDate day, out DateAnchor anchor)
    {
        anchor = _spoken is null ? DateAnchor.Narrative : _spokenAnchor;
        LocalDate? found = _spoken ?? StoryDay ?? _firstDay;
        day = found ?? default;
        return found is not null;
    }

    /// <summary>“Nov. 27”, “December”: the year that puts the date nearest to what the report is about.</summary>
    private CalendarDate PlaceInYear(in DateExpression e)
    {
        DateAnchor anchor;
        int year;
        if (_spoken is { } spoken)
        {
            anchor = _spokenAnchor;
            year = e.Direction switch
            {
                -1 => Compare(spoken.Year, e, spoken) < 0 ? spoken.Year : spoken.Year - 1,
                1 => Compare(spoken.Year, e, spoken) > 0 ? spoken.Year : spoken.Year + 1,
                3 => spoken.Year,
                _ => NearestYear(e, spoken),
            };
            // In a tale of another year the bare month belongs to that year.
            if (_storyYear != 0 && _story is { } story && story.Anchor == DateAnchor.Text && story.Earliest!.Value.Year < spoken.Year - 1 && e.Direction == 0 && InOneBlock(_storyToken, e.First))
            {
                year = story.Earliest.Value.Year;
                anchor = DateAnchor.Narrative;
            }
        }
        else if (_story?.Earliest is { } reached)
        {
            anchor = DateAnchor.Narrative;
            year = reached.Year;
            if (e.Direction == 0 && IsFuture(e.First) && Compare(year, e, reached) < 0) year++;
        }
        else if (_firstDay is { } first)
        {
            anchor = DateAnchor.Narrative;
            year = first.Year;
        }
        else return CalendarDate.Unresolved;
        if (e.Form == DateForm.Month) return CalendarDate.OfMonth(year, e.Month, anchor);
        return e.Day <= DateTime.DaysInMonth(year, e.Month) ? CalendarDate.OfDay(new LocalDate(year, e.Month, e.Day), anchor) : CalendarDate.Unresolved;
    }

    private bool InOneBlock(int a, int b) => _article.Tree.SentenceArray[_article.Tree.FindSentence(a)].Block == _article.Tree.SentenceArray[_article.Tree.FindSentence(b)].Block;

    private static int Compare(int year, in DateExpression e, LocalDate to) =>
        e.Form == DateForm.Month ? (year * 12 + e.Month).CompareTo(to.Year * 12 + to.Month) : (year * 400 + e.Month * 32 + e.Day).CompareTo(to.Year * 400 + to.Month * 32 + to.Day);

    private int NearestYear(in DateExpression e, LocalDate spoken)
    {
        int order = Compare(spoken.Year, e, spoken);
        int monthsAhead = e.Month - spoken.Month;
        if (order == 0) return spoken.Year;
        if (IsFuture(e.First)) return order > 0 ? spoken.Year : spoken.Year + 1;
        // News looks back: a month far ahead in the calendar is last year’s.
        if (order > 0) return monthsAhead > 4 || (monthsAhead > 1 && IsPast(e.First)) ? spoken.Year - 1 : spoken.Year;
        return spoken.Year;
    }

    private CalendarDate PlacePartOfYear(in DateExpression e)
    {
        int year = e.Year;
        DateAnchor anchor = DateAnchor.Text;
        if (year == 0)
        {
            if (!Spoken(out LocalDate today, out anchor))
            {
                if (_storyYear == 0) return CalendarDate.Unresolved;
                today = new LocalDate(_storyYear, 6, 30);
                anchor = DateAnchor.Narrative;
            }
            year = today.Year;
            if (e.Form == DateForm.Season)
            {
                int month = e.Number == 24 ? 12 : (e.Number - 20) * 3;
                // The winter of a year begins in its December.
                if (e.Direction == 1 && month <= today.Month) year++;
                else if (e.Direction == -1 && month >= today.Month) year--;
                else if (e.Direction == 0 && IsFuture(e.First) && month + 2 < today.Month) year++;
            }
            else if (e.Direction is 1 or -1) year += e.Direction;
        }
        return e.Form switch
        {
            DateForm.Quarter => CalendarDate.OfQuarter(year, e.Number, anchor),
            DateForm.Season => CalendarDate.OfSeason(year, e.Number, anchor),
            _ => new CalendarDate
            {
                Value = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:0000}-H{e.Number}"),
                Earliest = new LocalDate(year, e.Number == 1 ? 1 : 7, 1),
                Latest = e.Number == 1 ? new LocalDate(year, 6, 30) : new LocalDate(year, 12, 31),
                Anchor = anchor,
            },
        };
    }

    private CalendarDate PlaceWeekday(in DateExpression e)
    {
        if (!Spoken(out LocalDate today, out DateAnchor anchor)) return CalendarDate.Unresolved;
        var weekday = (IsoDayOfWeek)e.Number;
        if (e.Direction is 1 || (e.Direction == 3 && !IsPast(e.First)) || (e.Direction is 0 or 3 && IsFuture(e.First) && !IsPastPlan(e.First))) return CalendarDate.OfDay(e.Direction != 1 && today.DayOfWeek == weekday ? today : today.Next(weekday), anchor);
        if (e.Direction == -1) return CalendarDate.OfDay(today.Previous(weekday), anchor);
        return CalendarDate.OfDay(today.DayOfWeek == weekday ? today : today.Previous(weekday), anchor);
    }

    private CalendarDate PlacePeriod(in DateExpression e)
    {
        LocalDate reference;
        DateAnchor anchor;
        int direction = e.Direction == 2 ? 0 : e.Direction;
        if (e.FromStory && _story?.Earliest is { } story)
        {
            reference = story;
            anchor = DateAnchor.Narrative;
        }
        else if (e.FromStory && _storyYear != 0 && e.Unit == TimeUnits.Year) return CalendarDate.OfYear(_storyYear + direction, DateAnchor.Narrative);
        else if (!Spoken(out reference, out anchor)) return CalendarDate.Unresolved;
        switch (e.Unit)
        {
            case TimeUnits.Week:
                return CalendarDate.OfWeek(reference.PlusWeeks(direction), anchor);
            case TimeUnits.Weekend:
                LocalDate saturday = reference.DayOfWeek >= IsoDayOfWeek.Saturday ? reference.PlusDays(IsoDayOfWeek.Saturday - reference.DayOfWeek) : reference.Next(IsoDayOfWeek.Saturday);
                if (direction < 0) saturday = saturday.PlusWeeks(-1);
                else if (direction > 0 && saturday <= reference) saturday = saturday.PlusWeeks(1);
                return new CalendarDate { Value = CalendarDate.OfWeek(saturday).Value + "-WE", Earliest = saturday, Latest = saturday.PlusDays(1), Anchor = anchor };
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
                int first = reference.Year / 100 * 100 + 100 * direction;
                return new CalendarDate { Value = (first / 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + "XX", Earliest = new LocalDate(first, 1, 1), Latest = new LocalDate(first + 99, 12, 31), Anchor = anchor };
            default:
                return CalendarDate.Unresolved;
        }
    }

    /// <summary>The value is as fine as the unit of the offset: “three years ago” is a year, “two days later” a day.</summary>
    private CalendarDate PlaceOffset(in DateExpression e)
    {
        LocalDate reference;
        DateAnchor anchor;
        if (e.FromStory && _story is not null)
        {
            bool fine = e.Unit is TimeUnits.Day or TimeUnits.Week or TimeUnits.Fortnight;
            if (fine && StoryDay is null) return CalendarDate.Unresolved;
            reference = _story.Earliest!.Value;
            anchor = DateAnchor.Narrative;
        }
        else if (e.FromStory && _storyYear != 0 && e.Unit >= TimeUnits.Year)
        {
            reference = new LocalDate(_storyYear, 6, 30);
            anchor = DateAnchor.Narrative;
        }
        else if (!Spoken(out reference, out anchor)) return CalendarDate.Unresolved;
        // A bare “before” or “after” counts from something that is named behind it.
        if (_article.Is(e.End - 1, "before") || _article.Is(e.End - 1, "after"))
            if (e.End < _article.Tree.TokenCount && _article.Tree.TokenArray[e.End].Kind == TokenKind.Word) return CalendarDate.Unresolved;
        int amount = (int)Math.Round(e.Amount) * e.Direction;
        if (Math.Abs(amount) > 5000) return CalendarDate.Unresolved;
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
                return CalendarDate.OfMonth(month.Year, month.Month, anchor);
            case TimeUnits.Year when reference.Year + amount is > 0 and < 9999:
                return CalendarDate.OfYear(reference.Year + amount, anchor);
            case TimeUnits.Decade when reference.Year + 10 * amount is > 0 and < 9990:
                return CalendarDate.OfDecade((reference.Year + 10 * amount) / 10 * 10, anchor);
            default:
                return CalendarDate.Unresolved;
        }
    }

    // ---- signal words ----

    /// <summary>Whether the clause speaks of what is to come.</summary>
    private bool IsFuture(int token)
    {
        Sentence sentence = _article.Tree.SentenceArray[_article.Tree.FindSentence(token)];
        for (int i = token - 1; i >= sentence.FirstToken && i >= token - 12; i--)
        {
            if (_article.Has(i, WordClass.FutureWord) || (_article.Is(i, "next") && _article.Is(i + 1, "window")) || (_article.Is(i, "until") && !IsPast(token) && !HasPastBehind(token)) || (_article.Is(i, "no") && _article.Is(i + 1, "earlier"))) return !_article.Is(i + 1, "from");
            if (_article.Tree.TokenArray[i].Is(TokenShape.AllLower) && _article.TextOf(i).EndsWith("ed")) return false;
        }
        for (int i = token + 1; i < sentence.EndToken && i <= token + 6; i++)
            if (_article.Is(i, "will")) return true;
        // “The next try is Saturday”
        if (token > sentence.FirstToken && (_article.Is(token - 1, "is") || _article.Is(token - 1, "are"))) return true;
        // “Sunday marks ten years …”
        if (_article.Tree.TokenArray[token].Is(TokenShape.SentenceStart) && token + 1 < sentence.EndToken && _article.Has(token + 1, WordClass.CommonVerb) && _article.TextOf(token + 1)[^1] == 's') return true;
        return false;
    }

    /// <summary>“had been due to fly on Monday”, “was scheduled for Friday”: a plan of the past.</summary>
    private bool IsPastPlan(int token)
    {
        Sentence sentence = _article.Tree.SentenceArray[_article.Tree.FindSentence(token)];
        for (int i = token - 1; i >= sentence.FirstToken && i >= token - 9; i--)
            if (_article.Is(i, "had") || (_article.Is(i, "was") || _article.Is(i, "were")) && !_article.Is(i + 1, "postponed") && !_article.Is(i + 1, "delayed")) return true;
        return false;
    }

    private bool HasPastBehind(int token)
    {
        Sentence sentence = _article.Tree.SentenceArray[_article.Tree.FindSentence(token)];
        for (int i = token + 1; i < sentence.EndToken; i++)
            if (_article.Is(i, "was") || _article.Is(i, "were") || _article.Is(i, "had") || _article.Is(i, "knew") || _article.Tree.TokenArray[i].Is(TokenShape.AllLower) && _article.TextOf(i).EndsWith("ed")) return true;
        return false;
    }

    private bool IsPast(int token)
    {
        Sentence sentence = _article.Tree.SentenceArray[_article.Tree.FindSentence(token)];
        for (int i = token - 1; i >= sentence.FirstToken && i >= token - 10; i--)
            if (_article.Tree.TokenArray[i].Is(TokenShape.AllLower) && (_article.TextOf(i).EndsWith("ed") || _article.Is(i, "was") || _article.Is(i, "were") || _article.Is(i, "had") || _article.Is(i, "since"))) return true;
        return false;
    }
}

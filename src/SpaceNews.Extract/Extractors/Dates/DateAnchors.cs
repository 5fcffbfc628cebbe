using NodaTime;

namespace SpaceNews.Extract;

/// <summary>What dates of an article count from: the day of speaking and the date that the story has reached, which moves.</summary>
internal sealed class DateAnchors
{
    /// <summary>How many blocks of an article count as its head, where it says when it was written.</summary>
    private const int HeadBlocks = 4;

    /// <summary>Within how many days of the publication a report speaks of its own time, and past how many a tale is old.</summary>
    private const int Recent = 10, Old = 60;

    private readonly ArticleContext _article;
    private LocalDate? _spoken;
    private DateAnchor _spokenAnchor;
    private readonly LocalDate? _firstDay;
    private readonly LocalDate? _published;
    private readonly DateAnchor _publishedAnchor;
    private int _updateBlock = -1;
    private LocalDate? _pastDay;
    private LocalDate? _recentDay;
    private int _dayToken;
    private int _dayEnd;
    private LocalDate? _lastDay;
    private int _lastToken;
    private LocalDate? _month;
    private int _monthToken;
    private int _year;
    private int _yearFirst;
    private int _yearEnd;
    private bool _isYearPointed;

    public DateAnchors(ArticleContext article, List<DateExpression> expressions)
    {
        _article = article;
        // A day of publication at the ends of the calendar is a mistake and leaves no room to count.
        _spoken = article.Article.Published is { Year: > 1000 and < 3000 } published ? published : null;
        _spokenAnchor = _spoken is null ? DateAnchor.None : DateAnchor.Published;
        bool wasWritten = false;
        foreach (DateExpression e in expressions)
        {
            if (e.Form != DateForm.Day) continue;
            if (e.Year != 0) _firstDay ??= new LocalDate(e.Year, e.Month, e.Day);
            if (!wasWritten && DayOfWriting(e) is { } day) (_spoken, _spokenAnchor, wasWritten) = (day, day == _spoken ? DateAnchor.Published : DateAnchor.Narrative, true);
            if (_firstDay is not null && (wasWritten || SentenceOf(e.First).Block > HeadBlocks)) break;
        }
        (_published, _publishedAnchor) = (_spoken, _spokenAnchor);
    }

    /// <summary>Comes to a date: an addition (“UPDATE, 1 August: …”) has its own day of speaking as far as its block goes.</summary>
    public void Enter(in DateExpression e)
    {
        if (_updateBlock < 0 || SentenceOf(e.First).Block == _updateBlock) return;
        (_spoken, _spokenAnchor, _updateBlock) = (_published, _publishedAnchor, -1);
    }

    /// <summary>
    /// The year that the tale has come to before a date without one: “The last was lost in 1993. On August 21 …”, “In 2007
    /// three died: on July 26 …”; 0 for none. <paramref name="beside"/> says that nothing else can be meant: “a year later, on 21 October”.
    /// </summary>
    public int YearBefore(in DateExpression e, out bool beside)
    {
        beside = false;
        if (_year == 0 || !InOneBlock(_yearEnd - 1, e.First)) return 0;
        Sentence sentence = SentenceOf(e.First), told = SentenceOf(_yearFirst);
        bool opens = _yearFirst - told.FirstToken <= 1;
        if (told == sentence)
        {
            int lead = _article.Has(e.First - 1, WordClass.Article | WordClass.PeriodPart) ? e.First - 2 : e.First - 1;
            beside = e.First - _yearEnd <= 3 && (_article.FirstChar(_yearEnd) is ',' or '(' || lead == _yearEnd) && (_article.Is(lead, "on") || _article.Is(lead, "in"));
            // “A test in 2001 failed too: on July 20 …”
            return beside || opens || _article.FirstChar(lead - 1) == ':' ? _year : 0;
        }
        return !_isYearPointed && told.EndToken == sentence.FirstToken && (opens || e.First - sentence.FirstToken <= 2) ? _year : 0;
    }

    /// <summary>The first day of a month that the sentence names before a date.</summary>
    public LocalDate? MonthBefore(in DateExpression e) => _month is { } month && InOneSentence(_monthToken, e.First) ? month : null;

    /// <summary>The day that “that night” and “five weeks later” count from: what is planned, and what lies far back while the story is of these days, are passed over.</summary>
    public LocalDate? DayFor(in DateExpression e, bool isThat)
    {
        if (StoryDay is not { } reached || _spoken is not { } spoken) return StoryDay;
        if (reached > spoken && _pastDay is { } past && !Tense.IsFuture(_article, e)) return past;
        return isThat && reached < spoken.PlusDays(-60) && _recentDay is { } recent && !InOneBlock(_dayToken, e.First) ? recent : reached;
    }

    /// <summary>“On 3 May, a Tuesday, …”, “that Tuesday”: the day that the weekday only names again, or null.</summary>
    public LocalDate? DayNamedBy(in DateExpression e)
    {
        if (e.Direction == 2 && _lastDay is { } last && (int)last.DayOfWeek == e.Number) return last;
        if (e.Direction != 0 || StoryDay is not { } day || (int)day.DayOfWeek != e.Number) return null;
        return _article.Is(e.First - 1, "a") || (e.First - _dayEnd is >= 1 and <= 2 && _article.FirstChar(_dayEnd) is ',' or '(' && InOneSentence(_dayToken, e.First)) ? day : null;
    }

    /// <summary>The date that the story has reached, or null.</summary>
    public CalendarDate? Story { get; private set; }

    /// <summary>The last day that the story went through, or null.</summary>
    public LocalDate? StoryDay { get; private set; }

    /// <summary>The year that the story has reached, or 0.</summary>
    public int StoryYear { get; private set; }

    /// <summary>Where the date of the story stands.</summary>
    public int StoryToken { get; private set; }

    /// <summary>The first full date of the text, or null.</summary>
    public LocalDate? FirstDay => _firstDay;

    /// <summary>The day of publication or of the dateline, or null.</summary>
    public LocalDate? Published => _spoken;

    /// <summary>The last day that a report can look back on: that of publication, where the dateline is at most three days older, else the day of speaking.</summary>
    public LocalDate LastKnown(LocalDate spoken) =>
        _article.Article.Published is { } printed && printed > spoken && printed <= spoken.PlusDays(3) && spoken == _spoken && _updateBlock < 0 ? printed : spoken;

    /// <summary>Whether the day of speaking is known, by publication or dateline.</summary>
    public bool IsWritten => _spoken is not null;

    public DateAnchor PublishedAnchor => _spokenAnchor;

    /// <summary>The day of speaking: publication or dateline, else the day of the story.</summary>
    public bool TrySpoken(out LocalDate day, out DateAnchor anchor)
    {
        anchor = _spoken is null ? DateAnchor.Narrative : _spokenAnchor;
        LocalDate? found = _spoken ?? StoryDay ?? _firstDay;
        day = found ?? default;
        return found is not null;
    }

    /// <summary>Moves the story on to a date.</summary>
    public void Remember(in DateExpression e, CalendarDate date)
    {
        if (date.Earliest is not { } earliest) return;
        if (e.Form == DateForm.Day && IsUpdate(e))
        {
            (_spoken, _spokenAnchor, _updateBlock) = (earliest, DateAnchor.Narrative, SentenceOf(e.First).Block);
        }
        // “her letter of 2 February” is no step of the story.
        if (StoryDay is not null && date.IsDay && _article.Is(e.First - 1, "of") && _article.Knowledge.Dates.Has(_article.Tree.TokenArray[e.First - 2].Word, DateWord.DocumentWord)) return;
        StoryYear = earliest.Year;
        bool pointed = e.Form is DateForm.Offset or DateForm.DeicticPeriod && date.Granularity == DateGranularity.Year;
        _year = pointed || e.Form is DateForm.Year or DateForm.Season ? earliest.Year : 0;
        (_yearFirst, _yearEnd, _isYearPointed) = (e.First, e.End, pointed && !e.FromStory);
        if (date.Granularity == DateGranularity.Month) (_month, _monthToken) = (earliest, e.First);
        if (e.Form is DateForm.Day or DateForm.Month or DateForm.Weekday or DateForm.StoryDay or DateForm.DayWord or DateForm.Holiday or DateForm.DayOfMonth || (e.Form == DateForm.Offset && date.IsDay))
        {
            // “The day before, a valve had leaked”: the tale looks back and stays where it is.
            bool back = date.IsDay && StoryDay is { } reached && earliest < reached && (IsFlashback(e) || earliest == _lastDay);
            if (date.IsDay) (_lastDay, _lastToken) = (earliest, e.First);
            if (back) return;
            Story = date;
            StoryToken = e.First;
            if (!date.IsDay) return;
            if (_spoken is { } now && Math.Abs(Period.DaysBetween(earliest, now)) <= Recent) SpeaksOfNow = true;
            StoryDay = earliest;
            (_dayToken, _dayEnd) = (e.First, e.End);
            if (_spoken is not { } spoken || earliest > spoken) return;
            _pastDay = earliest;
            if (earliest >= spoken.PlusDays(-8) && earliest < spoken) _recentDay = earliest;
        }
    }

    private bool IsFlashback(in DateExpression e) => e.Form switch
    {
        DateForm.Offset => e.FromStory && e.Direction < 0,
        DateForm.StoryDay => e.Number < 0,
        DateForm.Weekday => e.Direction == 0 && Tense.Of(_article, e) is ClauseTime.Before or ClauseTime.Plan,
        _ => false,
    };

    /// <summary>The year of a day just named by other words: “two days before, on April 11”; 0 for none.</summary>
    public int YearOfSameDay(in DateExpression e) =>
        e.Form == DateForm.Day && _lastDay is { } day && day.Month == e.Month && day.Day == e.Day && InOneBlock(_lastToken, e.First) ? day.Year : 0;

    /// <summary>Whether a date of the days around the publication has been read.</summary>
    public bool SpeaksOfNow { get; private set; }

    /// <summary>Whether the article tells of days long gone and has not yet spoken of its own: its weekdays are then those of the tale.</summary>
    public bool IsAllTale(in DateExpression e) =>
        !SpeaksOfNow && _spoken is { } spoken && StoryDay is { } day && day < spoken.PlusDays(-Old) && Story!.Anchor != DateAnchor.Published && InOneBlock(_dayToken, e.First);

    /// <summary>Whether two tokens stand in one block.</summary>
    public bool InOneBlock(int a, int b) => SentenceOf(a).Block == SentenceOf(b).Block;

    /// <summary>How many blocks further the second token stands.</summary>
    public int BlocksBetween(int first, int second) => SentenceOf(second).Block - SentenceOf(first).Block;

    /// <summary>Whether two tokens stand in one sentence.</summary>
    public bool InOneSentence(int a, int b) => SentenceOf(a) == SentenceOf(b);

    private Sentence SentenceOf(int token) => _article.Tree.SentenceArray[_article.Tree.FindSentence(token)];

    private bool IsUpdate(in DateExpression e)
    {
        int first = _article.Tree.BlockArray[SentenceOf(e.First).Block].FirstToken;
        // “4 May: …”, the entry of a day
        if (e.First == first && e.LastDay == 0 && !e.OpensRange && (_article.FirstChar(e.End) == ':' || (_article.FirstChar(e.End) is '—' or '–' && !_article.Tree.TokenArray[e.End].Is(TokenShape.Glued)))) return true;
        return e.First > first && e.First - first <= 2 && _article.Knowledge.Dates.Has(_article.Tree.TokenArray[first].Word, DateWord.UpdateWord) && _article.FirstChar(e.End) is ':' or '—' or '–' or '-' or ')';
    }

    /// <summary>The day that a dateline, or a line of the head that is nothing but a date, says the report was written; null for any other date.</summary>
    private LocalDate? DayOfWriting(in DateExpression e)
    {
        Sentence sentence = SentenceOf(e.First);
        if (sentence.Block > HeadBlocks || e.LastDay != 0) return null;
        Block block = _article.Tree.BlockArray[sentence.Block];
        bool dateline = block.Kind == BlockKind.Dateline || IsPlaceLine(block, e) || IsPlaceAlone(block, e);
        if (!dateline && !IsLineAlone(block, e)) return null;
        if (e.Year != 0)
        {
            var day = new LocalDate(e.Year, e.Month, e.Day);
            return dateline || _spoken is not { } published || Math.Abs(Period.DaysBetween(day, published)) <= 31 ? day : null;
        }
        // “MOSCOW, Jan. 28 —” is a few days old at most when it is printed.
        if (!dateline || _spoken is not { } printed) return null;
        for (int back = -1; back <= 14; back++)
            if (printed.PlusDays(-back) is var near && near.Month == e.Month && near.Day == e.Day) return near;
        return null;
    }

    /// <summary>“Washington - May 10, 1999 - The …”: a dateline whose place is not in capitals.</summary>
    private bool IsPlaceLine(Block block, in DateExpression e) =>
        e.First - block.FirstToken is >= 2 and <= 6 && _article.FirstChar(e.First - 1) is ',' or '-' or '–' or '—' && _article.FirstChar(e.End) is '-' or '–' or '—' && !_article.Tree.TokenArray[e.End].Is(TokenShape.Glued);

    /// <summary>“MADRAS, July 13.”, “Paris, 19 May 1995”: place and day on a line of their own.</summary>
    private bool IsPlaceAlone(Block block, in DateExpression e)
    {
        if (e.First - block.FirstToken is < 2 or > 5 || _article.FirstChar(e.First - 1) != ',' || !(e.End == block.EndToken || (e.End + 1 == block.EndToken && _article.FirstChar(e.End) is '.' or ':'))) return false;
        for (int i = block.FirstToken; i < e.First - 1; i++)
            if (!_article.Tree.TokenArray[i].Is(TokenShape.InitialUpper)) return false;
        return true;
    }

    /// <summary>Nothing but the date, or the date behind “Posted:”.</summary>
    private bool IsLineAlone(Block block, in DateExpression e)
    {
        int first = block.FirstToken;
        if (first < e.First && _article.Knowledge.Dates.Has(_article.Tree.TokenArray[first].Word, DateWord.PostWord)) first = e.First - first <= 2 ? e.First : first;
        return first == e.First && (block.EndToken - e.End <= 1 || _article.Knowledge.Dates.Has(_article.Tree.TokenArray[e.End].Word, DateWord.PostWord));
    }
}

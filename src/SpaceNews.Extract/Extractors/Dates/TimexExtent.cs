using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Widens the spans of dates and durations to the extent that TimeML gives them.</summary>
internal static class TimexExtent
{
    /// <summary>Takes in articles, “earlier”, “late”, limits of the number, and the part of the day behind a day.</summary>
    public static void OfDate(ArticleContext article, in DateExpression e, ref int first, ref int end, ref CalendarDate date)
    {
        DateText text = TextAt(article, first);
        if (e.Form is DateForm.Day or DateForm.Weekday or DateForm.DayWord or DateForm.StoryDay or DateForm.Holiday && !e.OpensRange && e.PartOfDay is null && DeicticReader.PartOfDay(text, end) is { } part && text.Of(end)[^1] != 's')
        {
            date = date with { PartOfDay = part };
            end++;
        }
        if (e.Form == DateForm.Offset && e.Unit is TimeUnits.Week or TimeUnits.Fortnight && e.ExtraDays == 0 && date.Earliest is { } day)
            date = CalendarDate.OfWeek(day, date.Anchor) with { Modifier = date.Modifier, Inferred = date.Inferred };
        int before = first - 1;
        if (e.Form == DateForm.Offset) first = BeforeNumber(text, first);
        else if (text.Is(before, "earlier") || text.Is(before, "later"))
        {
            if (IsPointing(e)) first = before;
        }
        else if ((text.Is(before, "early") || text.Is(before, "late")) && IsPointing(e))
        {
            date = date with { Modifier = text.Is(before, "early") ? "start" : "end" };
            first = before;
        }
        if (!text.Is(first - 1, "the")) return;
        if (text.Is(first - 2, "in") && (text.Is(first - 3, "later") || text.Is(first - 3, "earlier")) && e.Form == DateForm.DeicticPeriod) first -= 3;
        else if (TakesArticle(e) && !text.IsNounBehind(end)) first--;
    }

    /// <summary>The first token of a duration with the words that limit it or cut it from the calendar: “about two years”, “the past 24 hours”.</summary>
    public static int OfDuration(ArticleContext article, in DurationReading duration)
    {
        DateText text = TextAt(article, duration.First);
        int first = duration.First;
        if (text.IsHyphen(duration.End - 2)) return first;
        first = BeforeNumber(text, first);
        if (text.Has(first - 1, DateWord.Window)) first--;
        if (text.Is(first - 1, "the") || (first < duration.First && (text.Is(first - 1, "this") || text.Is(first - 1, "these")))) return first - 1;
        return first;
    }

    /// <summary>The end of a day that stands right behind a time; the time’s own end where none does.</summary>
    public static int EndOfDay(List<DateExpression> dates, int clockEnd)
    {
        int at = dates.CountBefore(clockEnd, static (in DateExpression d, int end) => d.First < end);
        return at < dates.Count && dates[at].First == clockEnd && dates[at].Form is DateForm.Day or DateForm.Weekday or DateForm.DayWord && dates[at].LastDay == 0 && !dates[at].OpensRange ? dates[at].End : clockEnd;
    }

    /// <summary>“about”, “nearly”, “more than”, “at least”, “up to” in front of a number.</summary>
    private static int BeforeNumber(in DateText text, int first)
    {
        int i = first - 1;
        if (text.Is(i, "than") && (text.Is(i - 1, "more") || text.Is(i - 1, "less") || text.Is(i - 1, "fewer"))) return first - 2;
        if ((text.Is(i, "least") || text.Is(i, "most")) && text.Is(i - 1, "at")) return first - 2;
        if (text.Is(i, "to") && text.Is(i - 1, "up")) return first - 2;
        return text.Has(i, WordClass.About) && !text.Is(i, "close") ? i : first;
    }

    private static bool IsPointing(in DateExpression e) => e.Form is DateForm.Weekday or DateForm.DayWord or DateForm.StoryDay or DateForm.DeicticPeriod or DateForm.Day or DateForm.DayOfMonth;

    private static bool TakesArticle(in DateExpression e) => e.Modifier is not null
        || e.Form is DateForm.Decade or DateForm.Century or DateForm.Quarter or DateForm.HalfYear or DateForm.Season or DateForm.Week or DateForm.DeicticPeriod or DateForm.StoryDay or DateForm.DayOfMonth or DateForm.Day or DateForm.DayWord
        || (e.Form == DateForm.Weekday && e.FromStory);

    private static DateText TextAt(ArticleContext article, int token) => new(article, article.Tree.SentenceArray[article.Tree.FindSentence(token)]);
}

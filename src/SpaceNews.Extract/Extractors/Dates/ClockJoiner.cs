using System.Globalization;
using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Joins clock times to their day and zone, and compares two statements of one moment.</summary>
internal static class ClockJoiner
{
    /// <summary>The value of a time. The day stands in the same sentence, before the time or behind it; else it is the day that the story has reached.</summary>
    public static ClockTime Join(ArticleContext article, in ClockReading clock, List<(int Token, LocalDate Day)>? days)
    {
        LocalDate? joined = null;
        if (days is not null)
        {
            Sentence sentence = article.Tree.SentenceArray[article.Tree.FindSentence(clock.First)];
            int next = FirstBehind(days, clock.First);
            if (next > 0) joined = days[next - 1].Day;
            bool inSentence = next > 0 && days[next - 1].Token >= sentence.FirstToken;
            if (!inSentence && next < days.Count && days[next].Token < sentence.EndToken) joined = days[next].Day;
            // “at 0400 GMT Nov. 28”: a day right behind the time is its own.
            if (next < days.Count && days[next].Token == clock.End) joined = days[next].Day;
        }
        return new ClockTime { Time = clock.Time, HasSeconds = clock.HasSeconds, Offset = ZoneReader.OffsetOf(clock.Zone, joined ?? article.Article.Published, clock.Time), Day = joined };
    }

    /// <summary>Reports two times side by side (“12:28 PM Moscow time (09:27 GMT)”) that are not one moment.</summary>
    public static void Compare(ArticleContext article, in ClockReading first, ClockTime firstTime, in ClockReading second, ClockTime secondTime)
    {
        if (firstTime.UtcMinuteOfDay is not { } a || secondTime.UtcMinuteOfDay is not { } b || second.First - first.End is < 1 or > 2) return;
        if (article.FirstChar(first.End) is not ('(' or '/' or ',' or '[') && !article.Is(first.End, "or")) return;
        int difference = Math.Abs(a - b);
        difference = Math.Min(difference, 1440 - difference);
        if (difference == 0) return;
        article.ReportDiagnostic(
            DiagnosticDescriptors.TimesDisagree,
            article.Tree.GetSpan(first.First, second.End),
            article.TextOf(first.First, first.End),
            article.TextOf(second.First, second.End),
            difference == 1 ? "1 minute" : string.Create(CultureInfo.InvariantCulture, $"{difference} minutes"));
    }

    private static int FirstBehind(List<(int Token, LocalDate Day)> days, int token) => days.CountBefore(token, static (in (int Token, LocalDate Day) d, int t) => d.Token <= t);
}

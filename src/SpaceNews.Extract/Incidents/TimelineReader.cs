using System.Collections.Immutable;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Puts the dated sentences of an event in the order of their dates; the day something was said is none of them.</summary>
internal static class TimelineReader
{
    /// <summary>More dates than any real report of one event has.</summary>
    private const int MostEntries = 24;

    /// <summary>How many characters behind a date its clock time may stand, or before it.</summary>
    private const int TimeReach = 24;

    public static ImmutableArray<TimelineEntry> Read(EventScope scope)
    {
        var entries = new List<TimelineEntry>();
        foreach ((SentenceFacts sentence, Mention<CalendarDate> date) in scope.Mentions<CalendarDate>())
        {
            if (entries.Count == MostEntries) break;
            if (date.Value is not { Value: not null, Earliest: not null } || sentence.Block == BlockKind.Headline || ReportDates.IsBesideSpeech(scope.Article, sentence, date)) continue;
            Mention<ClockTime>? time = TimeBeside(scope, sentence, date);
            ImmutableArray<Evidence> evidence = time is null ? [scope.Article.EvidenceOf(date)] : [scope.Article.EvidenceOf(date), scope.Article.EvidenceOf(time)];
            entries.Add(new TimelineEntry(date.Value, time?.Value, scope.Article.Tree.Text.ToString(scope.Article.Tree.GetSpan(sentence.Sentence)), evidence));
        }
        return Sort(entries);
    }

    /// <summary>By date, then time, then article and place.</summary>
    public static ImmutableArray<TimelineEntry> Sort(IEnumerable<TimelineEntry> entries) =>
        [.. entries.OrderBy(e => e.Date.Earliest ?? LocalDate.MaxIsoValue).ThenBy(e => e.Time?.Value, StringComparer.Ordinal).ThenBy(e => e.Evidence[0].ArticleId, StringComparer.Ordinal).ThenBy(e => e.Evidence[0].Span)];

    private static Mention<ClockTime>? TimeBeside(EventScope scope, SentenceFacts sentence, Mention<CalendarDate> date)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (scope.AllMentions[i] is Mention<ClockTime> time && Math.Max(time.Span.Start - date.Span.End, date.Span.Start - time.Span.End) <= TimeReach) return time;
        return null;
    }
}

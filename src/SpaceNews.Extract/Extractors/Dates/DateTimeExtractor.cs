using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Finds dates, clock times and durations, and joins times to their day.</summary>
internal sealed class DateTimeExtractor : Extractor
{
    private const WordClass Starts = DateRecognizer.Starts | ClockReader.Starts;

    public override ImmutableArray<MentionKind> Produces => [MentionKind.Date, MentionKind.Time, MentionKind.Duration, MentionKind.MissionTime];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [DiagnosticDescriptors.UnresolvedDate, DiagnosticDescriptors.AmbiguousDateOrder, DiagnosticDescriptors.TimesDisagree];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(Extract);

    private static void Extract(ArticleContext article)
    {
        var found = new TimeFindings();
        Scan(article, ref found);
        found.Report(article);
    }

    /// <summary>One pass over the tokens; what is found waits, because what a date means may hang on those behind it.</summary>
    private static void Scan(ArticleContext article, ref TimeFindings found)
    {
        Lexicon lexicon = article.Lexicon;
        DateVocabulary dates = article.Knowledge.Dates;
        TokenData[] tokens = article.Tree.TokenArray;
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            int free = sentence.FirstToken, limit = sentence.EndToken;
            for (int i = free; i < limit; i++)
            {
                ref readonly TokenData token = ref tokens[i];
                WordClass classes = lexicon[token.Word];
                bool figures = token.Is(TokenShape.HasDigit);
                if (!figures && (classes & Starts) == 0 && (dates[token.Word] & DateRecognizer.DateStarts) == 0) continue;
                // The commonest of the words that may begin a date does so only before a unit: “a year ago”.
                if (!figures && (classes & Starts) == WordClass.Article && (i + 1 >= limit || (lexicon[tokens[i + 1].Word] & WordClass.TimeUnit) == 0)) continue;
                var text = new DateText(article, sentence);
                if (token.Kind == TokenKind.Word && MissionClockReader.TryRead(text, i, out int missionEnd, out MissionTime? mission))
                {
                    (found.Missions ??= []).Add((i, missionEnd, mission!));
                    free = missionEnd;
                }
                else if ((figures || (classes & ClockReader.Starts) != 0) && ClockReader.TryRead(text, i, out ClockReading clock))
                {
                    (found.Clocks ??= []).Add(clock);
                    free = clock.End;
                }
                else if (DateRecognizer.TryRead(text, i, out DateExpression date, out DateExpression second))
                {
                    (found.Dates ??= []).Add(date);
                    free = date.End;
                    if (date.OpensRange)
                    {
                        found.Dates.Add(second);
                        free = second.End;
                    }
                }
                else if ((classes & WordClass.TimeUnit) != 0 && DurationReader.TryRead(text, i, free, out DurationReading duration))
                {
                    (found.Durations ??= []).Add(duration);
                    free = duration.End;
                }
                else continue;
                i = free - 1;
            }
        }
    }
}

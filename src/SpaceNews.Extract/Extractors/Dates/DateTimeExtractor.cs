using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Finds dates, clock times and durations, and joins times to their day.</summary>
internal sealed class DateTimeExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [MentionKind.Date, MentionKind.Time, MentionKind.Duration];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [DiagnosticDescriptors.UnresolvedDate, DiagnosticDescriptors.AmbiguousDateOrder, DiagnosticDescriptors.TimesDisagree];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(Extract);

    private static void Extract(ArticleContext article)
    {
        var recognizer = new DateRecognizer(article);
        recognizer.Recognize();
        List<DateExpression> found = recognizer.Found;
        List<(int Token, LocalDate Day)> days = ReportDates(article, found);
        ClockTimeReader.Report(article, days);
        DurationReader.Report(article);
    }

    private static List<(int Token, LocalDate Day)> ReportDates(ArticleContext article, List<DateExpression> found)
    {
        var days = new List<(int, LocalDate)>();
        if (found.Count == 0) return days;
        var resolver = new DateResolver(article, found);
        for (int i = 0; i < found.Count; i++)
        {
            DateExpression e = found[i];
            CalendarDate date;
            int end = e.End;
            if (e.OpensRange && i + 1 < found.Count)
            {
                DateExpression second = found[++i];
                // “Oct. 28–30, 2014”: the year behind the second date is the year of both.
                if (e.Year == 0 && second.Year != 0 && e.Form is DateForm.Day or DateForm.Month) e.Year = second.Year;
                date = CalendarDate.OfRange(resolver.Resolve(e), resolver.Resolve(second));
                end = second.End;
            }
            else date = resolver.Resolve(e);
            article.Report(MentionKind.Date, e.First, end, date, RuleOf(e.Form), 0.95);
            TextSpan span = article.Tree.GetSpan(e.First, end);
            if (date.Value is null)
                article.ReportDiagnostic(DiagnosticDescriptors.UnresolvedDate, span, article.Tree.Text.ToString(span), "the article gives no date to count from");
            else if (e.IsOrderAmbiguous)
                article.ReportDiagnostic(DiagnosticDescriptors.AmbiguousDateOrder, span, article.Tree.Text.ToString(span), date.Value, string.Create(CultureInfo.InvariantCulture, $"{e.Year:0000}-{e.Day:00}-{e.Month:00}"));
            if (date.IsDay) days.Add((e.First, date.Earliest!.Value));
        }
        return days;
    }

    private static string RuleOf(DateForm form) => form switch
    {
        DateForm.Day => "CalendarDay",
        DateForm.Month => "CalendarMonth",
        DateForm.Year => "CalendarYear",
        DateForm.Decade or DateForm.Century => "CalendarDecade",
        DateForm.Quarter or DateForm.HalfYear or DateForm.Season => "PartOfYear",
        DateForm.Weekday => "Weekday",
        DateForm.DayWord or DateForm.DeicticPeriod => "DeicticDate",
        DateForm.StoryDay => "AnaphoricDay",
        _ => "OffsetInTime",
    };
}

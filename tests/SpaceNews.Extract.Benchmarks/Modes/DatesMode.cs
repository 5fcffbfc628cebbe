using System.Globalization;
using System.Text.Json;
using NodaTime;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>
/// <c>--dates gum|recognizers|recognizers-days PATH [ERRORS]</c>: scores the dates against a public data set, by kind of expression, and
/// lists every difference; <c>--dates speed FILE.jsonl REPEATS</c> times the extractor without the tree. For the Recognizers cases a date counts as right when it covers the same days.
/// </summary>
internal static class DatesMode
{
    public static int Run(string[] args)
    {
        if (args is ["speed", _, _]) return RunSpeed(args);
        if (args.Length is < 2 or > 3 || args[0] is not ("gum" or "recognizers" or "recognizers-days"))
        {
            Console.Error.WriteLine("Expected: --dates gum XML_FOLDER [ERRORS.tsv], --dates recognizers DateTimeModel.json [ERRORS.tsv], the same with recognizers-days, or --dates speed FILE.jsonl REPEATS.");
            return 2;
        }
        AnnotatedArticle[] articles = [.. args[0] switch { "gum" => GumDates.Read(args[1], "GUM_news", "GUM_interview"), "recognizers" => RecognizersDates.Read(args[1]), _ => RecognizersDates.ReadDays(args[1]) }];
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().Configure(o => o with { BuildIncidents = false }).Build();
        ArticleModel[] models = [.. articles.Select(a => pipeline.Extract(a.Article))];
        EvaluationReport report = Evaluator.Evaluate(articles.Select(a => a.Gold), models.Select(m => JsonElement.Parse(ExtractJson.Serialize(m))));
        KindScore date = report.Required.Single(k => k.Kind == "date");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gold {date.Gold}  predicted {date.Predicted}  strict {date.Strict * 100:0.0}  relaxed {date.Relaxed * 100:0.0}  value {date.Value * 100:0.0}"));
        using StreamWriter? errors = args.Length == 3 ? new StreamWriter(args[2]) : null;
        WriteByKind(articles, models, errors);
        if (errors is not null) report.WriteErrors(errors);
        return 0;
    }

    /// <summary>Passes with the extractor of dates alone and without any take turns; the best of each are subtracted.</summary>
    private static int RunSpeed(string[] args)
    {
        if (!int.TryParse(args[2], out int repeats) || repeats < 1) return 2;
        BenchmarkInput input = BenchmarkInput.ReadLines(args[1]);
        Extractor dates = ExtractionPipeline.Default.Extractors.Single(e => e.Produces.Contains(MentionKind.Date));
        ExtractionPipeline with = ExtractionPipeline.CreateBuilder().Configure(o => o with { BuildIncidents = false }).Use(dates).Build();
        ExtractionPipeline without = ExtractionPipeline.CreateBuilder().Configure(o => o with { BuildIncidents = false }).Build();
        double bestWith = double.MaxValue, bestWithout = double.MaxValue;
        for (int i = 0; i < repeats; i++)
        {
            bestWith = Math.Min(bestWith, Time(with, input));
            bestWithout = Math.Min(bestWithout, Time(without, input));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{input.Words} words; tree {input.Words / bestWithout / 1e6:0.00}M words/s; dates alone {input.Words / (bestWith - bestWithout) / 1e6:0.00}M words/s"));
        return 0;
    }

    private static double Time(ExtractionPipeline pipeline, BenchmarkInput input)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        foreach (Article article in input.Articles) pipeline.Extract(article);
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>What part of the gold of each granularity is found and covers the same days.</summary>
    private static void WriteByKind(AnnotatedArticle[] articles, ArticleModel[] models, TextWriter? errors)
    {
        var counts = new SortedDictionary<string, (int Gold, int Found, int Right)>(StringComparer.Ordinal);
        for (int i = 0; i < articles.Length; i++)
        {
            foreach (JsonElement gold in articles[i].Gold.GetProperty("mentions").EnumerateArray())
            {
                if (gold.TryGetProperty("optional", out _) || CalendarDate.Parse(gold.GetProperty("value").GetString()!) is not { } expected) continue;
                var span = TextSpan.FromBounds(gold.GetProperty("start").GetInt32(), gold.GetProperty("end").GetInt32());
                CalendarDate[] found = [.. models[i].Dates.Where(d => d.Span.Overlaps(span)).Select(d => d.Value)];
                bool right = found.Any(d => Covers(d, expected));
                string kind = expected.Granularity.ToString();
                (int g, int f, int r) = counts.GetValueOrDefault(kind);
                counts[kind] = (g + 1, f + (found.Length > 0 ? 1 : 0), r + (right ? 1 : 0));
                if (!right) errors?.WriteLine($"{articles[i].Article.Id}\t{gold.GetProperty("text").GetString()}\texpected {expected.Value}\tfound {string.Join(" ", found.Select(d => d.Value ?? "?"))}\t{articles[i].Article.Published}\t{Around(articles[i].Article.Text, span)}");
            }
        }
        foreach ((string kind, (int gold, int found, int right)) in counts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-10} gold {gold,4}  found {100.0 * found / gold,5:0.0}%  same days {100.0 * right / gold,5:0.0}%"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  all        gold {counts.Values.Sum(c => c.Gold),4}  same days {100.0 * counts.Values.Sum(c => c.Right) / counts.Values.Sum(c => c.Gold),5:0.0}%"));
    }

    /// <summary>The same days; the end of a range of the Recognizers is the first day that is not in it.</summary>
    private static bool Covers(CalendarDate found, CalendarDate expected) =>
        found.Earliest == expected.Earliest && (found.Latest == expected.Latest || (expected.Granularity == DateGranularity.Range && Start(expected) is { } open && (found.Latest == open.PlusDays(-1) || Start(found) == open)));

    private static LocalDate? Start(CalendarDate range) => range.Value is { } value && value.IndexOf('/') is var slash and > 0 ? CalendarDate.Parse(value[(slash + 1)..])?.Earliest : null;

    private static string Around(ArticleText text, TextSpan span) =>
        text.Value[Math.Max(0, span.Start - 50)..Math.Min(text.Length, span.End + 40)].ReplaceLineEndings(" ");
}

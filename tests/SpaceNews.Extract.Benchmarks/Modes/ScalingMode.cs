using System.Diagnostics;
using System.Text.Json;

namespace SpaceNews.Extract.Benchmarks;

/// <summary><c>--scaling [CHARACTERS]</c>: ten times the text must take no more than eleven times the time, for news and for hostile text.</summary>
internal static class ScalingMode
{
    private const double Limit = 11;

    public static int Run(string[] args)
    {
        int size = args.Length > 0 && int.TryParse(args[0], out int given) && given > 0 ? given : 40_000;
        string news = string.Join("\n\n", BenchmarkInput.Default.Articles.Select(a => a.Text.Value));
        (string Name, string Unit)[] texts =
        [
            ("news", news),
            ("one word", "a"),
            ("one sentence of words", "rocket "),
            ("capitals", "Soyuz Kestrel "),
            ("triggers", "The rocket exploded. "),
            ("failed in one sentence", "failed crashed "),
            ("dates", "May 1, 2020 to May 2, 2021 and "),
            ("figures", "1,234 "),
            ("number words", "twenty one hundred "),
            ("masses", "10 to 12 tons (11 kg) "),
            ("brackets", "((“"),
            ("line breaks", "\n"),
            ("hyphens", "a-"),
        ];
        bool linear = true;
        foreach ((string name, string unit) in texts)
        {
            string small = Repeat(unit, size), large = Repeat(small, size * 10);
            Measure(small, 2);
            double one = Measure(small, 5), ten = Measure(large, 3), ratio = ten / one;
            linear &= ratio <= Limit;
            Console.WriteLine(JsonSerializer.Serialize(new { text = name, characters = size, milliseconds = Math.Round(one, 2), ten_times_milliseconds = Math.Round(ten, 2), ratio = Math.Round(ratio, 2), linear = ratio <= Limit }));
        }
        return linear ? 0 : 1;
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length + 1))[..length];

    /// <summary>The best of some runs, which noise disturbs least.</summary>
    private static double Measure(string text, int runs)
    {
        double best = double.MaxValue;
        for (int i = 0; i < runs; i++)
        {
            Article article = Article.FromText(text);
            long start = Stopwatch.GetTimestamp();
            ExtractionPipeline.Default.Extract(article);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }
}

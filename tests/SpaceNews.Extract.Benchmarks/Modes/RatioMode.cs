using System.Diagnostics;
using System.Text.Json;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>
/// <c>--ratio FILE.jsonl REPEATS [CORES]</c>: one JSON line in the shape that the harness of the peers writes, so that a
/// script can run both in turn and compare. <c>WARM</c> sets the number of passes that are not timed.
/// </summary>
internal static class RatioMode
{
    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 3 || !int.TryParse(args[1], out int repeats) || repeats < 1 || !int.TryParse(args.ElementAtOrDefault(2) ?? "1", out int cores) || cores < 1)
        {
            Console.Error.WriteLine("Expected: --ratio FILE.jsonl REPEATS [CORES], both numbers at least 1.");
            return 2;
        }
        long start = Stopwatch.GetTimestamp();
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().Configure(o => o with { MaxDegreeOfParallelism = cores }).Build();
        double load = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        BenchmarkInput input = BenchmarkInput.ReadLines(args[0]);
        int warm = int.TryParse(Environment.GetEnvironmentVariable("WARM"), out int given) ? given : Math.Max(3, (int)Math.Round(repeats * 0.1));
        for (int i = 0; i < warm; i++) Pass(pipeline, input, cores);

        using var process = Process.GetCurrentProcess();
        TimeSpan cpu = process.TotalProcessorTime;
        long allocated = GC.GetTotalAllocatedBytes(precise: true), mentions = 0;
        start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repeats; i++) mentions += Pass(pipeline, input, cores);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        process.Refresh();
        double megabytes = input.Bytes * (double)repeats / 1e6, tokens = (double)input.Words * repeats;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peer = cores == 1 ? "spacenews-extract" : $"spacenews-extract-{cores}-cores",
            mb = Math.Round(megabytes, 3),
            docs = input.Articles.Count * repeats,
            tokens = (long)tokens,
            seconds = Math.Round(seconds, 3),
            words_per_s = (long)Math.Round(tokens / seconds),
            mb_per_s = Math.Round(megabytes / seconds, 4),
            peak_rss_mb = Math.Round(process.PeakWorkingSet64 / (1024.0 * 1024), 1),
            cpu_seconds = Math.Round((process.TotalProcessorTime - cpu).TotalSeconds, 3),
            load_ms = Math.Round(load, 1),
            entities_per_pass = mentions / (double)repeats,
            bytes_per_word = Math.Round(allocated / tokens, 1),
            runtime = Environment.Version.ToString(),
        }));
        return 0;
    }

    private static int Pass(ExtractionPipeline pipeline, BenchmarkInput input, int cores) => cores == 1 ? OnOne(pipeline, input) : OnMany(pipeline, input).GetAwaiter().GetResult();

    private static int OnOne(ExtractionPipeline pipeline, BenchmarkInput input)
    {
        int mentions = 0;
        foreach (Article article in input.Articles) mentions += pipeline.Extract(article).Mentions.Length;
        return mentions;
    }

    private static async Task<int> OnMany(ExtractionPipeline pipeline, BenchmarkInput input)
    {
        int mentions = 0;
        await foreach (ArticleModel model in pipeline.ExtractAsync(input.Articles).ConfigureAwait(false)) mentions += model.Mentions.Length;
        return mentions;
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>
/// <c>--patterns [REPEATS]</c>: tokens a second that a set of ten patterns goes through on one core, and the bytes it
/// allocates a token. Two actions around the patterns take the time, so that nothing else of the pipeline counts.
/// </summary>
internal static class PatternsMode
{
    private static readonly string[] Patterns =
    [
        "{Mass:amount} of (propellant|fuel|oxidizer)",
        "{number:value} (kN|kilonewtons) of thrust",
        "(no|'not any') {any}{0,2} (injured|hurt|killed)",
        "{@Vehicle:vehicle} ~explode",
        "~fail to ~reach orbit",
        "(valve|seal|pump|turbopump) ~fail",
        "flight director {word & shape=InitialUpper}{1,3}",
        "(?<!not) ~scrub",
        "delayed (by|until) {any}",
        "according to {shape=InitialUpper}",
    ];

    public static int Run(string[] args)
    {
        int repeats = args.Length > 0 && int.TryParse(args[0], CultureInfo.InvariantCulture, out int given) ? given : 20;
        var extractor = new TimedPatterns();
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().Use(extractor).Configure(o => o with { BuildIncidents = false }).Build();
        BenchmarkInput input = BenchmarkInput.Default;
        for (int i = 0; i < repeats; i++)
        {
            extractor.StartPass();
            Pass(pipeline, input);
        }
        double seconds = Stopwatch.GetElapsedTime(0, extractor.FastestTicks).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Patterns.Length} patterns, {extractor.Tokens} tokens, {extractor.Matches} matches: {extractor.Tokens / seconds / 1e6:0.0}M tokens/s, {(double)extractor.Bytes / extractor.Tokens:0.00} bytes a token; of each article the fastest of {repeats} passes"));
        return 0;
    }

    private static void Pass(ExtractionPipeline pipeline, BenchmarkInput input)
    {
        foreach (Article article in input.Articles) pipeline.Extract(article);
    }

    private sealed class TimedPatterns : Extractor
    {
        private long _start;
        private long _bytes;

        private readonly List<long> _fastest = [];
        private int _article;

        /// <summary>Sum of the fastest times of the articles: what other programs took of the core is left out.</summary>
        public long FastestTicks => _fastest.Sum();

        public long Tokens { get; private set; }

        public long Bytes { get; private set; }

        public int Matches { get; private set; }

        public override ImmutableArray<MentionKind> Produces => [];

        public override ImmutableArray<MentionKind> Requires => [MentionKind.Mass];

        public void StartPass() => (_article, Tokens, Bytes, Matches) = (0, 0, 0, 0);

        public override void Initialize(ExtractorContext context)
        {
            context.RegisterArticleAction(_ =>
            {
                _bytes = GC.GetAllocatedBytesForCurrentThread();
                _start = Stopwatch.GetTimestamp();
            });
            foreach (string pattern in Patterns) context.RegisterPattern(TokenPattern.Parse(pattern), _ => Matches++);
            context.RegisterArticleAction(article =>
            {
                long ticks = Stopwatch.GetTimestamp() - _start;
                if (_article == _fastest.Count) _fastest.Add(ticks);
                _fastest[_article] = Math.Min(_fastest[_article], ticks);
                _article++;
                Bytes += GC.GetAllocatedBytesForCurrentThread() - _bytes;
                Tokens += article.Tree.TokenCount;
            });
        }
    }
}

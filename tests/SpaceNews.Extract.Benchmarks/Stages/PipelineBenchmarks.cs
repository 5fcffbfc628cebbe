using BenchmarkDotNet.Attributes;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>From texts to records on one core, and the same to JSON.</summary>
public class PipelineBenchmarks
{
    private IReadOnlyList<Article> _articles = [];

    [GlobalSetup]
    public void Setup() => _articles = BenchmarkInput.Default.Articles;

    [Benchmark(Baseline = true)]
    public int ToRecords()
    {
        int mentions = 0;
        foreach (Article article in _articles) mentions += ExtractionPipeline.Default.Extract(article).Mentions.Length;
        return mentions;
    }

    [Benchmark]
    public int ToJson()
    {
        int characters = 0;
        foreach (Article article in _articles) characters += ExtractJson.Serialize(ExtractionPipeline.Default.Extract(article)).Length;
        return characters;
    }
}

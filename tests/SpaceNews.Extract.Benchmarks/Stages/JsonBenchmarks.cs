using BenchmarkDotNet.Attributes;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>Writing models as article lines, and reading the lines again.</summary>
public class JsonBenchmarks
{
    private ArticleModel[] _models = [];
    private string[] _lines = [];

    [GlobalSetup]
    public void Setup()
    {
        _models = [.. BenchmarkInput.Default.Articles.Select(a => ExtractionPipeline.Default.Extract(a))];
        _lines = [.. _models.Select(ExtractJson.Serialize)];
    }

    [Benchmark]
    public int Write()
    {
        int characters = 0;
        foreach (ArticleModel model in _models) characters += ExtractJson.Serialize(model).Length;
        return characters;
    }

    [Benchmark]
    public int Read()
    {
        int mentions = 0;
        foreach (string line in _lines) mentions += ExtractJson.ParseArticle(line).Mentions.Length;
        return mentions;
    }
}

using BenchmarkDotNet.Attributes;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>The two taggers by themselves, and the pipeline with the recogniser of names and without.</summary>
public class TaggingBenchmarks
{
    private static readonly ExtractionPipeline Without = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithNameRecognizer(NameRecognizer.None).Build();

    private IReadOnlyList<Article> _articles = [];
    private ArticleTree[] _trees = [];
    private PartOfSpeech[][] _tags = [];

    [GlobalSetup]
    public void Setup()
    {
        _articles = BenchmarkInput.Default.Articles;
        _trees = [.. _articles.Select(a => ExtractionPipeline.Default.Extract(a).Tree)];
        _tags = [.. _trees.Select(t => new PartOfSpeech[t.TokenCount])];
        PartsOfSpeech();
    }

    [Benchmark]
    public int PartsOfSpeech()
    {
        for (int i = 0; i < _trees.Length; i++) PartOfSpeechTagger.Default.Tag(_trees[i], _tags[i]);
        return _trees.Length;
    }

    [Benchmark]
    public int Names()
    {
        int names = 0;
        for (int i = 0; i < _trees.Length; i++) names += NameTagger.Default.Recognize(_trees[i], _tags[i]).Count;
        return names;
    }

    [Benchmark]
    public int PipelineWithNames() => Extract(ExtractionPipeline.Default);

    [Benchmark]
    public int PipelineWithoutNames() => Extract(Without);

    private int Extract(ExtractionPipeline pipeline)
    {
        int mentions = 0;
        foreach (Article article in _articles) mentions += pipeline.Extract(article).Mentions.Length;
        return mentions;
    }
}

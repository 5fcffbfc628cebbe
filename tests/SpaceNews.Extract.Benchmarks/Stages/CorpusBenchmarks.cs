using BenchmarkDotNet.Attributes;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>Linking entities and fusing incidents over all articles, from records that are read already.</summary>
public class CorpusBenchmarks
{
    private ArticleRecord[] _records = [];

    [GlobalSetup]
    public void Setup() => _records = [.. BenchmarkInput.Default.Articles.Select(a => ExtractJson.ToRecord(ExtractionPipeline.Default.Extract(a)))];

    [Benchmark]
    public int FuseIncidents() => Corpus.Create().WithRecords(_records).Incidents.Length;

    [Benchmark]
    public int LinkEntities() => Corpus.Create().WithRecords(_records).Entities.Length;
}

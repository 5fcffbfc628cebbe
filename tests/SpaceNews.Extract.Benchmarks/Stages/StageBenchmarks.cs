using BenchmarkDotNet.Attributes;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>
/// What each stage costs, by pipelines that hold the stage and what it requires. “Tree” is the tree and the knowledge
/// look-up alone; take it off the others. “AllExtractors” against “Incidents” is the cost of the incident records.
/// </summary>
public class StageBenchmarks
{
    private const string Tree = "Tree", All = "AllExtractors", Incidents = "Incidents";

    private IReadOnlyList<Article> _articles = [];
    private ExtractionPipeline _pipeline = ExtractionPipeline.Default;

    [ParamsSource(nameof(Stages))]
    public string Stage { get; set; } = Tree;

    public static IEnumerable<string> Stages => [Tree, .. ExtractionPipeline.Default.Extractors.Select(e => e.Name), All, Incidents];

    [GlobalSetup]
    public void Setup()
    {
        _articles = BenchmarkInput.Default.Articles;
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder().Configure(o => o with { BuildIncidents = Stage == Incidents });
        if (Stage is All or Incidents) builder.UseSpaceNews();
        else if (Stage != Tree)
            foreach (Extractor extractor in WithRequired(ExtractionPipeline.Default.Extractors.Single(e => e.Name == Stage))) builder.Use(extractor);
        _pipeline = builder.Build();
    }

    [Benchmark]
    public int Extract()
    {
        int mentions = 0;
        foreach (Article article in _articles) mentions += _pipeline.Extract(article).Mentions.Length;
        return mentions;
    }

    private static IEnumerable<Extractor> WithRequired(Extractor extractor)
    {
        var wanted = new HashSet<Extractor> { extractor };
        var open = new Queue<Extractor>(wanted);
        while (open.TryDequeue(out Extractor? next))
            foreach (Extractor other in ExtractionPipeline.Default.Extractors)
                if (other.Produces.Any(next.Requires.Contains) && wanted.Add(other)) open.Enqueue(other);
        return ExtractionPipeline.Default.Extractors.Where(wanted.Contains);
    }
}

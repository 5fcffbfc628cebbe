namespace SpaceNews.Extract.Batch.Tests;

/// <summary>Pipelines for runs in tests.</summary>
internal static class Pipelines
{
    /// <summary>No extractor at all, where only the way of the articles counts.</summary>
    public static ExtractionPipeline Light { get; } = ExtractionPipeline.CreateBuilder().Configure(o => o with { BuildIncidents = false, MaxDegreeOfParallelism = 3 }).Build();

    /// <summary>All that is built in, on two workers.</summary>
    public static ExtractionPipeline Full { get; } = With(2);

    /// <summary>All that is built in, with a number of workers.</summary>
    public static ExtractionPipeline With(int workers) => ExtractionPipeline.CreateBuilder().UseSpaceNews().Configure(o => o with { MaxDegreeOfParallelism = workers }).Build();
}

/// <summary>Hands reports on at once, on the thread that reports.</summary>
internal sealed class Reporter(Action<BatchProgress> report) : IProgress<BatchProgress>
{
    public void Report(BatchProgress value) => report(value);
}

namespace SpaceNews.Extract;

/// <summary>Settings of a pipeline.</summary>
/// <remarks>Immutable; change a copy with <c>o => o with { … }</c>.</remarks>
public sealed record PipelineOptions
{
    /// <summary>How many articles <see cref="ExtractionPipeline.ExtractAsync"/> works on at once; the number of processors unless set.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether incident records are built; mentions alone come faster.</summary>
    public bool BuildIncidents { get; init; } = true;
}

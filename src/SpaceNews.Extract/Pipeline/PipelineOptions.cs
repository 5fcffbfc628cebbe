namespace SpaceNews.Extract;

/// <summary>Settings of a pipeline.</summary>
/// <remarks>Immutable; change a copy with <c>o => o with { … }</c>.</remarks>
public sealed record PipelineOptions
{
    /// <summary>How many articles <see cref="ExtractionPipeline.ExtractAsync"/> works on at once; the number of processors unless set.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether incident records are built; mentions alone come faster.</summary>
    public bool BuildIncidents { get; init; } = true;

    /// <summary>
    /// Whether expressions of time follow TimeML: spans take in the words that TIMEX3 wants (“Thursday morning”, “the past 24
    /// hours”), and what no calendar can hold (“now”, “recently”, “every day”) is a mention with a
    /// <see cref="TimeExpression"/> as value. Off unless set.
    /// </summary>
    public bool WritesTimex { get; init; }
}

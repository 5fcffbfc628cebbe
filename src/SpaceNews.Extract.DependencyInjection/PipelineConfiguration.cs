namespace SpaceNews.Extract;

/// <summary>One call of <c>AddSpaceNewsExtraction</c>, kept as a service until the pipeline is built.</summary>
internal sealed class PipelineConfiguration(Action<IServiceProvider, ExtractionPipelineBuilder> apply)
{
    public void Apply(IServiceProvider provider, ExtractionPipelineBuilder builder) => apply(provider, builder);
}

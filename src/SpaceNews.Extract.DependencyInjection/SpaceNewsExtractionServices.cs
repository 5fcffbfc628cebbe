using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SpaceNews.Extract;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the extraction to the services of an application.</summary>
public static class SpaceNewsExtractionServices
{
    /// <summary>
    /// Adds an <see cref="ExtractionPipeline"/> with the built-in extractors and an <see cref="ArticleExtractor"/> that logs, both
    /// as singletons. Extractors that are services of the type <see cref="Extractor"/> take part too. May be called more than
    /// once: all that was configured counts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds to the pipeline; the built-in extractors are in it already.</param>
    public static IServiceCollection AddSpaceNewsExtraction(this IServiceCollection services, Action<ExtractionPipelineBuilder>? configure = null) =>
        services.AddSpaceNewsExtraction((_, builder) => configure?.Invoke(builder));

    /// <summary>As the other overload, for a configuration that needs services itself.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds to the pipeline; runs once, when the pipeline is first asked for.</param>
    public static IServiceCollection AddSpaceNewsExtraction(this IServiceCollection services, Action<IServiceProvider, ExtractionPipelineBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(new PipelineConfiguration(configure));
        services.TryAddSingleton(BuildPipeline);
        services.TryAddSingleton(provider => new ArticleExtractor(provider.GetRequiredService<ExtractionPipeline>(), LoggerOf(provider)));
        return services;
    }

    private static ExtractionPipeline BuildPipeline(IServiceProvider provider)
    {
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder().UseSpaceNews();
        foreach (Extractor extractor in provider.GetServices<Extractor>()) builder.Use(extractor);
        foreach (PipelineConfiguration configuration in provider.GetServices<PipelineConfiguration>()) configuration.Apply(provider, builder);
        ExtractionPipeline pipeline = builder.Build();
        ILogger logger = LoggerOf(provider);
        if (logger.IsEnabled(LogLevel.Information)) Log.PipelineBuilt(logger, string.Join(", ", pipeline.Extractors.Select(e => e.Name)));
        return pipeline;
    }

    /// <summary>Logging is optional: without it the messages go nowhere.</summary>
    private static ILogger LoggerOf(IServiceProvider provider) => provider.GetService<ILoggerFactory>()?.CreateLogger(typeof(ArticleExtractor).FullName!) ?? NullLogger.Instance;
}

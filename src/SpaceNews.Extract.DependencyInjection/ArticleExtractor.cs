using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace SpaceNews.Extract;

/// <summary>Reads articles with a pipeline and logs what happens: each article at level Debug, what got lost at level Warning.</summary>
/// <remarks>Thread-safe. Texts are never logged, only ids, counts and the messages of diagnostics of severity Error.</remarks>
public sealed class ArticleExtractor
{
    private readonly ILogger _logger;

    /// <summary>Creates an extractor of articles; applications get one from their services.</summary>
    /// <param name="pipeline">What reads.</param>
    /// <param name="logger">Where to log.</param>
    public ArticleExtractor(ExtractionPipeline pipeline, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(logger);
        Pipeline = pipeline;
        _logger = logger;
    }

    /// <summary>The pipeline.</summary>
    public ExtractionPipeline Pipeline { get; }

    /// <summary>Reads one article.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was set.</exception>
    public ArticleModel Extract(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        long start = Stopwatch.GetTimestamp();
        ArticleModel model = Pipeline.Extract(article, cancellationToken);
        if (_logger.IsEnabled(LogLevel.Debug))
            Log.ArticleTimed(_logger, article.Id, model.Mentions.Length, model.Incidents.Length, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        LogErrors(model);
        return model;
    }

    /// <summary>Reads many articles at once and gives the models in the order of the articles.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was set.</exception>
    public async IAsyncEnumerable<ArticleModel> ExtractAsync(IEnumerable<Article> articles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        await foreach (ArticleModel model in Pipeline.ExtractAsync(articles, cancellationToken).ConfigureAwait(false))
        {
            // Articles are read side by side here, so that none has a time of its own.
            Log.ArticleRead(_logger, model.Article.Id, model.Mentions.Length, model.Incidents.Length);
            LogErrors(model);
            yield return model;
        }
    }

    private void LogErrors(ArticleModel model)
    {
        foreach (Diagnostic diagnostic in model.Diagnostics)
            if (diagnostic.Severity == DiagnosticSeverity.Error) Log.SomethingLost(_logger, model.Article.Id, diagnostic.Id, diagnostic.Message);
    }
}

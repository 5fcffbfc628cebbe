using Microsoft.Extensions.Logging;

namespace SpaceNews.Extract;

/// <summary>The messages that are logged.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The pipeline was built with the extractors {Extractors}")]
    public static partial void PipelineBuilt(ILogger logger, string extractors);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "Article {ArticleId} was read in {Milliseconds:0.0} ms: {Mentions} mentions, {Incidents} incidents")]
    public static partial void ArticleTimed(ILogger logger, string articleId, int mentions, int incidents, double milliseconds);

    [LoggerMessage(EventId = 3, Level = LogLevel.Debug, Message = "Article {ArticleId} was read: {Mentions} mentions, {Incidents} incidents")]
    public static partial void ArticleRead(ILogger logger, string articleId, int mentions, int incidents);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "Article {ArticleId}: {DiagnosticId}: {Problem}")]
    public static partial void SomethingLost(ILogger logger, string articleId, string diagnosticId, string problem);
}

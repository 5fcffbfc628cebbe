using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Runs a pipeline over fixtures and scores what it finds.</summary>
public static class FixtureScore
{
    /// <summary>Scores a pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="fixtures">The fixtures.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<EvaluationReport> EvaluateAsync(ExtractionPipeline pipeline, IReadOnlyList<Fixture> fixtures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(fixtures);
        var predicted = new List<JsonElement>(fixtures.Count);
        await foreach (ArticleModel model in pipeline.ExtractAsync(fixtures.Select(f => f.Article.Article), cancellationToken).ConfigureAwait(false))
            predicted.Add(JsonElement.Parse(ExtractJson.Serialize(model)));
        return Evaluator.Evaluate(fixtures.Select(f => f.Gold), predicted, "fixtures", "extracted");
    }
}

using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Scores extraction output against annotations. Annotated mentions marked optional are ignored, and so is every
/// prediction that overlaps one; articles are matched by “id”, and those nothing was predicted for count as empty.
/// </summary>
public static class Evaluator
{
    /// <summary>Scores JSON lines.</summary>
    /// <param name="gold">Annotations: one article with its mentions, and perhaps incidents, a line.</param>
    /// <param name="predicted">Article lines of the output contract.</param>
    /// <param name="goldName">What messages call the annotations, for instance the file name.</param>
    /// <param name="predictedName">What messages call the predictions.</param>
    /// <exception cref="FormatException">A line is not what it should be; the message names the source, the line and what was expected.</exception>
    public static EvaluationReport Evaluate(TextReader gold, TextReader predicted, string goldName = "gold", string predictedName = "predicted")
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        return Evaluate(new ArticleReader(goldName, isGold: true).Read(gold), new ArticleReader(predictedName, isGold: false).Read(predicted));
    }

    /// <summary>Scores articles already in memory. The elements must stay valid as long as the call runs.</summary>
    /// <param name="gold">Annotated articles.</param>
    /// <param name="predicted">Articles in the form of the output contract.</param>
    /// <param name="goldName">What messages call the annotations.</param>
    /// <param name="predictedName">What messages call the predictions.</param>
    /// <exception cref="FormatException">An article is not what it should be; the message names the source, its position and what was expected.</exception>
    public static EvaluationReport Evaluate(IEnumerable<JsonElement> gold, IEnumerable<JsonElement> predicted, string goldName = "gold", string predictedName = "predicted")
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        return Evaluate(new ArticleReader(goldName, isGold: true).Read(gold), new ArticleReader(predictedName, isGold: false).Read(predicted));
    }

    private static EvaluationReport Evaluate(List<ScoredArticle> gold, List<ScoredArticle> predicted)
    {
        var byId = new Dictionary<string, ScoredArticle>(StringComparer.Ordinal);
        foreach (ScoredArticle article in predicted) byId[article.Id] = article;
        var pairs = gold.ConvertAll(article => (Gold: article, Predicted: byId.GetValueOrDefault(article.Id) ?? new ScoredArticle(article.Id, [], [], false, default)));

        var errors = new List<EvaluationError>();
        var mentions = new MentionScorer(errors);
        foreach ((ScoredArticle expected, ScoredArticle actual) in pairs) mentions.Add(expected, actual);
        var entities = new EntityScorer();
        foreach ((ScoredArticle expected, ScoredArticle actual) in pairs) entities.Add(expected, actual);
        var roles = new RoleScorer();
        foreach ((ScoredArticle expected, ScoredArticle actual) in pairs) roles.Add(expected, actual);
        IncidentScorer? incidents = gold.Exists(article => article.SaysIncidents) ? new IncidentScorer(errors) : null;
        foreach ((ScoredArticle expected, ScoredArticle actual) in pairs) incidents?.Add(expected, actual);

        (IReadOnlyList<KindScore> required, IReadOnlyList<KindScore> extra, KindScore total) = mentions.Scores();
        return new EvaluationReport
        {
            Required = required,
            Extra = extra,
            RequiredTotal = total,
            Entities = entities.Scores(),
            Incidents = incidents?.Scores(),
            Roles = roles.Scores(),
            Errors = errors,
            MissingArticles = [.. gold.Select(article => article.Id).Where(id => !byId.ContainsKey(id))],
        };
    }
}

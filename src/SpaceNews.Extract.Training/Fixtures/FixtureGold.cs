using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpaceNews.Extract.Training;

/// <summary>Turns marked articles into the annotations that <see cref="Evaluator"/> scores against.</summary>
/// <remarks>Thread-safe.</remarks>
public static class FixtureGold
{
    private static readonly HashSet<string> Kinds =
    [
        MentionKind.Person.Name, MentionKind.Organization.Name, MentionKind.Site.Name, MentionKind.Vehicle.Name,
        MentionKind.Date.Name, MentionKind.Time.Name, MentionKind.Duration.Name, MentionKind.Mass.Name,
    ];

    /// <summary>The annotation of an article: id, day of publication, mentions, incidents.</summary>
    /// <param name="article">The article; its marks of diagnostics are left out.</param>
    /// <param name="incidents">The gold incident records, a JSON array; null leaves incidents out of the score.</param>
    /// <param name="incidentsName">What messages call the incident records, for instance the file name.</param>
    /// <exception cref="FormatException">A value or the incident records cannot be read; the message says where and what was expected.</exception>
    public static JsonElement Create(MarkedArticle article, string? incidents = null, string incidentsName = "incidents")
    {
        ArgumentNullException.ThrowIfNull(article);
        var mentions = new JsonArray();
        foreach (Mark mark in article.Marks)
        {
            if (Kinds.Contains(mark.Kind)) mentions.Add((JsonNode)Mention(mark, article));
        }
        var gold = new JsonObject { ["id"] = article.Id };
        if (article.Published is { } published) gold["published"] = CalendarDate.OfDay(published).Value;
        gold["mentions"] = mentions;
        if (incidents is not null) gold["incidents"] = Parse(incidents, incidentsName);
        return JsonElement.Parse(gold.ToJsonString());
    }

    private static JsonObject Mention(Mark mark, MarkedArticle article)
    {
        string text = article.Article.Text.ToString(mark.Span);
        var mention = new JsonObject
        {
            ["kind"] = mark.Kind.ToLowerInvariant(),
            ["start"] = mark.Span.Start,
            ["end"] = mark.Span.End,
            ["text"] = text,
            ["value"] = Value(mark, text, article),
        };
        if (mark.IsOptional) mention["optional"] = true;
        return mention;
    }

    private static JsonNode? Value(Mark mark, string text, MarkedArticle article)
    {
        try
        {
            return MarkValues.Parse(mark.Kind, mark.Value, text);
        }
        catch (FormatException e)
        {
            LinePosition at = article.Article.Text.GetLinePosition(mark.Span.Start);
            throw new FormatException($"{article.Id}, line {at.Line + 1} of the text, “{text}”: {e.Message}", e);
        }
    }

    private static JsonNode Parse(string incidents, string name)
    {
        try
        {
            return JsonNode.Parse(incidents) as JsonArray ?? throw new FormatException($"{name}: expected a JSON array of incident records.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{name}: expected a JSON array of incident records. {e.Message}", e);
        }
    }
}

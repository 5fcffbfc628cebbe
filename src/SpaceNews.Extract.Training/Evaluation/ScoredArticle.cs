using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>An article of either side, checked by <see cref="ArticleReader"/>.</summary>
internal sealed record ScoredArticle(string Id, IReadOnlyList<ScoredMention> Mentions, IReadOnlyList<ScoredIncident> Incidents, bool SaysIncidents, JsonElement Entities)
{
    /// <summary>The name of the entity a mention belongs to, or the mention’s own text where it belongs to none.</summary>
    public JsonElement NameOf(ScoredMention mention)
    {
        JsonElement id = mention.Source.Get("entity");
        foreach (JsonElement entity in Entities.Items())
        {
            if (entity.Get("id").SameAs(id)) return entity.Get("name");
        }
        return mention.Source.Get("text");
    }
}

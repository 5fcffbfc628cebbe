using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>What a corpus keeps of an article: enough to link entities and to fuse incidents, without its text.</summary>
internal sealed record CorpusArticle(string Id, ImmutableArray<CorpusEntity> Entities, ImmutableArray<Incident> Incidents)
{
    public static CorpusArticle Of(ArticleModel model) =>
        new(model.Article.Id, [.. model.Entities.Select(e => new CorpusEntity(e.Id, e.Kind.Name, e.Name, e.Mentions.Length))], model.Incidents);
}

/// <summary>An entity of one article.</summary>
internal sealed record CorpusEntity(string Id, string Kind, string Name, int MentionCount);

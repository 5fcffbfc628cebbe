using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Many articles together: who is who across them, and what happened according to all of them.</summary>
/// <remarks>
/// Immutable and thread-safe; <c>With…</c> makes a new corpus. The order in which articles come in changes nothing.
/// Entities and incidents are worked out at first use; incidents that new articles do not touch are taken over from the
/// corpus before, where it has worked them out.
/// </remarks>
public sealed class Corpus
{
    private readonly ImmutableSortedDictionary<string, CorpusArticle> _articles;
    private readonly ImmutableSortedDictionary<string, ArticleModel> _models;
    private readonly Lazy<ImmutableArray<LinkedEntity>> _entities;
    private readonly Lazy<IncidentFuser> _fusion;

    private Corpus(ExtractionPipeline pipeline, ImmutableSortedDictionary<string, CorpusArticle> articles, ImmutableSortedDictionary<string, ArticleModel> models, Corpus? before)
    {
        Pipeline = pipeline;
        _articles = articles;
        _models = models;
        _entities = new(() => EntityLinker.Link(_articles.Values));
        // Only a fusion that was asked for is worth taking over; the corpus before it is not kept alive.
        IncidentFuser? fusion = before?._fusion is { IsValueCreated: true } done ? done.Value : null;
        _fusion = new(() => IncidentFuser.Fuse(_articles.Values, fusion));
    }

    /// <summary>The pipeline that reads the articles.</summary>
    public ExtractionPipeline Pipeline { get; }

    /// <summary>Ids of the articles, in order.</summary>
    public IEnumerable<string> ArticleIds => _articles.Keys;

    /// <summary>People, organizations, sites and vehicles across the articles.</summary>
    public ImmutableArray<LinkedEntity> Entities => _entities.Value;

    /// <summary>The incidents, reports of one event fused; those told by most articles first.</summary>
    public ImmutableArray<Incident> Incidents => _fusion.Value.Incidents;

    /// <summary>The disagreements of all incidents, as diagnostics.</summary>
    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            foreach (Incident incident in Incidents)
            {
                foreach (IncidentConflict conflict in incident.Conflicts)
                {
                    Evidence first = conflict.Values[0].Evidence[0];
                    yield return new Diagnostic(DiagnosticDescriptors.SourcesDisagree, first.ArticleId, first.Span, [incident.Id, conflict.Field, string.Join(" | ", conflict.Values.Select(v => v.Value))]);
                }
            }
        }
    }

    /// <summary>An empty corpus.</summary>
    public static Corpus Create(ExtractionPipeline? pipeline = null) =>
        new(pipeline ?? ExtractionPipeline.Default, ImmutableSortedDictionary.Create<string, CorpusArticle>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, ArticleModel>(StringComparer.Ordinal), null);

    /// <summary>A corpus with one more article; one with the same id is replaced.</summary>
    public Corpus WithArticle(Article article) => WithModel(Pipeline.Extract(article));

    /// <summary>A corpus with more articles; those with the same id are replaced.</summary>
    public Corpus WithArticles(IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ImmutableSortedDictionary<string, CorpusArticle>.Builder data = _articles.ToBuilder();
        ImmutableSortedDictionary<string, ArticleModel>.Builder models = _models.ToBuilder();
        foreach (Article article in articles)
        {
            ArticleModel model = Pipeline.Extract(article);
            data[article.Id] = CorpusArticle.Of(model);
            models[article.Id] = model;
        }
        return new Corpus(Pipeline, data.ToImmutable(), models.ToImmutable(), this);
    }

    /// <summary>A corpus with an article that is read already.</summary>
    public Corpus WithModel(ArticleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Corpus(Pipeline, _articles.SetItem(model.Article.Id, CorpusArticle.Of(model)), _models.SetItem(model.Article.Id, model), this);
    }

    /// <summary>A corpus with articles that were read before and written as JSON; their texts are not needed.</summary>
    public Corpus WithRecords(IEnumerable<ArticleRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        ImmutableSortedDictionary<string, CorpusArticle>.Builder data = _articles.ToBuilder();
        ImmutableSortedDictionary<string, ArticleModel>.Builder models = _models.ToBuilder();
        foreach (ArticleRecord record in records)
        {
            data[record.Id] = record.ToCorpusArticle();
            models.Remove(record.Id);
        }
        return new Corpus(Pipeline, data.ToImmutable(), models.ToImmutable(), this);
    }

    /// <summary>A corpus without an article; the same corpus when it has none of that id.</summary>
    public Corpus WithoutArticle(string id) => _articles.ContainsKey(id) ? new Corpus(Pipeline, _articles.Remove(id), _models.Remove(id), this) : this;

    /// <summary>The model of an article, or null when the corpus has none, or only its record.</summary>
    public ArticleModel? GetModel(string id) => _models.GetValueOrDefault(id);
}

namespace SpaceNews.Extract.Batch;

/// <summary>An article that was read, as sinks get it.</summary>
/// <remarks>Used by one thread at a time.</remarks>
public sealed class ExtractedArticle
{
    private ArticleRecord? _record;

    /// <summary>Creates it from a model.</summary>
    public ExtractedArticle(ArticleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
    }

    /// <summary>The model.</summary>
    public ArticleModel Model { get; }

    /// <summary>The model as data; made once for all sinks.</summary>
    public ArticleRecord Record => _record ??= ExtractJson.ToRecord(Model);
}

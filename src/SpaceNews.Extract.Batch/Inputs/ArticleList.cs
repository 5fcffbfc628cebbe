namespace SpaceNews.Extract.Batch;

/// <summary>Articles that a program has at hand, as a source.</summary>
/// <param name="articles">The articles; read anew for every run.</param>
/// <param name="name">What the source is called in rejects; also its fingerprint.</param>
/// <remarks>As thread-safe as the sequence.</remarks>
public sealed class ArticleList(IEnumerable<Article> articles, string name = "articles") : IArticleSource
{
    /// <inheritdoc/>
    public long? TotalBytes => null;

    /// <inheritdoc/>
    public string Fingerprint => name;

    /// <inheritdoc/>
    public IEnumerable<InputRecord> Read(CancellationToken cancellationToken)
    {
        long number = 0;
        foreach (Article article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return InputRecord.Of(article, name, ++number);
        }
    }
}

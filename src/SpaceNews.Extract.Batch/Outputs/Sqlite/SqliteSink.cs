using System.Globalization;

namespace SpaceNews.Extract.Batch;

/// <summary>Writes articles into an SQLite database: tables of articles, entities, mentions, incidents, their fields, conflicts and evidence, and views over them.</summary>
/// <remarks>The database gets its name when it is complete. An article that it has already is replaced, so that a run that is done again changes nothing. Resumable. For one thread at a time, as every sink.</remarks>
public sealed class SqliteSink : IRecordSink
{
    private readonly SqliteStore _store;
    private ArticleRows? _rows;
    private long _ahead;

    /// <summary>Writes to a file.</summary>
    /// <param name="path">The database.</param>
    /// <param name="append">Whether what is in it stays; otherwise it is replaced.</param>
    public SqliteSink(string path, bool append = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _store = new SqliteStore(path, append);
        Fingerprint = $"database {path} {append}";
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public void Open(string? state)
    {
        _store.Open(state);
        // A process that was killed between its last transaction and the checkpoint left a part that will come again.
        _ahead = state is null ? 0 : _store.Saves - long.Parse(state, CultureInfo.InvariantCulture);
        _rows = new ArticleRows(_store.Connection);
    }

    /// <inheritdoc/>
    public object? Render(IReadOnlyList<ExtractedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return articles.Select(a => a.Record).ToArray();
    }

    /// <inheritdoc/>
    public void Append(object? rendered)
    {
        if (_ahead > 0 || rendered is not ArticleRecord[] articles) return;
        foreach (ArticleRecord article in articles) _rows!.Insert(article);
    }

    /// <inheritdoc/>
    public string Save()
    {
        if (_ahead > 0) _ahead--;
        else _store.Save();
        return (_store.Saves - _ahead).ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Close();
        _store.Complete();
    }

    /// <inheritdoc/>
    public void Discard()
    {
        Close();
        _store.Discard();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _store.Dispose();
    }

    private void Close()
    {
        _rows?.Dispose();
        _rows = null;
    }
}

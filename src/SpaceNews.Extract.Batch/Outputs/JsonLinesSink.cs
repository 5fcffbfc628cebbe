using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Writes article lines: one JSON object an article, as the output contract has it.</summary>
/// <remarks>A name that ends in “.gz” gives a compressed file. Resumable, except on a stream. For one thread at a time, as every sink.</remarks>
public sealed class JsonLinesSink : IRecordSink
{
    private readonly ChunkOutput _output;

    /// <summary>Writes to a file, which gets its name when it is complete.</summary>
    public JsonLinesSink(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _output = new ChunkOutput(path);
    }

    /// <summary>Writes to a stream, which is left open.</summary>
    public JsonLinesSink(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _output = new ChunkOutput(stream);
    }

    /// <inheritdoc/>
    public string Fingerprint => "article lines " + _output.Fingerprint;

    /// <inheritdoc/>
    public void Open(string? state) => _output.Open(state);

    /// <inheritdoc/>
    public object? Render(IReadOnlyList<ExtractedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (articles.Count == 0) return null;
        var lines = new StringBuilder();
        foreach (ExtractedArticle article in articles) lines.Append(ExtractJson.Serialize(article.Record)).Append('\n');
        return _output.Pack(lines);
    }

    /// <inheritdoc/>
    public void Append(object? rendered)
    {
        if (rendered is byte[] bytes) _output.Append(bytes);
    }

    /// <inheritdoc/>
    public string Save() => _output.Save();

    /// <inheritdoc/>
    public void Complete() => _output.Complete();

    /// <inheritdoc/>
    public void Discard() => _output.Discard();

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();
}

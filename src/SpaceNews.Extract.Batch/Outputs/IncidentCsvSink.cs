using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Writes the incidents that articles tell as CSV, a row for every incident of every article.</summary>
/// <remarks>A name that ends in “.gz” gives a compressed file. Resumable, except on a stream. For one thread at a time, as every sink.</remarks>
public sealed class IncidentCsvSink : IRecordSink
{
    private readonly ChunkOutput _output;

    /// <summary>Writes to a file, which gets its name when it is complete.</summary>
    public IncidentCsvSink(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _output = new ChunkOutput(path);
    }

    /// <summary>Writes to a stream, which is left open.</summary>
    public IncidentCsvSink(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _output = new ChunkOutput(stream);
    }

    /// <inheritdoc/>
    public string Fingerprint => "incident rows " + _output.Fingerprint;

    /// <inheritdoc/>
    public void Open(string? state)
    {
        _output.Open(state);
        if (state is null) _output.Append(_output.Pack(new StringBuilder(IncidentCsv.Head)));
    }

    /// <inheritdoc/>
    public object? Render(IReadOnlyList<ExtractedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var rows = new StringBuilder();
        foreach (ExtractedArticle article in articles)
            foreach (IncidentRecord incident in article.Record.Incidents) IncidentCsv.Write(rows, article.Record.Id, incident);
        return rows.Length == 0 ? null : _output.Pack(rows);
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

using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Writes fused incidents to a file, which gets its name when it is complete.</summary>
/// <remarks>Thread-safe, as long as no two calls write one file.</remarks>
public static class IncidentOutput
{
    /// <summary>Writes incident lines, as the output contract has them.</summary>
    /// <param name="path">The file; compressed when its name ends in “.gz”.</param>
    /// <param name="incidents">The incidents, in order.</param>
    /// <param name="cancellationToken">Stops it; no file is left.</param>
    public static void WriteJsonLines(string path, IEnumerable<Incident> incidents, CancellationToken cancellationToken = default) =>
        Write(path, "", incidents, (text, incident) => text.Append(ExtractJson.Serialize(incident)).Append('\n'), cancellationToken);

    /// <summary>Writes a table of comma-separated values.</summary>
    /// <param name="path">The file; compressed when its name ends in “.gz”.</param>
    /// <param name="incidents">The incidents, in order.</param>
    /// <param name="cancellationToken">Stops it; no file is left.</param>
    public static void WriteCsv(string path, IEnumerable<Incident> incidents, CancellationToken cancellationToken = default) =>
        Write(path, IncidentCsv.Head, incidents, (text, incident) => IncidentCsv.Write(text, null, ExtractJson.ToRecord(incident)), cancellationToken);

    /// <summary>Writes the fused incidents of an SQLite database; those that it has are replaced, its articles stay.</summary>
    /// <param name="path">The database.</param>
    /// <param name="incidents">The incidents, in order.</param>
    /// <param name="append">Whether what else is in it stays; otherwise it is made anew.</param>
    /// <param name="cancellationToken">Stops it; the database is as it was.</param>
    public static void WriteSqlite(string path, IEnumerable<Incident> incidents, bool append = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(incidents);
        using var store = new SqliteStore(path, append);
        try
        {
            store.Open(null);
            store.Execute("DELETE FROM incidents WHERE article_id IS NULL");
            using (var rows = new IncidentRows(store.Connection))
            {
                foreach (Incident incident in incidents)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    rows.Insert(null, ExtractJson.ToRecord(incident));
                }
            }
            store.Save();
            store.Complete();
        }
        catch
        {
            store.Discard();
            throw;
        }
    }

    private static void Write(string path, string head, IEnumerable<Incident> incidents, Action<StringBuilder, Incident> write, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(incidents);
        const int MaxLength = 1 << 20;
        var output = new ChunkOutput(path);
        try
        {
            output.Open(null);
            var text = new StringBuilder(head);
            foreach (Incident incident in incidents)
            {
                cancellationToken.ThrowIfCancellationRequested();
                write(text, incident);
                if (text.Length < MaxLength) continue;
                output.Append(output.Pack(text));
                text.Clear();
            }
            if (text.Length > 0) output.Append(output.Pack(text));
            output.Complete();
        }
        catch
        {
            output.Discard();
            throw;
        }
    }
}

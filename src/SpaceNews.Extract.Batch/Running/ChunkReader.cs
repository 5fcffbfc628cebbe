namespace SpaceNews.Extract.Batch;

/// <summary>Cuts the input into chunks; where they end depends on nothing but the input, so that a resumed run cuts the same ones.</summary>
internal sealed class ChunkReader(IArticleSource source, BatchOptions options)
{
    /// <summary>A chunk ends early when its records hold this many bytes.</summary>
    private const long MaxBytes = 2 << 20;

    /// <summary>The chunks from a record on, which must be the first of a chunk.</summary>
    public IEnumerable<Chunk> Read(long from, CancellationToken cancellationToken)
    {
        long number = 0, first = from, bytes = 0;
        Task previous = Task.CompletedTask;
        var records = new List<InputRecord>();
        foreach (InputRecord record in source.Read(cancellationToken))
        {
            if (number >= options.Limit) break;
            if (number++ < from) continue;
            records.Add(record);
            bytes += record.Size;
            if (records.Count < options.ChunkSize && bytes < MaxBytes) continue;
            yield return Next();
        }
        if (records.Count > 0) yield return Next();

        Chunk Next()
        {
            var chunk = new Chunk(first, records, previous);
            (first, previous, records, bytes) = (first + records.Count, chunk.Claimed, [], 0);
            return chunk;
        }
    }
}

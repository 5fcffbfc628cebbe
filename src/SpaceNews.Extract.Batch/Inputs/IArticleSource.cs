namespace SpaceNews.Extract.Batch;

/// <summary>Where a batch gets its articles from.</summary>
/// <remarks>
/// A source gives the same records in the same order whenever it is read, otherwise a run cannot be resumed. It is read by one
/// thread, which feeds all the others: what is slow (parsing, decoding) belongs into <see cref="InputRecord.Parse"/>.
/// </remarks>
public interface IArticleSource
{
    /// <summary>Bytes that <see cref="InputRecord.BytesRead"/> grows to, or null when nobody knows; for the remaining time.</summary>
    long? TotalBytes { get; }

    /// <summary>Words that change when the input or the way it is read changes; a checkpoint of another input is not carried on.</summary>
    string Fingerprint { get; }

    /// <summary>The records, good and bad, in order. What cannot be read is a record too, whose <see cref="InputRecord.Parse"/> says why.</summary>
    IEnumerable<InputRecord> Read(CancellationToken cancellationToken);
}

namespace SpaceNews.Extract.Batch;

/// <summary>One record of the input, not yet parsed.</summary>
/// <remarks>Immutable; parsed by one thread at a time.</remarks>
public abstract class InputRecord
{
    /// <summary>Creates a record.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="id">Id of the article, where it is known before parsing.</param>
    protected InputRecord(InputPosition position, string? id = null)
    {
        Position = position;
        Id = id;
    }

    /// <summary>Where it stands.</summary>
    public InputPosition Position { get; }

    /// <summary>Id of the article, or null while only parsing can tell.</summary>
    public string? Id { get; }

    /// <summary>Bytes that the record will keep in memory; how much is worked on at once depends on it.</summary>
    public virtual long Size => 0;

    /// <summary>Bytes of the input, as it lies on disk, up to the end of this record.</summary>
    public long BytesRead { get; init; }

    /// <summary>Turns the record into an article. Called on a worker thread, perhaps more than once.</summary>
    /// <exception cref="BadRecordException">It is none; reason and message say why.</exception>
    public abstract Article Parse();

    /// <summary>A record for an article that is there already.</summary>
    /// <param name="article">The article.</param>
    /// <param name="input">What the source calls itself.</param>
    /// <param name="number">Number of the record from 1.</param>
    public static InputRecord Of(Article article, string input, long number)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ReadyRecord(article, new InputPosition(input, number));
    }

    /// <summary>A record that is known to be bad.</summary>
    public static InputRecord Bad(InputPosition position, RejectReason reason, string message) => new BrokenRecord(position, reason, message);

    private sealed class ReadyRecord(Article article, InputPosition position) : InputRecord(position, article.Id)
    {
        public override long Size => article.Text.Length * 2L;

        public override Article Parse() => article;
    }

    private sealed class BrokenRecord(InputPosition position, RejectReason reason, string message) : InputRecord(position)
    {
        public override Article Parse() => throw new BadRecordException(reason, message);
    }
}

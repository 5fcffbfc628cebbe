namespace SpaceNews.Extract.Batch;

/// <summary>Settings of a batch.</summary>
/// <remarks>Immutable; change a copy with <c>with { … }</c>. How many articles are worked on at once is a setting of the pipeline.</remarks>
public sealed record BatchOptions
{
    /// <summary>The file that bad records go to, as JSON lines; null keeps them out of files. There is no file without bad records.</summary>
    public string? RejectsPath { get; init; }

    /// <summary>The file that remembers how far the run has come; null for none. It is gone when the run is complete.</summary>
    public string? CheckpointPath { get; init; }

    /// <summary>Whether a run that left a checkpoint is carried on; without one, the run starts at the beginning.</summary>
    public bool Resume { get; init; }

    /// <summary>How many records at least lie between two checkpoints.</summary>
    public int CheckpointInterval { get; init; } = 1024;

    /// <summary>Whether the first bad record ends the run.</summary>
    public bool Strict { get; init; }

    /// <summary>How many records of the input are read, before any are shared out to shards; null for all.</summary>
    public long? Limit { get; init; }

    /// <summary>The part of the input that is worked on.</summary>
    public Shard Shard { get; init; }

    /// <summary>Whether articles that are not English are passed over.</summary>
    public bool EnglishOnly { get; init; } = true;

    /// <summary>Most UTF-16 code units of the text of an article.</summary>
    public int MaxTextLength { get; init; } = new InputLimits().MaxTextLength;

    /// <summary>
    /// How many records a worker takes at a time. They are written together, and make one member of a compressed file, so the
    /// number is part of what the output is; 1 writes every article as soon as it is known.
    /// </summary>
    public int ChunkSize { get; init; } = 8;
}

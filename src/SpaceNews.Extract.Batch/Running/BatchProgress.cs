using System.Collections.Immutable;

namespace SpaceNews.Extract.Batch;

/// <summary>How far a run has come.</summary>
/// <remarks>Immutable.</remarks>
public sealed record BatchProgress
{
    /// <summary>Records read, of all shards.</summary>
    public required long Records { get; init; }

    /// <summary>Articles written.</summary>
    public required long Articles { get; init; }

    /// <summary>Bad records.</summary>
    public required long Rejected { get; init; }

    /// <summary>Records in order that were not wanted.</summary>
    public required long PassedOver { get; init; }

    /// <summary>Records up to which this run only skipped, because they were done before.</summary>
    public required long Resumed { get; init; }

    /// <summary>Bytes of the input read, as it lies on disk.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Bytes of the input, or null when nobody knows.</summary>
    public required long? TotalBytes { get; init; }

    /// <summary>Records that were set aside since the last report.</summary>
    public ImmutableArray<RejectedRecord> NewRejects { get; init; } = [];
}

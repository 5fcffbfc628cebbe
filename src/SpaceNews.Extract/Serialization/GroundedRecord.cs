using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A value with the places it was read from.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record GroundedRecord
{
    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>Instant of a time whose day and zone are known.</summary>
    public string? Utc { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

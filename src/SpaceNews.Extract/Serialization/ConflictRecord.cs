using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A point on which reports disagree.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record ConflictRecord
{
    /// <summary>The point.</summary>
    public required string Field { get; init; }

    /// <summary>What is said, with its evidence.</summary>
    public required ImmutableArray<GroundedRecord> Values { get; init; } = [];

    /// <summary>What kind of disagreement it is.</summary>
    public required string Note { get; init; }
}

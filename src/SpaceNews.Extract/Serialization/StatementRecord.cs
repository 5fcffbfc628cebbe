using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>What is said on a point on which reports tend to differ.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record StatementRecord
{
    /// <summary>The point.</summary>
    public required string Aspect { get; init; }

    /// <summary>What is said.</summary>
    public required string Value { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

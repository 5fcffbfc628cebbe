using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Who was hurt.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record CasualtiesRecord
{
    /// <summary>Number of dead; 0 is an explicit none.</summary>
    public int? Killed { get; init; }

    /// <summary>Number of injured; 0 is an explicit none.</summary>
    public int? Injured { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

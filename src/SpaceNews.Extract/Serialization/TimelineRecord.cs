using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A dated sentence of the articles that tell an incident.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record TimelineRecord
{
    /// <summary>EDTF date.</summary>
    public required string Date { get; init; }

    /// <summary>ISO 8601 time of day.</summary>
    public string? Time { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Where date and time were read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

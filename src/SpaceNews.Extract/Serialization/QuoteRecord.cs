using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Words that someone is quoted with.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record QuoteRecord
{
    /// <summary>The words between the marks.</summary>
    public required string Text { get; init; }

    /// <summary>Who says them.</summary>
    public string? Speaker { get; init; }

    /// <summary>Where the words and the speaker stand.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

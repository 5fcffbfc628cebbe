using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>One incident line, or one incident inside an article line.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record IncidentRecord
{
    /// <summary>Stable name.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing went wrong.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>The words that say what happened.</summary>
    public ImmutableArray<EvidenceRecord>? TypeEvidence { get; init; }

    /// <summary>Whether it is only recalled.</summary>
    public required bool Background { get; init; }

    /// <summary>A headline or sentence that tells it.</summary>
    public string? Title { get; init; }

    /// <summary>When it happened.</summary>
    public GroundedRecord? Date { get; init; }

    /// <summary>Clock time.</summary>
    public GroundedRecord? Time { get; init; }

    /// <summary>Where it happened.</summary>
    public IncidentSiteRecord? Site { get; init; }

    /// <summary>Vehicles.</summary>
    public ImmutableArray<IncidentVehicleRecord>? Vehicles { get; init; }

    /// <summary>People.</summary>
    public ImmutableArray<IncidentPersonRecord>? People { get; init; }

    /// <summary>Organizations.</summary>
    public ImmutableArray<IncidentOrganizationRecord>? Organizations { get; init; }

    /// <summary>Masses.</summary>
    public ImmutableArray<IncidentMassRecord>? Masses { get; init; }

    /// <summary>Who was hurt.</summary>
    public CasualtiesRecord? Casualties { get; init; }

    /// <summary>Causes.</summary>
    public ImmutableArray<ClaimRecord>? Causes { get; init; }

    /// <summary>Consequences.</summary>
    public ImmutableArray<ClaimRecord>? Consequences { get; init; }

    /// <summary>Quotations with their speakers.</summary>
    public ImmutableArray<QuoteRecord>? Quotes { get; init; }

    /// <summary>Dated sentences in the order of their dates.</summary>
    public ImmutableArray<TimelineRecord>? Timeline { get; init; }

    /// <summary>Up to three sentences that tell the incident.</summary>
    public ImmutableArray<EvidenceRecord>? Summary { get; init; }

    /// <summary>Points on which reports tend to differ.</summary>
    public ImmutableArray<StatementRecord>? Statements { get; init; }

    /// <summary>Disagreements.</summary>
    public ImmutableArray<ConflictRecord>? Conflicts { get; init; }

    /// <summary>Ids of the articles; only in fused incidents.</summary>
    public ImmutableArray<string>? Sources { get; init; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public double? Confidence { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>An organization of an incident.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record IncidentOrganizationRecord
{
    /// <summary>Canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What it has to do with the incident.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<OrganizationRole>))]
    public required OrganizationRole Role { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

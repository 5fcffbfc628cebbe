using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>A vehicle of an incident.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record IncidentVehicleRecord
{
    /// <summary>Canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of craft it is.</summary>
    public required VehicleClass Class { get; init; }

    /// <summary>The family it belongs to.</summary>
    public string? Family { get; init; }

    /// <summary>True for one craft rather than a family.</summary>
    public bool? Individual { get; init; }

    /// <summary>Id of the vehicle.</summary>
    public string? Entity { get; init; }

    /// <summary>What it has to do with the incident.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<VehicleRole>))]
    public required VehicleRole Role { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

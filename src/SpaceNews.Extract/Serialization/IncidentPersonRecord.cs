using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>A person of an incident.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record IncidentPersonRecord
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What the person has to do with the incident.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<PersonRole>))]
    public required PersonRole Role { get; init; }

    /// <summary>Title or role words beside the name.</summary>
    public string? Title { get; init; }

    /// <summary>Organization that the text attaches.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

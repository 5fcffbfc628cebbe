using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>The site of an incident.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record IncidentSiteRecord
{
    /// <summary>Name of the complex.</summary>
    public string? Complex { get; init; }

    /// <summary>Name of the pad.</summary>
    public string? Pad { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>Id of the site.</summary>
    public string? Entity { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

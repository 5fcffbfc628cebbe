namespace SpaceNews.Extract;

/// <summary>A site as data.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record SiteRecord
{
    /// <summary>Name of the complex; absent when the text names only a pad.</summary>
    public string? Complex { get; init; }

    /// <summary>Name of the pad.</summary>
    public string? Pad { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }
}

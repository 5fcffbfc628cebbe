using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A site of the knowledge base.</summary>
/// <param name="Id">Stable name, <c>complex</c> or <c>complex/pad</c>.</param>
/// <param name="Name">Canonical display name.</param>
/// <param name="Kind">What it is used for.</param>
/// <remarks>Immutable. An alias that ends in <c>~</c> is also an ordinary word and counts only with support from its context.</remarks>
public sealed record SiteEntry(string Id, string Name, SiteKind Kind)
{
    /// <summary>Id of the complex that a pad belongs to; null for a complex.</summary>
    public string? Parent { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}

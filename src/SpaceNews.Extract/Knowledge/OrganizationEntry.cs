using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>What kind of body an organization is.</summary>
public enum OrganizationKind : byte
{
    /// <summary>A company.</summary>
    Company,

    /// <summary>A space agency or other state agency.</summary>
    Agency,

    /// <summary>An armed service.</summary>
    Force,

    /// <summary>A newspaper, news agency, broadcaster, web site or picture agency.</summary>
    Media,

    /// <summary>A university, laboratory or museum.</summary>
    Institute,

    /// <summary>A committee, board, regulator, ministry or parliament.</summary>
    Body,

    /// <summary>A programme body.</summary>
    Programme,
}

/// <summary>An organization of the knowledge base.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <remarks>Immutable. An alias that ends in <c>~</c> is also an ordinary word and counts only with support from its context.</remarks>
public sealed record OrganizationEntry(string Name, OrganizationKind Kind)
{
    /// <summary>Stable name; made from <see cref="Name"/> when left empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 country code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}

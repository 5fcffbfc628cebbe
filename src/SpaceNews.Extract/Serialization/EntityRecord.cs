using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>One entity of an article line.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record EntityRecord
{
    /// <summary>Id, the kind and a slug.</summary>
    public required string Id { get; init; }

    /// <summary>Kind in camelCase.</summary>
    public required string Kind { get; init; }

    /// <summary>Canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string>? Aliases { get; init; }

    /// <summary>Indexes into the mentions.</summary>
    public ImmutableArray<int> Mentions { get; init; } = [];

    /// <summary>What the text says of it.</summary>
    public ImmutableSortedDictionary<string, string>? Attributes { get; init; }
}

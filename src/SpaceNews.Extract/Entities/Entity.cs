using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Who or what several mentions stand for. An entity is to mentions what a symbol is to references.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Entity
{
    internal Entity(string id, MentionKind kind, string name, ImmutableArray<string> aliases, ImmutableArray<int> mentions, ImmutableSortedDictionary<string, string> attributes)
    {
        Id = id;
        Kind = kind;
        Name = name;
        Aliases = aliases;
        Mentions = mentions;
        Attributes = attributes;
    }

    /// <summary>Stable name: the kind, a slash, and the name as a slug (<c>person/chris-williams</c>).</summary>
    public string Id { get; }

    /// <summary>Kind of its mentions.</summary>
    public MentionKind Kind { get; }

    /// <summary>Canonical name.</summary>
    public string Name { get; }

    /// <summary>Other ways in which the article writes it.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Indexes of its mentions in <see cref="ArticleModel.Mentions"/>.</summary>
    public ImmutableArray<int> Mentions { get; }

    /// <summary>What the text says of it: “role”, “title”, “affiliation” of a person; “class”, “family” of a vehicle; “country” of a site.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>One person, organization, site or vehicle across the articles of a corpus.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Kind">Kind of its mentions.</param>
/// <param name="Name">The name that most articles use.</param>
/// <param name="Aliases">The other names.</param>
/// <param name="Articles">Ids of the articles that mention it, in order.</param>
/// <remarks>Immutable.</remarks>
public sealed record LinkedEntity(string Id, MentionKind Kind, string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Articles);

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>The entities of an article and, for every mention, the number of its entity (-1 for none).</summary>
internal sealed record EntityTable(ImmutableArray<Entity> Entities, int[] OfMention);

namespace SpaceNews.Extract;

/// <summary>What the knowledge base holds under a name.</summary>
/// <param name="Kind">Site, vehicle or organization.</param>
/// <param name="Id">Id of the entry.</param>
/// <param name="Name">Canonical name; that of a pad stands behind the name of its complex.</param>
/// <param name="Form">How the name was found.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record KnowledgeFinding(MentionKind Kind, string Id, string Name, KnowledgeForm Form);

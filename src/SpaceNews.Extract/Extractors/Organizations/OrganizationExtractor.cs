using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>
/// Finds organizations: known names and acronyms, names that end in a word for an organization (“Halvorsen Dynamics”,
/// “Ministry of Defence”), and names that the words beside them make one (“the start-up Nebulon”, “Nebulon's chief executive”).
/// </summary>
internal sealed class OrganizationExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [MentionKind.Organization];

    public override ImmutableArray<MentionKind> Requires => [MentionKind.Site, MentionKind.Vehicle, MentionKind.Date];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(article => new OrganizationSearch(article).Run());
}

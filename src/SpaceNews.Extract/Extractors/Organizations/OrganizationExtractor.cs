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

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(Find);

    // From the surest to what leans on all the others.
    private static void Find(ArticleContext article)
    {
        var findings = new OrganizationFindings(article);
        new KnownOrganizations(article, findings).Find();
        new OrganizationsByHeadWord(article, findings).Find();
        new OrganizationAcronyms(article, findings).Find();
        new Partnerships(article, findings).Find();
        new OrganizationsOfThePage(article, findings).Find();
        new RecognizedOrganizations(article, findings).Find();
        new OrganizationsByContext(article, findings).Find();
        new OrganizationsNamedElsewhere(article, findings).Find();
        ShortOrganizationNames.Resolve(article);
    }
}

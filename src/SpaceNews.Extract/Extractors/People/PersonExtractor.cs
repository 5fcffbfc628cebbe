using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>
/// Finds people by what stands around capital words: titles and roles, given names, bylines, verbs of speech; then their
/// short names (“Manber”) in the rest of the article. No list of people is needed.
/// </summary>
internal sealed class PersonExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [MentionKind.Person];

    public override ImmutableArray<MentionKind> Requires => [MentionKind.Site, MentionKind.Vehicle, MentionKind.Date, MentionKind.Organization];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.AmbiguousPerson];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(article => new PersonSearch(article).Run());
}

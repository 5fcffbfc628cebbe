using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Finds sites: known names, pads by their designators (“Site 31/6”, “Pad 4B”), and names that end in a word for a site
/// (“Lindholm Spaceport”). A pad is given to the complex named beside it, else to one that the article names.
/// </summary>
internal sealed class SiteExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [MentionKind.Site];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.PadWithoutComplex];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(article => new SiteSearch(article).Run());
}

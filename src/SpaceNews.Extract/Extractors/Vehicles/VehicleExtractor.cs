using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>
/// Finds vehicles: known names and their serials, serials alone (“MS-28”), names beside a word for a vehicle (“the
/// Tamarin-3 rocket”). A known name that is an ordinary word too counts only with support from its context.
/// </summary>
internal sealed class VehicleExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [MentionKind.Vehicle];

    public override ImmutableArray<MentionKind> Requires => [MentionKind.Site, MentionKind.Date];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.MisspeltVehicle, DiagnosticDescriptors.UnknownVehicle];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(article => new VehicleSearch(article).Run());
}

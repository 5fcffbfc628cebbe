using System.Collections.Immutable;

namespace SpaceNews.Extract.CustomExtractor;

/// <summary>Finds masses of propellant: “20 tons of liquid oxygen”, “500 kg of its propellant”.</summary>
internal sealed class PropellantExtractor : Extractor
{
    public static readonly MentionKind Propellant = new("Propellant");

    private static readonly DiagnosticDescriptor Unlikely = new("FUEL001", "Unlikely load", "{0} kg is more than any rocket carries", DiagnosticSeverity.Warning);

    private static readonly TokenPattern Pattern = TokenPattern.Parse(
        "{Mass:amount} of (its|the)? (what: (liquid|solid|residual)? (propellant|fuel|oxidizer|oxygen|hydrogen|methane|kerosene|hydrazine))");

    public override ImmutableArray<MentionKind> Produces => [Propellant];

    public override ImmutableArray<MentionKind> Requires => [MentionKind.Mass];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Unlikely];

    public override void Initialize(ExtractorContext context) => context.RegisterPattern(Pattern, match =>
    {
        double kilograms = match.GetMention<Mass>("amount").Value.Kilograms;
        if (kilograms > 10_000_000) match.Article.ReportDiagnostic(Unlikely, match.Span, kilograms.ToString("0", System.Globalization.CultureInfo.InvariantCulture));
        match.Report(Propellant, new PropellantLoad(kilograms, match.GetText("what")), "MassOfPropellant");
    });
}

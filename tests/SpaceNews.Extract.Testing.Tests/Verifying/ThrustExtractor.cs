using System.Collections.Immutable;
using System.Globalization;

namespace SpaceNews.Extract.Testing.Tests;

/// <summary>A user's extractor: “845 kN”, with a warning where the number is suspiciously large.</summary>
public sealed class ThrustExtractor : Extractor
{
    public static readonly MentionKind Thrust = new("Thrust");

    public static readonly DiagnosticDescriptor HugeThrust = new("SNX7901", "Huge thrust", "{0} kN is more than any engine has", DiagnosticSeverity.Warning);

    public override ImmutableArray<MentionKind> Produces => [Thrust];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [HugeThrust];

    public override void Initialize(ExtractorContext context) =>
        context.RegisterPattern(TokenPattern.Number.As("value") + TokenPattern.Word("kN"), match =>
        {
            double value = double.Parse(match.GetText("value"), CultureInfo.InvariantCulture);
            match.Article.Report(Thrust, match.Span, new Thrust(value), "NumberThenKilonewton");
            if (value > 10_000) match.Article.ReportDiagnostic(HugeThrust, match.Span, match.GetText("value"));
        });
}

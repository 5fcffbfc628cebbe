using System.Collections.Immutable;
using System.Globalization;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>An extractor as a user writes it: its own kind, a plain number as the value.</summary>
internal sealed class ThrustExtractor : Extractor
{
    private static readonly MentionKind Thrust = new("EngineThrust");

    public override ImmutableArray<MentionKind> Produces => [Thrust];

    public override void Initialize(ExtractorContext context) => context.RegisterPattern(
        TokenPattern.Number.As("value") + TokenPattern.Word("kN"),
        match => match.Article.Report(Thrust, match.Span, double.Parse(match.GetText("value"), CultureInfo.InvariantCulture), "NumberThenKilonewton"));
}

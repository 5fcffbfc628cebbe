using System.Collections.Immutable;

namespace SpaceNews.Extract.Testing.Tests;

/// <summary>Requires a kind that only a pipeline with quantities has.</summary>
internal sealed class FarExtractor : Extractor
{
    private static readonly MentionKind Far = new("Far");

    public override ImmutableArray<MentionKind> Produces => [Far];

    public override ImmutableArray<MentionKind> Requires => [MentionKind.Quantity];

    public override void Initialize(ExtractorContext context) => context.RegisterPattern(TokenPattern.Parse("{Quantity}"), match => match.Report(Far, "far", "Far"));
}

/// <summary>Requires a kind by a wrong name.</summary>
internal sealed class MisspeltExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [];

    public override ImmutableArray<MentionKind> Requires => [new("Massa")];

    public override void Initialize(ExtractorContext context)
    {
    }
}

/// <summary>Reports a kind that it does not declare.</summary>
internal sealed class UndeclaredExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [];

    public override void Initialize(ExtractorContext context) => context.RegisterPattern(TokenPattern.Parse("text"), match => match.Report(new MentionKind("Word"), "any", "Word"));
}

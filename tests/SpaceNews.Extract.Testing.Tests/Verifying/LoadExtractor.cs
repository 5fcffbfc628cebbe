using System.Collections.Immutable;

namespace SpaceNews.Extract.Testing.Tests;

/// <summary>A user's extractor that needs built-in ones: a vehicle with a mass beside it.</summary>
public sealed class LoadExtractor : Extractor
{
    public static readonly MentionKind Load = new("Load");

    public override ImmutableArray<MentionKind> Produces => [Load];

    public override ImmutableArray<MentionKind> Requires => [MentionKind.Vehicle, MentionKind.Mass];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(article =>
    {
        foreach (Mention vehicle in article.Mentions.Where(m => m.Kind == MentionKind.Vehicle).ToList())
            foreach (Mention mass in article.Mentions.Where(m => m.Kind == MentionKind.Mass).ToList())
                article.Report(Load, vehicle.Span.Union(mass.Span), $"{vehicle.UntypedValue}, {mass.UntypedValue}", "VehicleAndMass");
    });
}

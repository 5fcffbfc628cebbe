using System.Collections.Immutable;

namespace SpaceNews.Extract.Testing.Tests;

/// <summary>A user's extractor with a bug.</summary>
public sealed class FailingExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [new("Nothing")];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(_ => throw new InvalidOperationException("no such thing"));
}

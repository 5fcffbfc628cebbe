using System.Collections.Immutable;

namespace SpaceNews.Extract.Tests;

/// <summary>An extractor that a test makes up in place.</summary>
internal sealed class TestExtractor(string name, Action<ExtractorContext> initialize) : Extractor
{
    public static readonly MentionKind Kind = new("Test");

    public override string Name => name;

    public override ImmutableArray<MentionKind> Produces => ProducedKinds;

    public override ImmutableArray<MentionKind> Requires => RequiredKinds;

    public ImmutableArray<MentionKind> ProducedKinds { get; init; } = [Kind];

    public ImmutableArray<MentionKind> RequiredKinds { get; init; } = [];

    public static TestExtractor OnArticle(Action<ArticleContext> action) => new("OnArticle", context => context.RegisterArticleAction(action));

    public override void Initialize(ExtractorContext context) => initialize(context);
}

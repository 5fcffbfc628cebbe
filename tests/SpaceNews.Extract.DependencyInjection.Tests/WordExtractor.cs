using System.Collections.Immutable;

namespace SpaceNews.Extract.DependencyInjection.Tests;

/// <summary>Finds one word, or fails where it stands.</summary>
internal sealed class WordExtractor(string word, bool fails = false) : Extractor
{
    public static readonly MentionKind Kind = new("Word");

    public override string Name => $"{nameof(WordExtractor)} of {word}";

    public override ImmutableArray<MentionKind> Produces => [Kind];

    public override void Initialize(ExtractorContext context) => context.RegisterPattern(TokenPattern.Word(word), match =>
    {
        if (fails) throw new InvalidOperationException("no such thing");
        match.Report(Kind, word, "Word");
    });
}

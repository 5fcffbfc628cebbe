namespace SpaceNews.Extract.Tests;

/// <summary>Law 1: the tokens and the space between them, concatenated, are the text, for any UTF-16 string.</summary>
public class FullFidelityTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("&nbsp;")]
    [InlineData("  two  spaces  ")]
    [InlineData("\r\n\r\n")]
    public void Tree_gives_the_text_back(string text) => Check(text);

    [Fact]
    public void Tree_gives_the_text_back_for_lone_surrogates()
    {
        foreach (string text in new[] { "\uD83D", "\uDE80\uD83D", "a\uD83D", "\uDE80a", "1\uD83D1", "&\uD83D;" }) Check(text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Tree_gives_the_text_back_for_random_text(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 2_500; i++) Check(RandomText.Next(random, 40));
    }

    [Fact]
    public void Tree_gives_the_text_back_for_every_code_unit()
    {
        for (int c = 0; c <= char.MaxValue; c += 16)
            Check(string.Concat(Enumerable.Range(c, 16).Select(x => "a" + (char)x + "1" + (char)x)));
    }

    [Fact]
    public void Tree_gives_the_text_back_for_fixtures()
    {
        foreach (Article article in Fixtures.Articles) Check(article.Text.Value);
    }

    private static void Check(string text)
    {
        ArticleTree tree = Trees.Parse(text);
        if (tree.ToFullString() != text) Fail("the tokens put together are not the text");

        int end = 0;
        foreach (Token token in tree.Tokens())
        {
            if (token.Span.IsEmpty || token.Span.Start < end) Fail($"token {token.Index} is empty or overlaps the one before");
            if (token.FullSpan != TextSpan.FromBounds(end, token.Span.End)) Fail($"the full span of token {token.Index} does not touch the one before");
            end = token.Span.End;
        }
        if (end > text.Length) Fail("the last token reaches past the text");

        int next = 0;
        foreach (Block block in tree.Blocks)
        {
            if (block.FirstToken != next || block.TokenCount < 1) Fail("blocks are not one after another");
            next = block.EndToken;
        }
        if (next != tree.TokenCount) Fail("blocks do not hold all tokens");

        next = 0;
        foreach (Sentence sentence in tree.Sentences)
        {
            if (sentence.FirstToken != next || sentence.TokenCount < 1) Fail("sentences are not one after another");
            Block block = tree.Blocks[sentence.Block];
            if (sentence.FirstToken < block.FirstToken || sentence.EndToken > block.EndToken) Fail("a sentence leaves its block");
            next = sentence.EndToken;
        }
        if (next != tree.TokenCount) Fail("sentences do not hold all tokens");

        void Fail(string what) => throw new Xunit.Sdk.XunitException($"{what}: {string.Join(' ', text.Select(c => ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)))}");
    }
}

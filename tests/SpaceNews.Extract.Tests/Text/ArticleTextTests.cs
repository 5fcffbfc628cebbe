namespace SpaceNews.Extract.Tests;

public class ArticleTextTests
{
    [Theory]
    [InlineData("", new[] { "" })]
    [InlineData("one", new[] { "one" })]
    [InlineData("one\n", new[] { "one", "" })]
    [InlineData("one\r\ntwo\rthree\nfour", new[] { "one", "two", "three", "four" })]
    [InlineData("\r\r\n\n", new[] { "", "", "", "" })]
    [InlineData("a\n\rb", new[] { "a", "", "b" })]
    [InlineData("no\u2028break\u0085here\vat\fall", new[] { "no\u2028break\u0085here\vat\fall" })]
    public void Lines_end_at_LF_CR_and_CRLF(string value, string[] lines)
    {
        var text = new ArticleText(value);

        Enumerable.Range(0, text.LineCount).Select(i => text.ToString(text.GetLine(i))).Should().Equal(lines);
    }

    [Theory]
    [InlineData(0, "1:1")]
    [InlineData(2, "1:3")]
    [InlineData(3, "1:4")]
    [InlineData(4, "2:1")]
    [InlineData(7, "2:4")]
    [InlineData(8, "3:1")]
    public void GetLinePosition_prints_from_one(int offset, string position) => new ArticleText("ab\r\ncd\r\n").GetLinePosition(offset).ToString().Should().Be(position);

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public void GetLinePosition_refuses_offsets_outside(int offset) =>
        FluentActions.Invoking(() => new ArticleText("ab\r\ncd\r\n").GetLinePosition(offset)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Every_offset_lies_in_the_line_that_its_position_names()
    {
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            var text = new ArticleText(RandomText.Next(random, 20));
            for (int offset = 0; offset <= text.Length; offset++)
            {
                LinePosition position = text.GetLinePosition(offset);
                (text.GetLine(position.Line).Start + position.Character).Should().Be(offset);
            }
        }
    }

    [Fact]
    public void Article_refuses_an_empty_id() => FluentActions.Invoking(() => Article.FromText("text", id: "")).Should().Throw<ArgumentException>();

    [Fact]
    public void Article_keeps_the_text_verbatim() => Article.FromText("a\r\n\u00A0\uD83D &amp;").Text.Value.Should().Be("a\r\n\u00A0\uD83D &amp;");
}

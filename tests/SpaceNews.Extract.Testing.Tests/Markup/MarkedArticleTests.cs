using NodaTime;

namespace SpaceNews.Extract.Testing.Tests;

public class MarkedArticleTests
{
    [Fact]
    public void Parse_reads_header_and_text()
    {
        MarkedArticle article = MarkedArticle.Parse(
            "id: pad-7\ntitle: Crane falls: no one hurt\nsource: https://example.org/7\npublished: 2026-03-04\nsplit: dev\nstyle: wire report\nevent: crane\n---\n\nA {|Mass=9000 kg:9-tonne|} crane fell.\n",
            "pad-7.article");

        article.Id.Should().Be("pad-7");
        article.Title.Should().Be("Crane falls: no one hurt");
        article.Source.Should().Be("https://example.org/7");
        article.Published.Should().Be(new LocalDate(2026, 3, 4));
        article.Split.Should().Be("dev");
        article.Style.Should().Be("wire report");
        article.Event.Should().Be("crane");
        article.Article.Text.Value.Should().Be("\nA 9-tonne crane fell.\n");
        article.Article.Title.Should().Be(article.Title);
        article.Marks.Should().Equal(new Mark("Mass", new TextSpan(3, 7), "9000 kg"));
        article.ToString().Should().Be("\nA {|Mass=9000 kg:9-tonne|} crane fell.\n");
    }

    [Theory]
    [InlineData("id: a\n---\ntext", "text")]
    [InlineData("\uFEFFid: a\r\n---\r\ntext\r\n", "text\r\n")]
    [InlineData("id: a\n---\n", "")]
    [InlineData("id: a\n---\n---\n", "---\n")]
    public void Parse_takes_the_text_verbatim(string content, string text)
    {
        MarkedArticle article = MarkedArticle.Parse(content, "a.article");

        article.Article.Text.Value.Should().Be(text);
        new object?[] { article.Title, article.Source, article.Published, article.Split, article.Style, article.Event }.Should().AllSatisfy(o => o.Should().BeNull());
    }

    [Theory]
    [InlineData("", "f.article:1:1: the header is never closed; expected a line “---”.")]
    [InlineData("id: a\nsplit: dev\n", "f.article:3:1: the header is never closed; expected a line “---”.")]
    [InlineData("title: x\n---\n", "f.article:2:1: expected a field “id” in the header.")]
    [InlineData("id: a\nid: b\n---\n", "f.article:2:1: the field “id” stands twice.")]
    [InlineData("id:\n---\n", "f.article:1:1: the field “id” is empty.")]
    [InlineData("id: a\npublished: 28.11.2025\n---\n", "f.article:2:1: expected a day as YYYY-MM-DD, but found “28.11.2025”.")]
    [InlineData("id: a\nsplit: gold\n---\n", "f.article:2:1: expected train or dev or test as the split, but found “gold”.")]
    [InlineData("id: a\nA crane fell.\n---\n", "f.article:2:1: expected one of the fields id, title, source, published, split, style, event, a colon and a value, or a line “---”, but found “A crane fell.”.")]
    [InlineData("id: a\n---\nfine\nnot |} fine", "f.article:4:5: “|}” closes no mark; write “|\\}” for the characters themselves.")]
    public void Parse_tells_file_and_place_when_the_file_is_broken(string content, string message) =>
        FluentActions.Invoking(() => MarkedArticle.Parse(content, "f.article")).Should().Throw<FormatException>().Which.Message.Should().Be(message);

    [Fact]
    public void Parse_reads_every_fixture_and_ToString_writes_it_again()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "fixtures", "articles"), "*.article");
        files.Should().NotBeEmpty();
        foreach (string file in files)
        {
            string content = File.ReadAllText(file);
            MarkedArticle article = MarkedArticle.Parse(content, Path.GetFileName(file));

            article.Id.Should().Be(Path.GetFileNameWithoutExtension(file));
            content.Should().EndWith("\n---\n" + article, file);
        }
    }
}

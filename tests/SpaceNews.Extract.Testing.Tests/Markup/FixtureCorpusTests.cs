namespace SpaceNews.Extract.Testing.Tests;

public class FixtureCorpusTests
{
    [Fact]
    public void FixtureCorpus_holds_five_articles_by_id() =>
        FixtureCorpus.MarkedArticles.Select(a => a.Id).Should().Equal("ms28-000", "ms28-001", "ms28-002", "ms28-003", "ms28-004");

    [Fact]
    public void FixtureCorpus_gives_the_articles_without_marks()
    {
        FixtureCorpus.Articles.Should().Equal(FixtureCorpus.MarkedArticles.Select(a => a.Article));
        FixtureCorpus.Articles.Should().AllSatisfy(a => a.Text.Value.Should().NotContain("{|"));
        FixtureCorpus.MarkedArticles.Should().AllSatisfy(a => a.Marks.Should().NotBeEmpty());
    }

    [Fact]
    public void Marks_quote_text_without_space_around_it()
    {
        foreach (MarkedArticle article in FixtureCorpus.MarkedArticles)
            foreach (Mark mark in article.Marks)
                article.Article.Text.ToString(mark.Span).Should().Match(t => t.Trim().Length == t.Length, "{0} of {1} is a name or a number", mark, article.Id);
    }
}

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Law: fusing what was written as JSON gives what fusing the models gives, in whatever order the articles come.</summary>
public sealed class FusionFromJsonTests
{
    private static readonly Lazy<string[]> FromModels = new(() => Lines(FixtureArticles.Models.Values.Aggregate(Corpus.Create(), (corpus, model) => corpus.WithModel(model))));

    private static string[] Lines(Corpus corpus) => [.. corpus.Incidents.Select(ExtractJson.Serialize)];

    /// <summary>One line after the other, so that a failure shows the first place that differs and not all lines.</summary>
    private static void ShouldBeFused(Corpus corpus)
    {
        string[] lines = Lines(corpus);
        for (int i = 0; i < Math.Min(lines.Length, FromModels.Value.Length); i++) lines[i].Should().Be(FromModels.Value[i]);
        lines.Should().HaveSameCount(FromModels.Value);
    }

    [Fact]
    public void Fusing_records_is_fusing_models()
    {
        IEnumerable<ArticleRecord> records = FixtureArticles.Articles.Keys.Select(name => ExtractJson.ParseArticle(FixtureArticles.Line(name)));

        ShouldBeFused(Corpus.Create().WithRecords(records));
    }

    [Fact]
    public void Fusing_articles_is_fusing_models() =>
        ShouldBeFused(Corpus.Create().WithArticles(FixtureArticles.Articles.Values));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Order_of_articles_changes_nothing(int seed)
    {
        Article[] articles = [.. FixtureArticles.Articles.Values];
        new Random(seed).Shuffle(articles);

        ShouldBeFused(Corpus.Create().WithArticles(articles));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Order_of_records_changes_nothing(int seed)
    {
        string[] names = [.. FixtureArticles.Articles.Keys];
        new Random(seed).Shuffle(names);

        ShouldBeFused(Corpus.Create().WithRecords(names.Select(name => ExtractJson.ParseArticle(FixtureArticles.Line(name)))));
    }

    [Fact]
    public void Entities_from_records_are_those_from_models()
    {
        Corpus models = FixtureArticles.Models.Values.Aggregate(Corpus.Create(), (corpus, model) => corpus.WithModel(model));
        Corpus records = Corpus.Create().WithRecords(FixtureArticles.Articles.Keys.Select(name => ExtractJson.ParseArticle(FixtureArticles.Line(name))));

        records.Entities.Should().BeEquivalentTo(models.Entities, o => o.WithStrictOrdering());
    }

    [Fact]
    public void Last_day_of_the_calendar_is_fused_as_any_other()
    {
        const string Text = "A Proton rocket exploded after launch from Baikonur on 9999-12-31. The rocket failed and crashed.";
        Corpus corpus = Corpus.Create().WithArticles([Article.FromText(Text, "a"), Article.FromText(Text, "b")]);

        corpus.Incidents.Should().ContainSingle().Which.Sources.Should().Equal("a", "b");
    }

    [Fact]
    public void Record_takes_the_place_of_the_model_of_its_article()
    {
        string name = FixtureArticles.Articles.Keys.First();
        ArticleModel model = FixtureArticles.Models[name];
        Corpus corpus = Corpus.Create().WithModel(model).WithRecords([ExtractJson.ToRecord(model)]);

        corpus.GetModel(model.Article.Id).Should().BeNull();
    }
}

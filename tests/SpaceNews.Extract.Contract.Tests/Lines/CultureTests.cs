using System.Globalization;

namespace SpaceNews.Extract.Contract.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Lines_are_the_same_under_every_culture(string culture)
    {
        string[] invariant = UnderCulture("", All), other = UnderCulture(culture, All);

        other.Should().Equal(invariant);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Lines_are_read_under_every_culture(string culture)
    {
        string line = FixtureArticles.Line(FixtureArticles.Articles.Keys.First());

        UnderCulture(culture, () => ExtractJson.Serialize(ExtractJson.ParseArticle(line))).Should().Be(line);
    }

    [Fact]
    public void Written_file_has_no_byte_order_mark()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllLines(path, [FixtureArticles.Line(FixtureArticles.Articles.Keys.First())]);
            File.ReadAllBytes(path)[0].Should().Be((byte)'{');
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Everything from the text on, knowledge tables included.</summary>
    private static string[] All()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews()
            .WithKnowledge(KnowledgeBase.Default.With(new VehicleEntry("Iskra Isil 3", VehicleClass.LaunchVehicle))).Build();
        Corpus corpus = Corpus.Create(pipeline).WithArticles(FixtureArticles.Articles.Values);
        return [.. corpus.ArticleIds.Select(id => ExtractJson.Serialize(corpus.GetModel(id)!)), .. corpus.Incidents.Select(ExtractJson.Serialize)];
    }

    private static T UnderCulture<T>(string name, Func<T> run)
    {
        CultureInfo culture = CultureInfo.CurrentCulture, ui = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = ui;
        }
    }
}

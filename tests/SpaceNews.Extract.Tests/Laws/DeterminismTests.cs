using System.Globalization;

namespace SpaceNews.Extract.Tests;

/// <summary>Law 3: same input, same output, under any culture, time zone, thread count and order.</summary>
public class DeterminismTests
{
    private static readonly Lazy<Dictionary<string, string>> Expected = new(() => Fixtures.Articles.ToDictionary(a => a.Id, a => Dump.Of(ExtractionPipeline.Default.Extract(a))));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("hi-IN")]
    [InlineData("")]
    public void Model_is_the_same_under_every_culture(string culture)
    {
        var differing = new List<string>();
        RunUnder(culture, () => differing.AddRange(Fixtures.Articles.Where(a => Dump.Of(ExtractionPipeline.Default.Extract(a)) != Expected.Value[a.Id]).Select(a => a.Id)));
        differing.Should().BeEmpty();
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Knowledge_is_the_same_when_built_under_another_culture(string culture)
    {
        var article = Article.FromText("The IKAROS II rocket left İzmir. IKAROS Iı flew. ikaros ii fell into the Black Sea on 3 May 2026; it weighed 1.5 tons.");
        string? invariant = null, other = null;
        RunUnder("", () => invariant = DumpWithEntry());
        RunUnder(culture, () => other = DumpWithEntry());
        other.Should().Be(invariant);

        string DumpWithEntry()
        {
            KnowledgeBase knowledge = KnowledgeBase.Default.With(new VehicleEntry("Ikaros II", VehicleClass.LaunchVehicle));
            return Dump.Of(ExtractionPipeline.CreateBuilder().UseSpaceNews().WithKnowledge(knowledge).Build().Extract(article));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Models_are_the_same_for_every_number_of_threads(int threads)
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().Configure(o => o with { MaxDegreeOfParallelism = threads }).Build();
        int i = 0;
        await foreach (ArticleModel model in pipeline.ExtractAsync(Fixtures.Articles))
        {
            model.Article.Should().BeSameAs(Fixtures.Articles[i++]);
            (Dump.Of(model) == Expected.Value[model.Article.Id]).Should().BeTrue("{0} is the same with {1} threads", model.Article.Id, threads);
        }
        i.Should().Be(Fixtures.Articles.Count);
    }

    [Fact]
    public void Models_do_not_depend_on_the_order_of_articles()
    {
        Article[] shuffled = [.. Fixtures.Articles];
        new Random(7).Shuffle(shuffled);
        foreach (Article article in shuffled) (Dump.Of(ExtractionPipeline.Default.Extract(article)) == Expected.Value[article.Id]).Should().BeTrue("{0} is read by itself", article.Id);
    }

    [Fact]
    public void Models_do_not_depend_on_the_time_zone()
    {
        string? before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            foreach (string zone in new[] { "Pacific/Kiritimati", "America/Anchorage" })
            {
                Environment.SetEnvironmentVariable("TZ", zone);
                TimeZoneInfo.ClearCachedData();
                foreach (Article article in Fixtures.Articles.Take(8)) (Dump.Of(ExtractionPipeline.Default.Extract(article)) == Expected.Value[article.Id]).Should().BeTrue("{0} is the same in {1}", article.Id, zone);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static void RunUnder(string culture, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture, beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }
}

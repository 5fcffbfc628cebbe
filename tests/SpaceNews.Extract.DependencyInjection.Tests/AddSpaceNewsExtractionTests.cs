using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpaceNews.Extract.DependencyInjection.Tests;

public class AddSpaceNewsExtractionTests
{
    private static readonly Article Text = Article.FromText("The red stage weighs 500 kg.", "a1");

    [Fact]
    public void Services_give_one_pipeline_with_the_built_in_extractors()
    {
        using ServiceProvider services = new ServiceCollection().AddSpaceNewsExtraction().BuildServiceProvider();

        ExtractionPipeline pipeline = services.GetRequiredService<ExtractionPipeline>();

        pipeline.Should().BeSameAs(services.GetRequiredService<ExtractionPipeline>()).And.BeSameAs(services.GetRequiredService<ArticleExtractor>().Pipeline);
        pipeline.Extractors.Select(e => e.Name).Should().BeEquivalentTo(ExtractionPipeline.Default.Extractors.Select(e => e.Name));
        services.GetRequiredService<ArticleExtractor>().Extract(Text).Masses.Should().ContainSingle();
    }

    [Fact]
    public void Everything_that_was_configured_takes_part()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<Extractor>(new WordExtractor("red"))
            .AddSingleton("stage")
            .AddSpaceNewsExtraction(o => o.Use(new WordExtractor("weighs")).Configure(p => p with { BuildIncidents = false }))
            .AddSpaceNewsExtraction((provider, o) => o.Use(new WordExtractor(provider.GetRequiredService<string>())))
            .BuildServiceProvider();

        ExtractionPipeline pipeline = services.GetRequiredService<ExtractionPipeline>();

        pipeline.Options.BuildIncidents.Should().BeFalse();
        pipeline.Extract(Text).GetMentions<string>().Select(m => m.Value).Should().Equal("red", "stage", "weighs");
    }

    [Fact]
    public void Articles_and_losses_are_logged()
    {
        var logger = new ListLogger(LogLevel.Debug);
        using ServiceProvider services = With(logger);

        services.GetRequiredService<ArticleExtractor>().Extract(Text);

        logger.Lines.Should().HaveCount(3);
        logger.Lines[0].Should().StartWith("Information 1: The pipeline was built with the extractors ").And.EndWith("WordExtractor of red");
        logger.Lines[1].Should().MatchRegex(@"^Debug 2: Article a1 was read in \d+\.\d ms: 1 mentions, 0 incidents$");
        logger.Lines[2].Should().Be("Warning 4: Article a1: SNX0001: The extractor WordExtractor of red failed on this article and its mentions are left out: InvalidOperationException: no such thing");
    }

    [Fact]
    public async Task A_stream_is_logged_too()
    {
        var logger = new ListLogger(LogLevel.Debug);
        using ServiceProvider services = With(logger);
        ArticleExtractor extractor = services.GetRequiredService<ArticleExtractor>();
        logger.Lines.Clear();

        await foreach (ArticleModel model in extractor.ExtractAsync([Text, Article.FromText("Nothing.", "a2")])) model.Should().NotBeNull();

        logger.Lines.Should().Equal(
            "Debug 3: Article a1 was read: 1 mentions, 0 incidents",
            "Warning 4: Article a1: SNX0001: The extractor WordExtractor of red failed on this article and its mentions are left out: InvalidOperationException: no such thing",
            "Debug 3: Article a2 was read: 0 mentions, 0 incidents");
    }

    [Fact]
    public void Only_what_the_level_lets_through_is_logged()
    {
        var logger = new ListLogger(LogLevel.Warning);
        using ServiceProvider services = With(logger);

        services.GetRequiredService<ArticleExtractor>().Extract(Text);

        logger.Lines.Should().ContainSingle().Which.Should().StartWith("Warning 4: ");
    }

    private static ServiceProvider With(ListLogger logger) => new ServiceCollection()
        .AddSingleton<ILoggerFactory>(logger)
        .AddSpaceNewsExtraction(o => o.Use(new WordExtractor("red", fails: true)))
        .BuildServiceProvider();
}

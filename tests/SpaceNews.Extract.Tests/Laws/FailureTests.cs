namespace SpaceNews.Extract.Tests;

/// <summary>Law 5: a failing extractor costs its own mentions on that article and is reported; cancellation is honoured.</summary>
public class FailureTests
{
    private const string Text = "The Soyuz MS-28 capsule weighs 7,000 kg.";

    private static readonly TestExtractor Failing = TestExtractor.OnArticle(article =>
    {
        article.Report(TestExtractor.Kind, new TextSpan(0, article.Tree.Text.Length), "everything", "Everything");
        article.ReportDiagnostic(DiagnosticDescriptors.GluedWord, new TextSpan(0, 3), "a", "b");
        throw new InvalidOperationException("out of luck");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Extract_drops_what_a_throwing_extractor_reported_and_keeps_the_rest(bool failsFirst)
    {
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder();
        ArticleModel model = (failsFirst ? builder.Use(Failing).UseSpaceNews() : builder.UseSpaceNews().Use(Failing)).Build().Extract(Article.FromText(Text));
        ArticleModel usual = ExtractionPipeline.Default.Extract(Article.FromText(Text));

        model.Mentions.Should().NotBeEmpty();
        Dump.Of(model.Mentions).Should().Be(Dump.Of(usual.Mentions));
        Diagnostic failure = model.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().ContainSingle().Subject;
        failure.ToString().Should().Be("article[0..0): error SNX0001: The extractor OnArticle failed on this article and its mentions are left out: InvalidOperationException: out of luck");
        model.Diagnostics.Remove(failure).Select(d => d.Id).Should().Equal(usual.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public async Task ExtractAsync_goes_on_after_an_article_on_which_an_extractor_throws()
    {
        TestExtractor picky = TestExtractor.OnArticle(a => _ = a.Article.Id == "2" ? throw new FormatException("no") : 0);
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().Use(picky).Build();

        List<ArticleModel> models = await ToList(pipeline.ExtractAsync(Enumerable.Range(0, 5).Select(i => Article.FromText("Text.", $"{i}"))));

        models.Select(m => m.Diagnostics.Length).Should().Equal(0, 0, 1, 0, 0);
    }

    [Fact]
    public void Extract_throws_when_cancelled_before() =>
        FluentActions.Invoking(() => ExtractionPipeline.Default.Extract(Article.FromText(Text), new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();

    [Fact]
    public void Extract_throws_when_cancelled_in_the_middle()
    {
        using var source = new CancellationTokenSource();
        var extractor = new TestExtractor("Canceller", context => context.RegisterSentenceAction(_ => source.Cancel()));
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().Use(extractor).Build();

        FluentActions.Invoking(() => pipeline.Extract(Article.FromText("One. Two. Three."), source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Extract_reports_an_extractor_that_throws_OperationCanceledException_by_itself()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().Use(TestExtractor.OnArticle(_ => throw new OperationCanceledException("my own timeout"))).Build();

        pipeline.Extract(Article.FromText("Text.")).Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("my own timeout");
    }

    [Fact]
    public async Task ExtractAsync_keeps_the_order_of_articles()
    {
        TestExtractor slow = TestExtractor.OnArticle(a => Thread.Sleep(a.Article.Text.Length % 3 * 4));
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().Use(slow).Configure(o => o with { MaxDegreeOfParallelism = 6 }).Build();

        List<ArticleModel> models = await ToList(pipeline.ExtractAsync(Enumerable.Range(0, 60).Select(i => Article.FromText(new string('x', 60 - i), $"{i}"))));

        models.Select(m => m.Article.Id).Should().Equal(Enumerable.Range(0, 60).Select(i => $"{i}"));
    }

    [Fact]
    public async Task ExtractAsync_reads_its_source_only_a_little_ahead()
    {
        int read = 0;
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().Configure(o => o with { MaxDegreeOfParallelism = 2 }).Build();
        await foreach (ArticleModel _ in pipeline.ExtractAsync(Endless()))
        {
            await Task.Delay(50);
            break;
        }

        read.Should().BeLessThan(20);

        IEnumerable<Article> Endless()
        {
            while (true) yield return Article.FromText("Text.", $"{read++}");
        }
    }

    [Fact]
    public async Task ExtractAsync_throws_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        int seen = 0;
        Func<Task> read = async () =>
        {
            await foreach (ArticleModel _ in ExtractionPipeline.Default.ExtractAsync(Enumerable.Repeat(Article.FromText(Text), 1_000_000), source.Token))
                if (++seen == 3) await source.CancelAsync();
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        seen.Should().BeInRange(3, 50);
    }

    [Fact]
    public async Task ExtractAsync_passes_on_what_its_source_throws_after_the_models_before_it()
    {
        int seen = 0;
        Func<Task> read = async () =>
        {
            await foreach (ArticleModel _ in ExtractionPipeline.Default.ExtractAsync(Broken())) seen++;
        };

        await read.Should().ThrowAsync<IOException>().WithMessage("disk gone");
        seen.Should().Be(2);

        static IEnumerable<Article> Broken()
        {
            yield return Article.FromText("One.", "1");
            yield return Article.FromText("Two.", "2");
            throw new IOException("disk gone");
        }
    }

    private static async Task<List<ArticleModel>> ToList(IAsyncEnumerable<ArticleModel> models)
    {
        var result = new List<ArticleModel>();
        await foreach (ArticleModel model in models) result.Add(model);
        return result;
    }
}

namespace SpaceNews.Extract.Tests;

public class PipelineBuilderTests
{
    private static readonly MentionKind A = new("A"), B = new("B"), C = new("C");

    [Fact]
    public void Build_orders_extractors_by_what_they_require()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder()
            .Use(Named("third", [C], [A, B]))
            .Use(Named("second", [B], [A]))
            .Use(Named("first", [A], []))
            .Build();

        pipeline.Extractors.Select(e => e.Name).Should().Equal("first", "second", "third");
    }

    [Fact]
    public void Build_keeps_the_order_of_adding_where_nothing_is_required()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder()
            .Use(Named("x", [A], [])).Use(Named("y", [A], [])).Use(Named("z", [B], [new("Unknown")])).Use(Named("w", [A], [A])).Build();

        pipeline.Extractors.Select(e => e.Name).Should().Equal("x", "y", "z", "w");
    }

    [Fact]
    public void Build_runs_all_extractors_of_a_kind_before_one_that_requires_it()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().Use(Named("a1", [A], [])).Use(Named("b", [B], [A])).Use(Named("a2", [A, C], [])).Build();

        pipeline.Extractors.Select(e => e.Name).Should().Equal("a1", "a2", "b");
    }

    [Fact]
    public void Build_names_the_circle_when_extractors_require_each_other() =>
        FluentActions.Invoking(() => ExtractionPipeline.CreateBuilder().Use(Named("start", [], [A])).Use(Named("one", [A], [B])).Use(Named("two", [B], [C])).Use(Named("three", [C], [A])).Build())
            .Should().Throw<InvalidOperationException>().Which.Message.Should().Be("SNX0002: The extractors cannot be ordered, because they require each other: one → two → three → one");

    [Fact]
    public void Build_may_be_called_again_and_changes_no_pipeline_built_before()
    {
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder().Use(Named("one", [A], []));
        ExtractionPipeline first = builder.Build(), second = builder.Use(Named("two", [B], [])).Build();

        first.Extractors.Should().HaveCount(1);
        second.Extractors.Should().HaveCount(2);
    }

    [Fact]
    public void Extract_gives_required_mentions_to_an_extractor()
    {
        int seen = -1;
        var reader = new TestExtractor("reader", context => context.RegisterArticleAction(a => seen = a.Mentions.Count(m => m.Kind == MentionKind.Mass))) { RequiredKinds = [MentionKind.Mass] };

        ExtractionPipeline.CreateBuilder().Use(reader).UseSpaceNews().Build().Extract(Article.FromText("It weighs 5 kg and 6 kg."));

        seen.Should().Be(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Configure_refuses_a_degree_of_parallelism_below_one(int degree) =>
        FluentActions.Invoking(() => ExtractionPipeline.CreateBuilder().Configure(o => o with { MaxDegreeOfParallelism = degree }))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("MaxDegreeOfParallelism is at least 1.*");

    [Fact]
    public void Configure_refuses_no_options() =>
        FluentActions.Invoking(() => ExtractionPipeline.CreateBuilder().Configure(_ => null!)).Should().Throw<ArgumentException>();

    [Fact]
    public void Configure_changes_what_was_configured_before()
    {
        PipelineOptions options = ExtractionPipeline.CreateBuilder().Configure(o => o with { MaxDegreeOfParallelism = 3 }).Configure(o => o with { BuildIncidents = false }).Build().Options;

        options.MaxDegreeOfParallelism.Should().Be(3);
        options.BuildIncidents.Should().BeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void BuildIncidents_decides_whether_incidents_are_built(bool build)
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().Configure(o => o with { BuildIncidents = build }).Build();

        ArticleModel model = pipeline.Extract(Article.FromText("An Antares rocket exploded seconds after liftoff from Wallops on October 28, 2014. Nobody was hurt."));

        model.Incidents.Any().Should().Be(build);
        model.Mentions.Should().NotBeEmpty();
    }

    [Fact]
    public void WithKnowledge_lets_extractors_find_a_custom_vehicle()
    {
        var article = Article.FromText("A crowd watched as Kestrel 3 rolled out on Monday.");
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder()
            .UseSpaceNews()
            .WithKnowledge(KnowledgeBase.Default.With(new VehicleEntry("Kestrel 3", VehicleClass.LaunchVehicle)))
            .Build();

        Mention<VehicleName> mention = pipeline.Extract(article).Vehicles.Should().ContainSingle().Subject;
        mention.Value.Should().BeEquivalentTo(new { Id = "kestrel-3", Name = "Kestrel 3", Class = VehicleClass.LaunchVehicle });
        mention.Span.Should().Be(new TextSpan(19, 9));
        ExtractionPipeline.Default.Extract(article).Vehicles.Should().NotContain(m => m.Value.Id == "kestrel-3" && m.Value.Class == VehicleClass.LaunchVehicle);
    }

    [Fact]
    public void WithKnowledge_lets_extractors_find_a_custom_site_and_organization()
    {
        KnowledgeBase knowledge = KnowledgeBase.Default
            .With(new SiteEntry("cape-sorrow", "Cape Sorrow Spaceport", SiteKind.LaunchSite) { Aliases = ["Cape Sorrow"] })
            .With(new SiteEntry("cape-sorrow/4", "Pad 4X", SiteKind.Pad) { Parent = "cape-sorrow" })
            .With(new OrganizationEntry("Vextraline", OrganizationKind.Company));

        ArticleModel model = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithKnowledge(knowledge).Build().Extract(Article.FromText("Vextraline rolled its rocket to Pad 4X at Cape Sorrow."));

        model.Sites.Select(m => m.Value.ToString()).Should().Equal("Cape Sorrow Spaceport > Pad 4X", "Cape Sorrow Spaceport");
        model.Organizations.Select(m => m.Value.Name).Should().Equal("Vextraline");
    }

    private static TestExtractor Named(string name, MentionKind[] produces, MentionKind[] requires) => new(name, _ => { }) { ProducedKinds = [.. produces], RequiredKinds = [.. requires] };
}

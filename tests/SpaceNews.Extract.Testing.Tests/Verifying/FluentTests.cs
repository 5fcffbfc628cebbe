using Xunit.Sdk;

namespace SpaceNews.Extract.Testing.Tests;

public class FluentTests
{
    private static readonly ArticleModel Model = ExtractionPipeline.Default.Extract(Article.FromText(
        "An Okapi-2 rocket of Halvorsen Dynamics exploded on Pad 4B at Lindholm Spaceport on 12 March 2026, hours before the launch of a 3,900-kilogram satellite. No one was hurt.", "okapi"));

    private static readonly ArticleModel Quiet = ExtractionPipeline.Default.Extract(Article.FromText("The satellite weighs 500 kg {sic}."));

    [Fact]
    public void HaveIncident_narrows_down_to_the_incident() =>
        Model.Should().HaveIncident(IncidentType.GroundExplosion).On("2026-03-12").At("Pad 4B").At("Lindholm Spaceport").At("Lindholm Spaceport > Pad 4B").With("Okapi-2").AsMainEvent().Killing(0)
            .Matching(i => i.Sources.Contains("okapi"), "told by okapi").Which.Should().BeSameAs(Model.Incidents[0]);

    [Fact]
    public void HaveIncident_works_on_a_corpus() =>
        Corpus.Create(ExtractionPipeline.Default).WithArticles(FixtureCorpus.Articles).Should().HaveIncident(IncidentType.GroundDamage).On("2025-11-27").At("Site 31/6").With("Soyuz MS-28").InConflictOn("pad");

    [Fact]
    public void Failure_shows_the_incidents_that_are_there() => MessageOf(() => Model.Should().HaveIncident(IncidentType.Fire, "it {0}", "burns")).Should().StartWith(
        "Expected an incident Fire because it burns, but there are:\n  GroundExplosion; on 2026-03-12; at Lindholm Spaceport > Pad 4B; with Okapi-2 (");

    [Fact]
    public void Failure_shows_how_far_it_got() => MessageOf(() => Model.Should().HaveIncident(IncidentType.GroundExplosion).On("2026-03-12").At("{Pad} 4A")).Should().StartWith(
        "Expected an incident GroundExplosion on 2026-03-12 at {Pad} 4A, but there are:\n  GroundExplosion; on 2026-03-12;");

    [Fact]
    public void Failure_of_a_later_member_still_says_why() => MessageOf(() => Model.Should().HaveIncident(IncidentType.GroundExplosion, "it {0}", "blew up").At("Pad 9")).Should().StartWith(
        "Expected an incident GroundExplosion at Pad 9 because it blew up, but there are:");

    [Fact]
    public void Failure_says_that_there_is_none() => MessageOf(() => Quiet.Should().HaveIncident(IncidentType.Fire)).Should().Be("Expected an incident Fire, but there is none.");

    [Fact]
    public void HaveNoIncident_shows_what_is_there()
    {
        Quiet.Should().HaveNoIncident().And.NotBeNull();
        MessageOf(() => Model.Should().HaveNoIncident("all is well")).Should().StartWith("Expected no incident because all is well, but there are:\n  GroundExplosion; on 2026-03-12;");
    }

    [Fact]
    public void HaveMention_gives_the_mention_or_shows_the_others()
    {
        Quiet.Should().HaveMention<Mass>("500 kg").Which.Value.Kilograms.Should().Be(500);
        MessageOf(() => Quiet.Should().HaveMention<Mass>("{500} kg")).Should().Be("Expected a mention “{500} kg” with a value of the type Mass, but the mentions of that type are “500 kg”.");
        MessageOf(() => Quiet.Should().HaveMention<ClockTime>("noon")).Should().Be("Expected a mention “noon” with a value of the type ClockTime, but there is no such mention.");
    }

    [Fact]
    public void HaveDiagnostic_gives_the_diagnostic_or_shows_the_others()
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText("The bay weighs 20 tons."));

        model.Should().HaveDiagnostic("SNX6001").Which.Span.Should().Be(new TextSpan(15, 7));
        MessageOf(() => model.Should().HaveDiagnostic("SNX6002")).Should().Be("Expected the diagnostic \"SNX6002\", but found {\"SNX6001\"}.");
    }

    private static string MessageOf(Action assert) => assert.Should().Throw<XunitException>().Which.Message;
}

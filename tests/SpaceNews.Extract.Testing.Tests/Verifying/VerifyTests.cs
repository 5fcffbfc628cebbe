using NodaTime;

namespace SpaceNews.Extract.Testing.Tests;

public class VerifyTests
{
    [Theory]
    [InlineData("Nothing is said of engines.")]
    [InlineData("The engine gives {|Thrust=845 kN:845 kN|} at sea level and {|Thrust:914 kN|} in space.")]
    [InlineData("Some say {|SNX7901:{|Thrust=70000 kN:70000 kN|}|}.")]
    [InlineData("Some say {|Thrust=70000 kN:70000 kN|}.")]
    [InlineData("Some say {|SNX7901=70000 kN is more than any engine has:{|Thrust:70000 kN|}|}.")]
    [InlineData("Perhaps {|Thrust?=1 kN:845 kN|}, perhaps {|Thrust?:nothing|}.")]
    [InlineData("Perhaps {|Thrust?:some 845 kN or so|}.")]
    public void Extracts_is_content_when_marks_and_mentions_agree(string markup) =>
        FluentActions.Invoking(() => Verify<ThrustExtractor>.Extracts(markup)).Should().NotThrow();

    [Fact]
    public void Extracts_returns_the_model() =>
        Verify<ThrustExtractor>.Extracts("It gives {|Thrust:5 kN|}.").GetMentions<Thrust>().Single().Value.KiloNewtons.Should().Be(5);

    [Fact]
    public void Extracts_shows_a_missing_mention() => MessageOf(() => Verify<ThrustExtractor>.Extracts("The first gives 845 kN. The second gives {|Thrust=12 kN:twelve kN|}.")).Should().Be(
        """
        The extraction is not what the markup of “article” says.
        expected: The first gives          845 kN  .
        found:    The first gives {|Thrust:845 kN|}.
                                  ^^^^^^^^^      ^^
        expected: The second gives {|Thrust=12 kN:twelve kN|}.
        found:    The second gives                twelve kN  .
                                   ^^^^^^^^^^^^^^^         ^^
        missing: Thrust [41..50) “twelve kN” = 12 kN
        unexpected: Thrust [16..22) “845 kN” = 845 kN
        """);

    [Fact]
    public void Extracts_shows_a_wrong_value() => MessageOf(() => Verify<ThrustExtractor>.Extracts("It is fine. It gives {|Thrust=854 kN:845.0 kN|}, says {|Thrust:1 kN|}.")).Should().Be(
        """
        The extraction is not what the markup of “article” says.
        expected: It gives {|Thrust=854 kN:845.0 kN|}, says {|Thrust:1 kN|}.
        found:    It gives {|Thrust=845 kN:845.0 kN|}, says {|Thrust:1 kN|}.
                                    ^^^^^^
        wrong value: Thrust [21..29) “845.0 kN” = 845 kN, expected 854 kN
        """);

    [Fact]
    public void Extracts_keeps_values_of_different_length_whole() => MessageOf(() => Verify<ThrustExtractor>.Extracts("It gives {|Thrust=84500 kN:845.0 kN|} or {|Thrust=60 kN:5 kN|}.")).Should().Contain(
        """
        expected: It gives {|Thrust=84500 kN:845.0 kN|} or {|Thrust=60 kN:5 kN|}.
        found:    It gives {|Thrust=845 kN  :845.0 kN|} or {|Thrust      :5 kN|}.
                                    ^^^^^^^^                       ^^^^^^
        """);

    [Fact]
    public void Extracts_shows_a_wrong_span() => MessageOf(() => Verify<ThrustExtractor>.Extracts("It gives {|Thrust=845 kN:about 845 kN|}.")).Should().Be(
        """
        The extraction is not what the markup of “article” says.
        expected: It gives {|Thrust=845 kN:about          845 kN|}.
        found:    It gives                 about {|Thrust:845 kN|}.
                           ^^^^^^^^^^^^^^^^      ^^^^^^^^^
        missing: Thrust [9..21) “about 845 kN” = 845 kN
        unexpected: Thrust [15..21) “845 kN” = 845 kN
        """);

    [Fact]
    public void Extracts_shows_diagnostics_that_differ() => MessageOf(() => Verify<ThrustExtractor>.Extracts("Either {|SNX7901:{|Thrust:5 kN|}|} or {|Thrust:50000 kN|}.")).Should().Be(
        """
        The extraction is not what the markup of “article” says.
        expected: Either {|SNX7901:{|Thrust:5 kN|}|} or                                                {|Thrust:50000 kN|}  .
        found:    Either           {|Thrust:5 kN|}   or {|SNX7901=50000 kN is more than any engine has:{|Thrust:50000 kN|}|}.
                         ^^^^^^^^^^               ^^    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^
        missing: SNX7901 [7..11) “5 kN”
        unexpected: SNX7901 [15..23) “50000 kN” = 50000 kN is more than any engine has
        """);

    [Fact]
    public void Extracts_shows_what_an_extractor_threw() => MessageOf(() => Verify<FailingExtractor>.Extracts("Any text.")).Should().Be(
        """
        The extraction is not what the markup of “article” says.
        unexpected: SNX0001 [0..0) “” = The extractor FailingExtractor failed on this article and its mentions are left out: InvalidOperationException: no such thing
        """);

    [Fact]
    public void Extracts_refuses_a_mark_of_a_kind_that_is_not_verified() =>
        FluentActions.Invoking(() => Verify<ThrustExtractor>.Extracts("It weighs {|Mass:5 kg|}.")).Should().Throw<ArgumentException>()
            .WithMessage("The markup has a mark of the kind “Mass”, which is not verified here; verified: Thrust.*");

    [Fact]
    public void Extracts_runs_the_built_in_extractors_that_are_required() =>
        Verify<LoadExtractor>.Extracts("A {|Load=Soyuz MS-28 [CrewSpacecraft], 7000 kg:Soyuz MS-28 of 7,000 kg|} flew.");

    [Fact]
    public void Extracts_runs_the_extractor_of_quantities_where_it_is_required() => Verify<FarExtractor>.Extracts("It flew {|Far:500 km|}.");

    [Fact]
    public void Extracts_refuses_an_extractor_that_requires_what_nobody_finds() =>
        FluentActions.Invoking(() => Verify<MisspeltExtractor>.Extracts("Any text.")).Should().Throw<InvalidOperationException>()
            .WithMessage("The extractor MisspeltExtractor requires mentions of the kind Massa, which no built-in extractor produces;*");

    [Fact]
    public void Extracts_shows_a_mention_of_a_kind_that_is_not_declared() => MessageOf(() => Verify<UndeclaredExtractor>.Extracts("Any text.")).Should().Be(
        """
        The extraction is not what the markup of “article” says.
        expected: Any            text  .
        found:    Any {|Word=any:text|}.
                      ^^^^^^^^^^^    ^^
        unexpected: Word [4..8) “text” = any, a kind that no extractor declares in Produces
        """);

    [Fact]
    public void Extracts_takes_other_knowledge()
    {
        KnowledgeBase knowledge = KnowledgeBase.Default.With(new VehicleEntry("Kestrel 3", VehicleClass.LaunchVehicle));

        Verify<LoadExtractor>.Extracts("The {|Load=Kestrel 3 [LaunchVehicle], 90 kg:Kestrel 3 lifts 90 kg|}.", knowledge: knowledge);
    }

    [Fact]
    public void Kinds_compares_only_the_kinds_that_are_named() =>
        Verify.Kinds(MentionKind.Mass).Extracts("The Soyuz MS-28 weighs {|Mass=7000 kg:7,000 kg|} today.");

    [Fact]
    public void Kinds_takes_a_day_of_publication() =>
        Verify.Kinds(MentionKind.Date).Extracts("It fell {|Date=2026-03-03:yesterday|}.", new LocalDate(2026, 3, 4));

    [Fact]
    public void Kinds_takes_another_pipeline()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().Use<ThrustExtractor>().Build();

        Verify.Kinds(ThrustExtractor.Thrust).In(pipeline).Extracts("It gives {|Thrust:5 kN|}.");
        MessageOf(() => Verify.Kinds(ThrustExtractor.Thrust).Extracts("It gives {|Thrust:5 kN|}.")).Should().EndWith("missing: Thrust [9..13) “5 kN”, which no extractor of this pipeline reports");
    }

    [Fact]
    public void Kinds_means_all_built_in_kinds_when_none_is_named() =>
        Verify.Kinds().Kinds.Select(k => k.Name).Should().BeEquivalentTo("Mass", "Date", "Time", "Duration", "MissionTime", "Site", "Vehicle", "Organization", "Person");

    [Theory]
    [InlineData("{|Vehicle:Soyuz MS-28|}")]
    [InlineData("{|Vehicle=Soyuz MS-28:Soyuz MS-28|}")]
    [InlineData("{|Vehicle=Soyuz MS-28 [CrewSpacecraft]:Soyuz MS-28|}")]
    public void Value_of_a_vehicle_may_leave_out_its_class(string name) => Verify.Kinds(MentionKind.Vehicle).Extracts($"The crew of {name} is well.");

    [Fact]
    public void Only_skips_marks_of_other_kinds()
    {
        const string Markup = "The {|Vehicle=No Such Name:Soyuz MS-28|} weighs {|Mass=7000 kg:7,000 kg|} on {|Person:Monday|}.";

        Verify.Only<Mass>().Extracts(Markup);
        Verify.Kinds().Only(MentionKind.Mass).Extracts(Markup);
        Verify<ThrustExtractor>.Only(ThrustExtractor.Thrust).Extracts("{|Vehicle:Vega|} has {|Thrust:5 kN|}.");
        MessageOf(() => Verify.Only<VehicleName>().Extracts(Markup)).Should().EndWith("expected No Such Name");
        FluentActions.Invoking(() => Verify.Kinds().Only()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Extracts_shows_escapes_and_line_breaks_in_one_line() => MessageOf(() => Verify<ThrustExtractor>.Extracts("a\\\\ \\{| b |\\} {|Thrust:d\ne|} f")).Should().StartWith(
        """
        The extraction is not what the markup of “article” says.
        expected: a\\ \{| b |\} {|Thrust:d e|} f
        found:    a\\ \{| b |\}          d e   f
                                ^^^^^^^^^   ^^
        missing:
        """);

    [Fact]
    public void Article_counts_only_the_kinds_that_are_named()
    {
        MarkedArticle article = MarkedArticle.Parse("id: crane\n---\nThe {|Vehicle=Wrong Name:Soyuz MS-28|} weighs {|Mass=7000 kg:7,000 kg|}.\n", "crane.article");

        Verify.Article(ExtractionPipeline.Default, article, MentionKind.Mass).Article.Id.Should().Be("crane");
        MessageOf(() => Verify.Article(ExtractionPipeline.Default, article)).Should().Be(
            """
            The extraction is not what the markup of “crane” says.
            expected: The {|Vehicle=Wrong Name                  :Soyuz MS-28|} weighs {|Mass=7000 kg:7,000 kg|}.
            found:    The {|Vehicle=Soyuz MS-28 [CrewSpacecraft]:Soyuz MS-28|} weighs {|Mass=7000 kg:7,000 kg|}.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            wrong value: Vehicle [4..15) “Soyuz MS-28” = Soyuz MS-28 [CrewSpacecraft], expected Wrong Name
            """);
    }

    private static string MessageOf(Action verify) => verify.Should().Throw<ExtractionAssertException>().Which.Message;
}

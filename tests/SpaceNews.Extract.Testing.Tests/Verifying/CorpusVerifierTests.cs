namespace SpaceNews.Extract.Testing.Tests;

public class CorpusVerifierTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateBuilder().Use<ThrustExtractor>().Build();

    private static readonly MarkedArticle Right = Article("right", "It gives {|Thrust=5 kN:5 kN|} and {|Thrust:6 kN|}, perhaps {|Thrust?:7 kN|}.");

    private static readonly MarkedArticle Wrong = Article(
        "wrong",
        """
        It gives {|Thrust=4 kN:5 kN|}, or {|Thrust:about 6 kN|}.
        Now {|Thrust:twelve kN|} or 9 kN.
        """);

    [Fact]
    public void Check_gives_the_figures_where_the_floors_are_reached() =>
        Verify.Corpus([Right, Wrong]).In(Pipeline).StrictF1(ThrustExtractor.Thrust, 0.6).ValueF1(ThrustExtractor.Thrust, 0.4).Check()
            .Should().Equal(new CorpusScore(ThrustExtractor.Thrust, Marked: 5, Found: 5, Strict: 3, Value: 2));

    [Fact]
    public void Check_shows_the_figures_and_every_error_where_a_floor_is_not_reached() =>
        FluentActions.Invoking(() => Verify.Corpus([Right, Wrong]).In(Pipeline).StrictF1(ThrustExtractor.Thrust, 0.6).ValueF1(ThrustExtractor.Thrust, 0.9).Check())
            .Should().Throw<ExtractionAssertException>().Which.Message.Should().Be(
            """
            The extraction of 2 articles is not good enough.
            value F1 of Thrust is 0.400, below 0.900

            kind    marked  found  strict  value  strict F1  value F1
            Thrust       5      5       3      2      0.600     0.400

            wrong:1:10: wrong value Thrust “5 kN” = 5 kN, expected 4 kN
            wrong:1:19: wrong span Thrust “6 kN”, expected “about 6 kN”
            wrong:2:5: missing Thrust “twelve kN”
            wrong:2:18: unexpected Thrust “9 kN” = 9 kN
            """);

    [Fact]
    public void Check_counts_only_kinds_with_a_floor() =>
        Verify.Corpus(FixtureCorpus.MarkedArticles).StrictF1(MentionKind.Mass, 0.9).StrictF1(MentionKind.Date, 0.9).Check().Select(s => s.Kind).Should().Equal(MentionKind.Mass, MentionKind.Date);

    [Fact]
    public void Check_takes_nothing_for_no_success()
    {
        FluentActions.Invoking(() => Verify.Corpus([]).StrictF1(MentionKind.Mass, 0.9).Check()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Verify.Corpus([Right]).Check()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Verify.Corpus([Right]).StrictF1(MentionKind.Mass, 95)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static MarkedArticle Article(string id, string markup) => MarkedArticle.Parse($"id: {id}\n---\n{markup}", $"{id}.article");
}

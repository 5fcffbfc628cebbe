namespace SpaceNews.Extract.Tests;

public class RegistrationTests
{
    [Fact]
    public void RegisterPattern_runs_at_every_match_with_captures()
    {
        var seen = new List<string>();
        TokenPattern pattern = TokenPattern.Number.As("value") + TokenPattern.Word("kN", "kilonewtons").As("unit") + (TokenPattern.Word("of") + TokenPattern.Any.As("what")).Optional();

        Run(context => context.RegisterPattern(pattern, m => seen.Add($"{m.GetText("value")}/{m.GetText("unit")}/{(m.Match.Has("what") ? m.GetText("what") : "-")} {m.Span}")), "It has 845 kN of thrust. Or 2 KILONEWTONS. 7 kg, kN.");

        seen.Should().Equal("845/kN/thrust [7..23)", "2/KILONEWTONS/- [28..41)");
    }

    [Theory]
    [InlineData("a b", "a+b")]
    [InlineData("a a a b", "a+a+a+b")]
    [InlineData("b", "")]
    [InlineData("a c b", "")]
    public void RegisterPattern_repeats_and_gives_back(string text, string matches)
    {
        TokenPattern a = TokenPattern.Word("a");
        Matches(a.Repeat(0, 3) + a + TokenPattern.Word("b"), text).Should().Be(matches);
    }

    [Theory]
    [InlineData("go red", "go+red")]
    [InlineData("go dark red", "go+dark+red")]
    [InlineData("go dark", "")]
    [InlineData("red go blue", "go+blue")]
    public void RegisterPattern_tries_alternatives(string text, string matches) =>
        Matches(TokenPattern.Word("go") + (TokenPattern.Word("blue") | (TokenPattern.Word("dark").Optional() + TokenPattern.Word("red"))), text).Should().Be(matches);

    [Fact]
    public void RegisterPattern_matches_do_not_overlap_and_stay_in_their_sentence() =>
        Matches(TokenPattern.Word("x") + TokenPattern.Any, "x x x x. X x").Should().Be("x+x x+x X+x");

    [Fact]
    public void TokenPattern_refuses_patterns_that_mean_nothing()
    {
        FluentActions.Invoking(() => TokenPattern.Word()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TokenPattern.Word("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TokenPattern.AnyOf()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TokenPattern.Any.As("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TokenPattern.Any.Repeat(2, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => TokenPattern.Any.Repeat(0, TokenPattern.MaxRepetition + 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void GetSpan_tells_which_capture_is_missing() =>
        Run(context => context.RegisterPattern(TokenPattern.Number, m => m.GetSpan("unit")), "5").Diagnostics.Should().ContainSingle()
            .Which.Message.Should().EndWith("KeyNotFoundException: The pattern “{number}” has no capture of the name “unit”; it has: none.");

    [Fact]
    public void RegisterSentenceAction_runs_on_every_sentence_in_order()
    {
        var seen = new List<string>();

        Run(context => context.RegisterSentenceAction(s => seen.Add($"{s.Index}{s.Span} {s.Text}")), "One here. Two there.\n\nThree.");

        seen.Should().Equal("0[0..9) One here.", "1[10..20) Two there.", "2[22..28) Three.");
    }

    [Fact]
    public void RegisterArticleAction_runs_once_and_actions_run_in_the_order_of_registration()
    {
        var seen = new List<string>();

        Run(
            context =>
            {
                context.RegisterArticleAction(_ => seen.Add("article"));
                context.RegisterSentenceAction(_ => seen.Add("sentence"));
                context.RegisterPattern(TokenPattern.Number, _ => seen.Add("pattern"));
            },
            "One 1. Two 2.");

        seen.Should().Equal("article", "sentence", "sentence", "pattern", "pattern");
    }

    [Fact]
    public void Initialize_sees_the_knowledge_of_the_pipeline()
    {
        KnowledgeBase knowledge = KnowledgeBase.Default.With(new VehicleEntry("Kestrel 3", VehicleClass.LaunchVehicle));
        KnowledgeBase? seen = null;

        ExtractionPipeline.CreateBuilder().Use(new TestExtractor("curious", context => seen = context.Knowledge)).WithKnowledge(knowledge).Build();

        seen.Should().BeSameAs(knowledge);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 3)]
    [InlineData(9, 1)]
    public void Report_drops_a_span_outside_the_text_with_a_diagnostic(int start, int length)
    {
        ArticleModel model = Run(context => context.RegisterArticleAction(a => a.Report(TestExtractor.Kind, new TextSpan(start, length), "x", "Rule")), "text.");

        model.Mentions.Should().BeEmpty();
        model.Diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "SNX0003", Message = $"The extractor test reported the span {new TextSpan(start, length)}, which is empty or reaches past the text of 5 characters" });
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Report_refuses_a_confidence_that_is_none(double confidence) =>
        Run(context => context.RegisterArticleAction(a => a.Report(TestExtractor.Kind, new TextSpan(0, 1), "x", "Rule", confidence)), "text.")
            .Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("A confidence lies between 0 and 1.");

    [Fact]
    public void ReportDiagnostic_refuses_a_message_with_too_few_arguments()
    {
        var descriptor = new DiagnosticDescriptor("LOAD001", "Heavy load", "{0} kg is more than {1} kg", DiagnosticSeverity.Warning);

        Run(context => context.RegisterArticleAction(a => a.ReportDiagnostic(descriptor, new TextSpan(0, 1), "5")), "text.")
            .Diagnostics.Should().ContainSingle().Which.Message.Should().EndWith("The message of LOAD001, “{0} kg is more than {1} kg”, takes 2 arguments; given: 1.");
    }

    private static ArticleModel Run(Action<ExtractorContext> initialize, string text) => ExtractionPipeline.CreateBuilder().Use(new TestExtractor("test", initialize)).Build().Extract(Article.FromText(text));

    private static string Matches(TokenPattern pattern, string text)
    {
        var seen = new List<string>();
        Run(context => context.RegisterPattern(pattern, m => seen.Add(m.Article.Tree.Text.ToString(m.Span).Replace(' ', '+'))), text);
        return string.Join(' ', seen);
    }
}

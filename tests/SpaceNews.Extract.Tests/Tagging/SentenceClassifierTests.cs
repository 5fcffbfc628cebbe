namespace SpaceNews.Extract.Tests;

public class SentenceClassifierTests
{
    [Theory]
    [InlineData("The rocket exploded forty seconds after liftoff.", SentenceKind.Incident)]
    [InlineData("A helium leak was found in the second stage of the rocket on Friday.", SentenceKind.Incident)]
    [InlineData("The lander struck the surface too fast and broke apart.", SentenceKind.Incident)]
    [InlineData("The accident was caused by a cracked valve, the commission found.", SentenceKind.Cause)]
    [InlineData("Investigators blame a faulty sensor for the loss.", SentenceKind.Cause)]
    [InlineData("The next launch has been postponed until the investigation is complete.", SentenceKind.Consequence)]
    [InlineData("All flights of the rocket have been suspended.", SentenceKind.Consequence)]
    [InlineData("All seven astronauts aboard the shuttle were killed.", SentenceKind.Casualty)]
    [InlineData("Two technicians were taken to hospital with burns.", SentenceKind.Casualty)]
    [InlineData("No one was injured, the governor said.", SentenceKind.Casualty)]
    [InlineData("The rocket was developed in the 1980s and has flown forty times.", SentenceKind.Background)]
    [InlineData("Founded in 1999, the company builds small satellites.", SentenceKind.Background)]
    [InlineData("The company plans to launch twelve satellites next year.", SentenceKind.None)]
    public void Classifies_what_a_sentence_does_for_the_story(string sentence, SentenceKind kind) => Judge(sentence).Kind.Should().Be(kind);

    [Theory]
    [InlineData("There has been an explosion of interest in small satellites.")]
    [InlineData("The firm saw an explosion of orders for its antennas.")]
    [InlineData("Rescue teams practised a mock explosion during a drill at the cosmodrome.")]
    [InlineData("The rocket lifted off on time and no problems were reported.")]
    [InlineData("No leak was found during the test, engineers said.")]
    [InlineData("If the engine failed, the computer would shut it down.")]
    [InlineData("Should the parachute fail, a second one opens.")]
    public void Words_for_accidents_make_no_incident_where_nothing_happened(string sentence) => Judge(sentence).Kind.Should().Be(SentenceKind.None);

    [Theory]
    [InlineData("The rocket exploded forty seconds after liftoff.", IncidentType.LaunchFailure)]
    [InlineData("The lander struck the surface too fast and broke apart.", IncidentType.LandingFailure)]
    public void Tells_the_type_of_an_incident(string sentence, IncidentType type)
    {
        SentenceJudgement judgement = Judge(sentence);

        judgement.IncidentType.Should().Be(type);
        judgement.IncidentTypeConfidence.Should().BeGreaterThan(0.5);
    }

    [Fact]
    public void Confidence_lies_between_0_and_1_for_any_sentence()
    {
        foreach (string sentence in new[] { "!", "Boom.", "…", "\ud800 \ud800", new string('a', 5000) })
        {
            SentenceJudgement judgement = Judge(sentence);

            judgement.Confidence.Should().BeInRange(0, 1);
            judgement.IncidentTypeConfidence.Should().BeInRange(0, 1);
        }
    }

    [Fact]
    public void Gives_the_same_judgement_on_every_thread()
    {
        const string Sentence = "A helium leak was found in the second stage of the rocket on Friday.";
        SentenceJudgement expected = Judge(Sentence);

        Parallel.For(0, 64, _ => Judge(Sentence).Should().Be(expected));
    }

    [Fact]
    public void Load_gives_the_classifier_back_from_its_file()
    {
        SentenceClassifier loaded = SentenceClassifier.Load(Path.Combine(Repository.Root, "models", "sentences", "sentences.bin"));

        Judge("All flights of the rocket have been suspended.", loaded).Should().Be(Judge("All flights of the rocket have been suspended."));
    }

    [Fact]
    public void Load_names_the_file_that_holds_another_model() =>
        FluentActions.Invoking(() => SentenceClassifier.Load(Path.Combine(Repository.Root, "models", "tagging", "part-of-speech.bin")))
            .Should().Throw<FormatException>().WithMessage("*part-of-speech.bin: expected a model of sentences*");

    [Fact]
    public void Classify_refuses_a_sentence_that_is_not_there()
    {
        ArticleTree tree = Trees.Parse("One. Two.");

        FluentActions.Invoking(() => SentenceClassifier.Default.Classify(tree, tree.Sentences.Length, new PartOfSpeech[tree.TokenCount])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SentenceClassifier.Default.Classify(tree, 0, [])).Should().Throw<ArgumentException>().WithMessage("*4 tokens*0 tags*");
    }

    [Fact]
    public void Another_classifier_takes_the_place_of_the_built_in_one()
    {
        SentenceJudgement seen = default;
        var extractor = new TestExtractor("reader", context => context.RegisterSentenceAction(s => seen = s.Article.GetSentenceKind(s.Index)));

        ExtractionPipeline.CreateBuilder().Use(extractor).WithSentenceClassifier(new Fixed()).Build().Extract(Article.FromText("All is well."));

        seen.Should().Be(new SentenceJudgement(SentenceKind.Cause, 0.25));
    }

    [Fact]
    public void GetSentenceKind_asks_once_for_a_sentence()
    {
        var classifier = new Fixed();
        var extractor = new TestExtractor("reader", context => context.RegisterArticleAction(a =>
        {
            for (int i = 0; i < 3; i++) a.GetSentenceKind(0);
        }));

        ExtractionPipeline.CreateBuilder().Use(extractor).WithSentenceClassifier(classifier).Build().Extract(Article.FromText("All is well."));

        classifier.Asked.Should().Be(1);
    }

    [Theory]
    [InlineData(SentenceKind.Incident, 1.0, 1)]
    [InlineData(SentenceKind.Incident, 0.6, 0)]
    [InlineData(SentenceKind.Background, 0.95, 0)]
    public void An_event_told_without_a_trigger_word_is_an_incident_where_the_classifier_is_sure(SentenceKind kind, double confidence, int incidents)
    {
        const string Text = "Soyuz MS-09 greeted the ring with more zeal than was asked on August 30, 2018. An antenna of Soyuz MS-09 now points at the floor.";
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithSentenceClassifier(new Fixed { Judgement = new(kind, confidence) }).Build();

        pipeline.Extract(Article.FromText(Text)).Incidents.Should().HaveCount(incidents);
    }

    private static SentenceJudgement Judge(string sentence, SentenceClassifier? classifier = null)
    {
        ArticleTree tree = Trees.Parse(sentence);
        var tags = new PartOfSpeech[tree.TokenCount];
        PartOfSpeechTagger.Default.Tag(tree, tags);
        return (classifier ?? SentenceClassifier.Default).Classify(tree, 0, tags);
    }

    private sealed class Fixed : ISentenceClassifier
    {
        private int _asked;

        public int Asked => _asked;

        public SentenceJudgement Judgement { get; init; } = new(SentenceKind.Cause, 0.25);

        public SentenceJudgement Classify(ArticleTree tree, int sentence, ReadOnlySpan<PartOfSpeech> tags)
        {
            Interlocked.Increment(ref _asked);
            return Judgement;
        }
    }
}

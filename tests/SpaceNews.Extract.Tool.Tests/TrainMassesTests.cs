namespace SpaceNews.Extract.Tool.Tests;

public class TrainMassesTests
{
    private static string Article(string id, string text) => $"""
        id: {id}
        published: 2031-10-13
        split: train
        ---
        Satellite lost

        {text}

        """.ReplaceLineEndings("\n");

    private static string Record(string of) => $$"""[{"type": "LaunchFailure", "background": false, "vehicles": [{"name": "Linnet-4", "role": "lost"}], "masses": [{"kg": 400, "of": "{{of}}"}]}]""";

    [Fact]
    public async Task Trains_a_model_that_is_scored_loaded_and_the_same_every_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.article", Article("a", "A {|Vehicle=Linnet-4 [Satellite]:Linnet-4|} fell beside a barn with its tank, and it was {|Mass:400 kg|} that came down."));
        folder.Write("b.article", Article("b", "The barn is gone, said a farmer, and of the tank, {|Mass:400 kg|}, there was little left."));
        folder.Write("b.incidents.json", Record("barn"));
        string fixtures = Path.GetDirectoryName(folder.Write("a.incidents.json", Record("tank")))!, one = folder["one.tsv"], two = folder["two.tsv"];

        ToolRun first = await ToolRun.Of("train", "masses", "--fixtures", fixtures, "--score", "--out", one);
        ToolRun second = await ToolRun.UnderCulture("tr_TR.UTF-8", "train", "masses", "--fixtures", fixtures, "--out", two);

        first.ExitCode.Should().Be(0, first.Errors);
        first.Errors.Should().Contain("2 masses");
        first.OutputLines.Should().ContainSingle().Which.Should().Match("right: * % by the rules, * % by the weights, of 2 masses");
        second.ExitCode.Should().Be(0, second.Errors);
        File.ReadAllBytes(two).Should().Equal(File.ReadAllBytes(one));
        ExtractionPipeline.CreateBuilder().UseSpaceNews().WithSubjectModel(SubjectModel.Load(one)).Build()
            .Extract(SpaceNews.Extract.Article.FromText("The ring weighs 40 kg.")).Masses.Single().Value.Of.Should().Be("ring");
    }

    [Fact]
    public void Weights_of_a_user_decide_what_a_mass_is_of()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nSubject\trule=Ahead\t-9\n");
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithSubjectModel(SubjectModel.Load(file)).Build();

        pipeline.Extract(SpaceNews.Extract.Article.FromText("The ring weighs 40 kg on that scale.")).Masses.Single().Value.Of.Should().Be("scale");
    }

    [Theory]
    [InlineData("Subject\tweather=fine\t1", "“Subject” with “weather=fine” is no feature")]
    [InlineData("Object\tbias\t1", "“Object” with “bias” is no feature")]
    [InlineData("Subject\tbias\t", "the column “weight” is empty")]
    public void Model_that_is_none_is_told_with_file_and_line(string row, string expected)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\n" + row + "\n");

        Action load = () => SubjectModel.Load(file);

        load.Should().Throw<FormatException>().WithMessage($"{file}(2): *{expected}*");
    }

    [Fact]
    public async Task What_would_do_nothing_is_refused()
    {
        ToolRun run = await ToolRun.Of("train", "masses", "--fixtures", "nowhere");

        run.ExitCode.Should().NotBe(0);
        run.Errors.Should().Contain("wants --out FILE");
    }
}

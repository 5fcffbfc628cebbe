namespace SpaceNews.Extract.Tool.Tests;

public class TrainIncidentsTests
{
    private const string Sentences = "incident\tLeak\tThe Kestrel-5 rocket lost fuel on Sunday when a leak opened in its tank.\nnone\t\tThe minister opened a museum.\n";

    private static string Article(string id, string event_) => $$"""
        id: {{id}}
        published: 2031-10-13
        split: train
        ---
        Rocket lost

        A {|Vehicle=Kestrel-5 [LaunchVehicle]:Kestrel-5|} rocket {{event_}} on {|Date=2031-10-12:Sunday|}, the agency said.

        """.ReplaceLineEndings("\n");

    private static string Record(string type) => $$"""[{"type": "{{type}}", "background": false, "date": "2031-10-12", "vehicles": [{"name": "Kestrel-5", "role": "lost"}]}]""";

    [Fact]
    public async Task Trains_a_model_that_is_scored_loaded_and_the_same_every_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.article", Article("a", "exploded a minute after liftoff"));
        folder.Write("a.incidents.json", Record("LaunchFailure"));
        folder.Write("b.article", Article("b", "exploded on its launch pad"));
        folder.Write("b.incidents.json", Record("GroundExplosion"));
        string data = folder.Write("data.tsv", Sentences), fixtures = Path.GetDirectoryName(data)!, one = folder["one.model"], two = folder["two.model"];

        ToolRun first = await ToolRun.Of("train", "incidents", "--fixtures", fixtures, "--sentences", data, "--folds", "2", "--predictions", folder["found.jsonl"], "--out", one);
        ToolRun second = await ToolRun.UnderCulture("tr_TR.UTF-8", "train", "incidents", "--fixtures", fixtures, "--sentences", data, "--out", two);

        first.ExitCode.Should().Be(0, first.Errors);
        first.Errors.Should().Contain("2 records, 1 sentences");
        first.OutputLines.Should().Contain(l => l.StartsWith("-- records --"));
        File.ReadAllLines(folder["found.jsonl"]).Should().HaveCount(2);
        second.ExitCode.Should().Be(0, second.Errors);
        File.ReadAllBytes(two).Should().Equal(File.ReadAllBytes(one));
        IncidentModel.Load(one).Should().NotBeNull();
    }

    [Theory]
    [InlineData("--predictions", "found.jsonl", "--predictions goes with --folds")]
    [InlineData("--split", "train", "wants --out FILE")]
    public async Task What_would_do_nothing_is_refused(string option, string value, string expected)
    {
        ToolRun run = await ToolRun.Of("train", "incidents", "--fixtures", "nowhere", option, value);

        run.ExitCode.Should().NotBe(0);
        run.Errors.Should().Contain(expected);
    }

    [Theory]
    [InlineData("LaunchFailure\ttable=Flood\t1", "“LaunchFailure” with “table=Flood” is no feature")]
    [InlineData("Fire\tbias\tmuch", "“much” in the column “weight” is not a number")]
    [InlineData("Fire\tbias\t", "the column “weight” is empty")]
    public void Model_that_is_none_is_told_with_file_and_line(string row, string expected)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nFire\tbias\t0.5\n" + row + "\n");

        Action load = () => IncidentModel.Load(file);

        load.Should().Throw<FormatException>().WithMessage($"{file}(3): *{expected}*");
    }

    [Fact]
    public void Weights_of_a_user_decide_the_type()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nLeak\tbias\t9\n");
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithIncidentModel(IncidentModel.Load(file)).Build();

        pipeline.Extract(SpaceNews.Extract.Article.FromText("A Kestrel-5 rocket exploded a minute after liftoff on Sunday.")).Incidents.Should().ContainSingle().Which.Type.Should().Be(IncidentType.Leak);
    }
}

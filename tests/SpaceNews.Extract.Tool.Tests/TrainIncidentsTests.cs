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
        string labels = folder.Write("labels.tsv", "a\t0\tincident\t1\na\t13\tincident\t1\nb\t0\tincident\t1\nb\t13\tincident\t1\n");
        string[] input = ["train", "incidents", "--fixtures", fixtures, "--labels", labels, "--sentences", data, "--dev", data];

        ToolRun first = await ToolRun.Of([.. input, "--score", "--predictions", folder["found.jsonl"], "--out", one]);
        ToolRun second = await ToolRun.UnderCulture("tr_TR.UTF-8", [.. input, "--out", two]);

        first.ExitCode.Should().Be(0, first.Errors);
        first.Errors.Should().Contain("2 articles, 1 sentences");
        first.OutputLines.Should().Contain(l => l.StartsWith("-- records --"));
        File.ReadAllLines(folder["found.jsonl"]).Should().HaveCount(2);
        second.ExitCode.Should().Be(0, second.Errors);
        File.ReadAllBytes(two).Should().Equal(File.ReadAllBytes(one));
        IncidentModel.Load(one).Should().NotBeNull();
    }

    [Theory]
    [InlineData("--predictions", "found.jsonl", "--predictions goes with --score")]
    [InlineData("--split", "train", "wants --out FILE")]
    public async Task What_would_do_nothing_is_refused(string option, string value, string expected)
    {
        ToolRun run = await ToolRun.Of("train", "incidents", "--fixtures", "nowhere", "--labels", "nowhere", "--dev", "nowhere", option, value);

        run.ExitCode.Should().NotBe(0);
        run.Errors.Should().Contain(expected);
    }

    [Theory]
    [InlineData("a\t0\tincident", "four fields parted by tabs")]
    [InlineData("a\there\tincident\t1", "the start of a sentence, a whole number, but found “here”")]
    [InlineData("a\t0\tflood\t1", "a kind of none, incident")]
    [InlineData("a\t0\tincident\t0", "numbers of incidents, from 1")]
    [InlineData("a\t0\tincident\t2", "a sentence is labelled with incident 2, but there are 1")]
    [InlineData("a\t0\tincident\t1\na\t3\tincident\t1", "the same sentence is labelled twice")]
    [InlineData("a\t9000\tincident\t1", "begins at 9000")]
    public async Task Label_that_fits_no_sentence_is_told(string label, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.article", Article("a", "exploded a minute after liftoff"));
        folder.Write("a.incidents.json", Record("LaunchFailure"));
        string data = folder.Write("data.tsv", Sentences), labels = folder.Write("labels.tsv", label + "\n");

        ToolRun run = await ToolRun.Of("train", "incidents", "--fixtures", Path.GetDirectoryName(data)!, "--labels", labels, "--dev", data, "--out", folder["one.model"]);

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
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nOpen\tbias\t1\nJoin\tbias\t2\nKeep\tbias\t1\nLeak\tbias\t9\n");
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithIncidentModel(IncidentModel.Load(file)).Build();

        pipeline.Extract(SpaceNews.Extract.Article.FromText("A Kestrel-5 rocket exploded a minute after liftoff on Sunday. It exploded over the sea.")).Incidents.Should().ContainSingle().Which.Type.Should().Be(IncidentType.Leak);
    }

    [Fact]
    public void Words_of_a_user_decide_the_type()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nOpen\tbias\t1\nJoin\tbias\t2\nKeep\tbias\t1\n" + WordColumns + "\n" + Row("trawler", "Leak", "900") + "\n");
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithIncidentModel(IncidentModel.Load(file)).Build();

        pipeline.Extract(SpaceNews.Extract.Article.FromText("A Kestrel-5 rocket exploded a minute after liftoff on Sunday. It exploded over a trawler.")).Incidents.Should().ContainSingle().Which.Type.Should().Be(IncidentType.Leak);
        pipeline.Extract(SpaceNews.Extract.Article.FromText("A Kestrel-5 rocket exploded a minute after liftoff on Sunday. It exploded over a farm.")).Incidents.Should().ContainSingle().Which.Type.Should().NotBe(IncidentType.Leak);
    }

    [Theory]
    [InlineData("word\tFire", 3, "expected the columns word, Join last, Join other, Open")]
    [InlineData("{columns}\nvalve\tmany", 4, "expected a whole number, but found “many”")]
    [InlineData("{columns}\nvalve\t1\nvalve\t2", 5, "expected another word and its weights, but found “valve\t2”")]
    [InlineData("{columns}\n\nvalve\t2", 4, "expected another word and its weights, but found “”")]
    [InlineData("{columns}\nvalve{cells}\t3", 4, "more cells than columns")]
    public void Words_that_are_none_are_told_with_file_and_line(string words, int line, string expected)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nFire\tbias\t0.5\n" + words.Replace("{columns}", WordColumns).Replace("{cells}", string.Concat(Enumerable.Repeat("\t1", WordColumns.Count(c => c == '\t')))) + "\n");

        Action load = () => IncidentModel.Load(file);

        load.Should().Throw<FormatException>().WithMessage($"{file}({line}): *{expected}*");
    }

    /// <summary>The head of the table of words in the model that ships.</summary>
    private static string WordColumns => File.ReadLines(Path.Combine(Repository.Root, "models", "incidents", "incidents.tsv")).First(l => l.StartsWith("word\t"));

    private static string Row(string word, string column, string weight) => word + string.Concat(Enumerable.Repeat('\t', Array.IndexOf(WordColumns.Split('\t'), column))) + weight;
}

namespace SpaceNews.Extract.Tool.Tests;

public class TrainVehiclesTests
{
    private const string Launch = "The satellite Quokka-3 rode a Falcon 9 from Cape Canaveral. Engineers heard from Quokka-3 an hour later.";

    private static string Names => Path.Combine(Repository.Root, "models", "tagging", "names.bin");

    private static string Article(string id, string text) => $"id: {id}\nsplit: train\n---\n{text}\n";

    [Fact]
    public async Task Trains_a_model_that_is_scored_loaded_and_the_same_every_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.article", Article("a", "The satellite {|Vehicle:Quokka-3|} rode a {|Vehicle:Falcon 9|} from {|Site:Cape Canaveral|}."));
        string fixtures = Path.GetDirectoryName(folder.Write("b.article", Article("b", "A {|Vehicle:Falcon 9|} exploded; {|Vehicle:Dragon|} and its crew were safe, {|Organization:SpaceX|} said.")))!;
        string one = folder["one.tsv"], two = folder["two.tsv"];

        ToolRun first = await ToolRun.Of("train", "vehicles", "--fixtures", fixtures, "--names", Names, Names, "--score", "--out", one);
        ToolRun second = await ToolRun.UnderCulture("tr_TR.UTF-8", "train", "vehicles", "--fixtures", fixtures, "--names", Names, Names, "--out", two);

        first.ExitCode.Should().Be(0, first.Errors);
        first.Errors.Should().Contain(" names; ");
        first.OutputLines.Should().HaveCount(2);
        first.OutputLines[0].Should().Match("rules alone: F1 * P * R * of 4 names");
        first.OutputLines[1].Should().Match("with weights: F1 * P * R * of 4 names");
        second.ExitCode.Should().Be(0, second.Errors);
        File.ReadAllBytes(two).Should().Equal(File.ReadAllBytes(one));
        FluentActions.Invoking(() => VehicleModel.Load(one)).Should().NotThrow();
    }

    [Fact]
    public void Weights_of_a_user_withdraw_what_a_rule_has_found_but_no_certain_name()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nVehicle\tbias\t-9\n");

        VehiclesOf(VehicleModel.Load(file)).Should().Equal("Falcon 9");
        VehiclesOf(VehicleModel.Default).Should().Equal("Quokka-3", "Falcon 9", "Quokka-3");
    }

    [Fact]
    public void What_is_withdrawn_leaves_no_diagnostic_behind()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nVehicle\tbias\t-9\n");

        Extract(VehicleModel.Default).Diagnostics.Should().Contain(d => d.Id == DiagnosticDescriptors.UnknownVehicle.Id);
        Extract(VehicleModel.Load(file)).Diagnostics.Should().NotContain(d => d.Id == DiagnosticDescriptors.UnknownVehicle.Id);
    }

    [Theory]
    [InlineData("Vehicle\tweather=fine\t1", "“Vehicle” with “weather=fine” is no feature")]
    [InlineData("Vehicle\tbias\t", "“weight” is empty")]
    public void A_broken_model_says_file_line_and_what_is_wrong(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", $"decision\tfeature\tweight\n{line}\n");

        FluentActions.Invoking(() => VehicleModel.Load(file)).Should().Throw<FormatException>().WithMessage($"{file}(2): *{expected}*");
    }

    [Theory]
    [InlineData("wants --out FILE", "--fixtures", ".", "--names", "x")]
    [InlineData("--names", "--fixtures", ".", "--score")]
    public async Task Tells_what_is_missing(string expected, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(["train", "vehicles", .. arguments]);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain(expected);
    }

    private static ArticleModel Extract(VehicleModel model) =>
        ExtractionPipeline.CreateBuilder().UseSpaceNews().WithVehicleModel(model).Build().Extract(SpaceNews.Extract.Article.FromText(Launch));

    private static IEnumerable<string> VehiclesOf(VehicleModel model) => Extract(model).Vehicles.Select(v => v.Value.Name);
}

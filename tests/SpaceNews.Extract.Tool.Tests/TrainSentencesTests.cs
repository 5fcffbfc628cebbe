namespace SpaceNews.Extract.Tool.Tests;

public class TrainSentencesTests
{
    private const string Sentences = """
        # comment
        incident	Leak	A leak was found in the tank.
        incident	Fire	The pad burned for an hour.
        cause		A worn valve was to blame.
        consequence		The launch is put off until May.
        casualty		Nobody was hurt.
        background		The rocket first flew in 1999.
        none		The minister opened a museum.

        incident	Leak	A leak in the tank was found.
        none		The minister opened a school.
        casualty		Nobody was killed.
        """;

    [Fact]
    public async Task Trains_a_model_that_measures_itself_and_is_the_same_every_time()
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("data.tsv", Sentences), one = folder["one.bin"], two = folder["two.bin"];

        ToolRun first = await ToolRun.Of("train", "sentences", data, "--dev", data, "--test", data, "--out", one);
        ToolRun second = await ToolRun.UnderCulture("tr_TR.UTF-8", "train", "sentences", data, "--dev", data, "--out", two);

        first.ExitCode.Should().Be(0, first.Errors);
        first.OutputLines.Should().Contain("test").And.Contain(l => l.StartsWith("casualty"));
        second.ExitCode.Should().Be(0, second.Errors);
        File.ReadAllBytes(two).Should().Equal(File.ReadAllBytes(one));
    }

    [Theory]
    [InlineData("incident\tThe pad burned.", "three fields parted by tabs")]
    [InlineData("disaster\t\tThe pad burned.", "a kind of none, incident, cause, consequence, casualty, background")]
    [InlineData("incident\tFlood\tThe pad drowned.", "a type of Other, LaunchFailure")]
    [InlineData("cause\tFire\tA spark did it.", "no type of incident beside another kind than incident")]
    [InlineData("cause\t\t ", "a sentence in the third field")]
    public async Task Names_file_and_line_and_what_was_expected_of_a_wrong_line(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("data.tsv", "none\t\tFine.\n" + line + "\n");

        ToolRun run = await ToolRun.Of("train", "sentences", data, "--dev", data, "--out", folder["model.bin"]);

        run.ExitCode.Should().NotBe(0);
        run.Errors.Should().Contain($"{data}(2): expected {expected}");
        File.Exists(folder["model.bin"]).Should().BeFalse();
    }
}

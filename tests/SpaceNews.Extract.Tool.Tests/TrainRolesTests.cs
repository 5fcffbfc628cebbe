namespace SpaceNews.Extract.Tool.Tests;

public class TrainRolesTests
{
    private const string Crash = "Rocket lost\n\nThe Falcon 9 rocket crashed on Monday and the satellite Quokka-3 was lost with it. Engineer Ana Reis of SpaceX was killed.";

    private static string Names => Path.Combine(Repository.Root, "models", "tagging", "names.bin");

    private static string Article(string id, string text) => $"id: {id}\npublished: 2031-10-13\nsplit: train\n---\n{text}\n";

    private static string Record(string person) => $$"""
        [{"type": "LaunchFailure", "background": false, "vehicles": [{"name": "Falcon 9", "role": "lost"}, {"name": "Quokka-3", "role": "lost"}],
          "people": [{"name": "{{person}}", "role": "casualty"}], "organizations": [{"name": "SpaceX", "role": "operator"}]}]
        """;

    [Fact]
    public async Task Trains_a_model_that_is_scored_loaded_and_the_same_every_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.article", Article("a", Crash));
        folder.Write("a.incidents.json", Record("Ana Reis"));
        folder.Write("b.article", Article("b", Crash.Replace("Ana Reis", "Joon Park", StringComparison.Ordinal)));
        string fixtures = Path.GetDirectoryName(folder.Write("b.incidents.json", Record("Joon Park")))!, one = folder["one.tsv"], two = folder["two.tsv"];

        ToolRun first = await ToolRun.Of("train", "roles", "--fixtures", fixtures, "--names", Names, Names, "--score", "--out", one);
        ToolRun second = await ToolRun.UnderCulture("tr_TR.UTF-8", "train", "roles", "--fixtures", fixtures, "--names", Names, Names, "--out", two);

        first.ExitCode.Should().Be(0, first.Errors);
        first.Errors.Should().Contain(" roles; ");
        first.OutputLines.Should().HaveCount(3);
        first.OutputLines[1].Should().Match("people: * % by the rules, * % by the weights, of 2 roles");
        second.ExitCode.Should().Be(0, second.Errors);
        File.ReadAllBytes(two).Should().Equal(File.ReadAllBytes(one));
        PeopleOf(RoleModel.Load(one)).Should().Equal(PersonRole.Casualty);
    }

    [Fact]
    public void Weights_of_a_user_decide_the_role_and_without_weights_the_rules_do()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", "decision\tfeature\tweight\nPersonReporter\tbias\t19\n");

        PeopleOf(RoleModel.Load(file)).Should().Equal(PersonRole.Reporter);
        PeopleOf(RoleModel.None).Should().Equal(PersonRole.Analyst);
        PeopleOf(RoleModel.Default).Should().Equal(PersonRole.Casualty);
    }

    [Fact]
    public async Task Evaluation_counts_the_roles_of_what_both_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.article", Article("a", Crash));
        string fixtures = Path.GetDirectoryName(folder.Write("a.incidents.json", Record("Ana Reis").Replace("casualty", "reporter", StringComparison.Ordinal)))!;

        ToolRun run = await ToolRun.Of("evaluate", "--fixtures", fixtures);

        run.OutputLines.Should().ContainSingle(l => l.StartsWith("roles of what both name", StringComparison.Ordinal));
        run.OutputLines[^2].Should().MatchRegex(@"^people +1 +0\.0$");
    }

    [Theory]
    [InlineData("PersonCrew\tweather=fine\t1", "“PersonCrew” with “weather=fine” is no feature")]
    [InlineData("PersonCrew\tbias\t", "“weight” is empty")]
    public void A_broken_model_says_file_line_and_what_is_wrong(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", $"decision\tfeature\tweight\n{line}\n");

        FluentActions.Invoking(() => RoleModel.Load(file)).Should().Throw<FormatException>().WithMessage($"{file}(2): *{expected}*");
    }

    private static IEnumerable<PersonRole> PeopleOf(RoleModel model) =>
        ExtractionPipeline.CreateBuilder().UseSpaceNews().WithRoleModel(model).Build().Extract(SpaceNews.Extract.Article.FromText(Crash)).Incidents.Single().People.Select(p => p.Role);
}

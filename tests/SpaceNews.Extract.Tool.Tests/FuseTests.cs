namespace SpaceNews.Extract.Tool.Tests;

public sealed class FuseTests(ExtractedFixtures fixtures) : IClassFixture<ExtractedFixtures>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reports_of_one_event_become_one_incident_with_its_sources()
    {
        ToolRun run = await ToolRun.Of("fuse", fixtures.File, "--output", _folder["incidents.jsonl"]);

        (run.ExitCode, run.Output, run.Errors).Should().Be((0, "", ""));
        IncidentRecord[] incidents = [.. File.ReadLines(_folder["incidents.jsonl"]).Select(ExtractJson.ParseIncident)];
        incidents.Should().NotBeEmpty();
        incidents[0].Sources!.Value.Length.Should().BeGreaterThan(1);
        incidents[0].Conflicts.Should().NotBeNull();
        Corpus corpus = Corpus.Create().WithArticles(FixtureCorpus.Articles);
        incidents.Select(i => i.Id).Should().Equal(corpus.Incidents.Select(i => i.Id), "the way through JSON loses nothing");
    }

    [Fact]
    public async Task Lines_may_come_from_standard_input_and_in_any_order()
    {
        string[] lines = File.ReadAllLines(fixtures.File);

        ToolRun forwards = await ToolRun.WithInput(string.Join('\n', lines), "fuse", "-"), backwards = await ToolRun.WithInput(string.Join('\n', lines.Reverse()), "fuse", "-");

        forwards.OutputLines.Should().NotBeEmpty();
        backwards.Output.Should().Be(forwards.Output);
    }

    [Fact]
    public async Task The_layout_for_people_names_conflicts_and_sources()
    {
        ToolRun run = await ToolRun.Of("fuse", fixtures.File, "--format", "table");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("conflicts").And.Contain("sources").And.Contain("ms28-003");
    }

    [Fact]
    public async Task Bad_lines_are_reported_with_file_and_line_and_the_rest_is_fused()
    {
        string[] lines = File.ReadAllLines(fixtures.File);
        string file = _folder.Write("bad.jsonl", string.Join('\n', [lines[0], "no JSON", """{"title": "no id"}""", lines[0], .. lines[1..]]));

        ToolRun run = await ToolRun.Of("fuse", file);

        run.ExitCode.Should().Be(1);
        run.OutputLines.Should().NotBeEmpty();
        run.ErrorLines.Should().SatisfyRespectively(
            e => e.Should().StartWith($"{file}(2): expected an article line"),
            e => e.Should().StartWith($"{file}(3): expected an article line").And.Contain("id"),
            e => e.Should().Be($"{file}(4): expected an id that no line before has, but found “ms28-000” again"));
    }
}

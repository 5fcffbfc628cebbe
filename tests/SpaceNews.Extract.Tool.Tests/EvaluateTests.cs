using System.Diagnostics;

namespace SpaceNews.Extract.Tool.Tests;

public sealed class EvaluateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fixtures_are_extracted_and_scored_and_the_errors_can_be_read()
    {
        _folder.Write("a.article", "id: a\nsplit: dev\n---\nIt weighs {|Mass=500 kg:500 kg|} and flew on {|Date=2024-03-04:3 March 2024|}.");
        _folder.Write("a.incidents.json", "[]");
        _folder.Write("b.article", "id: b\nsplit: test\n---\n{|Mass=7 kg:7 kg|}");

        ToolRun run = await ToolRun.Of("evaluate", "--fixtures", _folder.Path, "--split", "dev", "--errors", _folder["errors.txt"]);

        (run.ExitCode, run.Errors).Should().Be((0, ""));
        Columns(run, "mass").Should().Equal("mass", "1", "1", "100.0", "100.0", "100.0", "100.0", "100.0");
        Columns(run, "date").Should().Equal("date", "1", "1", "100.0", "100.0", "100.0", "100.0", "0.0");
        File.ReadAllText(_folder["errors.txt"]).Should().Be(
            """
            a: 1 errors
              1:30      date         value              expected 3 March 2024 = "2024-03-04", found "2024-03-03"
                        …It weighs 500 kg and flew on [3 March 2024].…


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Annotations_with_values_of_every_kind_match_their_own_article()
    {
        _folder.Write("a.article", """
            id: a
            published: 2025-11-28
            ---
            {|Person=Jeff Manber:Manber|} of {|Organization:NASA|} left {|Site=Baikonur Cosmodrome > Site 31/6:Site 31/6|} with {|Vehicle=Soyuz MS-28 [CrewSpacecraft]:MS-28|}.
            {|Date=?:December|}, {|Time="T12:28+03:00":12:28 Moscow time|}, {|Duration=P242D:242 days|}, {|Mass=>=20000 kg?:twenty tons|}, {|Mass=10..15 kg:10 to 15 kg|}, {|Mass?:tons|}.
            """.ReplaceLineEndings("\n"));

        ToolRun run = await ToolRun.Of("evaluate", "--fixtures", _folder.Path);

        run.ExitCode.Should().Be(0);
        new[] { "person", "site", "vehicle", "date", "mass", "organization", "time", "duration" }.Select(k => Columns(run, k)[1]).Should().Equal("1", "1", "1", "1", "2", "1", "1", "1");
    }

    [Theory]
    [InlineData("id: a\nsplit: test\n---\n{|Mass=heavy:500 kg|}", "expected a mass such as")]
    [InlineData("id: a\nsplit: test\n---\n{|Mass=500 kg", "a.article:4:")]
    [InlineData("id: a\nsplit: dev\n---\n", "split “test”")]
    public async Task Broken_fixtures_are_told_in_one_line(string content, string expected)
    {
        _folder.Write("a.article", content);

        ToolRun run = await ToolRun.Of("evaluate", "--fixtures", _folder.Path, "--split", "test");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(expected);
    }

    [Fact]
    public async Task Missing_files_are_told_in_one_line()
    {
        ToolRun run = await ToolRun.Of("evaluate", "--gold", _folder["gold.jsonl"], _folder["predicted.jsonl"]);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().Equal($"{_folder["gold.jsonl"]}: expected a file, but there is none of this name");
    }

    [SkippableFact]
    public async Task The_scores_are_those_of_the_reference_scorer()
    {
        string shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));
        string scorer = Path.Combine(shared, "tools", "score.py"), gold = Path.Combine(shared, "gold", "seeds.jsonl"), input = Path.Combine(shared, "gold", "seeds-input.jsonl");
        Skip.IfNot(File.Exists(scorer) && File.Exists(gold) && File.Exists(input), "the reference scorer is not beside this repository");
        Skip.IfNot(await Python("--version") is { ExitCode: 0 }, "there is no python3");
        string predicted = _folder["predicted.jsonl"];
        (await ToolRun.Of("extract", input, "--output", predicted)).ExitCode.Should().Be(0);

        ToolRun ours = await ToolRun.Of("evaluate", "--gold", gold, predicted, "--errors", _folder["ours.tsv"]);
        ToolRun? theirs = await Python(scorer, gold, predicted, "--errors", _folder["theirs.tsv"]);

        ours.Output.Should().Be(theirs!.Output);
        File.ReadAllText(_folder["ours.tsv"]).Should().Be(File.ReadAllText(_folder["theirs.tsv"]));
    }

    private static string[] Columns(ToolRun run, string kind) =>
        run.OutputLines.Single(l => l.StartsWith(kind + " ", StringComparison.Ordinal) && l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 8).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<ToolRun?> Python(params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ToolRun(process.ExitCode, output, await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

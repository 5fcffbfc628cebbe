using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace SpaceNews.Extract.Tool.Tests;

/// <summary>Runs of the command over dumps: killed, shared out, with bad records.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private DateTime _checkpoint;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_that_is_killed_again_and_again_gives_the_same_bytes_in_the_end()
    {
        string dump = Dump(2500);
        (await ToolRun.Of(Arguments("whole"))).ExitCode.Should().Be(1);
        int killed = 0;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            using Process process = ToolRun.Start(Arguments("broken"));
            for (int i = 0; i < 600 && !process.HasExited && !HasAdvanced(); i++) await Task.Delay(20);
            if (process.HasExited) break;
            // SIGKILL on Unix: the process gets no chance to tidy up.
            process.Kill();
            await process.WaitForExitAsync();
            killed++;
        }

        ToolRun last = await ToolRun.Of(Arguments("broken"));

        last.ExitCode.Should().Be(1);
        killed.Should().BePositive();
        foreach (string name in (string[])["out.jsonl.gz", "out.csv", "out.db", "out.jsonl.gz.rejects.jsonl"])
            File.ReadAllBytes(_folder["broken/" + name]).Should().Equal(File.ReadAllBytes(_folder["whole/" + name]), name);
        Directory.GetFiles(_folder["broken"]).Should().HaveCount(4);

        string[] Arguments(string name) =>
            ["extract", dump, "--output", _folder[name + "/out.jsonl.gz"], "--output", _folder[name + "/out.csv"], "--output", _folder[name + "/out.db"], "--no-incidents", "--resume"];

        // Whether there is a checkpoint that was not there before.
        bool HasAdvanced()
        {
            var file = new FileInfo(_folder["broken/out.jsonl.gz.checkpoint"]);
            if (!file.Exists || file.LastWriteTimeUtc == _checkpoint) return false;
            _checkpoint = file.LastWriteTimeUtc;
            return true;
        }
    }

    [Fact]
    public async Task Shards_of_several_processes_fuse_to_what_one_run_gives()
    {
        string fixtures = Repository.Fixtures;
        (await ToolRun.Of("extract", fixtures, "--output", _folder["all.jsonl"])).ExitCode.Should().Be(0);

        ToolRun[] shards = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => ToolRun.Of("extract", fixtures, "--shard", $"{i}/3", "--output", _folder[$"parts/{i}.jsonl.gz"])));

        shards.Should().OnlyContain(s => s.ExitCode == 0);
        ToolRun one = await ToolRun.Of("fuse", _folder["all.jsonl"]), many = await ToolRun.Of("fuse", _folder["parts"]);
        one.OutputLines.Should().NotBeEmpty();
        many.Output.Should().Be(one.Output);
    }

    [Fact]
    public async Task Bad_records_are_listed_and_the_first_ones_told()
    {
        string dump = _folder.Write("in.jsonl", string.Concat(Enumerable.Repeat("broken\n", 30)) + Line(1));

        ToolRun run = await ToolRun.Of("extract", dump, "--output", _folder["out.jsonl"]);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().HaveCount(21);
        run.ErrorLines[^1].Should().Be($"spacenews: more is wrong; {_folder["out.jsonl.rejects.jsonl"]} has all of it");
        File.ReadLines(_folder["out.jsonl.rejects.jsonl"]).Should().HaveCount(30);
        File.ReadLines(_folder["out.jsonl"]).Should().ContainSingle();
    }

    [Fact]
    public async Task A_strict_run_ends_with_1_and_leaves_nothing()
    {
        string dump = _folder.Write("in/in.jsonl", Line(1) + "broken\n" + Line(2));

        ToolRun run = await ToolRun.Of("extract", dump, "--strict", "--output", _folder["out.jsonl"]);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().HaveCount(2).And.Subject.First().Should().StartWith($"{dump}(2): expected a JSON object");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task A_checkpoint_of_another_run_is_wrong_usage()
    {
        string dump = _folder.Write("in.jsonl", Line(1));
        _folder.Write("out.jsonl.checkpoint", """{"run": "another"}""");

        ToolRun run = await ToolRun.Of("extract", dump, "--resume", "--output", _folder["out.jsonl"]);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("of another run; without --resume the run starts anew");
    }

    [Fact]
    public async Task Articles_in_other_languages_are_passed_over_unless_asked_for()
    {
        string dump = _folder.Write("in.jsonl", $$"""{"id": "de", "text": "{{string.Concat(Enumerable.Repeat("Die Rakete ist nicht auf der Rampe und wird auch im Sommer nicht starten. ", 5))}}"}""");

        ToolRun usual = await ToolRun.Of("extract", dump), any = await ToolRun.Of("extract", dump, "--any-language");

        (usual.ExitCode, usual.Output, usual.Errors.Trim()).Should().Be((0, "", $"{dump}(1): passed over; expected English, but found German"));
        any.OutputLines.Should().ContainSingle();
    }

    [Theory]
    [InlineData("--shard 3/2", "--shard is a part and the number of parts, as 2/8, not “3/2”")]
    [InlineData("--field body", "--field is id, text, html, title, published or source, “=” and a name, not “body”")]
    [InlineData("--input-format pdf", "--input-format is text, jsonl, html or warc, not “pdf”")]
    [InlineData("--format sqlite", "--format sqlite needs a file to write: --output OUT.db")]
    [InlineData("--resume", "--resume needs --output with files of JSON lines, SQLite or CSV")]
    public async Task Options_that_make_no_sense_are_told(string options, string message)
    {
        ToolRun run = await ToolRun.Of(["extract", _folder.Write("a.txt", "x"), .. options.Split(' ')]);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain(message);
    }

    private string Dump(int count)
    {
        string path = _folder["dump.jsonl.gz"];
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write("broken\n"u8);
        for (int i = 0; i < count; i++) gzip.Write(Encoding.UTF8.GetBytes(Line(i)));
        return path;
    }

    private static string Line(int i) => $$"""{"id": "n{{i}}", "text": "The Soyuz lifted off from Baikonur with {{i}} kg aboard, said Ada Brix{{i}} of Roscosmos."}""" + "\n";
}

using System.Diagnostics;

namespace SpaceNews.Extract.Tool.Tests;

public sealed class ExtractTests : IDisposable
{
    private const string Sentence = "NASA said that the 500 kg probe reached Kennedy Space Center on 3 March 2024.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_file_gives_one_article_line_with_the_file_name_as_id()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Write("launch.news.txt", Sentence));

        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
        ArticleRecord article = ExtractJson.ParseArticle(run.OutputLines.Should().ContainSingle().Subject);
        article.Id.Should().Be("launch.news");
        article.Mentions.Should().Contain(m => m.Kind == "mass" && m.Mass!.Kilograms == 500).And.Contain(m => m.Kind == "date" && m.Value == "2024-03-03");
        article.Mentions.Should().OnlyContain(m => Sentence.Substring(m.Start, m.End - m.Start) == m.Text);
    }

    [Theory]
    [InlineData(false, "Thursday")]
    [InlineData(true, "now", "Thursday morning")]
    public async Task Timex_follows_TimeML_and_marks_what_is_vague(bool timex, params string[] texts)
    {
        string file = _folder.Write("a.jsonl", """{"id": "a", "text": "It is gone now; it fell on Thursday morning.", "published": "2013-03-22"}""");

        ToolRun run = timex ? await ToolRun.Of("extract", file, "--timex") : await ToolRun.Of("extract", file);

        ArticleRecord article = ExtractJson.ParseArticle(run.OutputLines.Single());
        article.Mentions.Where(m => m.Timex3 is not null).Select(m => m.Text).Should().Equal(texts);
        article.Mentions.Where(m => m.Vague == true).Select(m => m.Timex3!.Value).Should().Equal(timex ? ["PRESENT_REF"] : []);
    }

    [Fact]
    public async Task A_folder_gives_all_files_below_it_in_ordinal_order()
    {
        _folder.Write("b.txt", "Soyuz.");
        _folder.Write("a.jsonl", Line("a2") + Line("a1"));
        _folder.Write("B.txt", "Soyuz.");
        _folder.Write("a/z.txt", "Soyuz.");
        _folder.Write("ignored.md", "Soyuz.");

        ToolRun run = await ToolRun.Of("extract", _folder.Path);

        Ids(run).Should().Equal("B", "a2", "a1", "a/z", "b");
    }

    [Fact]
    public async Task Json_lines_keep_id_title_source_and_day_of_publication()
    {
        string file = _folder.Write("in.jsonl", """{"id": "x", "title": "A Title", "source": "https://example.org/é", "published": "2025-11-28", "text": "It fell yesterday."}""");

        ToolRun run = await ToolRun.Of("extract", file, "--format", "jsonl");

        ArticleRecord article = ExtractJson.ParseArticle(run.OutputLines.Single());
        (article.Id, article.Title, article.Source, article.Published).Should().Be(("x", "A Title", "https://example.org/é", "2025-11-28"));
        article.Mentions.Should().ContainSingle(m => m.Kind == "date").Which.Value.Should().Be("2025-11-27");
    }

    [Fact]
    public async Task Standard_input_is_read_as_json_lines_in_order()
    {
        string[] ids = [.. Enumerable.Range(0, 200).Select(i => $"n{i}")];

        ToolRun run = await ToolRun.WithInput(string.Concat(ids.Select(Line)), "extract", "-", "--parallel", "4");

        run.ExitCode.Should().Be(0);
        Ids(run).Should().Equal(ids);
    }

    [Fact]
    public async Task A_fixture_is_read_without_its_marks()
    {
        string file = _folder.Write("f.article", "id: marked\npublished: 2025-11-28\n---\nThe {|Mass=500 kg:500 kg|} probe.");

        ToolRun run = await ToolRun.Of("extract", file);

        ExtractJson.ParseArticle(run.OutputLines.Single()).Mentions.Should().ContainSingle(m => m.Kind == "mass").Which.Start.Should().Be(4);
    }

    [Fact]
    public async Task Bad_lines_are_reported_with_file_and_line_and_the_rest_is_processed()
    {
        string file = _folder.Write("in.jsonl", Line("one") + "{\"id\": \n\n{\"id\": \"two\"}\n{\"id\": \"three\", \"text\": \"x\", \"published\": \"28.11.2025\"}\n[1]\n{\"text\": \"x\"}\n{\"id\": \"n\", \"text\": 5}\n" + Line("last"));

        ToolRun run = await ToolRun.Of("extract", file);

        run.ExitCode.Should().Be(1);
        Ids(run).Should().Equal("one", "last");
        run.ErrorLines.Should().SatisfyRespectively(
            e => e.Should().StartWith($"{file}(2): expected a JSON object"),
            e => e.Should().Be($"{file}(4): expected a string “text” in the article “two”"),
            e => e.Should().Be($"{file}(5): expected “published” to be a day as YYYY-MM-DD, but found “28.11.2025”"),
            e => e.Should().Be($"{file}(6): expected a JSON object, but found a list"),
            e => e.Should().StartWith($"{file}(7): expected a string “id”"),
            e => e.Should().Be($"{file}(8): expected a string as “text”, but found a number"));
    }

    [Fact]
    public async Task Missing_files_and_empty_folders_are_reported_and_the_rest_is_processed()
    {
        string empty = Directory.CreateDirectory(_folder["empty"]).FullName;

        ToolRun run = await ToolRun.Of("extract", _folder["none.txt"], empty, _folder.Write("there.txt", "Soyuz."));

        run.ExitCode.Should().Be(1);
        Ids(run).Should().Equal("there");
        run.ErrorLines.Should().SatisfyRespectively(
            e => e.Should().Be($"{_folder["none.txt"]}: expected a file or a folder, but there is none of this name"),
            e => e.Should().StartWith($"{empty}: expected files below this folder that end in .txt"));
    }

    [Fact]
    public async Task The_output_file_is_utf8_without_mark_and_has_line_feeds()
    {
        string output = _folder["made/out.jsonl"];

        ToolRun run = await ToolRun.Of("extract", _folder.Write("é.txt", "Müller of ESA."), "--output", output);

        (run.ExitCode, run.Output).Should().Be((0, ""));
        byte[] bytes = File.ReadAllBytes(output);
        bytes[0].Should().Be((byte)'{');
        bytes[^1].Should().Be((byte)'\n');
        bytes.Should().NotContain((byte)'\r');
        Directory.GetFiles(_folder["made"]).Should().Equal(output);
    }

    [Fact]
    public async Task Incidents_can_be_left_out()
    {
        string file = _folder.Write("a.txt", "A Proton rocket exploded at Baikonur on July 2, 2013. No one was hurt.");

        ToolRun with = await ToolRun.Of("extract", file), without = await ToolRun.Of("extract", file, "--no-incidents");

        ExtractJson.ParseArticle(with.Output).Incidents.Should().NotBeEmpty();
        ExtractJson.ParseArticle(without.Output).Incidents.Should().BeEmpty();
    }

    [Fact]
    public async Task The_table_names_what_was_found()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Write("a.txt", Sentence), "--format", "table");

        run.Output.Should().Contain("mass").And.Contain("500 kg").And.Contain("2024-03-03").And.NotContain("\e");
    }

    [Fact]
    public async Task Culture_and_number_of_threads_change_nothing()
    {
        ToolRun usual = await ToolRun.Of("extract", Repository.Fixtures, "--parallel", "1"), turkish = await ToolRun.UnderCulture("tr_TR.UTF-8", "extract", Repository.Fixtures, "--parallel", "3");

        usual.ExitCode.Should().Be(0);
        turkish.Output.Should().Be(usual.Output);
    }

    [SkippableFact]
    public async Task An_interrupt_stops_it_with_130_and_leaves_no_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "sends SIGINT with kill");
        Skip.If(IgnoresInterrupts(), "started where interrupts are ignored, as behind nohup, and so would the tool be");
        using Process process = ToolRun.Start("extract", "-", "--output", _folder["out.jsonl"]);
        await process.StandardInput.WriteAsync(Line("a"));
        await process.StandardInput.FlushAsync();
        for (int i = 0; i < 200 && !File.Exists(_folder["out.jsonl.unfinished"]); i++) await Task.Delay(50);

        using (Process kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);

        process.ExitCode.Should().Be(130);
        (await process.StandardError.ReadToEndAsync()).Trim().Should().Be("spacenews: cancelled");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    /// <summary>Children inherit what a process ignores; bit 1 of the mask is SIGINT.</summary>
    private static bool IgnoresInterrupts() =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask
        && (Convert.ToUInt64(mask[7..].Trim(), 16) & 2) != 0;

    private static string Line(string id) => $$"""{"id": "{{id}}", "text": "The Soyuz lifted off."}""" + "\n";

    private static IEnumerable<string> Ids(ToolRun run) => run.OutputLines.Select(l => ExtractJson.ParseArticle(l).Id);
}

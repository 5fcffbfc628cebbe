namespace SpaceNews.Extract.Batch.Tests;

public sealed class RunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Output_is_in_order_and_the_same_for_every_number_of_workers()
    {
        string dump = _folder.Write("dump.jsonl", Dump.Lines(120));

        foreach (int workers in (int[])[1, 2, 5])
            await new BatchRunner(Pipelines.With(workers), new BatchOptions { ChunkSize = 7 }).RunAsync(new ArticleFiles([dump]), [new JsonLinesSink(_folder[$"{workers}.jsonl"]), new IncidentCsvSink(_folder[$"{workers}.csv"])]);

        File.ReadLines(_folder["1.jsonl"]).Select(l => ExtractJson.ParseArticle(l).Id).Should().Equal(Enumerable.Range(0, 120).Select(i => $"n{i}"));
        foreach (int workers in (int[])[2, 5])
        {
            File.ReadAllBytes(_folder[$"{workers}.jsonl"]).Should().Equal(File.ReadAllBytes(_folder["1.jsonl"]));
            File.ReadAllBytes(_folder[$"{workers}.csv"]).Should().Equal(File.ReadAllBytes(_folder["1.csv"]));
        }
    }

    [Fact]
    public async Task Every_bad_record_is_in_the_rejects_file_and_every_good_one_in_the_output()
    {
        string[] bad =
        [
            "{\"id\": \"b0\"", "[]", "{\"text\": \"t\"}", "{\"id\": \"b3\"}", "{\"id\": \"b4\", \"text\": []}", "{\"id\": \"b5\", \"text\": \"t\", \"published\": \"soon\"}", "{\"id\": \"b6\", \"text\": \"\\udc00\"}",
            "{\"id\": \"b7\", \"text\": \"  \\n \"}", $"{{\"id\": \"b8\", \"text\": \"{new string('x', 5000)}\"}}", "{\"id\": \"n5\", \"text\": \"again\"}", "{\"id\": \"b10\", \"html\": \"<p>\"}", $"{{\"id\": \"b11\", \"text\": \"{new string('y', 20_000)}\"}}",
        ];
        string[] lines = [.. Enumerable.Range(0, 600).Select(Dump.Line)];
        for (int i = 0; i < bad.Length; i++) lines[20 + i * 40] = bad[i];
        string dump = _folder.Write("dump.jsonl", string.Join("\r\n", lines));
        var input = new InputOptions { Limits = new InputLimits { MaxRecordBytes = 10_000 } };

        BatchReport report = await new BatchRunner(Pipelines.Light, new BatchOptions { RejectsPath = _folder["rejects.jsonl"], ChunkSize = 16, MaxTextLength = 3000 }).RunAsync(new ArticleFiles([dump], input), [new JsonLinesSink(_folder["out.jsonl"])]);

        report.Should().Be(new BatchReport(600, 588, 12, 0));
        File.ReadLines(_folder["out.jsonl"]).Select(l => ExtractJson.ParseArticle(l).Id).Should().Equal(Enumerable.Range(0, 600).Where(i => i % 40 != 20 || i >= 20 + 12 * 40).Select(i => $"n{i}"));
        var rejects = File.ReadLines(_folder["rejects.jsonl"]).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement).ToList();
        rejects.Select(r => r.GetProperty("reason").GetString()).Should().Equal(
            "BrokenJson", "NotAnObject", "MissingId", "MissingText", "WrongType", "InvalidDate", "InvalidEncoding", "EmptyText", "TooLarge", "DuplicateId", "NoArticle", "TooLarge");
        rejects.Select(r => r.GetProperty("line").GetInt64()).Should().Equal(Enumerable.Range(0, 12).Select(i => 21L + i * 40));
        byte[] bytes = File.ReadAllBytes(dump);
        rejects.Select((r, i) => System.Text.Encoding.UTF8.GetString(bytes, (int)r.GetProperty("offset").GetInt64(), bad[i].Length)).Should().Equal(bad);
        rejects[9].GetProperty("id").GetString().Should().Be("n5");
    }

    [Fact]
    public async Task The_first_good_record_with_an_id_has_it()
    {
        string dump = _folder.Write("dump.jsonl", """
            {"id": "a", "text": "bad day", "published": "soon"}
            {"id": "a", "text": "first"}
            {"id": "a", "text": "second"}
            """);
        var ids = new List<RejectedRecord>();

        BatchReport report = await new BatchRunner(Pipelines.Light, new BatchOptions { ChunkSize = 1 }).RunAsync(new ArticleFiles([dump]), [new JsonLinesSink(_folder["out.jsonl"])], new Reporter(p => ids.AddRange(p.NewRejects)));

        report.Articles.Should().Be(1);
        ids.Select(r => (r.Record, r.Reason)).Should().Equal((0, RejectReason.InvalidDate), (2, RejectReason.DuplicateId));
    }

    [Fact]
    public async Task A_strict_run_stops_at_the_first_bad_record_and_leaves_nothing()
    {
        string dump = _folder.Write("in/dump.jsonl", Dump.Lines(100) + "broken\n" + Dump.Lines(100, from: 100));

        Func<Task> run = () => new BatchRunner(Pipelines.Light, new BatchOptions { Strict = true, ChunkSize = 8, CheckpointInterval = 16, CheckpointPath = _folder["out.jsonl.checkpoint"], RejectsPath = _folder["rejects.jsonl"] })
            .RunAsync(new ArticleFiles([dump]), [new JsonLinesSink(_folder["out.jsonl"])]);

        (await run.Should().ThrowAsync<StrictBatchException>()).Which.Record.Position.Line.Should().Be(101);
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Articles_in_other_languages_are_passed_over_with_a_reason_and_count_as_no_error()
    {
        string german = string.Concat(Enumerable.Repeat("Die Rakete ist nicht auf der Rampe und wird auch im Sommer nicht starten. ", 5));

        BatchReport report = await new BatchRunner(Pipelines.Light, new BatchOptions { Strict = true, RejectsPath = _folder["rejects.jsonl"] }).RunAsync(new ArticleList([Article.FromText(german, "de"), Article.FromText("It flew.", "en")]), []);

        report.Should().Be(new BatchReport(2, 1, 0, 1));
        File.ReadAllText(_folder["rejects.jsonl"]).Should().Be("""{"record":0,"input":"articles","line":1,"offset":0,"id":"de","reason":"NotEnglish","message":"expected English, but found German"}""" + "\n");
    }

    [Fact]
    public async Task All_shards_together_give_what_one_run_gives()
    {
        string dump = _folder.Write("dump.jsonl", Dump.Lines(400) + "broken\n" + Dump.Lines(20, from: 390) + "{}\n");
        var source = new ArticleFiles([dump]);
        await new BatchRunner(Pipelines.Light, new BatchOptions { RejectsPath = _folder["all.rejects"] }).RunAsync(source, [new JsonLinesSink(_folder["all.jsonl"])]);

        for (int i = 1; i <= 3; i++)
            await new BatchRunner(Pipelines.Light, new BatchOptions { Shard = new Shard(i, 3), RejectsPath = _folder[$"{i}.rejects"] }).RunAsync(source, [new JsonLinesSink(_folder[$"{i}.jsonl"])]);

        foreach (string kind in (string[])["jsonl", "rejects"])
        {
            string[][] parts = [.. Enumerable.Range(1, 3).Select(i => File.ReadAllLines(_folder[$"{i}.{kind}"]))];
            parts.SelectMany(p => p).Order(StringComparer.Ordinal).Should().Equal(File.ReadAllLines(_folder[$"all.{kind}"]).Order(StringComparer.Ordinal));
            if (kind == "jsonl") parts.Should().OnlyContain(p => p.Length > 100);
        }
    }

    [Fact]
    public async Task A_limit_ends_the_run_early()
    {
        BatchReport report = await new BatchRunner(Pipelines.Light, new BatchOptions { Limit = 130, ChunkSize = 50 }).RunAsync(new ArticleFiles([_folder.Write("dump.jsonl", Dump.Lines(200))]), []);

        report.Records.Should().Be(130);
    }

    [Fact]
    public async Task What_a_source_throws_reaches_the_caller_behind_the_articles_before_it()
    {
        long written = 0;

        Func<Task> run = () => new BatchRunner(Pipelines.Light, new BatchOptions { ChunkSize = 10 }).RunAsync(new ArticleList(Failing()), [], new Reporter(p => written = p.Articles));

        await run.Should().ThrowAsync<TimeoutException>();
        written.Should().Be(50);

        static IEnumerable<Article> Failing()
        {
            for (int i = 0; i < 55; i++) yield return Article.FromText("It flew.", $"n{i}");
            throw new TimeoutException();
        }
    }

    [Fact]
    public async Task Little_is_held_of_an_endless_source_and_cancellation_ends_it()
    {
        long given = 0, most = 0;
        using var stop = new CancellationTokenSource();

        Func<Task> run = () => new BatchRunner(Pipelines.Light, new BatchOptions { ChunkSize = 4 }).RunAsync(new ArticleList(Endless()), [], new Reporter(p =>
        {
            most = Math.Max(most, Volatile.Read(ref given) - p.Articles);
            if (p.Articles > 2000) stop.Cancel();
        }), stop.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
        most.Should().BeLessThan(100);

        IEnumerable<Article> Endless()
        {
            while (true) yield return Article.FromText("It flew.", $"n{Interlocked.Increment(ref given)}");
        }
    }

    [Theory]
    [InlineData("2/8", true)]
    [InlineData("0/8", false)]
    [InlineData("9/8", false)]
    [InlineData("2", false)]
    [InlineData("-1/2", false)]
    public void Shards_are_written_as_a_fraction(string text, bool valid)
    {
        Shard.TryParse(text, out Shard shard).Should().Be(valid);
        shard.ToString().Should().Be(valid ? text : "all");
    }
}

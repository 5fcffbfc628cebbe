using Microsoft.Data.Sqlite;

namespace SpaceNews.Extract.Batch.Tests;

/// <summary>Runs that break off are carried on, and the output is that of a run that did not.</summary>
public sealed class ResumeTests : IDisposable
{
    private static readonly string[] Outputs = ["out.jsonl", "out.jsonl.gz", "out.csv.gz", "out.db", "rejects.jsonl"];
    private readonly TemporaryFolder _folder = new();
    private readonly ArticleFiles _source;

    public ResumeTests() => _source = new ArticleFiles([_folder.Write("in/dump.jsonl.gz", TemporaryFolder.Gzip(Dump.Lines(90) + "broken\n" + Dump.Lines(20, from: 80) + Dump.Lines(50, from: 200)))]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_that_breaks_off_anywhere_and_is_carried_on_gives_the_same_bytes()
    {
        await Run("whole");
        for (int seed = 0; seed < 3; seed++)
        {
            var random = new Random(seed);
            string name = $"broken{seed}";
            int attempts = 0;
            while (!await Try(name, breakAfter: random.Next(1, 9)))
            {
                attempts++;
                // What a process wrote after its last checkpoint, in part.
                foreach (string output in Outputs.Where(o => o != "out.db").Append("checkpoint.ids"))
                {
                    string file = _folder[$"{name}/{output}.unfinished"];
                    if (random.Next(2) == 0 && File.Exists(file)) File.AppendAllText(file, "\u001f half a member");
                }
                attempts.Should().BeLessThan(100);
            }

            attempts.Should().BePositive();
            foreach (string output in Outputs) File.ReadAllBytes(_folder[$"{name}/{output}"]).Should().Equal(File.ReadAllBytes(_folder[$"whole/{output}"]), $"{output} of {name}");
            Directory.GetFiles(_folder[name]).Should().HaveCount(Outputs.Length, "nothing unfinished is left");
        }
    }

    [Fact]
    public async Task A_run_that_was_killed_while_it_gave_names_is_completed()
    {
        await Run("whole");
        var options = new BatchOptions { CheckpointPath = _folder["named/checkpoint"], ChunkSize = 8, CheckpointInterval = 16, Resume = true };
        var last = new ThrowingSink { ThrowsOnComplete = true };
        Func<Task> run = () => new BatchRunner(Pipelines.Full, options).RunAsync(_source, [new JsonLinesSink(_folder["named/out.jsonl"]), new SqliteSink(_folder["named/out.db"]), last]);
        await run.Should().ThrowAsync<TimeoutException>();
        File.Exists(_folder["named/out.jsonl"]).Should().BeTrue();

        last.ThrowsOnComplete = false;
        BatchReport report = await new BatchRunner(Pipelines.Full, options).RunAsync(_source, [new JsonLinesSink(_folder["named/out.jsonl"]), new SqliteSink(_folder["named/out.db"]), last]);

        report.Records.Should().Be(161);
        File.ReadAllBytes(_folder["named/out.jsonl"]).Should().Equal(File.ReadAllBytes(_folder["whole/out.jsonl"]));
        Directory.GetFiles(_folder["named"]).Select(Path.GetFileName).Should().BeEquivalentTo("out.jsonl", "out.db");
    }

    [Fact]
    public async Task A_checkpoint_of_another_run_is_not_carried_on_and_not_lost()
    {
        await Try("a", breakAfter: 8);
        string checkpoint = File.ReadAllText(_folder["a/checkpoint"]);

        Func<Task> run = () => new BatchRunner(Pipelines.Full, new BatchOptions { CheckpointPath = _folder["a/checkpoint"], Resume = true, Limit = 5 }).RunAsync(_source, [new JsonLinesSink(_folder["a/out.jsonl"])]);

        (await run.Should().ThrowAsync<CheckpointException>()).WithMessage("*of another run");
        File.ReadAllText(_folder["a/checkpoint"]).Should().Be(checkpoint);
    }

    [Fact]
    public async Task Without_resume_a_run_starts_anew_and_leaves_no_checkpoint_of_the_old_one()
    {
        await Try("a", breakAfter: 8);

        await Run("a", resume: false);

        await Run("whole");
        File.ReadAllBytes(_folder["a/out.jsonl.gz"]).Should().Equal(File.ReadAllBytes(_folder["whole/out.jsonl.gz"]));
        File.Exists(_folder["a/checkpoint"]).Should().BeFalse();
    }

    [Fact]
    public async Task A_database_that_is_ahead_of_the_checkpoint_takes_nothing_twice()
    {
        await Run("whole");
        // The checkpoint before the last one, as it is after a kill between a commit and the next checkpoint.
        string before = "";
        await Try("a", breakAfter: 12, saved: text => before = text);
        File.WriteAllText(_folder["a/checkpoint"], before);

        await Run("a");

        File.ReadAllBytes(_folder["a/out.db"]).Should().Equal(File.ReadAllBytes(_folder["whole/out.db"]));
        using var database = new SqliteConnection($"Data Source={_folder["a/out.db"]};Pooling=False");
        database.Open();
        using SqliteCommand count = database.CreateCommand();
        count.CommandText = "SELECT count(*), count(DISTINCT article) FROM articles";
        using SqliteDataReader row = count.ExecuteReader();
        row.Read();
        (row.GetInt64(0), row.GetInt64(1)).Should().Be((150, 150));
    }

    private async Task<bool> Try(string name, int breakAfter, Action<string>? saved = null)
    {
        int chunks = 0;
        string path = _folder[$"{name}/checkpoint"];
        string now = "";
        try
        {
            await Run(name, new Reporter(_ =>
            {
                if (saved is not null && File.Exists(path) && File.ReadAllText(path) is var text && text != now)
                {
                    saved(now);
                    now = text;
                }
                if (++chunks >= breakAfter) throw new TimeoutException();
            }));
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private Task<BatchReport> Run(string name, IProgress<BatchProgress>? progress = null, bool resume = true)
    {
        Directory.CreateDirectory(_folder[name]);
        // The name of the output is part of what a run is, but not of what it writes.
        var options = new BatchOptions { CheckpointPath = _folder[$"{name}/checkpoint"], RejectsPath = _folder[$"{name}/rejects.jsonl"], ChunkSize = 8, CheckpointInterval = 20, Resume = resume };
        IRecordSink[] sinks = [new JsonLinesSink(_folder[$"{name}/out.jsonl"]), new JsonLinesSink(_folder[$"{name}/out.jsonl.gz"]), new IncidentCsvSink(_folder[$"{name}/out.csv.gz"]), new SqliteSink(_folder[$"{name}/out.db"])];
        return new BatchRunner(Pipelines.Full, options).RunAsync(_source, sinks, progress);
    }

    /// <summary>A sink that fails as a killed process does.</summary>
    private sealed class ThrowingSink : IRecordSink
    {
        public bool ThrowsOnComplete { get; set; }

        public string Fingerprint => "none";

        public void Open(string? state)
        {
        }

        public object? Render(IReadOnlyList<ExtractedArticle> articles) => null;

        public void Append(object? rendered)
        {
        }

        public string Save() => "";

        public void Complete()
        {
            if (ThrowsOnComplete) throw new TimeoutException();
        }

        public void Discard()
        {
        }

        public void Dispose()
        {
        }
    }
}

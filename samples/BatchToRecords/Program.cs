// From a dump of articles to JSON lines, a table and a database. Run it as it is, or name files and folders of your own:
//   dotnet run --project samples/BatchToRecords [FILE-OR-FOLDER...]
using Microsoft.Data.Sqlite;
using SpaceNews.Extract;
using SpaceNews.Extract.Batch;

// 1. A source: text, JSON lines, HTML or WARC, also compressed; or, as here without arguments, articles of your own.
IArticleSource source = args.Length > 0 ? new ArticleFiles(args) : new ArticleList(FixtureCorpus.Articles, "the articles of the library");

// 2. Sinks: as many as you like are written in one go. They get their names when they are complete.
Directory.CreateDirectory("out");
IRecordSink[] sinks = [new JsonLinesSink("out/facts.jsonl.gz"), new IncidentCsvSink("out/incidents.csv"), new SqliteSink("out/facts.db")];

// 3. The run. Stop it with Ctrl-C or kill it: the next one carries on, and the files are the same in the end.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};
var options = new BatchOptions { CheckpointPath = "out/facts.checkpoint", RejectsPath = "out/rejects.jsonl", Resume = true };
BatchReport report = await new BatchRunner(options: options).RunAsync(source, sinks, new Log(), stop.Token);
Console.WriteLine($"{report.Articles} articles, {report.Rejected} bad records, {report.PassedOver} not in English");

// 4. What several articles tell of one event, fused, goes beside what each of them tells.
Corpus corpus = new ArticleLineFiles(["out/facts.jsonl.gz"]).ReadCorpus();
IncidentOutput.WriteSqlite("out/facts.db", corpus.Incidents, append: true);

// 5. Questions to the database.
Show("Incidents", "SELECT date, type, site, vehicles, sources || ' sources', conflicts || ' conflicts' FROM fused_incidents ORDER BY sources DESC LIMIT 5");
Show("Most written about", "SELECT kind, name, mentions || ' times' FROM entity_counts ORDER BY mentions DESC LIMIT 5");
Show("Where they disagree", "SELECT field, value, article, '“' || text || '”' FROM disagreements ORDER BY incident, field, value, article LIMIT 5");

void Show(string title, string sql)
{
    Console.WriteLine("\n" + title);
    using var database = new SqliteConnection("Data Source=out/facts.db;Mode=ReadOnly");
    database.Open();
    using SqliteCommand query = database.CreateCommand();
    query.CommandText = sql;
    using SqliteDataReader row = query.ExecuteReader();
    while (row.Read()) Console.WriteLine("  " + string.Join("  ", Enumerable.Range(0, row.FieldCount).Where(i => !row.IsDBNull(i)).Select(i => row.GetString(i))));
}

/// <summary>Tells of bad records as they come.</summary>
internal sealed class Log : IProgress<BatchProgress>
{
    public void Report(BatchProgress value)
    {
        foreach (RejectedRecord reject in value.NewRejects) Console.Error.WriteLine($"{reject.Position}: {reject.Message}");
    }
}

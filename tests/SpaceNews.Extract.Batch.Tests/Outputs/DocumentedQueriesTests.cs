using Microsoft.Data.Sqlite;

namespace SpaceNews.Extract.Batch.Tests;

/// <summary>The queries of docs/batch.md run on what the tables hold.</summary>
public sealed class DocumentedQueriesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_query_finds_something_in_the_five_articles()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "batch.md"));
        string[] queries = [.. page.Split("```sql\n").Skip(1).Select(q => q.Split("```")[0])];
        await new BatchRunner(Pipelines.Full).RunAsync(new ArticleList(FixtureCorpus.Articles), [new SqliteSink(_folder["a.db"]), new JsonLinesSink(_folder["a.jsonl"])]);
        IncidentOutput.WriteSqlite(_folder["a.db"], new ArticleLineFiles([_folder["a.jsonl"]]).ReadCorpus().Incidents, append: true);

        queries.Should().HaveCount(5);
        using var database = new SqliteConnection($"Data Source={_folder["a.db"]};Pooling=False");
        database.Open();
        foreach (string query in queries.Where(q => !q.Contains("LaunchVehicle", StringComparison.Ordinal)))
        {
            using SqliteCommand command = database.CreateCommand();
            command.CommandText = query;
            command.ExecuteScalar().Should().NotBeNull(query);
        }
        using SqliteCommand families = database.CreateCommand();
        families.CommandText = queries.Single(q => q.Contains("LaunchVehicle", StringComparison.Ordinal)).Replace("LaunchVehicle", "CrewSpacecraft", StringComparison.Ordinal);
        families.ExecuteScalar().Should().NotBeNull("a spacecraft, for no launch vehicle was harmed in them");
    }
}

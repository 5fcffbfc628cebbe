using Microsoft.Data.Sqlite;

namespace SpaceNews.Extract.Batch.Tests;

public sealed class SqliteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tables_hold_what_the_article_lines_hold()
    {
        await Run("a.db", FixtureCorpus.Articles);

        ArticleRecord[] records = [.. FixtureCorpus.Articles.Select(a => ExtractJson.ToRecord(ExtractionPipeline.Default.Extract(a)))];
        Query("a.db", "SELECT article, (SELECT count(*) FROM mentions m WHERE m.article_id = a.id), (SELECT count(*) FROM entities e WHERE e.article_id = a.id), (SELECT count(*) FROM incidents i WHERE i.article_id = a.id) FROM articles a ORDER BY id")
            .Should().Equal(records.Select(r => FormattableString.Invariant($"{r.Id}|{r.Mentions.Length}|{r.Entities.Length}|{r.Incidents.Length}")));
        MentionRecord mass = records.SelectMany(r => r.Mentions).First(m => m.Mass is not null);
        Query("a.db", $"SELECT kilograms FROM mentions WHERE text = '{mass.Text}' AND start = {mass.Start}").Should().Contain(FormattableString.Invariant($"{mass.Mass!.Kilograms}"));
        Query("a.db", "SELECT count(*) FROM evidence WHERE (field_id IS NULL) = (conflict_value_id IS NULL)").Should().Equal(["0"], "it belongs to one or the other");
        Query("a.db", "SELECT count(*) FROM fields WHERE id NOT IN (SELECT field_id FROM evidence)").Should().Equal(["0"], "no value is without evidence");
        Query("a.db", "PRAGMA integrity_check").Should().Equal("ok");
        Query("a.db", "PRAGMA foreign_key_check").Should().BeEmpty();
    }

    [Fact]
    public async Task An_article_that_comes_again_replaces_itself()
    {
        await Run("a.db", FixtureCorpus.Articles);
        string[] before = Everything();

        await Run("a.db", FixtureCorpus.Articles, append: true);

        Everything().Should().Equal(before);
        await Run("a.db", [Article.FromText("A Proton rocket exploded at Baikonur on July 2, 2013.", "new")], append: true);
        Query("a.db", "SELECT count(*) FROM articles").Should().Equal("6");

        string[] Everything() => [.. Query("a.db", "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").SelectMany(t => Query("a.db", $"SELECT '{t}', count(*) FROM {t}"))];
    }

    [Fact]
    public async Task Fused_incidents_stand_beside_those_of_the_articles_with_their_disagreements()
    {
        await Run("a.db", FixtureCorpus.Articles);
        Corpus corpus = Corpus.Create().WithArticles(FixtureCorpus.Articles);

        for (int i = 0; i < 2; i++) IncidentOutput.WriteSqlite(_folder["a.db"], corpus.Incidents, append: true);

        Query("a.db", "SELECT count(*) FROM articles").Should().Equal("5");
        Query("a.db", "SELECT incident, sources, conflicts FROM fused_incidents ORDER BY id").Should().Equal(corpus.Incidents.Select(i => $"{i.Id}|{i.Sources.Length}|{i.Conflicts.Length}"));
        Query("a.db", "SELECT count(DISTINCT value) > 1 FROM disagreements GROUP BY incident, field").Should().NotBeEmpty().And.OnlyContain(r => r == "1");
        Query("a.db", "SELECT vehicle FROM vehicle_incidents WHERE fused LIMIT 1").Should().ContainSingle();
        Query("a.db", "SELECT entity, articles, mentions FROM entity_counts WHERE kind = 'site' ORDER BY mentions DESC LIMIT 1").Should().ContainSingle().Which.Should().StartWith("site/baikonur");
    }

    [Fact]
    public async Task Csv_cells_with_commas_quotes_and_line_breaks_are_quoted()
    {
        var article = Article.FromText("A \"Proton\" rocket, the 400th, exploded at Baikonur on July 2, 2013.\r\nNobody was hurt.", "a,\"b\"");
        await new BatchRunner().RunAsync(new ArticleList([article]), [new IncidentCsvSink(_folder["a.csv"])]);

        string[] lines = File.ReadAllText(_folder["a.csv"]).Split('\n');

        lines[0].Should().StartWith("article,id,type,");
        lines[1].Should().StartWith("\"a,\"\"b\"\"\",incident/2013-07-02/");
    }

    private async Task Run(string name, IEnumerable<Article> articles, bool append = false) =>
        await new BatchRunner(Pipelines.Full, new BatchOptions { ChunkSize = 2, CheckpointInterval = 2, CheckpointPath = _folder["checkpoint"] }).RunAsync(new ArticleList(articles), [new SqliteSink(_folder[name], append)]);

    private string[] Query(string name, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder[name]};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return [.. rows];
    }
}

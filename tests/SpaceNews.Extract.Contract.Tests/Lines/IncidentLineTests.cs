namespace SpaceNews.Extract.Contract.Tests;

public sealed class IncidentLineTests
{
    private static readonly Corpus Corpus = FixtureArticles.Models.Values.Aggregate(Corpus.Create(), (corpus, model) => corpus.WithModel(model));

    [Fact]
    public void Fused_lines_are_valid()
    {
        Corpus.Incidents.Should().NotBeEmpty();
        foreach (Incident incident in Corpus.Incidents) Validators.IncidentLine.Validate(ExtractJson.Serialize(incident)).Should().BeEmpty(because: incident.Id);
    }

    [Fact]
    public void Fused_lines_read_and_written_again_are_the_same()
    {
        foreach (Incident incident in Corpus.Incidents)
        {
            string line = ExtractJson.Serialize(incident);
            ExtractJson.Serialize(ExtractJson.ParseIncident(line)).Should().Be(line);
        }
    }

    [Fact]
    public void Evidence_of_fused_lines_quotes_the_articles_that_are_their_sources()
    {
        Dictionary<string, Article> articles = FixtureArticles.Articles.Values.ToDictionary(a => a.Id);
        foreach (Incident incident in Corpus.Incidents)
        {
            using var line = System.Text.Json.JsonDocument.Parse(ExtractJson.Serialize(incident));
            foreach (System.Text.Json.JsonElement evidence in EvidenceReader.All(line.RootElement))
            {
                string article = evidence.GetProperty("article").GetString()!;
                incident.Sources.Should().Contain(article);
                articles[article].Text.Value[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()].Should().Be(evidence.GetProperty("text").GetString());
            }
        }
    }

    [Fact]
    public void Every_source_of_a_fused_line_gives_evidence()
    {
        foreach (Incident incident in Corpus.Incidents)
        {
            using var line = System.Text.Json.JsonDocument.Parse(ExtractJson.Serialize(incident));
            incident.Sources.Should().BeSubsetOf(EvidenceReader.All(line.RootElement).Select(e => e.GetProperty("article").GetString()!));
        }
    }

    [Fact]
    public void Sources_are_absent_from_the_incidents_of_an_article_line()
    {
        foreach (IncidentRecord incident in FixtureArticles.Models.Values.SelectMany(m => ExtractJson.ToRecord(m).Incidents)) incident.Sources.Should().BeNull();
    }
}

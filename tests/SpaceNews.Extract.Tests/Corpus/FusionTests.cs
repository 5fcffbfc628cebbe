using FluentAssertions;
using Xunit;

namespace SpaceNews.Extract.Tests;

public class FusionTests
{
    /// <summary>Precision and recall of a report: the shares of the reports fused with it that tell its event, and of those of its event that are fused with it.</summary>
    [Fact]
    public void Reports_of_one_event_are_fused_and_no_others()
    {
        Article[] articles = [.. ToldEvents.Articles];
        Corpus corpus = Corpus.Create().WithArticles(articles);

        Dictionary<string, Incident> found = [];
        foreach (Incident incident in corpus.Incidents.Where(i => !i.IsBackground))
            foreach (string source in incident.Sources) found.TryAdd(source, incident);
        double precision = 0, recall = 0;
        foreach (Article article in articles)
        {
            string told = EventOf(article.Id);
            if (!found.TryGetValue(article.Id, out Incident? incident)) continue;
            int right = incident.Sources.Count(s => EventOf(s) == told);
            precision += (double)right / incident.Sources.Length;
            recall += (double)right / articles.Count(a => EventOf(a.Id) == told);
        }
        precision /= articles.Length;
        recall /= articles.Length;
        double b3 = 2 * precision * recall / (precision + recall);

        articles.Select(a => EventOf(a.Id)).Distinct().Should().HaveCountGreaterThanOrEqualTo(15);
        b3.Should().BeGreaterThanOrEqualTo(0.95, "wrong: {0}", string.Join("; ", corpus.Incidents.Select(i => $"{i.Id} [{string.Join(' ', i.Sources)}]")));
    }

    [Fact]
    public void Order_of_articles_changes_nothing()
    {
        Article[] articles = [.. ToldEvents.Articles];
        string expected = Dump.Of(Corpus.Create().WithArticles(articles).Incidents);
        var random = new Random(7);
        for (int round = 0; round < 3; round++)
        {
            random.Shuffle(articles);
            Dump.Of(Corpus.Create().WithArticles(articles).Incidents).Should().Be(expected);
        }
    }

    [Fact]
    public void Corpus_that_grows_fuses_as_one_made_at_once()
    {
        ArticleModel[] models = [.. ToldEvents.Articles.Select(a => ExtractionPipeline.Default.Extract(a))];
        new Random(3).Shuffle(models);
        Corpus grown = Corpus.Create();
        for (int i = 0; i < models.Length; i++)
        {
            grown = grown.WithModel(models[i]);
            // What is asked for is what the next corpus takes over.
            if (i % 5 == 0) _ = grown.Incidents;
        }
        Corpus shrunk = grown.WithoutArticle(models[0].Article.Id);

        Corpus whole = models.Aggregate(Corpus.Create(), (c, m) => c.WithModel(m));
        Dump.Of(grown.Incidents).Should().Be(Dump.Of(whole.Incidents));
        Dump.Of(shrunk.Incidents).Should().Be(Dump.Of(models.Skip(1).Aggregate(Corpus.Create(), (c, m) => c.WithModel(m)).Incidents));
    }

    [Fact]
    public void Article_costs_only_what_it_touches()
    {
        Article[] articles = [.. ToldEvents.Articles];
        Corpus before = Corpus.Create().WithArticles(articles.Where(a => a.Id != "ghaf/5"));
        Incident untouched = before.Incidents.First(i => i.Sources.Contains("mesa/1"));
        Incident touched = before.Incidents.First(i => i.Sources.Contains("ghaf/1"));

        Corpus after = before.WithArticle(articles.Single(a => a.Id == "ghaf/5"));

        after.Incidents.Should().Contain(i => ReferenceEquals(i, untouched));
        after.Incidents.Should().NotContain(i => ReferenceEquals(i, touched));
    }

    private static string EventOf(string articleId) => articleId[..articleId.IndexOf('/')];
}

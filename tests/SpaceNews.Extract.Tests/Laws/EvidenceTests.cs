using System.Collections;
using System.Reflection;

namespace SpaceNews.Extract.Tests;

/// <summary>Law 2: no value without evidence; every span lies inside the text.</summary>
public class EvidenceTests
{
    [Fact]
    public void Model_is_grounded_for_fixtures()
    {
        foreach (Article article in Fixtures.Articles) Check(article);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Model_is_grounded_for_damaged_fixtures(int seed)
    {
        var random = new Random(seed);
        foreach (Article article in Fixtures.Articles)
            for (int i = 0; i < 4; i++) Check(Article.FromText(RandomText.Mutate(random, article.Text.Value), $"{article.Id}-{seed}-{i}", article.Title, article.Published));
    }

    [Fact]
    public void Model_is_grounded_for_random_text()
    {
        var random = new Random(13);
        for (int i = 0; i < 1_000; i++) Check(Article.FromText(RandomText.Next(random, 80), $"random-{i}"));
    }

    private static void Check(Article article)
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(article);

        model.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty(because: "{0} breaks no extractor", article.Id);
        CheckMentions(model);
        CheckEntities(model);
        foreach (Diagnostic diagnostic in model.Diagnostics)
        {
            diagnostic.ArticleId.Should().Be(article.Id);
            diagnostic.Span.End.Should().BeLessThanOrEqualTo(article.Text.Length);
        }
        foreach (Incident incident in model.Incidents) CheckIncident(article, incident);
    }

    private static void CheckMentions(ArticleModel model)
    {
        int end = 0;
        foreach (Mention mention in model.Mentions)
        {
            mention.Span.Start.Should().BeGreaterThanOrEqualTo(end, "{0} of {1} comes after the one before", mention, model.Article.Id);
            mention.Span.Length.Should().BePositive();
            mention.Rule.Should().NotBeNullOrEmpty();
            mention.Confidence.Should().BeInRange(0, 1);
            end = mention.Span.End;
        }
        end.Should().BeLessThanOrEqualTo(model.Article.Text.Length);
    }

    private static void CheckEntities(ArticleModel model)
    {
        model.Entities.Select(e => e.Id).Should().OnlyHaveUniqueItems();
        foreach (Entity entity in model.Entities)
        {
            entity.Name.Should().NotBeNullOrEmpty();
            entity.Mentions.Should().NotBeEmpty().And.BeInAscendingOrder();
            entity.Mentions.Should().OnlyContain(i => model.Mentions[i].Kind == entity.Kind && ReferenceEquals(model.GetEntity(model.Mentions[i]), entity));
        }
    }

    private static void CheckIncident(Article article, Incident incident)
    {
        incident.TypeEvidence.Should().NotBeEmpty();
        incident.Sources.Should().Equal(article.Id);
        foreach (object part in Dump.Walk(incident))
        {
            if (part is Evidence evidence)
            {
                evidence.ArticleId.Should().Be(article.Id);
                evidence.Span.Length.Should().BePositive();
                evidence.Span.End.Should().BeLessThanOrEqualTo(article.Text.Length);
                evidence.Text.Should().Be(article.Text.ToString(evidence.Span));
            }
            else if (part.GetType().GetProperty("Evidence", BindingFlags.Public | BindingFlags.Instance)?.GetValue(part) is IEnumerable list)
                list.Cast<object>().Should().NotBeEmpty("{0} of {1} was read somewhere", part, article.Id);
        }
    }
}

using System.Collections;
using System.Collections.Concurrent;
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

        Hold(model.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error), "breaks no extractor", article.Id, article);
        CheckMentions(model);
        CheckEntities(model);
        foreach (Diagnostic diagnostic in model.Diagnostics)
        {
            Hold(diagnostic.ArticleId == article.Id, "is of the article", diagnostic, article);
            Hold(diagnostic.Span.End <= article.Text.Length, "lies in the text", diagnostic, article);
        }
        foreach (Incident incident in model.Incidents) CheckIncident(article, incident);
    }

    private static void CheckMentions(ArticleModel model)
    {
        int end = 0;
        foreach (Mention mention in model.Mentions)
        {
            Hold(mention.Span.Start >= end, "comes after the one before", mention, model.Article);
            Hold(mention.Span.Length > 0, "is not empty", mention, model.Article);
            Hold(!string.IsNullOrEmpty(mention.Rule), "has a rule", mention, model.Article);
            Hold(mention.Confidence is >= 0 and <= 1, "has a confidence between 0 and 1", mention, model.Article);
            end = mention.Span.End;
        }
        Hold(end <= model.Article.Text.Length, "ends in the text", end, model.Article);
    }

    private static void CheckEntities(ArticleModel model)
    {
        var ids = new HashSet<string>();
        foreach (Entity entity in model.Entities)
        {
            Hold(ids.Add(entity.Id), "has an id of its own", entity, model.Article);
            Hold(!string.IsNullOrEmpty(entity.Name), "has a name", entity, model.Article);
            Hold(!entity.Mentions.IsEmpty, "has mentions", entity, model.Article);
            int last = -1;
            foreach (int i in entity.Mentions)
            {
                Hold(i > last, "has its mentions in order", entity, model.Article);
                Hold(model.Mentions[i].Kind == entity.Kind && ReferenceEquals(model.GetEntity(model.Mentions[i]), entity), "is the entity of its mentions", entity, model.Article);
                last = i;
            }
        }
    }

    private static void CheckIncident(Article article, Incident incident)
    {
        Hold(!incident.TypeEvidence.IsEmpty, "has a type that was read somewhere", incident, article);
        Hold(incident.Sources.SequenceEqual([article.Id]), "has the article as its source", incident, article);
        foreach (object part in Dump.Walk(incident))
        {
            if (part is Evidence evidence)
            {
                Hold(evidence.ArticleId == article.Id, "is of the article", evidence, article);
                Hold(evidence.Span.Length > 0, "is not empty", evidence, article);
                Hold(evidence.Span.End <= article.Text.Length, "lies in the text", evidence, article);
                Hold(evidence.Text == article.Text.ToString(evidence.Span), "quotes the text", evidence, article);
            }
            else if (EvidenceOf.GetOrAdd(part.GetType(), t => t.GetProperty("Evidence", BindingFlags.Public | BindingFlags.Instance))?.GetValue(part) is IEnumerable list)
            {
                Hold(list.Cast<object>().Any(), "was read somewhere", part, article);
            }
        }
    }

    /// <summary>An assertion that costs nothing where it holds: millions of them are made here.</summary>
    private static void Hold(bool holds, string law, object about, Article article)
    {
        if (!holds) holds.Should().BeTrue("{0} of {1} {2}", about, article.Id, law);
    }

    private static readonly ConcurrentDictionary<Type, PropertyInfo?> EvidenceOf = new();
}

using System.Collections.Concurrent;

namespace SpaceNews.Extract.Tests;

/// <summary>What the taggers keep from article to article changes nothing but the time.</summary>
public class TaggerThreadTests
{
    private static readonly ArticleTree[] Trees = [.. Fixtures.Articles.Select(a => ExtractionPipeline.Default.Extract(a).Tree)];

    [Fact]
    public void Names_and_tags_are_the_same_on_many_threads_and_in_any_order()
    {
        string[] expected = [.. Trees.Select(Dump)];
        var differing = new ConcurrentBag<string>();
        Parallel.For(0, 8 * Trees.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, n =>
        {
            int article = n * 31 % Trees.Length;
            if (Dump(Trees[article]) != expected[article]) differing.Add(Fixtures.Articles[article].Id);
        });
        differing.Should().BeEmpty();
    }

    [Fact]
    public void Names_are_the_same_whether_all_is_tagged_or_only_what_they_need()
    {
        var differing = new List<string>();
        ExtractionPipeline lazy = With(null), eager = With(new Tagger());
        foreach (Article article in Fixtures.Articles)
            if (Names(lazy, article) != Names(eager, article)) differing.Add(article.Id);
        differing.Should().BeEmpty();

        static string Names(ExtractionPipeline pipeline, Article article) => string.Join('\n', pipeline.Extract(article).Mentions.Select(m => m.ToString()));
        static ExtractionPipeline With(ITokenTagger? tagger)
        {
            ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder().UseSpaceNews();
            return (tagger is null ? builder : builder.WithTagger(tagger)).Build();
        }
    }

    private static string Dump(ArticleTree tree)
    {
        var tags = new PartOfSpeech[tree.TokenCount];
        PartOfSpeechTagger.Default.Tag(tree, tags);
        return string.Join(' ', tags) + string.Join(' ', NameTagger.Default.Recognize(tree, tags));
    }

    /// <summary>Hides the built-in tagger, so that it cannot be asked for parts of an article.</summary>
    private sealed class Tagger : ITokenTagger
    {
        public void Tag(ArticleTree tree, Span<PartOfSpeech> tags) => PartOfSpeechTagger.Default.Tag(tree, tags);
    }
}

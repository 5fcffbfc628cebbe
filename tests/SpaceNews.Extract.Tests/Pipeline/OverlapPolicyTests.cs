namespace SpaceNews.Extract.Tests;

public class OverlapPolicyTests
{
    private static readonly MentionKind[] Ranking =
        [MentionKind.Site, MentionKind.Vehicle, MentionKind.Mass, MentionKind.Time, MentionKind.Duration, MentionKind.Date, MentionKind.Organization, MentionKind.Person, TestExtractor.Kind];

    [Fact]
    public void Longer_span_wins() =>
        Resolve(("Site", 0, 4, 1), ("Test", 2, 9, 0.1)).Should().Equal("Test [2..9)");

    [Fact]
    public void Surer_mention_wins_over_an_equal_span() =>
        Resolve(("Site", 0, 4, 0.5), ("Test", 0, 4, 0.6)).Should().Equal("Test [0..4)");

    [Fact]
    public void Kind_decides_between_equally_sure_mentions_of_one_span()
    {
        for (int i = 0; i + 1 < Ranking.Length; i++)
        {
            (string, int, int, double) better = (Ranking[i].Name, 0, 4, 1), worse = (Ranking[i + 1].Name, 0, 4, 1);
            Resolve(better, worse).Should().Equal(Resolve(worse, better)).And.Equal($"{Ranking[i]} [0..4)");
        }
    }

    [Fact]
    public void First_reported_wins_when_all_else_is_equal() =>
        Resolve(("Test", 0, 4, 1), ("Other", 0, 4, 1)).Should().Equal("Test [0..4)");

    [Fact]
    public void Mentions_that_only_touch_stay() =>
        Resolve(("B", 4, 8, 1), ("A", 0, 4, 1)).Should().Equal("A [0..4)", "B [4..8)");

    [Fact]
    public void Loser_of_a_loser_stays() =>
        Resolve(("A", 0, 3, 1), ("B", 2, 7, 1), ("C", 6, 14, 1)).Should().Equal("A [0..3)", "C [6..14)");

    [Fact]
    public void Result_is_sorted_and_free_of_overlaps_for_random_mentions()
    {
        var random = new Random(4);
        for (int i = 0; i < 200; i++)
        {
            var reports = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(0, 80)).Select(s => (Ranking[random.Next(Ranking.Length)].Name, s, random.Next(s + 1, Math.Min(100, s + 20)), random.Next(3) / 2.0)).ToArray();

            ArticleModel model = Extract(reports);

            model.Mentions.Zip(model.Mentions.Skip(1)).Where(p => p.First.Span.End > p.Second.Span.Start).Should().BeEmpty();
            reports.Should().OnlyContain(r => model.Mentions.Any(m => m.Span.Overlaps(TextSpan.FromBounds(r.s, r.Item3))), "a mention yields only to one that stays");
        }
    }

    private static string[] Resolve(params (string Kind, int Start, int End, double Confidence)[] reports) => [.. Extract(reports).Mentions.Select(m => $"{m.Kind} {m.Span}")];

    private static ArticleModel Extract((string Kind, int Start, int End, double Confidence)[] reports)
    {
        TestExtractor extractor = TestExtractor.OnArticle(article =>
        {
            foreach ((string kind, int start, int end, double confidence) in reports) article.Report(new MentionKind(kind), TextSpan.FromBounds(start, end), "value", "Rule", confidence);
        });
        return ExtractionPipeline.CreateBuilder().Use(extractor).Build().Extract(Article.FromText(new string('x', 100)));
    }
}

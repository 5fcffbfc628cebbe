namespace SpaceNews.Extract.Tests;

public class NameTaggerTests
{
    [Theory]
    [InlineData("Flight director Ana Reis spoke to Marcus Webb in Oslo.", "Person Ana Reis|Person Marcus Webb|Location Oslo")]
    [InlineData("The rocket was built by Halvorsen Dynamics Corporation in Brazil.", "Organization Halvorsen Dynamics Corporation|Location Brazil")]
    [InlineData("NASA and the European Space Agency will meet in Paris.", "Organization NASA|Organization European Space Agency|Location Paris")]
    [InlineData("The probe weighs nothing and nobody was hurt.", "")]
    [InlineData("", "")]
    public void Names_are_found_by_what_is_around_them(string text, string names) =>
        string.Join('|', Tagged.NamesOf(text)).Should().Be(names);

    /// <summary>What the tagger keeps from article to article must not be what makes an empty one work.</summary>
    [Fact]
    public void Text_without_words_may_be_the_first_that_a_tagger_reads()
    {
        NameTagger fresh = NameTagger.Load(Path.Combine(Repository.Root, "models", "tagging", "names.bin"));

        ArticleModel model = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithNameRecognizer(fresh).Build().Extract(Article.FromText(" \n\n "));

        model.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ROCKET EXPLODES ON PAD AFTER ENGINE FAILURE, NO ONE HURT\n\nThe launch was called off on Friday.")]
    [InlineData("Rocket Explodes on Pad After Engine Failure, No One Hurt\n\nThe launch was called off on Friday.")]
    [InlineData("BREAKING: THIRD TEST FLIGHT ENDS IN FIREBALL\n\nIt was the second failure in a row.")]
    [InlineData("Why the Third Test Flight Ended in a Fireball\n\nIt was the second failure in a row.")]
    public void Headlines_do_not_flood_with_names(string text) => Tagged.NamesOf(text).Should().BeEmpty();

    [Fact]
    public void Names_are_the_same_from_many_threads()
    {
        ArticleTree[] trees = [.. Fixtures.Articles.Select(a => Trees.Parse(a.Text.Value))];
        RecognizedName[][] expected = [.. trees.Select(t => Tagged.Names(t).ToArray())];

        Parallel.For(0, trees.Length * 4, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Tagged.Names(trees[i % trees.Length]).Should().Equal(expected[i % trees.Length]));
    }

    [Fact]
    public void Names_come_in_order_and_do_not_overlap()
    {
        foreach (Article article in Fixtures.Articles)
        {
            ArticleTree tree = Trees.Parse(article.Text.Value);
            int reach = 0;
            foreach (RecognizedName name in Tagged.Names(tree))
            {
                name.FirstToken.Should().BeGreaterThanOrEqualTo(reach);
                name.EndToken.Should().BeInRange(name.FirstToken + 1, tree.TokenCount);
                name.Confidence.Should().BeInRange(0, 1);
                reach = name.EndToken;
            }
        }
    }

    [Theory]
    [InlineData("Xandar ")]
    [InlineData("Kennedy Space Center of ")]
    [InlineData("SOYUZ ")]
    [InlineData("A. ")]
    [InlineData("x-1 Y ")]
    public void Hostile_text_is_read_to_its_end(string unit)
    {
        ArticleTree tree = Trees.Parse(string.Concat(Enumerable.Repeat(unit, 10_000)));

        Tagged.Names(tree).Should().NotContain(n => n.EndToken > tree.TokenCount);
    }

    [Fact]
    public void One_tagger_serves_several_knowledge_bases_and_mixes_nothing()
    {
        const string text = "Brackwell left Tolmie Landing for Oslo. Brackwell was late. Nobody at Tolmie said why.";
        KnowledgeBase other = KnowledgeBase.Default.With(new VehicleEntry("Tolmie", VehicleClass.LaunchVehicle)).With(new VehicleEntry("Brackwell", VehicleClass.Satellite));
        ArticleTree usual = Trees.Parse(text), unusual = ExtractionPipeline.CreateBuilder().WithKnowledge(other).Build().Extract(Article.FromText(text)).Tree;
        IReadOnlyList<RecognizedName> expected = Tagged.Names(usual, Fresh()), expectedOfOther = Tagged.Names(unusual, Fresh());
        NameTagger tagger = Fresh();

        Tagged.Names(usual, tagger).Should().Equal(expected);
        Tagged.Names(unusual, tagger).Should().Equal(expectedOfOther);
        Tagged.Names(usual, tagger).Should().Equal(expected);
        expectedOfOther.Should().NotEqual(expected);
    }

    private static NameTagger Fresh() => NameTagger.Load(Tagged.Model("names.bin"));
}

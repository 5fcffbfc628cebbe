namespace SpaceNews.Extract.Tests;

public class PartOfSpeechTaggerTests
{
    [Theory]
    [InlineData("The rocket exploded over the sea.", "Det Noun Verb Adp Det Noun Punct")]
    [InlineData("Engineers may launch it again in March.", "Noun Aux Verb Pron Adv Adp Propn Punct")]
    [InlineData("They walk to the pad and launch the probe.", "Pron Verb Adp Det Noun Cconj Verb Det Noun Punct")]
    [InlineData("Ana Reis did not see the second launch.", "Propn Propn Aux Part Verb Det Adj Noun Punct")]
    [InlineData("Two tanks exploded because a valve was stuck.", "Num Noun Verb Sconj Det Noun Aux Adj Punct")]
    public void Tags_follow_the_sentence(string text, string tags) => string.Join(' ', Tagged.Tags(Trees.Parse(text))).Should().Be(tags);

    [Fact]
    public void Tags_are_the_same_from_many_threads()
    {
        ArticleTree[] trees = [.. Fixtures.Articles.Select(a => Trees.Parse(a.Text.Value))];
        PartOfSpeech[][] expected = [.. trees.Select(t => Tagged.Tags(t))];

        Parallel.For(0, trees.Length * 4, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Tagged.Tags(trees[i % trees.Length]).Should().Equal(expected[i % trees.Length]));
    }

    [Fact]
    public void Every_token_is_tagged() => Fixtures.Articles.Should().OnlyContain(a => !Tagged.Tags(Trees.Parse(a.Text.Value), null).Contains(PartOfSpeech.None));

    [Fact]
    public void A_wrong_number_of_places_is_refused() =>
        FluentActions.Invoking(() => PartOfSpeechTagger.Default.Tag(Trees.Parse("The rocket exploded."), new PartOfSpeech[3]))
            .Should().Throw<ArgumentException>().WithMessage("The article has 4 tokens, but there are places for 3 tags.*");

    [Fact]
    public void The_model_of_the_repository_is_the_one_in_the_library()
    {
        var loaded = PartOfSpeechTagger.Load(Tagged.Model("part-of-speech.bin"), Tagged.Model("words.bin"));
        ArticleTree tree = Trees.Parse(Fixtures.Articles[0].Text.Value);

        Tagged.Tags(tree, loaded).Should().Equal(Tagged.Tags(tree));
    }
}

namespace SpaceNews.Extract.Training.Tests;

public sealed class RecipeTests
{
    [Fact]
    public void Lines_are_read_in_order_and_comments_left()
    {
        Recipe recipe = Read("# comment\n\ntrain conll 0.3 2 a/*.conll person=PER corp=ORG\ndev marked:dev 1 1 MARKED\n");

        recipe.Lines.Should().HaveCount(2);
        recipe.Lines[0].Should().BeEquivalentTo(new { Use = "train", Format = "conll", Split = (string?)null, Weight = 0.3f, Domain = 2, Path = "a/*.conll", Number = 3 });
        recipe.Lines[0].Labels.Should().BeEquivalentTo(new Dictionary<string, string> { ["person"] = "PER", ["corp"] = "ORG" });
        recipe.Lines[1].Should().BeEquivalentTo(new { Use = "dev", Format = "marked", Split = "dev", Path = "MARKED", Number = 4 });
    }

    [Theory]
    [InlineData("train conll 1 0", "r(1): expected “use format weight domain path”, but found “train conll 1 0”")]
    [InlineData("\nlearn conll 1 0 a", "r(2): expected train, dev or test, but found “learn”")]
    [InlineData("train xml 1 0 a", "r(1): expected conllu, iob2, conll, gum or marked:SPLIT, but found “xml”")]
    [InlineData("train conll:dev 1 0 a", "r(1): expected conllu, iob2, conll, gum or marked:SPLIT, but found “conll:dev”")]
    [InlineData("train conll 0 0 a", "r(1): expected a weight above 0 and up to 10, but found “0”")]
    [InlineData("train conll NaN 0 a", "r(1): expected a weight above 0 and up to 10, but found “NaN”")]
    [InlineData("train conll 0,3 0 a", "r(1): expected a weight above 0 and up to 10, but found “0,3”")]
    [InlineData("train conll 1 -1 a", "r(1): expected a number of a domain, but found “-1”")]
    [InlineData("train conll 1 0 a x=MAN", "r(1): expected label=KIND with a kind of PER, ORG, LOC, SITE, VEH, but found “x=MAN”")]
    [InlineData("train conll 1 0 a PER", "r(1): expected label=KIND with a kind of PER, ORG, LOC, SITE, VEH, but found “PER”")]
    public void A_bad_line_is_refused(string text, string message) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("names.recipe")]
    [InlineData("part-of-speech.recipe")]
    public void Recipes_of_the_models_are_right(string file)
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "models", "tagging", file));

        Recipe.Read(reader, file).Lines.Select(l => l.Use).Distinct().Should().Equal("train", "dev", "test");
    }

    private static Recipe Read(string text) => Recipe.Read(new StringReader(text), "r");
}

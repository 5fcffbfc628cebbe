namespace SpaceNews.Extract.Training.Tests;

public sealed class NameTrainerTests
{
    [Theory]
    [InlineData("The board met in Paris on Monday.", "Location Paris")]
    [InlineData("The board met {|Person:Paris|} on Monday.", "Person Paris")]
    public void Ambiguous_places_of_marked_articles_are_places_unless_marked_as_something_else(string marked, string name)
    {
        using var toy = new ToyData();
        toy.Write("a.article", $"id: a\ntitle: A\npublished: 2026-01-01\nsplit: train\n---\n{string.Join(' ', Enumerable.Repeat(marked, 20))}");
        toy.Write("names.recipe", "train marked:train 1 1 MARKED\n");
        toy.Write("names.templates", "word@0 shape@0\n");

        NameTagger tagger = Train(toy, new NameTrainingOptions { RecipeFile = toy["names.recipe"], DataFolder = toy.Folder, FixturesFolder = toy.Folder, TemplatesFile = toy["names.templates"], Epochs = 8 });

        Found(tagger, "The board met Paris on Monday.").Should().Equal(name);
    }

    [Fact]
    public void How_a_writer_treats_capitals_says_what_small_letters_are_worth()
    {
        using var toy = new ToyData();
        toy.Write("careless.conll", string.Concat(Enumerable.Repeat("-DOCSTART- O\n\nwe O\nmet O\nzandorq B-PER\ntoday O\n\n", 20)));
        toy.Write("careful.conll", string.Concat(Enumerable.Repeat("-DOCSTART- O\n\nWe O\nmet O\nzandorq O\ntoday O\n\n", 20)));
        toy.Write("names.recipe", "train conll 1 1 careless.conll\ntrain conll 1 1 careful.conll\ntest conll 1 1 careless.conll\ntest conll 1 1 careful.conll\n");
        toy.Write("names.templates", "word@0\ncare@0 shape@0\n");

        NameTagger tagger = Train(toy, new NameTrainingOptions { RecipeFile = toy["names.recipe"], DataFolder = toy.Folder, TemplatesFile = toy["names.templates"], Epochs = 8 });

        Found(tagger, "we met zandorq today").Should().Equal("Person zandorq");
        Found(tagger, "We met zandorq today").Should().BeEmpty();
    }

    private static NameTagger Train(ToyData toy, NameTrainingOptions options)
    {
        File.WriteAllBytes(toy["names.bin"], ModelTraining.TrainNames(options).Data.Span);
        return NameTagger.Load(toy["names.bin"]);
    }

    private static IEnumerable<string> Found(NameTagger tagger, string text)
    {
        ArticleTree tree = ExtractionPipeline.CreateBuilder().Build().Extract(Article.FromText(text)).Tree;
        return tagger.Recognize(tree, new PartOfSpeech[tree.TokenCount]).Select(n => $"{n.Kind} {tree.Text.ToString(tree.GetSpan(n.FirstToken, n.EndToken))}");
    }
}

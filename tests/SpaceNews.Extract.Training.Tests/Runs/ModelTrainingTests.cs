namespace SpaceNews.Extract.Training.Tests;

public sealed class ModelTrainingTests
{
    [Fact]
    public void Names_are_learnt_from_the_words_around_them()
    {
        using ToyData toy = new ToyData().WithNames();
        var told = new List<string>();

        TrainedModel model = ModelTraining.TrainNames(Names(toy), told.Add);

        model.Test.Should().ContainSingle().Which.Score.Should().BeGreaterThan(0.9, because: "no name of the test corpus was seen in training");
        told.Should().Contain(l => l.StartsWith("epoch 1 of 8: ", StringComparison.Ordinal)).And.Contain($"kept: epoch {model.Epoch}").And.Contain(l => l.StartsWith("  test test.conll: F1 ", StringComparison.Ordinal));
        File.WriteAllBytes(toy["names.bin"], model.Data.Span);
        ArticleTree tree = Tree("The skipper Zandor Quell left port. The tug Brannik left port.");
        NamesIn(tree, NameTagger.Load(toy["names.bin"])).Should().Equal("Person Zandor Quell", "Vehicle Brannik");
    }

    [Fact]
    public void Parts_of_speech_are_learnt_from_the_ends_of_words()
    {
        using ToyData toy = new ToyData().WithTags();

        TrainedModel model = ModelTraining.TrainPartsOfSpeech(Tags(toy));

        model.Test.Should().ContainSingle().Which.Score.Should().Be(1);
        File.WriteAllBytes(toy["tags.bin"], model.Data.Span);
        ArticleTree tree = Tree("zunebok sorip dalok");
        var tags = new PartOfSpeech[tree.TokenCount];
        PartOfSpeechTagger.Load(toy["tags.bin"]).Tag(tree, tags);
        tags.Should().Equal(PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Noun);
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        using ToyData toy = new ToyData().WithNames().WithTags();

        ModelTraining.TrainNames(Names(toy)).Data.ToArray().Should().Equal(ModelTraining.TrainNames(Names(toy)).Data.ToArray());
        ModelTraining.TrainPartsOfSpeech(Tags(toy)).Data.ToArray().Should().Equal(ModelTraining.TrainPartsOfSpeech(Tags(toy)).Data.ToArray());
    }

    [Fact]
    public void Without_dev_corpora_the_last_epoch_is_kept()
    {
        using ToyData toy = new ToyData().WithTags();
        toy.Write("tags.recipe", "train conllu 1 1 train.conllu\n");

        TrainedModel model = ModelTraining.TrainPartsOfSpeech(Tags(toy) with { Epochs = 2 });

        (model.Epoch, model.Dev.Count, model.Test.Count).Should().Be((2, 0, 0));
    }

    [Fact]
    public void Marked_articles_are_learnt_from()
    {
        using ToyData toy = new ToyData().WithNames();
        toy.Write("a.article", "id: a\ntitle: A\npublished: 2026-01-01\nsplit: train\n---\nThe skipper {|Person:Ana Reis|} left {|Site:Port Lindholm|}.");
        toy.Write("names.recipe", "train marked:train 1 1 MARKED\ntrain marked 1 1 .\n");

        ModelTraining.TrainNames(Names(toy) with { FixturesFolder = toy.Folder, Epochs = 1 }).Data.Length.Should().BePositive();
    }

    [Fact]
    public void A_word_table_of_its_own_goes_with_the_models()
    {
        using ToyData toy = new ToyData().WithTags();
        toy.Write("towns.tsv", "# towns\nLindholm\t30000\n");
        toy.Write("organizations.txt", "Halvorsen Dynamics\n");
        var options = new WordTableOptions { RecipeFile = toy["tags.recipe"], DataFolder = toy.Folder, TownsFile = toy["towns.tsv"], OrganizationsFile = toy["organizations.txt"] };

        File.WriteAllBytes(toy["words.bin"], ModelTraining.BuildWords(options).Span);

        TrainedModel model = ModelTraining.TrainPartsOfSpeech(Tags(toy) with { WordsFile = toy["words.bin"] });
        File.WriteAllBytes(toy["tags.bin"], model.Data.Span);
        FluentActions.Invoking(() => PartOfSpeechTagger.Load(toy["tags.bin"], toy["words.bin"])).Should().NotThrow();
    }

    [Fact]
    public void Common_words_come_with_their_commonest_part_of_speech()
    {
        using var toy = new ToyData();
        toy.Write("t.conllu", "1\torbit\t_\tNOUN\n2\torbit\t_\tVERB\n3\torbit\t_\tVERB\n4\tgo\t_\tVERB\n5\tOslo\t_\tPROPN\n6\tlanch\t_\tNOUN\t_\tTypo=Yes\n7\tetc\t_\tX\n8\tprobe\t_\tNOUN\n9\tprobe\t_\tVERB\n");
        toy.Write("tags.recipe", "train conllu 1 1 t.conllu\n");
        using var output = new StringWriter();

        ModelTraining.WriteCommonWords(toy["tags.recipe"], toy.Folder, output);

        output.ToString().Split('\n').Skip(1).Should().Equal(["word\ttag", "orbit\tVERB", "probe\tNOUN", ""]);
    }

    [Fact]
    public void Cancellation_ends_the_training()
    {
        using ToyData toy = new ToyData().WithNames();

        FluentActions.Invoking(() => ModelTraining.TrainNames(Names(toy), null, new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData("", "expected a line that begins with “train”, but there is none")]
    [InlineData("train conll 1 1 nothing.conll", "(1): expected the name of a file, but found none of the name ")]
    [InlineData("\ntrain conllu 1 1 train.conll", "(2): expected a corpus in the format iob2 or conll or gum or marked, but found “conllu”")]
    [InlineData("train conll 1 1 empty.conll", "empty.conll: expected sentences, but there are none")]
    [InlineData("train marked:train 1 1 MARKED", "(1): expected to be told a folder of marked articles for MARKED, but found none")]
    [InlineData("train marked:train 1 1 nowhere", "(1): expected a folder of marked articles, but found no folder ")]
    [InlineData("train marked:train 1 1 .", "(1): expected marked articles of the split “train”, but found none in ")]
    public void A_wrong_recipe_is_told_with_its_line(string recipe, string message)
    {
        using ToyData toy = new ToyData().WithNames();
        toy.Write("names.recipe", recipe);
        toy.Write("empty.conll", "\n");

        FluentActions.Invoking(() => ModelTraining.TrainNames(Names(toy))).Should().Throw<FormatException>().WithMessage($"*{message}*");
    }

    [Fact]
    public void Missing_and_foreign_files_are_told()
    {
        using ToyData toy = new ToyData().WithNames();
        string foreign = toy.Write("foreign.bin", "no model");

        Message(Names(toy) with { RecipeFile = toy["none"] }).Should().Be($"{toy["none"]}: expected a recipe, but there is no file of this name");
        Message(Names(toy) with { TemplatesFile = toy["none"] }).Should().Be($"{toy["none"]}: expected feature templates, but there is no file of this name");
        Message(Names(toy) with { TaggerFile = foreign }).Should().Be($"{foreign}: expected a trained model (it begins with SNXM)");
        Message(Names(toy) with { WordsFile = foreign }).Should().Be($"{foreign}: expected a word table (it begins with SNXW)");
    }

    [Fact]
    public void A_model_of_names_is_no_model_of_parts_of_speech()
    {
        using ToyData toy = new ToyData().WithNames().WithTags();
        File.WriteAllBytes(toy["names.bin"], ModelTraining.TrainNames(Names(toy) with { Epochs = 1 }).Data.Span);
        File.WriteAllBytes(toy["tags.bin"], ModelTraining.TrainPartsOfSpeech(Tags(toy) with { Epochs = 1 }).Data.Span);

        FluentActions.Invoking(() => PartOfSpeechTagger.Load(toy["names.bin"])).Should().Throw<FormatException>().WithMessage("*names.bin: expected universal parts of speech as labels, but found “O”");
        FluentActions.Invoking(() => NameTagger.Load(toy["tags.bin"])).Should().Throw<FormatException>().WithMessage("*tags.bin: expected a model of names, but its labels are ADJ *");
    }

    [Theory]
    [InlineData("Oslo\tmany\n", "towns.tsv(1): expected a name, a tab and the number of people, but found “Oslo\tmany”")]
    [InlineData("# towns\nOslo\n", "towns.tsv(2): expected a name, a tab and the number of people, but found “Oslo”")]
    public void A_bad_line_of_towns_is_told(string towns, string message)
    {
        using ToyData toy = new ToyData().WithTags();
        var options = new WordTableOptions { RecipeFile = toy["tags.recipe"], DataFolder = toy.Folder, TownsFile = toy.Write("towns.tsv", towns) };

        FluentActions.Invoking(() => ModelTraining.BuildWords(options)).Should().Throw<FormatException>().WithMessage("*" + message);
    }

    private static string Message(NameTrainingOptions options) => FluentActions.Invoking(() => ModelTraining.TrainNames(options)).Should().Throw<FormatException>().Which.Message;

    private static NameTrainingOptions Names(ToyData toy) => new() { RecipeFile = toy["names.recipe"], DataFolder = toy.Folder, Epochs = 8 };

    private static PartOfSpeechTrainingOptions Tags(ToyData toy) => new() { RecipeFile = toy["tags.recipe"], DataFolder = toy.Folder };

    private static ArticleTree Tree(string text) => ExtractionPipeline.CreateBuilder().Build().Extract(Article.FromText(text)).Tree;

    private static IEnumerable<string> NamesIn(ArticleTree tree, NameTagger tagger)
    {
        var tags = new PartOfSpeech[tree.TokenCount];
        PartOfSpeechTagger.Default.Tag(tree, tags);
        return tagger.Recognize(tree, tags).Select(n => $"{n.Kind} {tree.Text.ToString(tree.GetSpan(n.FirstToken, n.EndToken))}");
    }
}

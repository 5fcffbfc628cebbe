using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract.Training.Tests;

public sealed class WordScoresTests
{
    private static readonly LinearModel Model = LinearModel.Read(Write(), "m");

    [Fact]
    public void A_word_that_is_kept_adds_what_its_features_do()
    {
        var words = new WordScores(Model);
        words.TryAdd(7, out _, out _).Should().BeFalse();
        words.Add(7, stem: 70, wordClass: 700, [11, 13]);
        words.TryAdd(7, out ulong stem, out ulong wordClass).Should().BeTrue();

        (stem, wordClass).Should().Be((70UL, 700UL));
        words.Total.ToArray().Should().Equal(2 * 127, 2 * (127 - 64));
        words.Clear();
        words.Total.ToArray().Should().Equal(0, 0);
    }

    [Fact]
    public void A_sentence_of_any_length_has_room()
    {
        var words = new WordScores(Model);
        words.Add(7, 0, 0, [11, 11, 11, 11, 11, 11]);
        for (int i = 1; i < 1000; i++) words.TryAdd(7, out _, out _);

        words.Total[0].Should().Be(1000 * 6 * 127);
    }

    [Fact]
    public void What_was_read_before_changes_no_judgement()
    {
        ArticleTree tree = ExtractionPipeline.Default.Extract(Article.FromText(
            "The rocket exploded. It EXPLODED, and the explosion was feared. Fears of explosions did not explode. The Rocket exploded again; résumé and resume differ.")).Tree;
        LinearModel model = LinearModel.Read(EmbeddedFiles.ReadBytes("models/sentences.bin"), "sentences.bin");
        var used = new SentenceClassifier(model, TaggerModels.Words, "m");
        for (int round = 0; round < 2; round++)
            for (int s = 0; s < tree.Sentences.Length; s++)
                used.Judge(tree, s).Should().Be(new SentenceClassifier(model, TaggerModels.Words, "m").Judge(tree, s));
    }

    private static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) LinearModel.Write(writer, ["A", "B"], FeatureTemplates.Parse("word@0", "t"), new Dictionary<uint, float[]> { [11] = [1, 1], [13] = [0, -0.5f] }, [], 1);
        return stream.ToArray();
    }
}

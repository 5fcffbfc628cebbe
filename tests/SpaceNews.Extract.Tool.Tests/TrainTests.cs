namespace SpaceNews.Extract.Tool.Tests;

public sealed class TrainTests
{
    private const string Corpus = "The O\nskipper O\nBador B-PER\nleft O\n. O\n\nThe O\ntug O\nFelimo B-VEH\nleft O\n. O\n\n";

    [Fact]
    public async Task Names_are_trained_and_the_file_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.conll", Corpus);
        string recipe = folder.Write("r", "train conll 1 1 c.conll\ndev conll 1 1 c.conll\ntest conll 1 1 c.conll\n"), model = folder["sub/names.bin"];

        ToolRun run = await ToolRun.Of("train", "names", "--recipe", recipe, "--data", folder.Path, "--out", model, "--epochs", "2", "--dropout", "0");

        (run.ExitCode, run.Errors).Should().Be((0, ""));
        run.OutputLines.Should().Contain(l => l.StartsWith("epoch 2 of 2: ")).And.Contain(l => l.StartsWith("  c.conll: F1 ")).And.Contain(l => l.StartsWith("kept: epoch ")).And.Contain(l => l.StartsWith("  test c.conll: F1 "));
        FluentActions.Invoking(() => NameTagger.Load(model)).Should().NotThrow();
    }

    [Fact]
    public async Task A_part_of_the_marked_articles_can_be_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.conll", Corpus);
        const string Head = "split: train\n---\n", Kept = Head + "The skipper {|Person:Bador|} left. The tug {|Vehicle:Felimo|} left.\n";
        string one = Path.GetDirectoryName(folder.Write("one/a.article", "id: a\n" + Kept))!;
        folder.Write("two/a.article", "id: a\n" + Kept);
        string two = Path.GetDirectoryName(folder.Write("two/b.article", "id: b\n" + Head + "The town of {|Site:Wenduine|} slept, and so did {|Person:Ulla Ek|}.\n"))!;
        string recipe = folder.Write("r", "train marked:train 1 1 MARKED\ndev conll 1 1 c.conll\n");
        string[] common = ["train", "names", "--recipe", recipe, "--data", folder.Path, "--epochs", "1", "--dropout", "0", "--out"];

        (await ToolRun.Of([.. common, folder["a.bin"], "--fixtures", one])).ExitCode.Should().Be(0);
        (await ToolRun.Of([.. common, folder["b.bin"], "--fixtures", two, "--leave-out", "2/2"])).ExitCode.Should().Be(0);
        (await ToolRun.Of([.. common, folder["c.bin"], "--fixtures", two])).ExitCode.Should().Be(0);

        File.ReadAllBytes(folder["b.bin"]).Should().Equal(File.ReadAllBytes(folder["a.bin"]));
        File.ReadAllBytes(folder["c.bin"]).Should().NotEqual(File.ReadAllBytes(folder["a.bin"]));
    }

    [Fact]
    public async Task Words_common_words_and_parts_of_speech_are_trained()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.conllu", "1\tThe\t_\tDET\n2\trocket\t_\tNOUN\n3\tflew\t_\tVERB\n\n");
        string recipe = folder.Write("r", "train conllu 1 1 c.conllu\n");
        string[] corpora = ["--recipe", recipe, "--data", folder.Path, "--out"];

        (await ToolRun.Of(["train", "common-words", .. corpora, folder["common.tsv"]])).OutputLines.Should().Equal("common words: 2");
        (await ToolRun.Of(["train", "words", .. corpora, folder["words.bin"]])).ExitCode.Should().Be(0);
        (await ToolRun.Of(["train", "parts-of-speech", .. corpora, folder["tags.bin"], "--words", folder["words.bin"], "--epochs", "1"])).ExitCode.Should().Be(0);

        File.ReadAllLines(folder["common.tsv"]).Skip(1).Should().Equal("word\ttag", "flew\tVERB", "rocket\tNOUN");
        FluentActions.Invoking(() => PartOfSpeechTagger.Load(folder["tags.bin"], folder["words.bin"])).Should().NotThrow();
    }

    [Theory]
    [InlineData("train xml 1 1 c.conll", "r(1): expected conllu, iob2, conll, gum or marked:SPLIT, but found “xml”")]
    [InlineData("train conll 1 1 none.conll", "r(1): expected the name of a file, but found none of the name ")]
    [InlineData("train conll 1 1 bad.conll", "bad.conll(2): expected O, B-KIND or I-KIND as label, but found “PERSON”")]
    public async Task A_wrong_line_is_told_and_no_file_is_written(string line, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.conll", Corpus);
        folder.Write("bad.conll", "Ana B-PER\nReis PERSON\n");

        ToolRun run = await ToolRun.Of("train", "names", "--recipe", folder.Write("r", line), "--data", folder.Path, "--out", folder["names.bin"]);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(message);
        Directory.GetFiles(folder.Path, "names.bin*").Should().BeEmpty();
    }
}

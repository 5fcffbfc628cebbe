namespace SpaceNews.Extract.Training.Tests;

public sealed class ConllReaderTests
{
    private const string File = "corpus.txt";

    [Fact]
    public void Conllu_gives_words_and_parts_of_speech_without_ranges_and_empty_nodes()
    {
        IReadOnlyList<TaggedDocument> documents = ConllReader.ReadConllu(new StringReader(
            "# newdoc id = one\n1-2\tdon't\t_\t_\n1\tdo\tdo\tAUX\n2\tn't\tnot\tPART\n2.1\tgo\tgo\tVERB\n\n# newdoc id = two\n1\tGo\tgo\tVERB\n"), File);

        documents.Select(d => d.Id).Should().Equal("one", "two");
        documents[0].Sentences.Should().ContainSingle().Which.Words.Should().Equal("do", "n't");
        documents[0].Sentences[0].Labels.Should().Equal("AUX", "PART");
    }

    [Fact]
    public void Conllu_tells_which_words_are_misspelt()
    {
        TaggedSentence sentence = ConllReader.ReadConllu(new StringReader("1\tthe\tthe\tDET\t_\t_\n2\tlanch\tlaunch\tNOUN\t_\tNumber=Sing|Typo=Yes\n"), File)[0].Sentences[0];

        sentence.Misspelt.Should().Equal(1);
    }

    [Fact]
    public void Iob2_gives_words_and_labels()
    {
        TaggedSentence sentence = ConllReader.ReadIob2(new StringReader("# text = Ana flew .\n1\tAna\tB-PER\n2\tflew\tO\n3\t.\tO\n"), File)[0].Sentences[0];

        sentence.Words.Should().Equal("Ana", "flew", ".");
        sentence.Labels.Should().Equal("B-PER", "O", "O");
    }

    [Fact]
    public void Conll_takes_the_first_column_and_the_last_and_parts_documents_at_their_mark()
    {
        IReadOnlyList<TaggedDocument> documents = ConllReader.ReadConll(new StringReader("-DOCSTART- -X- O\n\nAna NNP B-PER\nflew VBD O\n\n-DOCSTART- -X- O\n\n# X O\n"), File);

        documents.Should().HaveCount(2);
        documents[0].Sentences[0].Labels.Should().Equal("B-PER", "O");
        documents[1].Sentences[0].Words.Should().Equal(["#"], because: "a hash begins no comment in this format");
    }

    [Fact]
    public void Nothing_gives_nothing() => ConllReader.ReadConllu(new StringReader("\n\n"), File).Should().BeEmpty();

    [Theory]
    [InlineData("1\tgo\tgo\n", "corpus.txt(1): expected at least 4 columns, but there are 3")]
    [InlineData("# c\n\n1\tgo\tgo\tWALK\n", "corpus.txt(3): expected a universal part of speech, but found “WALK”")]
    [InlineData("1\tgo\tgo\t7\n", "corpus.txt(1): expected a universal part of speech, but found “7”")]
    public void Conllu_refuses_a_bad_line(string text, string message) =>
        FluentActions.Invoking(() => ConllReader.ReadConllu(new StringReader(text), File)).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("1\tAna\n", "corpus.txt(1): expected at least 3 columns, but there are 2")]
    [InlineData("1\tAna\tO\n2\tReis\tU-PER\n", "corpus.txt(2): expected O, B-KIND or I-KIND as label, but found “U-PER”")]
    public void Iob2_refuses_a_bad_line(string text, string message) =>
        FluentActions.Invoking(() => ConllReader.ReadIob2(new StringReader(text), File)).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("Ana\n", "corpus.txt(1): expected at least 2 columns, but there are 1")]
    [InlineData("Ana PER\n", "corpus.txt(1): expected O, B-KIND or I-KIND as label, but found “PER”")]
    public void Conll_refuses_a_bad_line(string text, string message) =>
        FluentActions.Invoking(() => ConllReader.ReadConll(new StringReader(text), File)).Should().Throw<FormatException>().WithMessage(message);
}

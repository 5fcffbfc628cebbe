namespace SpaceNews.Extract.Training.Tests;

public sealed class GumNameReaderTests
{
    [Fact]
    public void Proper_names_of_people_organizations_and_places_are_taken()
    {
        TaggedSentence sentence = Read(
            ("the", "DET", "Entity=(1-organization-new"),
            ("Halvorsen", "PROPN", ""),
            ("Institute", "PROPN", "Entity=1)"),
            ("hired", "VERB", ""),
            ("Ana", "PROPN", "Entity=(2-person-new"),
            ("Reis", "PROPN", "Entity=2)"),
            ("in", "ADP", ""),
            ("Lindholm", "PROPN", "Entity=(3-place-new)|SpaceAfter=No"),
            (".", "PUNCT", ""));

        sentence.Labels.Should().Equal("O", "B-ORG", "I-ORG", "O", "B-PER", "I-PER", "O", "B-LOC", "O");
    }

    [Fact]
    public void Mentions_that_are_no_names_and_names_of_other_things_are_left()
    {
        TaggedSentence sentence = Read(
            ("The", "DET", "Entity=(1-person-new"),
            ("engineer", "NOUN", "Entity=1)"),
            ("drove", "VERB", ""),
            ("a", "DET", "Entity=(2-object-new"),
            ("Volga", "PROPN", "Entity=2)"));

        sentence.Labels.Should().AllBe("O");
    }

    [Fact]
    public void The_longest_name_wins_and_a_possessive_is_no_part_of_it()
    {
        TaggedSentence sentence = Read(
            ("Bank", "PROPN", "Entity=(1-organization-new"),
            ("of", "ADP", ""),
            ("Norway", "PROPN", "Entity=(2-place-new)"),
            ("'s", "PART", "Entity=1)"));

        sentence.Labels.Should().Equal("B-ORG", "I-ORG", "I-ORG", "O");
    }

    [Fact]
    public void A_line_with_too_few_columns_is_refused() =>
        FluentActions.Invoking(() => GumNameReader.Read(new StringReader("# c\n1\tAna\tAna\tPROPN\n"), "g.conllu"))
            .Should().Throw<FormatException>().WithMessage("g.conllu(2): expected 10 columns, but there are 4");

    private static TaggedSentence Read(params (string Word, string Tag, string Miscellany)[] rows)
    {
        string text = string.Concat(rows.Select((r, i) => $"{i + 1}\t{r.Word}\t_\t{r.Tag}\t_\t_\t_\t_\t_\t{(r.Miscellany.Length == 0 ? "_" : r.Miscellany)}\n"));
        return GumNameReader.Read(new StringReader(text), "folder/doc.conllu").Should().ContainSingle(d => d.Id == "doc").Subject.Sentences.Single();
    }
}

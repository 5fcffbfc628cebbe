namespace SpaceNews.Extract.Tests;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("It flew. | It fell.")]
    [InlineData("Did it fly? | No! | It fell.")]
    [InlineData("It flew… | Then it fell.")]
    [InlineData("Capt. Ada Brandt met Dr. Wu at St. Ives.")]
    [InlineData("She lives in the U.S. | The crew does not.")]
    [InlineData("The U.S. Navy found it.")]
    [InlineData("J. R. Holm and A. Petit spoke.")]
    [InlineData("It fell at 5 p.m. | Officials said nothing.")]
    [InlineData("It fell at 5 p.m. local time.")]
    [InlineData("It weighs 4.5 tons. | 12 people built it.")]
    [InlineData("“It is gone.” | The room was silent.")]
    [InlineData("“Is it gone?” she asked.")]
    [InlineData("(It was gone.) | Nobody spoke.")]
    [InlineData("He saw No. 3 burn.")]
    [InlineData("It cost too much, vs. last year.")]
    [InlineData("See Phys.org for more.")]
    [InlineData("It was Sept. 3 when it fell.")]
    [InlineData("The engine, i.e. the pump, failed.")]
    public void Sentences_are_cut(string text) => Trees.SentencesOf(text.Replace(" | ", " ", StringComparison.Ordinal)).Should().Equal(text.Length == 0 ? [] : text.Split(" | "));

    [Fact]
    public void Sentence_ends_where_a_page_lost_the_space() => Trees.SentencesOf("They were in danger.The crew left.").Should().Equal("They were in danger.", "The crew left.");

    [Fact]
    public void Sentences_do_not_run_over_blocks() => Trees.SentencesOf("A headline without a point\n\nThe first paragraph\n\n• an item\n• an item").Should().Equal("A headline without a point", "The first paragraph", "• an item", "• an item");

    [Fact]
    public void FindSentence_gives_the_sentence_of_a_token()
    {
        ArticleTree tree = Trees.Parse("One two. Three. Four five six.");

        Enumerable.Range(0, tree.TokenCount).Select(tree.FindSentence).Should().Equal(0, 0, 0, 1, 1, 2, 2, 2, 2);
    }
}

namespace SpaceNews.Extract.Tests;

public class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("The crew, all three of them, waited.", "The|crew|,|all|three|of|them|,|waited|.")]
    // Designators stay whole.
    [InlineData("MS-28 docked", "MS-28|docked")]
    [InlineData("Kud-Sverchkov spoke", "Kud-Sverchkov|spoke")]
    [InlineData("pad 31/6 or LC-39A", "pad|31/6|or|LC-39A")]
    [InlineData("LC‑39A and SLC–40", "LC‑39A|and|SLC–40")]
    [InlineData("Soyuz-2.1a and PSLV-C61", "Soyuz-2.1a|and|PSLV-C61")]
    [InlineData("Long March 5B", "Long|March|5B")]
    [InlineData("It left Pad B. The crew saw it.", "It|left|Pad|B|.|The|crew|saw|it|.")]
    [InlineData("John B. Young flew.", "John|B.|Young|flew|.")]
    [InlineData("booster B1058 flew", "booster|B1058|flew")]
    // Compounds of ordinary words do not.
    [InlineData("a 20-ton platform", "a|20|-|ton|platform")]
    [InlineData("a crew-rated capsule", "a|crew|-|rated|capsule")]
    [InlineData("six-hour trip", "six|-|hour|trip")]
    // Dashes without spaces.
    [InlineData("the pad—or what was left—burned", "the|pad|—|or|what|was|left|—|burned")]
    [InlineData("fuel--all of it", "fuel|--|all|of|it")]
    // Quotes.
    [InlineData("“We lost it,” he said.", "“|We|lost|it|,|”|he|said|.")]
    [InlineData("the ‘old’ pad", "the|‘|old|’|pad")]
    [InlineData("\"Go\" 'now'", "\"|Go|\"|'|now|'")]
    // Clitics, as in Universal Dependencies.
    [InlineData("Baikonur's pad", "Baikonur|'s|pad")]
    [InlineData("Baikonur’s pad", "Baikonur|’s|pad")]
    [InlineData("couldn’t, can't", "could|n’t|,|ca|n't")]
    [InlineData("we'll they’ve I'm she’d you're", "we|'ll|they|’ve|I|'m|she|’d|you|'re")]
    [InlineData("O’Brien’s", "O’Brien|’s")]
    [InlineData("the crews’ seats", "the|crews|’|seats")]
    // Points that belong to a word.
    [InlineData("the U.S. team", "the|U.S.|team")]
    [InlineData("Cocoa, Fla., on Sept. 1", "Cocoa|,|Fla.|,|on|Sept.|1")]
    [InlineData("J. B. Alder and Dr. Oyelaran", "J.|B.|Alder|and|Dr.|Oyelaran")]
    [InlineData("at 5 p.m. sharp", "at|5|p.m.|sharp")]
    [InlineData("read Phys.org today", "read|Phys.org|today")]
    [InlineData("It ended.", "It|ended|.")]
    [InlineData("Then… nothing...", "Then|…|nothing|...")]
    // Numbers.
    [InlineData("25,600 kg", "25,600|kg")]
    [InlineData("1.2 million", "1.2|million")]
    [InlineData("3,14 and 1,2,3", "3|,|14|and|1|,|2|,|3")]
    [InlineData("at 12:28:05", "at|12:28:05")]
    [InlineData("on 2025-11-27 and 27/11/2025", "on|2025-11-27|and|27/11/2025")]
    [InlineData("2½ tons or ½ ton", "2½|tons|or|½|ton")]
    [InlineData("500kg and 09:27am", "500|kg|and|09:27|am")]
    [InlineData("the 27th and the 1960s", "the|27th|and|the|1960s")]
    [InlineData("$5 and 7%", "$|5|and|7|%")]
    // Words that a broken page ran together.
    [InlineData("SpaceXthe only one", "SpaceX|the|only|one")]
    [InlineData("left Jiuquansuccessfully today", "left|Jiuquan|successfully|today")]
    [InlineData("Cygnusat a time", "Cygnus|at|a|time")]
    [InlineData("from theISS today", "from|the|ISS|today")]
    // Space of all kinds, and what pages leave behind.
    [InlineData("20\u00A0tons\u2009now\u200Bthen", "20|tons|now|then")]
    [InlineData("20&nbsp;tons", "20|tons")]
    [InlineData("Roscosmos&#8217;s pad", "Roscosmos|&#8217;s|pad")]
    [InlineData("R&amp;D at AT&T", "R|&amp;|D|at|AT&T")]
    [InlineData("&quot;Go&quot;", "&quot;|Go|&quot;")]
    [InlineData("a&b &unknown; &#xZZ;", "a|&|b|&|unknown|;|&|#|xZZ|;")]
    // Beyond ASCII.
    [InlineData("go 🚀🚀!", "go|🚀|🚀|!")]
    [InlineData("Zoë Łukasz Åse", "Zoë|Łukasz|Åse")]
    [InlineData("Zoe\u0308 spoke", "Zoe\u0308|spoke")]
    [InlineData("Байконур 北京", "Байконур|北京")]
    [InlineData("a\0b\u0007c", "a|\0|b|\u0007|c")]
    public void Tokens_are_cut(string text, string tokens) => string.Join('|', Trees.TokensOf(text)).Should().Be(tokens);

    /// <summary>No theory: an attribute cannot hold a lone surrogate.</summary>
    [Fact]
    public void Lone_surrogates_are_symbols()
    {
        Token[] tokens = [.. Trees.Parse("\uD83Dbroken \uDE80\uD83D").Tokens()];

        tokens.Select(t => t.ToString()).Should().Equal("\uD83D", "broken", "\uDE80", "\uD83D");
        tokens.Select(t => t.Kind).Should().Equal(TokenKind.Symbol, TokenKind.Word, TokenKind.Symbol, TokenKind.Symbol);
    }

    [Theory]
    [InlineData("Baikonur", TokenKind.Word, TokenShape.InitialUpper | TokenShape.HasLetter)]
    [InlineData("NASA", TokenKind.Word, TokenShape.InitialUpper | TokenShape.AllUpper | TokenShape.HasLetter)]
    [InlineData("SpaceX", TokenKind.Word, TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.HasLetter)]
    [InlineData("crew", TokenKind.Word, TokenShape.AllLower | TokenShape.HasLetter)]
    [InlineData("MS-28", TokenKind.Word, TokenShape.InitialUpper | TokenShape.AllUpper | TokenShape.HasLetter | TokenShape.HasDigit | TokenShape.HasHyphen)]
    [InlineData("31/6", TokenKind.Number, TokenShape.HasDigit | TokenShape.HasSlash)]
    [InlineData("12:28", TokenKind.Number, TokenShape.HasDigit | TokenShape.HasColon)]
    [InlineData("“", TokenKind.Punctuation, TokenShape.Quote)]
    [InlineData("—", TokenKind.Punctuation, TokenShape.None)]
    [InlineData("🚀", TokenKind.Symbol, TokenShape.None)]
    public void Token_tells_what_it_is_made_of(string text, TokenKind kind, TokenShape shape)
    {
        Token token = Trees.Parse("go " + text + " now and then.").GetToken(1);

        token.ToString().Should().Be(text);
        token.Kind.Should().Be(kind);
        token.Shape.Should().Be(shape);
    }

    [Fact]
    public void Shouted_marks_lines_in_capitals_and_headlines_in_title_case()
    {
        ArticleTree tree = Trees.Parse("Rocket Falls Into The Sea\n\nA rocket fell into the sea off Andøya. It was a bad day for the people there.\n\nNOBODY ABOARD WAS HURT TODAY\n\nThe rest of the story is short, and it ends here.\n");

        tree.Tokens().Where(t => (t.Shape & TokenShape.Shouted) != 0).Select(t => t.ToString()).Should().Equal("Rocket", "Falls", "Into", "The", "Sea", "NOBODY", "ABOARD", "WAS", "HURT", "TODAY");
    }

    [Fact]
    public void FindToken_gives_the_first_token_that_ends_behind_a_place()
    {
        ArticleTree tree = Trees.Parse(" one  two ");

        Enumerable.Range(0, 11).Select(tree.FindToken).Should().Equal(0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2);
    }

    [Fact]
    public void GetToken_refuses_an_index_outside() => FluentActions.Invoking(() => Trees.Parse("one").GetToken(1)).Should().Throw<ArgumentOutOfRangeException>();
}

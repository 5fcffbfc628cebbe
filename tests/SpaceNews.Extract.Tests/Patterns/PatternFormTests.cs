namespace SpaceNews.Extract.Tests;

public class PatternFormTests
{
    [Theory]
    [InlineData("", 0, "A pattern is missing here.")]
    [InlineData("a |", 3, "A pattern is missing here.")]
    [InlineData("a (b|", 5, "A pattern is missing here.")]
    [InlineData("a (b", 4, "“)” is missing, the end of the “(” of column 3; the pattern ends here.")]
    [InlineData("a) b", 1, "This “)” closes nothing.")]
    [InlineData("{Mass:amount of fuel", 13, "“}” is missing, the end of the “{” of column 1; found “o” here.")]
    [InlineData("{Mass:}", 6, "The name of a capture is missing here: letters, digits and “_”, not a digit first.")]
    [InlineData("{}", 1, "A mention kind or a test is missing here.")]
    [InlineData("{pos=Noun,Verbb}", 10, "There is no part of speech “Verbb”; there are: Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X.")]
    [InlineData("{shape=Round}", 7, "There is no shape “Round”; there are: InitialUpper, AllUpper,*")]
    [InlineData("{@Rocket}", 2, "There is no class “Rocket”; there are: Vehicle, Site,*")]
    [InlineData("{kind=Number}", 1, "There is no test “kind=”; there are: text, pos, shape, in.")]
    [InlineData("{Mass & number}", 1, "“Mass” is no test of one token: any, number, punctuation, symbol, word, text=…, pos=…, shape=…, in=…, @Class, ~lemma, 'word'; a token inside a mention is “in=Mass”.")]
    [InlineData("{@Vehicle & word}", 1, "This class is one of whole names, which may be several tokens; tests of one token are wanted here.")]
    [InlineData("a* b", 1, "Repetition is bounded: write “{0,16}” for as many as there may be.")]
    [InlineData("a+ b", 1, "Repetition is bounded: write “{1,16}” for as many as there may be.")]
    [InlineData("a{2,1}", 2, "A repetition goes from a lower to a higher number, at least 1 and at most 16.")]
    [InlineData("a{0,17}", 2, "A repetition goes from a lower to a higher number, at least 1 and at most 16.")]
    [InlineData("a{2,}", 4, "A number is missing here.")]
    [InlineData("a?{2}", 2, "One item takes one repetition: put the first into parentheses.")]
    [InlineData("a (?=b)?", 2, "What takes no token cannot be repeated.")]
    [InlineData("a 'b", 2, "This quote does not end.")]
    [InlineData("{Mass", 5, "“}” is missing; the pattern ends here.")]
    [InlineData("a ''", 2, "There is nothing in these quotes.")]
    [InlineData(@"a b\", 3, "Nothing follows this backslash.")]
    [InlineData("5 & 6", 2, "“&” has no meaning here; for the character itself write “\\&”.")]
    [InlineData("<unit>", 0, "There is no part of the name “unit”; given: none.")]
    [InlineData("(?a)", 1, "“?” has no meaning here; for the character itself write “\\?”.")]
    public void Parse_says_what_is_wrong_and_where(string pattern, int position, string fault)
    {
        TokenPatternFormatException error = FluentActions.Invoking(() => TokenPattern.Parse(pattern)).Should().Throw<TokenPatternFormatException>().Which;

        error.Fault.Should().Match(fault);
        error.Position.Should().Be(position);
    }

    [Fact]
    public void Message_shows_the_place() => FluentActions.Invoking(() => TokenPattern.Parse("{Mass:amount} of (propellant|fuel")).Should().Throw<TokenPatternFormatException>().WithMessage(
        """
        “)” is missing, the end of the “(” of column 18; the pattern ends here.
          {Mass:amount} of (propellant|fuel
                                           ^ column 34
        """);

    [Theory]
    [InlineData("{Mass:amount} of (propellant|fuel)", "(amount: {Mass}) of (propellant|fuel)")]
    [InlineData("((a b) c)|(d)", "a b c|d")]
    [InlineData("(a?){2} (b{1,3})?", "(a?){2} (b{1,3})?")]
    [InlineData("{ ! ( 'x' | ~go ) & number | @Month }", "{!('x'|~'go')&number}|{@Month}")]
    [InlineData(@"it\'s \$ 'a b' 'a\'b'", @"'it\'s' '$' 'a b' 'a\'b'")]
    [InlineData("^ (?<!a|b c) (x: {any}) (?=',') $", "^ (?<!a|b c) (x: {any}) (?=',') $")]
    [InlineData("{in=Vehicle & shape=HasDigit,AllUpper & pos=Noun,Propn & text='US',We}", "{in=Vehicle&shape=AllUpper,HasDigit&pos=Noun,Propn&text='US','We'}")]
    public void ToString_writes_what_Parse_reads(string pattern, string written)
    {
        TokenPattern.Parse(pattern).ToString().Should().Be(written);
        TokenPattern.Parse(written).ToString().Should().Be(written);
    }

    [Theory]
    [InlineData("a?", "It matches where there is nothing: at least one part must not be optional.")]
    [InlineData("(?=a)", "It matches where there is nothing: at least one part must not be optional.")]
    [InlineData("{Site} {Mass}", "It looks for mentions of the kind Site, which the extractor neither requires nor produces: add the kind to Requires. There are: Mass, Vehicle, Date, Test.")]
    [InlineData("a {!in=Site}", "It looks for mentions of the kind Site, which the extractor neither requires nor produces: add the kind to Requires. There are: Mass, Vehicle, Date, Test.")]
    [InlineData("a (?!b?)", "“(?!b?)” always holds or never: what it looks for may be nothing.")]
    [InlineData("a (?={Mass})", "“{Mass}” cannot be looked ahead or back for: only tests of tokens can, in sequence, as alternatives or repeated.")]
    [InlineData("a (?=(a|b c){1,16} d)", "“(a|b c){1,16}” stands for more than 64 runs of tokens, too many to look ahead or back for.")]
    [InlineData("'\u200B'", "“\u200B” is read as space, so that no token matches it.")]
    [InlineData("((a{16}){16}){16}", "It has more than 4000 steps once its repetitions are written out: repeat less.")]
    [InlineData("{'falcon-9 x'}", "“falcon-9 x” is read as 4 tokens (“falcon” “-” “9” “x”), so that a test of one token never finds it; write it as a phrase: TokenPattern.Phrase, or 'falcon-9 x' in quotes.")]
    public void RegisterPattern_refuses_what_cannot_work(string pattern, string fault) =>
        FluentActions.Invoking(() => PatternRun.Matches(pattern, "a")).Should().Throw<InvalidOperationException>()
            .WithMessage($"The pattern “{TokenPattern.Parse(pattern)}” of the extractor test is wrong. {fault}");

    [Theory]
    [InlineData("1x")]
    [InlineData("a b")]
    [InlineData("-")]
    public void As_refuses_what_is_no_name(string name) => FluentActions.Invoking(() => TokenPattern.Any.As(name)).Should().Throw<ArgumentException>();

    [Fact]
    public void Parse_bears_any_text()
    {
        var random = new Random(7);
        string[] pieces = ["(", ")", "{", "}", "|", "?", "a", "'", "\\", "{Mass", ":x}", "<", ">", "~", "^", "$", "(?=", "(?<!", "{1,2}", " ", "!", "&", "@Month", "pos=Noun", ",", "number", "\uD83D", "\n"];
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                string written = TokenPattern.Parse(text).ToString();
                TokenPattern.Parse(written).ToString().Should().Be(written, "“{0}” was read", text);
            }
            catch (TokenPatternFormatException error) when (error.Pattern == text)
            {
                error.Position.Should().BeInRange(0, text.Length);
            }
        }
        FluentActions.Invoking(() => TokenPattern.Parse(new string('(', 100_000))).Should().Throw<TokenPatternFormatException>();
        FluentActions.Invoking(() => TokenPattern.Parse("{" + new string('!', 100_000) + "any}")).Should().Throw<TokenPatternFormatException>();
    }
}

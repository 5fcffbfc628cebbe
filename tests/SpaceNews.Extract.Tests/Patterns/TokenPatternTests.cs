namespace SpaceNews.Extract.Tests;

public class TokenPatternTests
{
    [Theory]
    [InlineData("fuel", "No FUEL, no Fuel; fuels.", "FUEL\nFuel")]
    [InlineData("Cañaveral", "Cape Canaveral is near.", "Canaveral")]
    [InlineData("{text=US,UN}", "It told us, the US and the Un.", "US")]
    [InlineData("~fall", "It falls, fell, has fallen and is falling off the fallout.", "falls\nfell\nfallen\nfalling")]
    [InlineData("~stop", "They stop, stopped and are stopping at stops.", "stop\nstopped\nstopping\nstops")]
    [InlineData("~carry", "It carries and carried by carrying.", "carries\ncarried\ncarrying")]
    [InlineData("~explode", "exploding explodes exploded explosion", "exploding\nexplodes\nexploded")]
    [InlineData("~crisis", "One crisis, two crises.", "crisis\ncrises")]
    [InlineData("'kg/s'", "It burns 5 kg/s of fuel.", "kg/s")]
    [InlineData("Falcon 9", "The Falcon 9 of Falcon 8 and 9.", "Falcon 9")]
    [InlineData("lift-off", "At lift-off, the lift off.", "lift-off")]
    [InlineData("{number} %", "Some 5 % or 6%.", "5 %\n6%")]
    [InlineData(@"\$ {number}", "It cost $5.", "$5")]
    [InlineData("{punctuation}", "One, two.", ",\n.")]
    [InlineData("{shape=AllUpper}", "NASA and Esa.", "NASA")]
    [InlineData("{number} {shape=HasDigit,AllUpper}", "5 KG 6 m2 7 kg", "5 KG\n6 m2")]
    [InlineData("{pos=Verb}", "The rocket exploded.", "exploded")]
    [InlineData("{word & !pos=Verb,Aux & !'the'}", "The rocket exploded.", "rocket")]
    [InlineData("{('a'|'b') & text=A}", "a A b B", "A")]
    [InlineData("{@Month} {number}", "In May 2021 and June 3.", "May 2021\nJune 3")]
    [InlineData("{@NumberWord}", "One of three.", "One\nthree")]
    [InlineData("{@Vehicle} (was|is)", "The Falcon Heavy was late.", "Falcon Heavy was")]
    [InlineData("{@SpeechVerb} {any}", "He said no.", "said no")]
    [InlineData("the {any}", "The pad, the.", "The pad\nthe.")]
    public void Item_takes_what_it_names(string pattern, string text, string matches) => PatternRun.Matches(pattern, text).Should().Be(matches);

    [Theory]
    [InlineData("{Mass:amount} of (propellant|fuel)", "It holds 20 tons of fuel and 5 kg of food.", "20 tons of fuel amount=20 tons")]
    [InlineData("{Mass:m} (of)? {any:what}", "It lifts 1.2 million pounds, or 500 kg of water.", "1.2 million pounds, m=1.2 million pounds what=,\n500 kg of water m=500 kg what=water")]
    [InlineData("{Vehicle} {Vehicle}", "Soyuz MS-28 Progress MS-30 Dragon", "Soyuz MS-28 Progress MS-30")]
    [InlineData("{Vehicle:v} {!in=Vehicle}{0,3} {Mass:m}", "The Soyuz MS-28 of some 7,000 kg flew.", "Soyuz MS-28 of some 7,000 kg v=Soyuz MS-28 m=7,000 kg")]
    [InlineData("{in=Mass}", "Now 20 kg.", "20\nkg")]
    [InlineData("{Mass}", "Nothing here.", "")]
    public void Mention_is_taken_whole(string pattern, string text, string matches) => PatternRun.Matches(pattern, text).Should().Be(matches);

    [Theory]
    [InlineData("a b | a", "a b a", "a b\na")]
    [InlineData("(a | a b) c", "a b c a c", "a b c\na c")]
    [InlineData("a{2}", "a a a a a", "a a\na a")]
    [InlineData("a{1,3} a b", "a a b a a a a b", "a a b\na a a a b")]
    [InlineData("(x: a b?){1,2} c", "a b a c", "a b a c x=a")]
    [InlineData("(x: a) | (x: b)", "b a", "b x=b\na x=a")]
    [InlineData("(x: a)? b", "b a b", "b\na b x=a")]
    [InlineData("a (b (c d)?)?", "a b c a b c d", "a b\na b c d")]
    public void Combination_takes_earlier_alternatives_and_as_much_as_it_can(string pattern, string text, string matches) => PatternRun.Matches(pattern, text).Should().Be(matches);

    [Theory]
    [InlineData("^ {word}", "One two. Three.", "One\nThree")]
    [InlineData("{word} '.' $", "One two. Three.", "two.\nThree.")]
    [InlineData("^ a $", "a", "a")]
    [InlineData("fuel (?=tank)", "fuel tank, fuel line", "fuel")]
    [InlineData("fuel (?!tank|line)", "fuel tank, fuel line, fuel", "fuel")]
    [InlineData("(?<=liquid) {word}", "liquid oxygen, oxygen", "oxygen")]
    [InlineData("(?<!liquid|very cold) oxygen (?=,)", "liquid oxygen, very cold oxygen, cold oxygen, oxygen.", "oxygen")]
    [InlineData("a (?=b{1,2} c)", "a b b c", "a")]
    [InlineData("(?<=one) two", "Here is one. Two more.", "")]
    [InlineData("{number} (?!{number|'kg'})", "5 kg 6 7 m", "7")]
    public void Lookaround_and_anchors_take_nothing(string pattern, string text, string matches) => PatternRun.Matches(pattern, text).Should().Be(matches);

    [Fact]
    public void Members_and_textual_form_say_the_same()
    {
        TokenPattern pattern = TokenPattern.Sequence(
            TokenPattern.Mention(MentionKind.Mass).As("amount").NotPrecededBy(TokenPattern.Word("minus")),
            TokenPattern.Word("of"),
            (TokenPattern.PartOfSpeech(PartOfSpeech.Adj) & !TokenPattern.Exactly("US")).Repeat(0, 2),
            TokenPattern.Word("fuel") | TokenPattern.Phrase("liquid oxygen") | TokenPattern.Lemma("propellant"));

        pattern.ToString().Should().Be("(?<!minus) (amount: {Mass}) of {pos=Adj&!text='US'}{0,2} (fuel|'liquid oxygen'|~propellant)");
        PatternRun.Matches(pattern, "It takes 5 kg of liquid oxygen and 6 kg of hot fuel, minus 7 kg of fuel.").Should().Be("5 kg of liquid oxygen amount=5 kg\n6 kg of hot fuel amount=6 kg");
    }

    [Fact]
    public void Where_takes_any_condition_and_parts_name_patterns()
    {
        var parts = new Dictionary<string, TokenPattern>
        {
            ["short"] = TokenPattern.Where(t => t.Span.Length < 3),
            ["engine"] = TokenPattern.Parse("engine|motor"),
        };

        PatternRun.Matches(TokenPattern.Parse("{<short> & word} <engine>", parts), "my engine, our motor, MY motor").Should().Be("my engine\nMY motor");
    }

    [Fact]
    public void GetMention_gives_the_mention_with_its_value()
    {
        var seen = new List<double>();

        PatternRun.Model(TokenPattern.Parse("(load: carrying {Mass})"), "carrying 5 kg, 6 kg, carrying 7 tonnes", m => seen.Add(m.GetMention<Mass>("load").Value.Kilograms));

        seen.Should().Equal(5, 7000);
    }

    [Theory]
    [InlineData("nothing", "has no capture of the name “nothing”; it has: amount, rest.")]
    [InlineData("rest", "captured nothing under the name “rest”.")]
    [InlineData("amount", "found no mention with a value of the type VehicleName under the name “amount”.")]
    public void GetMention_says_what_is_missing(string capture, string message) =>
        PatternRun.Model(TokenPattern.Parse("{Mass:amount} (rest: of fuel)?"), "It has 5 kg.", m => m.GetMention<VehicleName>(capture))
            .Diagnostics.Single(d => d.Id == "SNX0001").Message.Should().EndWith($"KeyNotFoundException: The pattern “(amount: {{Mass}}) (rest: of fuel)?” {message}");

    [Fact]
    public void Report_reports_the_whole_match() =>
        PatternRun.Model(TokenPattern.Parse("big {word}"), "A big dish.", m => m.Report(TestExtractor.Kind, "dish", "Big")).Mentions.Should().ContainSingle(m => m.Kind == TestExtractor.Kind)
            .Which.Span.Should().Be(new TextSpan(2, 8));

    [Fact]
    public void Patterns_in_a_row_run_one_after_another_and_see_what_was_reported_before_where_they_ask()
    {
        var seen = new List<string>();
        var extractor = new TestExtractor("chain", context =>
        {
            context.RegisterPattern(TokenPattern.Parse("b"), _ => seen.Add("b"));
            context.RegisterPattern(TokenPattern.Parse("a"), m =>
            {
                seen.Add("a");
                m.Report(TestExtractor.Kind, "a", "A");
            });
            context.RegisterPattern(TokenPattern.Parse("{Test} b"), _ => seen.Add("a b"));
        });

        ExtractionPipeline.CreateBuilder().Use(extractor).Build().Extract(Article.FromText("a b. a b"));

        seen.Should().Equal("b", "b", "a", "a", "a b", "a b");
    }

    [Fact]
    public void More_patterns_than_one_index_holds_all_match()
    {
        var seen = new List<int>();
        var extractor = new TestExtractor("many", context =>
        {
            for (int i = 0; i < 150; i++)
            {
                int number = i;
                context.RegisterPattern(TokenPattern.Word($"w{number}"), _ => seen.Add(number));
            }
        });

        ExtractionPipeline.CreateBuilder().Use(extractor).Build().Extract(Article.FromText(string.Join(' ', Enumerable.Range(0, 150).Select(i => $"w{i}"))));

        seen.Should().Equal(Enumerable.Range(0, 150));
    }
}

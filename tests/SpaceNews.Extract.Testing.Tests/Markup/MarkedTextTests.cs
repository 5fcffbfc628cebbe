namespace SpaceNews.Extract.Testing.Tests;

public class MarkedTextTests
{
    public static TheoryData<string, string, string[]> Markup => new()
    {
        { "", "", [] },
        { "No marks at all.", "No marks at all.", [] },
        { "weighs {|Mass=13600 kg:13.6 tonnes|}", "weighs 13.6 tonnes", ["Mass [7..18) = 13600 kg"] },
        { "{|Person:Ilse Moreau|} and {|Person:Ng|}", "Ilse Moreau and Ng", ["Person [0..11)", "Person [16..18)"] },
        { "{|Organization?:Telegram|}", "Telegram", ["Organization? [0..8)"] },
        { "{|Date?=?:Today|}", "Today", ["Date? [0..5) = ?"] },
        { "{|Mass?=>=2000 kg?:two tons|}", "two tons", ["Mass? [0..8) = >=2000 kg?"] },
        { "{|Time=\"T12:28+03:00\":12:28 p.m. Moscow time|}", "12:28 p.m. Moscow time", ["Time [0..22) = T12:28+03:00"] },
        { "{|Site=\"The \\\"Old\\\" Pad\\\\1\":Pad 1|}", "Pad 1", ["Site [0..5) = The \"Old\" Pad\\1"] },
        { "{|Note=\"\":x|}", "x", ["Note [0..1) = "] },
        { "about {|SNX6001:{|Mass=15000 kg?:15 tons|}|} wet", "about 15 tons wet", ["SNX6001 [6..13)", "Mass [6..13) = 15000 kg?"] },
        { "{|A:a {|B:b {|C:c|}|} d|}", "a b c d", ["A [0..7)", "B [2..5)", "C [4..5)"] },
        { "a \\{| b |\\} c \\\\ d", "a {| b |} c \\ d", [] },
        { "{ | } {} || {\\\\|", "{ | } {} || {\\|", [] },
        { "{|K:a||}}", "a|}", ["K [0..2)"] },
        { "{|K:\\{|}", "{", ["K [0..1)"] },
        { "two\r\nlines {|K:over\nlines|}", "two\r\nlines over\nlines", ["K [11..21)"] },
    };

    public static TheoryData<string, string> BrokenMarkup => new()
    {
        { "{|Mass=5 kg:5 kg", "1:1: the mark “Mass” is never closed; expected “|}”." },
        { "one\ntwo {|A:a {|B:b|}", "2:5: the mark “A” is never closed; expected “|}”." },
        { "plain |} text", "1:7: “|}” closes no mark; write “|\\}” for the characters themselves." },
        { "{|=5 kg:5 kg|}", "1:3: expected the kind of a mark after “{|”, but found “=”; write “\\{|” for the characters themselves." },
        { "a {|", "1:5: expected the kind of a mark after “{|”, but found the end; write “\\{|” for the characters themselves." },
        { "{|Mass 5 kg|}", "1:7: expected “?”, “=” or “:” in the mark “Mass”, but found “ ”." },
        { "{|Mass? 5 kg|}", "1:8: expected “=” or “:” in the mark “Mass”, but found “ ”." },
        { "{|Mass=5 kg|}", "1:12: expected “:” in the mark “Mass”, but found “|”." },
        { "{|Mass=5 kg\n:x|}", "1:12: expected “:” in the mark “Mass”, but found the end of the line." },
        { "{|Mass=:5 kg|}", "1:8: expected the value of the mark “Mass” after “=”, but found “:”." },
        { "{|Time=\"T09:27Z:now|}", "1:8: the value of the mark “Time” is never closed; expected “\"”." },
        { "{|Time=\"a\\n\":now|}", "1:10: after a backslash in a value expected “\\” or “\"”, but found “n”." },
        { "{|Mass:|}", "1:8: expected text in the mark “Mass”, but found its end." },
        { "C:\\temp", "1:3: after a backslash expected “\\”, “{” or “}”, but found “t”." },
        { "end\\", "1:4: after a backslash expected “\\”, “{” or “}”, but found the end." },
    };

    [Theory]
    [MemberData(nameof(Markup))]
    public void Parse_gives_text_and_marks(string markup, string text, string[] marks)
    {
        MarkedText parsed = MarkedText.Parse(markup);

        parsed.Text.Should().Be(text);
        parsed.Marks.Select(m => m.ToString()).Should().Equal(marks);
    }

    [Theory]
    [MemberData(nameof(Markup))]
    public void Render_undoes_parse(string markup, string text, string[] marks)
    {
        MarkedText parsed = MarkedText.Parse(markup);
        MarkedText again = MarkedText.Parse(parsed.ToString());

        again.Text.Should().Be(text);
        again.Marks.Should().Equal(parsed.Marks).And.HaveSameCount(marks);
    }

    [Theory]
    [MemberData(nameof(BrokenMarkup))]
    public void Parse_tells_place_and_expectation_when_markup_is_broken(string markup, string message) =>
        FluentActions.Invoking(() => MarkedText.Parse(markup)).Should().Throw<FormatException>().Which.Message.Should().Be(message);

    [Fact]
    public void Render_writes_canonical_markup_for_marks_in_any_order()
    {
        Mark[] marks =
        [
            new("Mass", new TextSpan(8, 5), "5000 kg?"),
            new("Time", new TextSpan(17, 5), "T09:27Z"),
            new("SNX6001", new TextSpan(8, 5)),
            new("All", new TextSpan(0, 22), IsOptional: true),
        ];

        MarkedText.Render("It lost 5 ton at 09:27", marks).Should().Be("{|All?:It lost {|Mass=5000 kg?:{|SNX6001:5 ton|}|} at {|Time=\"T09:27Z\":09:27|}|}");
    }

    [Theory]
    [InlineData("K", 2, 0, "The mark K [2..2) is empty or reaches past the text of 6 characters.*")]
    [InlineData("K", 5, 2, "The mark K [5..7) is empty or reaches past the text of 6 characters.*")]
    [InlineData("K", 1, 3, "The marks Outer [0..2) and K [1..4) cross; marks lie inside each other or apart.*")]
    [InlineData("5", 3, 1, "“5” cannot be the kind of a mark; *")]
    [InlineData("a b", 3, 1, "“a b” cannot be the kind of a mark; *")]
    [InlineData("", 3, 1, "“” cannot be the kind of a mark; *")]
    public void Render_refuses_marks_that_no_markup_can_hold(string kind, int start, int length, string message) =>
        FluentActions.Invoking(() => MarkedText.Render("abcdef", [new Mark("Outer", new TextSpan(0, 2)), new Mark(kind, new TextSpan(start, length))]))
            .Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void Parse_undoes_render_for_random_text_and_marks()
    {
        var random = new Random(20251127);
        for (int i = 0; i < 5_000; i++)
        {
            string text = RandomMarkup.Text(random);
            List<Mark> marks = RandomMarkup.Marks(random, text.Length);

            string markup = MarkedText.Render(text, marks);
            MarkedText parsed = MarkedText.Parse(markup);

            parsed.Text.Should().Be(text, "case {0} renders as {1}", i, markup);
            parsed.Marks.Should().Equal(marks, "case {0} renders as {1}", i, markup);
        }
    }

    [Fact]
    public void Parse_fails_only_with_FormatException_for_random_markup()
    {
        var random = new Random(31);
        int parsed = 0;
        for (int i = 0; i < 5_000; i++)
        {
            string markup = RandomMarkup.Text(random);
            try
            {
                MarkedText.Parse(markup).ToString().Should().NotBeNull();
                parsed++;
            }
            catch (FormatException e)
            {
                e.Message.Should().MatchRegex(@"^\d+:\d+: ");
            }
        }
        parsed.Should().BeGreaterThan(100, "otherwise the test proves nothing");
    }
}

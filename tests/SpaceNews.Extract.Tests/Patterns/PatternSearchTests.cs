using System.Text;
using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Tests;

/// <summary>The search itself: the same matches as a search that tries every way, in time that is linear in the text.</summary>
public class PatternSearchTests
{
    [Fact]
    public void Random_patterns_match_as_regular_expressions_do()
    {
        var random = new Random(20261122);
        for (int i = 0; i < 400; i++)
        {
            var (pattern, regex) = (new StringBuilder(), new StringBuilder());
            Write(random, 3, pattern, regex);
            pattern.Append(" b");
            regex.Append('b');
            string letters = string.Concat(Enumerable.Range(0, 40).Select(_ => "abc"[random.Next(3)]));
            string text = string.Join(' ', letters.AsEnumerable());

            // One letter is one token, so that places in the letters are numbers of tokens.
            string expected = string.Join('\n', Regex.Matches(letters, regex.ToString()).Select(m => string.Join(' ', m.Value.AsEnumerable()) + (m.Groups["x"] is { Length: > 0 } x ? $" x={string.Join(' ', x.Value.AsEnumerable())}" : "")));

            PatternRun.Matches(TokenPattern.Parse(pattern.ToString()), text).Should().Be(expected, "of “{0}” in “{1}”", pattern, text);
        }
    }

    [Theory]
    [InlineData("(<a>{0,16}){0,16} z")]
    [InlineData("((<a>|<a> <a>){1,8}|<a>){1,8} z")]
    [InlineData("<a>? <a>? <a>? <a>? <a>? <a>? <a>? <a>? <a> z")]
    public void Work_is_linear_in_the_text_whatever_the_pattern(string form)
    {
        long calls = 0;
        TokenTest a = TokenPattern.Where(t =>
        {
            calls++;
            return t.Is("a");
        });
        TokenPattern pattern = TokenPattern.Parse(form, new Dictionary<string, TokenPattern> { ["a"] = a });

        PatternRun.Matches(pattern, Text(500));
        long small = calls;
        calls = 0;
        PatternRun.Matches(pattern, Text(5000));

        calls.Should().BeInRange(1, 11 * small);
    }

    [Fact]
    public void A_set_of_patterns_serves_many_threads()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder()
            .Use(new TestExtractor("test", context => context.RegisterPattern(TokenPattern.Parse("a{1,3} (x: b)"), m => m.Report(TestExtractor.Kind, m.GetText("x"), "Rule")))).Build();
        string[] expected = [.. Enumerable.Range(0, 64).Select(Found)];

        Enumerable.Range(0, 64).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Found).Should().Equal(expected);

        string Found(int i) => string.Join(' ', pipeline.Extract(Article.FromText(string.Concat(Enumerable.Range(0, 300).Select(n => (n * (i + 3) % 7) < 4 ? "a " : "b ")))).Mentions.Select(m => m.Span));
    }

    private static string Text(int words) => string.Concat(Enumerable.Repeat("a ", words));

    /// <summary>One random pattern in both notations.</summary>
    private static void Write(Random random, int depth, StringBuilder pattern, StringBuilder regex)
    {
        switch (depth == 0 ? random.Next(2) : random.Next(7))
        {
            case 0 or 1:
                char letter = "abc"[random.Next(3)];
                pattern.Append(' ').Append(letter);
                regex.Append(letter);
                break;
            case 2 or 3:
                Write(random, depth - 1, pattern, regex);
                Write(random, depth - 1, pattern, regex);
                break;
            case 4:
                pattern.Append(" (");
                regex.Append("(?:");
                Write(random, depth - 1, pattern, regex);
                pattern.Append('|');
                regex.Append('|');
                Write(random, depth - 1, pattern, regex);
                pattern.Append(')');
                regex.Append(')');
                break;
            case 5:
                string times = random.Next(3) switch { 0 => "?", 1 => "{0,3}", _ => "{1,2}" };
                pattern.Append(" (");
                regex.Append("(?:");
                Write(random, depth - 1, pattern, regex);
                pattern.Append(')').Append(times);
                regex.Append(')').Append(times);
                break;
            default:
                string sign = random.Next(2) == 0 ? "=" : "!";
                string ahead = "abc"[random.Next(3)].ToString();
                pattern.Append(" (?").Append(sign).Append(ahead).Append(") (x: ");
                regex.Append("(?").Append(sign).Append(ahead).Append(")(?<x>");
                Write(random, depth - 1, pattern, regex);
                pattern.Append(')');
                regex.Append(')');
                break;
        }
    }
}

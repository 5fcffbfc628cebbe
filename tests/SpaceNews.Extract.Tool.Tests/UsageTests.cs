namespace SpaceNews.Extract.Tool.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("extract", "INPUT", "--parallel")]
    [InlineData("explain", "INPUT", "--output")]
    [InlineData("fuse", "ARTICLES", "--output")]
    [InlineData("evaluate", "--fixtures", "--errors")]
    [InlineData("train", "names", "WithNameRecognizer(NameTagger.Load(")]
    [InlineData("train names", "--eagerness", "--fixtures")]
    [InlineData("train parts-of-speech", "--templates", "--epochs")]
    [InlineData("train words", "--wordnet", "--towns")]
    [InlineData("train common-words", "--recipe", "--out")]
    public async Task Help_tells_options_examples_and_exit_codes(string verb, string first, string second)
    {
        ToolRun run = await ToolRun.Of([.. verb.Split(' '), "--help"]);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(first).And.Contain(second).And.Contain("Examples:\n  spacenews " + verb);
        run.Output.Should().Contain("Exit codes:").And.MatchRegex(@"0 +all good").And.MatchRegex(@"1 +some input was bad").And.MatchRegex(@"2 +wrong usage").And.MatchRegex(@"130 +cancelled");
    }

    [Fact]
    public async Task Help_without_a_verb_names_the_verbs()
    {
        ToolRun run = await ToolRun.Of("--help");

        run.Output.Should().Contain("extract").And.Contain("fuse").And.Contain("evaluate").And.Contain("train").And.Contain("Exit codes:");
    }

    [Theory]
    [InlineData("", "Required command")]
    [InlineData("unknown", "unknown")]
    [InlineData("extract", "Required argument")]
    [InlineData("extract a.txt --format xml", "--format is jsonl, table, sqlite or csv, not “xml”")]
    [InlineData("extract a.txt --parallel 0", "--parallel is a whole number of at least 1, not “0”")]
    [InlineData("extract a.txt --parallel many", "--parallel is a whole number of at least 1, not “many”")]
    [InlineData("extract a.txt --wrong", "--wrong")]
    [InlineData("explain", "Required argument")]
    [InlineData("fuse", "Required argument")]
    [InlineData("evaluate", "either --gold GOLD and PRED, or --fixtures DIR")]
    [InlineData("evaluate --gold g.jsonl", "wants the file PRED too")]
    [InlineData("evaluate --gold g.jsonl --fixtures d p.jsonl", "either --gold GOLD and PRED, or --fixtures DIR")]
    [InlineData("train", "“spacenews train --help”")]
    [InlineData("train names", "“spacenews train names --help”")]
    [InlineData("train names --recipe r --data d --out o --dropout 1", "--dropout is a number from 0 to 0.95, not “1”")]
    [InlineData("train names --recipe r --data d --out o --rate fast", "--rate is a number from 0.0001 to 10, not “fast”")]
    [InlineData("train parts-of-speech --recipe r --data d --out o --epochs 0", "--epochs is a whole number of at least 1, not “0”")]
    [InlineData("evaluate --fixtures d --split all", "--split is train or dev or test, not “all”")]
    public async Task Wrong_usage_is_told_and_nothing_is_done(string arguments, string expected)
    {
        ToolRun run = await ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Errors.Should().Contain(expected).And.Contain("--help").And.NotContain("   at ");
    }
}

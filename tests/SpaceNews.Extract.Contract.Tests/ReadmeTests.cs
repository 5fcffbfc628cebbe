namespace SpaceNews.Extract.Contract.Tests;

/// <summary>What the README shows is what happens.</summary>
public sealed class ReadmeTests
{
    private const string Page = "README.md";

    public static TheoryData<int> Lines => Programs.LinesOf(Page);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Program_compiles_runs_and_writes_what_the_page_says(int line) => Programs.Check(Page, line);

    [Fact]
    public void At_least_one_program_shows_its_output() =>
        MarkdownBlock.ReadFile(Page).Should().Contain(b => b.Language == "csharp" && b.Output != null);

    [Theory]
    [InlineData("dotnet run --project samples/Quickstart")]
    [InlineData("dotnet test")]
    public void Command_stands_in_a_block(string command) =>
        MarkdownBlock.ReadFile(Page).Where(b => b.Language == "sh").SelectMany(b => b.Text.Split('\n')).Should().Contain(l => l.Contains(command, StringComparison.Ordinal));
}

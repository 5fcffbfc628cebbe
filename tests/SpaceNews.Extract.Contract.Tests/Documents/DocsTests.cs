namespace SpaceNews.Extract.Contract.Tests;

/// <summary>What the pages under docs show is what happens.</summary>
public sealed class DocsTests
{
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string page in Pages())
                foreach (MarkdownBlock block in MarkdownBlock.ReadFile(page))
                    if (block.Language == "csharp") data.Add(page, block.Line);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Program_compiles_runs_and_writes_what_the_page_says(string page, int line) => Programs.Check(page, line);

    [Fact]
    public void Every_diagnostic_has_a_section()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md"));
        string[] sections = [.. page.Split('\n').Where(l => l.StartsWith("### SNX", StringComparison.Ordinal)).Select(l => l[4..].Trim())];

        sections.Should().Equal(DiagnosticDescriptors.All.Select(d => $"{d.Id} {d.Title}"));
    }

    /// <summary>After a change of the schemas the page is written anew with <c>SNX_ACCEPT_FIELDS=1 dotnet test tests/SpaceNews.Extract.Contract.Tests --filter Docs</c>.</summary>
    [Fact]
    public void Every_field_of_the_output_is_explained()
    {
        string page = Path.Combine(Repository.Root, "docs", "json.md"), expected = FieldPage.Of(Path.Combine(Repository.Root, "docs", "schema"));
        if (Environment.GetEnvironmentVariable("SNX_ACCEPT_FIELDS") == "1") File.WriteAllText(page, expected);

        File.ReadAllText(page).ReplaceLineEndings("\n").Should().Be(expected, "set SNX_ACCEPT_FIELDS=1 for this test to write it anew");
        expected.Split('\n').Should().NotContain(l => l.EndsWith("|  |", StringComparison.Ordinal), "every field has a description in the schema");
    }

    [Fact]
    public void Every_type_of_incident_is_explained()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "incidents.md"));

        Enum.GetNames<IncidentType>().Should().OnlyContain(n => page.Contains($"`{n}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}

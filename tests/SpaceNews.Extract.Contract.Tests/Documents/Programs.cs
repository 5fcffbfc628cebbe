namespace SpaceNews.Extract.Contract.Tests;

/// <summary>The programs of a page, by line, and the check that each does what the page says.</summary>
internal static class Programs
{
    /// <summary>Lines of the <c>csharp</c> blocks of a page.</summary>
    public static TheoryData<int> LinesOf(string page)
    {
        var lines = new TheoryData<int>();
        foreach (MarkdownBlock block in MarkdownBlock.ReadFile(page))
            if (block.Language == "csharp") lines.Add(block.Line);
        return lines;
    }

    /// <summary>Compiles and runs a block and compares its output with the <c>text</c> block behind it.</summary>
    public static void Check(string page, int line)
    {
        MarkdownBlock block = MarkdownBlock.ReadFile(page).Single(b => b.Line == line);
        string output = SnippetRunner.Run(block);
        if (block.Output is { } expected) Trimmed(output).Should().Be(Trimmed(expected), because: $"{block} says so");
    }

    private static string Trimmed(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).TrimEnd();
}

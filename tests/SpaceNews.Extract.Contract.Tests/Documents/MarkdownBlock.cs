namespace SpaceNews.Extract.Contract.Tests;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Page">Path of the page in the repository.</param>
/// <param name="Line">Line of its first fence, from one.</param>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Output">The <c>text</c> block that follows directly, or null.</param>
internal sealed record MarkdownBlock(string Page, int Line, string Language, string Text, string? Output)
{
    /// <summary>The blocks of a page, in order.</summary>
    public static IReadOnlyList<MarkdownBlock> Read(string page, string content)
    {
        var blocks = new List<MarkdownBlock>();
        string[] lines = content.ReplaceLineEndings("\n").Split('\n');
        bool adjoins = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string open = lines[i].TrimStart();
            if (!open.StartsWith("```", StringComparison.Ordinal))
            {
                adjoins &= string.IsNullOrWhiteSpace(lines[i]);
                continue;
            }
            int first = i + 1, end = first;
            while (end < lines.Length && lines[end].Trim() != "```") end++;
            if (end == lines.Length) throw new FormatException($"{page}({i + 1}): the block is never closed.");
            string text = string.Join('\n', lines[first..end]), language = open[3..].Trim();
            if (language == "text" && adjoins && blocks[^1] is { Language: "csharp", Output: null }) blocks[^1] = blocks[^1] with { Output = text };
            blocks.Add(new MarkdownBlock(page, i + 1, language, text, null));
            adjoins = true;
            i = end;
        }
        return blocks;
    }

    /// <summary>The blocks of a file of the repository.</summary>
    public static IReadOnlyList<MarkdownBlock> ReadFile(string page) => Read(page, File.ReadAllText(Path.Combine(Repository.Root, page)));

    public override string ToString() => $"{Page}({Line})";
}

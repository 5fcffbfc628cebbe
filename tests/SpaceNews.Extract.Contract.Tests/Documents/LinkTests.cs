using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Links between the pages of the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. new[] { "*.md", "docs", "models", "samples", "src", "tests" }.SelectMany(where => where.StartsWith('*')
                ? Directory.EnumerateFiles(Repository.Root, where)
                : Directory.EnumerateFiles(Path.Combine(Repository.Root, where), "*.md", SearchOption.AllDirectories))
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_and_headings_that_are_there(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var dead = new List<string>();
        foreach (string link in Link.Matches(WithoutCode(File.ReadAllText(Path.Combine(Repository.Root, page)))).Select(m => m.Groups["to"].Value))
        {
            if (Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http" or "mailto") continue;
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            if (!File.Exists(target) && !Directory.Exists(target)) dead.Add(link);
            else if (parts.Length == 2 && !HeadingsOf(target).Contains(parts[1])) dead.Add(link);
        }

        dead.Should().BeEmpty();
    }

    [Fact]
    public void Every_page_of_the_documentation_can_be_reached_from_the_readme()
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([Path.Combine(Repository.Root, "README.md")]);
        while (open.TryPop(out string? page))
        {
            if (!reached.Add(page) || !page.EndsWith(".md", StringComparison.Ordinal) || !File.Exists(page)) continue;
            foreach (Match link in Link.Matches(WithoutCode(File.ReadAllText(page)))) open.Push(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Groups["to"].Value.Split('#')[0])));
        }

        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Except(reached).Should().BeEmpty();
    }

    private static string WithoutCode(string text) => Code.Replace(text, "");

    private static IEnumerable<string> HeadingsOf(string page) =>
        File.ReadLines(page).Where(l => l.StartsWith('#')).Select(l => NoAnchor.Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\[[^\]]*\]\((?<to>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant)]
    private static partial Regex NoAnchor { get; }
}

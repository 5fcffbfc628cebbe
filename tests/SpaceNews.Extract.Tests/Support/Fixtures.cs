namespace SpaceNews.Extract.Tests;

/// <summary>The articles of <c>tests/fixtures</c>, without their marks.</summary>
internal static class Fixtures
{
    public static IReadOnlyList<MarkedArticle> Marked { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "fixtures", "articles"), "*.article").Order(StringComparer.Ordinal).Select(f => MarkedArticle.Parse(File.ReadAllText(f), Path.GetFileName(f)))];

    public static IReadOnlyList<Article> Articles { get; } = [.. Marked.Select(m => m.Article)];
}

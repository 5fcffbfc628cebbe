using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Five short articles on one event, marked by hand, to try the library on: what was found can be compared with what should be.</summary>
/// <remarks>
/// They tell of the damaged pad at Baikonur, November 2025, in five ways that disagree here and there. Written by this
/// project and under its licence. Read at first use; immutable and thread-safe.
/// </remarks>
public static class FixtureCorpus
{
    private const string Folder = "fixtures/";

    private static readonly Lazy<ImmutableArray<MarkedArticle>> LazyMarked =
        new(() => [.. EmbeddedFiles.Names(Folder).Select(name => MarkedArticle.Parse(EmbeddedFiles.ReadText(name), name[Folder.Length..]))]);

    private static readonly Lazy<ImmutableArray<Article>> LazyArticles = new(() => [.. MarkedArticles.Select(m => m.Article)]);

    /// <summary>The articles with their marks, by id.</summary>
    public static ImmutableArray<MarkedArticle> MarkedArticles => LazyMarked.Value;

    /// <summary>The articles, ready for a pipeline.</summary>
    public static ImmutableArray<Article> Articles => LazyArticles.Value;
}

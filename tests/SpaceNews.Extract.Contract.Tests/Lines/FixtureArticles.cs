namespace SpaceNews.Extract.Contract.Tests;

/// <summary>The fixture articles with their models and lines, read once.</summary>
internal static class FixtureArticles
{
    private static readonly Lazy<IReadOnlyDictionary<string, Article>> LazyArticles = new(() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests", "fixtures", "articles"), "*.article")
        .Order(StringComparer.Ordinal)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => MarkedArticle.Parse(File.ReadAllText(path), Path.GetFileName(path)).Article));

    private static readonly Lazy<IReadOnlyDictionary<string, ArticleModel>> LazyModels = new(() => Articles.ToDictionary(a => a.Key, a => ExtractionPipeline.Default.Extract(a.Value)));

    /// <summary>The articles by the name of their file.</summary>
    public static IReadOnlyDictionary<string, Article> Articles => LazyArticles.Value;

    /// <summary>What the default pipeline makes of them.</summary>
    public static IReadOnlyDictionary<string, ArticleModel> Models => LazyModels.Value;

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (string name in Articles.Keys) names.Add(name);
            return names;
        }
    }

    /// <summary>The article line of one.</summary>
    public static string Line(string name) => ExtractJson.Serialize(Models[name]);
}

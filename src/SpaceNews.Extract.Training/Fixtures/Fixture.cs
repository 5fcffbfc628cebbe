using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>A fixture: a marked article and, as annotation, what should be found in it.</summary>
/// <param name="Article">The article with its marks.</param>
/// <param name="Gold">The annotation, mentions and incidents, in the form that <see cref="Evaluator"/> reads.</param>
/// <remarks>Immutable.</remarks>
public sealed record Fixture(MarkedArticle Article, JsonElement Gold)
{
    private const string Extension = ".article";

    /// <summary>Reads the fixtures of a folder, in ordinal order of their file names.</summary>
    /// <param name="folder">Holds <c>NAME.article</c> and, where the incidents are annotated, <c>NAME.incidents.json</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">A file is broken; the message tells which, where, and what was expected.</exception>
    public static IEnumerable<Fixture> ReadFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        foreach (string file in Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)) yield return Read(file);
    }

    /// <summary>Reads a fixture.</summary>
    /// <param name="file">The <c>.article</c> file; the incidents are looked for beside it.</param>
    /// <exception cref="FormatException">A file is broken; the message tells which, where, and what was expected.</exception>
    public static Fixture Read(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        MarkedArticle article = MarkedArticle.Parse(File.ReadAllText(file), file);
        string incidents = Path.ChangeExtension(file, ".incidents.json");
        return new Fixture(article, FixtureGold.Create(article, File.Exists(incidents) ? File.ReadAllText(incidents) : null, incidents));
    }
}

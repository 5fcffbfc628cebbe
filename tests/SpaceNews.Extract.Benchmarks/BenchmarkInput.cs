using System.Text;
using System.Text.Json;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>The articles that are measured: the fixtures, or the JSON lines that <c>SNX_BENCH_INPUT</c> names.</summary>
internal sealed class BenchmarkInput
{
    public const string Variable = "SNX_BENCH_INPUT";

    private static readonly Lazy<BenchmarkInput> LazyDefault = new(() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? ReadLines(path) : ReadFixtures());

    private BenchmarkInput(IReadOnlyList<Article> articles)
    {
        Articles = articles;
        Words = articles.Sum(a => CountWords(a.Text.Value));
        Bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Text.Value));
    }

    public static BenchmarkInput Default => LazyDefault.Value;

    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Runs of characters between white space, as the peers count them.</summary>
    public long Words { get; }

    public long Bytes { get; }

    /// <summary>Articles of a file with one object with a property “text” a line.</summary>
    public static BenchmarkInput ReadLines(string path)
    {
        var articles = new List<Article>();
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using JsonDocument document = JsonDocument.Parse(line);
            articles.Add(Article.FromText(document.RootElement.GetProperty("text").GetString()!, $"{articles.Count:00000}"));
        }
        return articles.Count > 0 ? new BenchmarkInput(articles) : throw new InvalidDataException($"{path} holds no article.");
    }

    private static BenchmarkInput ReadFixtures()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string fixtures = Path.Combine(folder.FullName, "tests", "fixtures", "articles");
            if (!Directory.Exists(fixtures)) continue;
            return new BenchmarkInput([.. Directory.EnumerateFiles(fixtures, "*.article").Order(StringComparer.Ordinal).Select(f => MarkedArticle.Parse(File.ReadAllText(f), Path.GetFileName(f)).Article)]);
        }
        throw new DirectoryNotFoundException($"No folder above the program holds tests/fixtures/articles; set {Variable} to a file of JSON lines.");
    }

    private static int CountWords(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            if (!space && !inside) words++;
            inside = !space;
        }
        return words;
    }
}

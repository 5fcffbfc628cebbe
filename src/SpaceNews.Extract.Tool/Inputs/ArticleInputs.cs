namespace SpaceNews.Extract.Tool;

/// <summary>Reads articles one after another from text files, JSON lines and fixtures; what is bad is reported and left out.</summary>
internal sealed class ArticleInputs(IEnumerable<string> paths, ProblemLog problems)
{
    private static readonly string[] Extensions = [".txt", ".jsonl", ".article"];

    /// <summary>The articles, in the order of the paths and, within a file, of its lines.</summary>
    public IEnumerable<Article> Read(CancellationToken cancellationToken)
    {
        foreach (string path in InputFiles.Expand(paths, Extensions, problems))
        {
            if (path == InputFiles.Standard || HasExtension(path, ".jsonl"))
            {
                foreach (Article article in ReadLines(path, cancellationToken)) yield return article;
            }
            else if (ReadFile(path) is { } article)
            {
                yield return article;
            }
        }
    }

    private IEnumerable<Article> ReadLines(string path, CancellationToken cancellationToken)
    {
        foreach ((int number, string line) in Lines.Read(path, problems, cancellationToken))
        {
            if (Parse(path, number, line) is { } article) yield return article;
        }
    }

    private Article? Parse(string path, int number, string line)
    {
        try
        {
            return ArticleLine.Parse(line);
        }
        catch (FormatException e)
        {
            problems.Report(Lines.NameOf(path), number, e.Message);
            return null;
        }
    }

    private Article? ReadFile(string path)
    {
        try
        {
            string content = File.ReadAllText(path);
            return HasExtension(path, ".article") ? MarkedArticle.Parse(content, path).Article : new Article(Path.GetFileNameWithoutExtension(path), new ArticleText(content));
        }
        catch (FormatException e)
        {
            problems.Report(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Report(path, $"expected a file that can be read; {e.Message}");
        }
        return null;
    }

    private static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}

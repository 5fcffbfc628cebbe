namespace SpaceNews.Extract.Batch.Tests;

/// <summary>Reads inputs to the end: the articles, and what was wrong with the rest.</summary>
internal static class Reading
{
    public static (List<Article> Articles, List<(InputPosition Position, RejectReason Reason, string Message)> Bad) All(InputOptions options, params string[] paths)
    {
        var articles = new List<Article>();
        var bad = new List<(InputPosition, RejectReason, string)>();
        foreach (InputRecord record in new ArticleFiles(paths, options).Read(CancellationToken.None))
        {
            try
            {
                articles.Add(record.Parse());
            }
            catch (BadRecordException e)
            {
                bad.Add((record.Position, e.Reason, e.Message));
            }
        }
        return (articles, bad);
    }

    public static (List<Article> Articles, List<(InputPosition Position, RejectReason Reason, string Message)> Bad) All(params string[] paths) => All(new InputOptions(), paths);
}

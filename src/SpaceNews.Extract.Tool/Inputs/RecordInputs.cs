namespace SpaceNews.Extract.Tool;

/// <summary>Reads article lines, as <c>extract</c> writes them, into a corpus; what is bad is reported and left out.</summary>
internal sealed class RecordInputs(IEnumerable<string> paths, ProblemLog problems)
{
    private static readonly string[] Extensions = [".jsonl"];

    public Corpus ReadCorpus(CancellationToken cancellationToken)
    {
        Corpus corpus = Corpus.Create();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in InputFiles.Expand(paths, Extensions, problems))
        {
            foreach ((int number, string line) in Lines.Read(path, problems, cancellationToken))
            {
                try
                {
                    ArticleRecord record = ExtractJson.ParseArticle(line);
                    if (!seen.Add(record.Id)) throw new FormatException($"expected an id that no line before has, but found “{record.Id}” again");
                    corpus = corpus.WithRecords([record]);
                }
                catch (FormatException e)
                {
                    problems.Report(Lines.NameOf(path), number, Sentence(e));
                }
                catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
                {
                    // JSON of the right shape with values that no article line has: a span that ends before it starts, an empty kind.
                    problems.Report(Lines.NameOf(path), number, $"expected an article line, but its values do not fit: {e.Message}");
                }
            }
        }
        return corpus;
    }

    private static string Sentence(FormatException e)
    {
        string message = ArticleLine.Reason(e);
        return char.ToLowerInvariant(message[0]) + message[1..];
    }
}

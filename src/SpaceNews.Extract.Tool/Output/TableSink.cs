using SpaceNews.Extract.Batch;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary>Writes what was found in each article for people to read.</summary>
internal sealed class TableSink : IRecordSink
{
    private readonly OutputTarget _output;
    private readonly IAnsiConsole _console;

    public TableSink(string? path)
    {
        _output = OutputTarget.Open(path);
        _console = _output.CreateConsole();
    }

    public string Fingerprint => "table";

    public void Open(string? state)
    {
    }

    public object? Render(IReadOnlyList<ExtractedArticle> articles) => articles;

    public void Append(object? rendered)
    {
        foreach (ExtractedArticle article in (IReadOnlyList<ExtractedArticle>)rendered!) ArticleTable.Write(article.Model, _console);
    }

    public string Save() => "";

    public void Complete() => _output.Complete();

    public void Discard() => _output.Dispose();

    public void Dispose() => _output.Dispose();
}

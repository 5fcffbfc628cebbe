using System.CommandLine;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews explain</c>: how each incident record of the input articles came about.</summary>
internal sealed class ExplainCommand : Verb
{
    private readonly Argument<string[]> _inputs = CommonSymbols.Inputs("INPUT", "Articles, as for extract: text files, JSON lines (.jsonl), fixtures (.article), folders, “-” for standard input.");
    private readonly Option<string?> _output = CommonSymbols.Output("OUT");

    public ExplainCommand()
        : base(
            "explain",
            "Tells which words led to each incident record, what each field was read from, and what was rejected.",
            "spacenews explain article.txt",
            "spacenews explain articles/ --output why.txt")
    {
        Arguments.Add(_inputs);
        Options.Add(_output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var problems = new ProblemLog(Console.Error);
        using OutputTarget output = OutputTarget.Open(arguments.GetValue(_output));
        IEnumerable<Article> articles = new ArticleInputs(arguments.GetValue(_inputs)!, problems).Read(cancellationToken);
        await foreach (ArticleModel model in ExtractionPipeline.Default.ExtractAsync(articles, cancellationToken))
        {
            output.Writer.WriteLine($"{model.Article.Id}: {(model.Incidents.IsEmpty ? "no incident" : "")}".TrimEnd());
            foreach (Incident incident in model.Incidents) output.Writer.Write(model.Explain(incident).ToString());
        }
        output.Complete();
        return problems.ExitCode;
    }
}

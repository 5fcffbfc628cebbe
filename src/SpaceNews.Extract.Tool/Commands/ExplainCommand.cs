using System.CommandLine;
using SpaceNews.Extract.Batch;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews explain</c>: how each incident record of the input articles came about.</summary>
internal sealed class ExplainCommand : Verb
{
    private readonly ExtractInputs _inputs = new();
    private readonly Option<string?> _output = CommonSymbols.Output("OUT");

    public ExplainCommand()
        : base(
            "explain",
            "Tells which words led to each incident record, what each field was read from, and what was rejected.",
            "spacenews explain article.txt",
            "spacenews explain articles/ --output why.txt")
    {
        Arguments.Add(_inputs.Argument);
        Options.Add(_output);
        foreach (Option option in _inputs.Symbols) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var problems = new ProblemLog(Console.Error);
        using OutputTarget output = OutputTarget.Open(arguments.GetValue(_output));
        await foreach (ArticleModel model in ExtractionPipeline.Default.ExtractAsync(Read(_inputs.Open(arguments), problems, cancellationToken), cancellationToken))
        {
            output.Writer.WriteLine($"{model.Article.Id}: {(model.Incidents.IsEmpty ? "no incident" : "")}".TrimEnd());
            foreach (Incident incident in model.Incidents) output.Writer.Write(model.Explain(incident).ToString());
        }
        output.Complete();
        return problems.ExitCode;
    }

    private static IEnumerable<Article> Read(ArticleFiles files, ProblemLog problems, CancellationToken cancellationToken)
    {
        long number = 0;
        foreach (InputRecord record in files.Read(cancellationToken))
        {
            number++;
            Article? article = null;
            try
            {
                article = record.Parse();
            }
            catch (BadRecordException e)
            {
                problems.Report(new RejectedRecord(number, record.Position, record.Id, e.Reason, e.Message));
            }
            if (article is not null) yield return article;
        }
    }
}

using System.CommandLine;
using SpaceNews.Extract.Batch;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews fuse</c>: one record for every event that the articles tell of.</summary>
internal sealed class FuseCommand : Verb
{
    private readonly Argument<string[]> _inputs = CommonSymbols.Inputs("ARTICLES", "Files of article lines, as “spacenews extract” writes them, also with .gz; “-” for standard input.");

    private readonly Option<OutputFormat?> _format = CommonSymbols.Format();
    private readonly Option<string?> _output = CommonSymbols.Output("INCIDENTS");
    private readonly Option<bool> _append = new("--append") { Description = "Keep the articles that are in an SQLite database already, and replace its fused incidents." };

    public FuseCommand()
        : base(
            "fuse",
            "Fuses the incident records of many articles: one record an event, with all sources and where they disagree.",
            "spacenews fuse facts.jsonl --output incidents.jsonl",
            "spacenews fuse facts-1.jsonl.gz facts-2.jsonl.gz --output facts.db --append",
            "spacenews extract articles/ --format jsonl | spacenews fuse - --format table")
    {
        Arguments.Add(_inputs);
        Options.Add(_format);
        Options.Add(_output);
        Options.Add(_append);
        Validators.Add(result =>
        {
            // The word, for to ask for the value of a wrong one is an exception.
            if (result.GetResult(_format)?.Tokens is [{ Value: "sqlite" or "csv" }] && result.GetValue(_output) is null or OutputTarget.Standard) result.AddError("--format sqlite and csv need a file to write: --output INCIDENTS");
        });
        SetAction((arguments, cancellationToken) => Task.Run(() => Run(arguments, cancellationToken), CancellationToken.None));
    }

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var problems = new ProblemLog(Console.Error);
        Corpus corpus = new ArticleLineFiles(arguments.GetValue(_inputs)!).ReadCorpus(problems, cancellationToken);
        OutputFormat? format = arguments.GetValue(_format);
        switch (arguments.GetValue(_output))
        {
            case { } path when path != OutputTarget.Standard && (format ?? OutputFormats.OfFile(path)) != OutputFormat.Table:
                Write(path, format ?? OutputFormats.OfFile(path), corpus, arguments.GetValue(_append), cancellationToken);
                break;
            case var path:
                Print(path, format, corpus, cancellationToken);
                break;
        }
        return problems.ExitCode;
    }

    private static void Write(string path, OutputFormat format, Corpus corpus, bool append, CancellationToken cancellationToken)
    {
        if (format == OutputFormat.Sqlite) IncidentOutput.WriteSqlite(path, corpus.Incidents, append, cancellationToken);
        else if (format == OutputFormat.Csv) IncidentOutput.WriteCsv(path, corpus.Incidents, cancellationToken);
        else IncidentOutput.WriteJsonLines(path, corpus.Incidents, cancellationToken);
    }

    private static void Print(string? path, OutputFormat? format, Corpus corpus, CancellationToken cancellationToken)
    {
        using OutputTarget output = OutputTarget.Open(path);
        Action<Incident> write = Writer(output, format);
        foreach (Incident incident in corpus.Incidents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            write(incident);
        }
        output.Complete();
    }

    private static Action<Incident> Writer(OutputTarget output, OutputFormat? format)
    {
        if (output.Choose(format) == OutputFormat.Jsonl) return incident => output.Writer.WriteLine(ExtractJson.Serialize(incident));
        IAnsiConsole console = output.CreateConsole();
        return incident => IncidentTable.Write(incident, console);
    }
}

using System.CommandLine;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews fuse</c>: one record for every event that the articles tell of.</summary>
internal sealed class FuseCommand : Verb
{
    private readonly Argument<string[]> _inputs = CommonSymbols.Inputs("ARTICLES", "Files of article lines, as “spacenews extract” writes them; “-” for standard input.");

    private readonly Option<OutputFormat?> _format = CommonSymbols.Format();
    private readonly Option<string?> _output = CommonSymbols.Output("INCIDENTS");

    public FuseCommand()
        : base(
            "fuse",
            "Fuses the incident records of many articles: one record an event, with all sources and where they disagree.",
            "spacenews fuse facts.jsonl --output incidents.jsonl",
            "spacenews extract articles/ --format jsonl | spacenews fuse - --format table")
    {
        Arguments.Add(_inputs);
        Options.Add(_format);
        Options.Add(_output);
        SetAction((arguments, cancellationToken) => Task.Run(() => Run(arguments, cancellationToken), CancellationToken.None));
    }

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var problems = new ProblemLog(Console.Error);
        Corpus corpus = new RecordInputs(arguments.GetValue(_inputs)!, problems).ReadCorpus(cancellationToken);
        using OutputTarget output = OutputTarget.Open(arguments.GetValue(_output));
        Action<Incident> write = Writer(output, arguments.GetValue(_format));
        foreach (Incident incident in corpus.Incidents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            write(incident);
        }
        output.Complete();
        return problems.ExitCode;
    }

    private static Action<Incident> Writer(OutputTarget output, OutputFormat? format)
    {
        if (output.Choose(format) == OutputFormat.Jsonl) return incident => output.Writer.WriteLine(ExtractJson.Serialize(incident));
        IAnsiConsole console = output.CreateConsole();
        return incident => IncidentTable.Write(incident, console);
    }
}

using System.CommandLine;
using SpaceNews.Extract.Batch;

namespace SpaceNews.Extract.Tool;

/// <summary>The outputs of <c>spacenews extract</c>: one or several files, or standard output.</summary>
internal sealed class ExtractOutputs
{
    private readonly Option<OutputFormat?> _format = CommonSymbols.Format();
    private readonly Option<string[]> _outputs = new("--output", "-o")
    {
        Description = "The file to write: .jsonl, .db (SQLite) or .csv (incidents), also with .gz. May be given several times. “-” or nothing is standard output. A file gets its name when it is complete.",
        HelpName = "OUT",
    };

    private readonly Option<bool> _append = new("--append") { Description = "Keep what is in an SQLite database already; articles with the same id are replaced." };
    private readonly Option<string?> _rejects = CommonSymbols.Path("--rejects", "FILE", "The file that bad records go to, with line, byte offset and reason; OUT.rejects.jsonl unless given.");

    public IEnumerable<Option> Symbols => [_format, _outputs, _append, _rejects];

    /// <summary>Fails when files and formats do not fit each other.</summary>
    public void Check(System.CommandLine.Parsing.CommandResult result)
    {
        string[] paths = Paths(result.GetValue(_outputs));
        if (paths.Distinct(StringComparer.Ordinal).Count() < paths.Length) result.AddError("--output names a file twice");
        // The word, for to ask for the value of a wrong one is an exception.
        if (result.GetResult(_format)?.Tokens is [{ Value: "sqlite" }] && paths.Contains(OutputTarget.Standard)) result.AddError("--format sqlite needs a file to write: --output OUT.db");
    }

    /// <summary>The sinks, what is a file among them, and where bad records go.</summary>
    public (IRecordSink[] Sinks, string? FirstFile, string? RejectsPath, bool IsResumable) Open(ParseResult arguments)
    {
        OutputFormat? format = arguments.GetValue(_format);
        string[] paths = Paths(arguments.GetValue(_outputs));
        IRecordSink[] sinks = [.. paths.Select(p => Sink(p, format, arguments.GetValue(_append)))];
        string? first = paths.FirstOrDefault(p => p != OutputTarget.Standard);
        bool isResumable = !paths.Contains(OutputTarget.Standard) && !sinks.OfType<TableSink>().Any();
        return (sinks, first, arguments.GetValue(_rejects) ?? (first is null ? null : first + ".rejects.jsonl"), isResumable);
    }

    private static string[] Paths(string[]? given) => given is { Length: > 0 } some ? some : [OutputTarget.Standard];

    private static IRecordSink Sink(string path, OutputFormat? asked, bool append)
    {
        bool isStandard = path == OutputTarget.Standard;
        OutputFormat format = asked ?? (!isStandard ? OutputFormats.OfFile(path) : Console.IsOutputRedirected ? OutputFormat.Jsonl : OutputFormat.Table);
        return format switch
        {
            OutputFormat.Table => new TableSink(path),
            OutputFormat.Sqlite => new SqliteSink(path, append),
            OutputFormat.Csv => isStandard ? new IncidentCsvSink(Console.OpenStandardOutput()) : new IncidentCsvSink(path),
            _ => isStandard ? new JsonLinesSink(Console.OpenStandardOutput()) : new JsonLinesSink(path),
        };
    }
}

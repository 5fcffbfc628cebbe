using System.CommandLine;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews knowledge check</c>: every mistake in a table, by its line.</summary>
internal sealed class KnowledgeCheckCommand : Verb
{
    private readonly Argument<string> _path = new("FILE") { Description = "A table of sites, vehicles, organizations or units, which its header line tells; or a folder of them." };

    public KnowledgeCheckCommand()
        : base(
            "check",
            "Checks a table of your own: every mistake is a line on standard error, with file and line.",
            "spacenews knowledge check mine/vehicles.tsv",
            "spacenews knowledge check mine/")
    {
        Arguments.Add(_path);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            IReadOnlyList<string> mistakes = KnowledgeBase.Default.CheckTables(arguments.GetValue(_path)!);
            foreach (string mistake in mistakes) Console.Error.WriteLine(mistake);
            return mistakes.Count == 0 ? ExitCode.Success : ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }
}

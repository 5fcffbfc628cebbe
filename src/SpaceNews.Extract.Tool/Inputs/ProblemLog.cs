namespace SpaceNews.Extract.Tool;

/// <summary>Tells what is wrong with the input, one line each, and remembers that something was.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ProblemLog(TextWriter output)
{
    private readonly Lock _gate = new();
    private volatile bool _any;

    /// <summary>What the shell is told when nothing else goes wrong.</summary>
    public int ExitCode => _any ? Tool.ExitCode.BadInput : Tool.ExitCode.Success;

    /// <summary>A problem with a whole file or folder.</summary>
    public void Report(string file, string problem) => Write($"{file}: {problem}");

    /// <summary>A problem with one line of a file.</summary>
    public void Report(string file, int line, string problem) => Write(FormattableString.Invariant($"{file}({line}): {problem}"));

    /// <summary>A problem that names its place itself.</summary>
    public void Report(FormatException problem) => Write(problem.Message);

    private void Write(string line)
    {
        lock (_gate)
        {
            output.WriteLine(line.ReplaceLineEndings(" "));
            _any = true;
        }
    }
}

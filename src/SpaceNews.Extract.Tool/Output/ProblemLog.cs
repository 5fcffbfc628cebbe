using SpaceNews.Extract.Batch;

namespace SpaceNews.Extract.Tool;

/// <summary>Tells what is wrong with the input, one line each, and remembers that something was.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="rejectsPath">The file that has all of them; then only the first ones are told.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class ProblemLog(TextWriter output, string? rejectsPath = null) : IProgress<RejectedRecord>
{
    private const int MostLines = 20;

    private readonly Lock _gate = new();
    private Action<string> _write = output.WriteLine;
    private long _problems;
    private long _told;

    /// <summary>What the shell is told when nothing else goes wrong.</summary>
    public int ExitCode => Interlocked.Read(ref _problems) > 0 ? Tool.ExitCode.BadInput : Tool.ExitCode.Success;

    /// <summary>A record that was set aside. One that is only passed over is no problem, and is told where no file tells it.</summary>
    public void Report(RejectedRecord value)
    {
        if (value.IsPassedOver && rejectsPath is not null) return;
        lock (_gate)
        {
            if (!value.IsPassedOver) _problems++;
            if (rejectsPath is not null && ++_told > MostLines)
            {
                if (_told == MostLines + 1) _write($"spacenews: more is wrong; {rejectsPath} has all of it");
                return;
            }
            _write(Describe(value).ReplaceLineEndings(" "));
        }
    }

    /// <summary>Has lines written another way, as above a bar that is drawn again and again.</summary>
    public void WriteWith(Action<string> write)
    {
        lock (_gate) _write = write;
    }

    /// <summary>What is wrong with a record, and where; the message of a fixture names its place itself.</summary>
    public static string Describe(RejectedRecord record) =>
        record.Reason == RejectReason.BrokenMarkup ? record.Message : $"{record.Position}: {(record.IsPassedOver ? "passed over; " : "")}{record.Message}";
}

using System.Text;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary>Where results go: standard output, or a file that appears under its name only when it is complete.</summary>
internal sealed class OutputTarget : IDisposable
{
    /// <summary>Standard output as a path.</summary>
    public const string Standard = "-";

    private const int PlainWidth = 100;

    private readonly string? _path;
    private readonly string? _unfinished;

    private OutputTarget(string? path)
    {
        _path = path;
        if (path is null)
        {
            Writer = new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n", AutoFlush = true };
            return;
        }
        _unfinished = path + ".unfinished";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Writer = new StreamWriter(_unfinished, append: false, Utf8) { NewLine = "\n" };
    }

    /// <summary>Writes UTF-8 without byte order mark and ends lines with a line feed.</summary>
    public TextWriter Writer { get; }

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    private bool IsTerminal => _path is null && !Console.IsOutputRedirected;

    /// <param name="path">A file; standard output when it is null or “-”.</param>
    public static OutputTarget Open(string? path) => new(path is null or Standard ? null : path);

    /// <summary>The format that was asked for; without one, a table on a terminal and JSON lines elsewhere.</summary>
    public OutputFormat Choose(OutputFormat? asked) => asked ?? (IsTerminal ? OutputFormat.Table : OutputFormat.Jsonl);

    /// <summary>A console over the writer; colour and width of the terminal only where there is one.</summary>
    public IAnsiConsole CreateConsole()
    {
        if (IsTerminal) return AnsiConsole.Console;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(Writer) });
        console.Profile.Width = PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Gives a file its name.</summary>
    public void Complete()
    {
        Writer.Dispose();
        if (_path is not null) File.Move(_unfinished!, _path, overwrite: true);
    }

    /// <summary>Removes a file that was not completed.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        if (_unfinished is not null) File.Delete(_unfinished);
    }
}

using System.CommandLine;

namespace SpaceNews.Extract.Tool;

/// <summary>A verb of <c>spacenews train</c>: a recipe and its corpora in, a file out.</summary>
internal abstract class TrainingVerb : Verb
{
    protected TrainingVerb(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        Options.Add(Recipe);
        Options.Add(Data);
        Options.Add(Out);
        SetAction((arguments, cancellationToken) => Task.FromResult(Run(arguments, cancellationToken)));
    }

    protected Option<string> Recipe { get; } = CommonSymbols.RequiredPath("--recipe", "FILE", "Which corpora to train and to measure on; “spacenews train --help” tells how it is written.");

    protected Option<string> Data { get; } = CommonSymbols.RequiredPath("--data", "DIR", "The folder that the paths of the recipe start from.");

    private Option<string> Out { get; } = CommonSymbols.RequiredPath("--out", "FILE", "The file to write. It gets its name when it is complete.");

    /// <summary>Does the work and gives what is to be written.</summary>
    protected abstract ReadOnlyMemory<byte> Train(ParseResult arguments, Action<string> progress, CancellationToken cancellationToken);

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            using OutputTarget output = OutputTarget.Open(null);
            BinaryOutput.Write(arguments.GetValue(Out)!, Train(arguments, output.Writer.WriteLine, cancellationToken).Span);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }
}

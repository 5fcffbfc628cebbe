using System.Text;

namespace SpaceNews.Extract.Tool;

/// <summary>The lines of a file or of standard input, one at a time.</summary>
internal static class Lines
{
    /// <summary>Name of standard input in messages.</summary>
    private const string StandardInput = "standard input";

    public static string NameOf(string path) => path == InputFiles.Standard ? StandardInput : path;

    /// <summary>The lines that are not blank, with their numbers from 1. A file that cannot be read is reported.</summary>
    public static IEnumerable<(int Number, string Text)> Read(string path, ProblemLog problems, CancellationToken cancellationToken)
    {
        using StreamReader? reader = Open(path, problems);
        if (reader is null) yield break;
        for (int number = 1; Next(reader, path, cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
        }
    }

    private static StreamReader? Open(string path, ProblemLog problems)
    {
        try
        {
            return new StreamReader(path == InputFiles.Standard ? Console.OpenStandardInput() : File.OpenRead(path), Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Report(path, $"expected a file that can be read; {e.Message}");
            return null;
        }
    }

    /// <summary>A read from a terminal or pipe knows no cancellation, so it waits on another thread.</summary>
    private static string? Next(StreamReader reader, string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (path != InputFiles.Standard) return reader.ReadLine();
        Task<string?> line = Task.Run(reader.ReadLine, CancellationToken.None);
        line.Wait(cancellationToken);
        return line.Result;
    }
}

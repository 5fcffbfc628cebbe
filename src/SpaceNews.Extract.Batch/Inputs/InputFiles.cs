namespace SpaceNews.Extract.Batch;

/// <summary>A file of the input.</summary>
/// <param name="Path">Where it lies, or “-” for standard input.</param>
/// <param name="Id">Id of the article, where the file is one.</param>
/// <param name="Problem">Why there is no such file, or null.</param>
internal readonly record struct InputFile(string Path, string Id, string? Problem = null)
{
    /// <summary>The name for messages.</summary>
    public string Name => Path == InputFiles.Standard ? "standard input" : Path;
}

/// <summary>The files that the paths of an input stand for.</summary>
internal static class InputFiles
{
    /// <summary>Standard input, or output, as a path.</summary>
    public const string Standard = "-";

    private const string Compressed = ".gz";

    private static readonly Dictionary<string, InputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = InputFormat.Text,
        [".jsonl"] = InputFormat.JsonLines,
        [".ndjson"] = InputFormat.JsonLines,
        [".html"] = InputFormat.Html,
        [".htm"] = InputFormat.Html,
        [".xhtml"] = InputFormat.Html,
        [".warc"] = InputFormat.Warc,
        [".article"] = InputFormat.Fixture,
    };

    /// <summary>What the extension says a file holds; Auto when it says nothing.</summary>
    public static InputFormat FormatOf(string path) => Formats.GetValueOrDefault(Path.GetExtension(WithoutCompression(path)));

    /// <summary>Files as they are named; folders as the files of known extensions below them, in ordinal order of their paths.</summary>
    public static IEnumerable<InputFile> Expand(IEnumerable<string> paths, IReadOnlyCollection<InputFormat>? wanted = null)
    {
        foreach (string path in paths)
        {
            if (path == Standard || File.Exists(path))
            {
                yield return new InputFile(path, Path.GetFileNameWithoutExtension(WithoutCompression(path)));
            }
            else if (Directory.Exists(path))
            {
                bool any = false;
                foreach (string file in Below(path, wanted))
                {
                    any = true;
                    string below = Path.GetRelativePath(path, file).Replace('\\', '/');
                    yield return new InputFile(file, Path.ChangeExtension(WithoutCompression(below), null));
                }
                if (!any) yield return new InputFile(path, "", $"expected files below this folder that end in {string.Join(" or ", Formats.Where(f => wanted?.Contains(f.Value) ?? true).Select(f => f.Key))}, but there are none");
            }
            else
            {
                yield return new InputFile(path, "", "expected a file or a folder, but there is none of this name");
            }
        }
    }

    private static string WithoutCompression(string path) => path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? path[..^Compressed.Length] : path;

    private static string[] Below(string folder, IReadOnlyCollection<InputFormat>? wanted)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => FormatOf(f) is not InputFormat.Auto and var format && (wanted?.Contains(format) ?? true))];
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Replace('\\', '/'), b.Replace('\\', '/')));
        return files;
    }
}

namespace SpaceNews.Extract.Tool;

/// <summary>The files that the paths of a command line stand for.</summary>
internal static class InputFiles
{
    /// <summary>Standard input, or output, as a path.</summary>
    public const string Standard = "-";

    /// <summary>Files as they are named; folders as the files below them with one of the extensions, in ordinal order of their paths.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths, IReadOnlyList<string> extensions, ProblemLog problems)
    {
        foreach (string path in paths)
        {
            if (path == Standard || File.Exists(path))
            {
                yield return path;
            }
            else if (Directory.Exists(path))
            {
                string[] files = Below(path, extensions);
                if (files.Length == 0) problems.Report(path, $"expected files below this folder that end in {string.Join(" or ", extensions)}, but there are none");
                foreach (string file in files) yield return file;
            }
            else
            {
                problems.Report(path, "expected a file or a folder, but there is none of this name");
            }
        }
    }

    private static string[] Below(string folder, IReadOnlyList<string> extensions)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))];
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Replace('\\', '/'), b.Replace('\\', '/')));
        return files;
    }
}

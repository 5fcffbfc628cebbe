using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Reads tab-separated tables and other texts that are part of the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the head, without comments and blank lines.</summary>
    public static IEnumerable<string[]> Read(string name) =>
        ReadText(name).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));

    /// <summary>The whole text.</summary>
    public static string ReadText(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly has no part “{name}”.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

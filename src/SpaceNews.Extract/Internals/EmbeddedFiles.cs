using System.Reflection;
using System.Text;

namespace SpaceNews.Extract.Internals;

/// <summary>The files that are built into the library.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Library = typeof(EmbeddedFiles).Assembly;

    public static string ReadText(string name)
    {
        using Stream stream = Library.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its file “{name}”.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static byte[] ReadBytes(string name)
    {
        using Stream stream = Library.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its file “{name}”.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static IEnumerable<string> Names(string prefix) =>
        Library.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

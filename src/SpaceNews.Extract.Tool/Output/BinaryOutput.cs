namespace SpaceNews.Extract.Tool;

/// <summary>Writes a file of bytes, which appears under its name only when it is complete.</summary>
internal static class BinaryOutput
{
    public static void Write(string path, ReadOnlySpan<byte> data)
    {
        string unfinished = path + ".unfinished";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(unfinished, data);
        File.Move(unfinished, path, overwrite: true);
    }
}

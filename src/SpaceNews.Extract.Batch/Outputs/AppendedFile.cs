using System.Globalization;

namespace SpaceNews.Extract.Batch;

/// <summary>A file that only grows, under a name that says so, until it is complete.</summary>
internal sealed class AppendedFile(string path) : IDisposable
{
    /// <summary>What stands behind the name of a file that is not complete.</summary>
    public const string Suffix = ".unfinished";

    private FileStream? _file;
    private bool _isOpened;

    /// <summary>The final name.</summary>
    public string Path => path;

    /// <summary>The name until it is complete.</summary>
    public string UnfinishedPath => path + Suffix;

    public long Length => _file!.Position;

    /// <param name="state">What <see cref="Save"/> returned; what was written after that is cut off. Null begins a new file.</param>
    /// <exception cref="IOException">The file is shorter than it was.</exception>
    public void Open(string? state)
    {
        long length = state is null ? 0 : long.Parse(state, CultureInfo.InvariantCulture);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        _file = new FileStream(UnfinishedPath, state is null ? FileMode.Create : FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        _isOpened = true;
        if (_file.Length < length) throw new IOException($"{UnfinishedPath}: expected at least {length} bytes, as the checkpoint says, but found {_file.Length}");
        _file.SetLength(length);
        _file.Seek(0, SeekOrigin.End);
    }

    public void Append(ReadOnlySpan<byte> bytes) => _file!.Write(bytes);

    public string Save()
    {
        _file!.Flush(flushToDisk: true);
        return Length.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>All bytes so far; the next are appended behind them.</summary>
    public byte[] ReadBack()
    {
        var bytes = new byte[_file!.Length];
        _file.Seek(0, SeekOrigin.Begin);
        _file.ReadExactly(bytes);
        return bytes;
    }

    public void Complete()
    {
        Dispose();
        if (File.Exists(UnfinishedPath)) File.Move(UnfinishedPath, path, overwrite: true);
    }

    /// <summary>Removes the file, when it is ours: another run may be at work on one of the same name.</summary>
    public void Discard()
    {
        Dispose();
        if (_isOpened) File.Delete(UnfinishedPath);
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }
}

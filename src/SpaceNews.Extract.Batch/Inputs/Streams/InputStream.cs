using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>An input as plain bytes: opened, decompressed when it is compressed, and known by its first bytes.</summary>
internal sealed class InputStream : IDisposable
{
    private const int SniffedBytes = 64;

    private readonly PeekStream _raw;
    private readonly PeekStream _content;

    private InputStream(Stream stream, int maxRatio)
    {
        _raw = new PeekStream(stream);
        _content = GzipReader.IsGzip(_raw.Peek(3)) ? new PeekStream(new GzipReader(_raw, maxRatio)) : _raw;
    }

    /// <summary>The bytes.</summary>
    public Stream Content => _content;

    /// <summary>Bytes taken from the disk so far.</summary>
    public long BytesRead => _raw.Count;

    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static InputStream Open(string path, InputLimits limits, CancellationToken cancellationToken)
    {
        Stream stream = path == InputFiles.Standard
            ? new InterruptibleStream(Console.OpenStandardInput(), cancellationToken)
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return new InputStream(stream, limits.MaxCompressionRatio);
    }

    /// <summary>What the first bytes look like; <paramref name="otherwise"/> when they look like nothing known.</summary>
    public InputFormat Sniff(InputFormat otherwise)
    {
        ReadOnlySpan<byte> start = _content.Peek(SniffedBytes);
        if (start.StartsWith("WARC/"u8)) return InputFormat.Warc;
        start = start.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        if (start is [(byte)'{', ..]) return InputFormat.JsonLines;
        string words = Encoding.Latin1.GetString(start).ToLowerInvariant();
        return words.StartsWith("<!doctype html", StringComparison.Ordinal) || words.StartsWith("<html", StringComparison.Ordinal) ? InputFormat.Html : otherwise;
    }

    /// <summary>The bytes as UTF-8 without byte order mark, where a mark says that they are in another form of Unicode.</summary>
    public Stream AsUtf8()
    {
        (Encoding? encoding, int length) = TextDecoder.ByteOrderMark(_content.Peek(4));
        if (encoding is null) return _content;
        _content.ReadExactly(new byte[length]);
        return encoding is UTF8Encoding ? _content : Encoding.CreateTranscodingStream(_content, encoding, new UTF8Encoding(false));
    }

    /// <summary>All of the bytes.</summary>
    /// <exception cref="BadRecordException">There are more than the limit, or they cannot be decompressed.</exception>
    public byte[] ReadToEnd(int limit)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 15];
        while (_content.Read(buffer) is > 0 and var length)
        {
            if (memory.Length + length > limit) throw TooLarge(limit);
            memory.Write(buffer, 0, length);
        }
        return memory.ToArray();
    }

    public static BadRecordException TooLarge(int limit) => new(RejectReason.TooLarge, FormattableString.Invariant($"expected at most {limit} bytes, but there are more"));

    public void Dispose() => _content.Dispose();
}

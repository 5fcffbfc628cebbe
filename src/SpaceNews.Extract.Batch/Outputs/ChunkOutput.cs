using System.IO.Compression;
using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Text in chunks, to a file or a stream; in a compressed file every chunk is a gzip member, so that it can be cut off behind each.</summary>
internal sealed class ChunkOutput
{
    private const string Compressed = ".gz";

    private readonly AppendedFile? _file;
    private readonly Stream? _stream;
    private readonly bool _compresses;

    public ChunkOutput(string path)
    {
        _file = new AppendedFile(path);
        _compresses = path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);
        Fingerprint = path;
    }

    public ChunkOutput(Stream stream)
    {
        _stream = stream;
        Fingerprint = "stream";
    }

    public string Fingerprint { get; }

    public void Open(string? state) => _file?.Open(state);

    /// <summary>The bytes that text becomes; made on worker threads, for compression takes as long as all the rest.</summary>
    public byte[] Pack(StringBuilder text)
    {
        using var memory = new MemoryStream(_compresses ? text.Length / 4 : text.Length + 16);
        using (Stream target = _compresses ? new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true) : memory)
        {
            Encoder encoder = Encoding.UTF8.GetEncoder();
            var bytes = new byte[1 << 14];
            foreach (ReadOnlyMemory<char> part in text.GetChunks()) Encode(encoder, part.Span, bytes, target);
            // A GZip member is complete only when its stream is closed; a memory stream gives its bytes after that too.
        }
        return memory.ToArray();
    }

    public void Append(byte[] bytes)
    {
        _file?.Append(bytes);
        _stream?.Write(bytes);
        _stream?.Flush();
    }

    public string Save() => _file?.Save() ?? "";

    public void Complete() => _file?.Complete();

    public void Discard() => _file?.Discard();

    public void Dispose() => _file?.Dispose();

    private static void Encode(Encoder encoder, ReadOnlySpan<char> text, byte[] bytes, Stream target)
    {
        while (!text.IsEmpty)
        {
            encoder.Convert(text, bytes, flush: false, out int used, out int made, out _);
            target.Write(bytes, 0, made);
            text = text[used..];
        }
    }
}

using System.IO.Compression;

namespace SpaceNews.Extract.Batch;

/// <summary>Decompresses gzip of any number of members, and tells when the data is damaged, cut off, or grows too much.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes the end of its input for the end of the data, and ignores what follows the last member. So
/// a last member of our own is put behind the input: where its content comes out at the end, everything before it was whole.
/// </remarks>
internal sealed class GzipReader : ReadOnlyStream
{
    /// <summary>Small files may grow by any ratio: this much costs nothing.</summary>
    private const long FreeBytes = 16 << 20;

    private static readonly byte[] Seal = "\0end of spacenews\0"u8.ToArray();
    private static readonly byte[] SealMember = Compress(Seal);

    private readonly SealedStream _input;
    private readonly GZipStream _gzip;
    private readonly int _maxRatio;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _total;

    public GzipReader(Stream input, int maxRatio)
    {
        _input = new SealedStream(input);
        _gzip = new GZipStream(_input, CompressionMode.Decompress);
        _maxRatio = maxRatio;
    }

    public static bool IsGzip(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <exception cref="BadRecordException">The data is damaged, cut off, or grows by more than the limit.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        // What may be the seal is held back until more comes.
        while (_end - _start <= Seal.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            int length = Decompress(_buffer.AsSpan(_end));
            if (length == 0)
            {
                if (_buffer.AsSpan(0, _end).SequenceEqual(Seal)) return 0;
                throw new BadRecordException(RejectReason.BrokenCompression, "expected whole gzip data, but it is cut off, or something else follows it");
            }
            _end += length;
        }
        int given = Math.Min(buffer.Length, _end - _start - Seal.Length);
        _buffer.AsSpan(_start, given).CopyTo(buffer);
        _start += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }

    private int Decompress(Span<byte> buffer)
    {
        try
        {
            int length = _gzip.Read(buffer);
            _total += length;
            if (_total > FreeBytes && _total / _maxRatio > _input.Count)
                throw new BadRecordException(RejectReason.SuspiciousCompression, FormattableString.Invariant($"expected compressed data that grows at most {_maxRatio} times, but it grows more"));
            return length;
        }
        catch (InvalidDataException e)
        {
            throw new BadRecordException(RejectReason.BrokenCompression, "expected gzip data, but it is damaged", e);
        }
    }

    private static byte[] Compress(byte[] data)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(data);
        return memory.ToArray();
    }

    /// <summary>A stream, and behind it the seal.</summary>
    private sealed class SealedStream(Stream inner) : ReadOnlyStream
    {
        private int _sealed = -1;

        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (_sealed < 0)
            {
                int length = inner.Read(buffer);
                Count += length;
                if (length > 0) return length;
                _sealed = 0;
            }
            int given = Math.Min(buffer.Length, SealMember.Length - _sealed);
            SealMember.AsSpan(_sealed, given).CopyTo(buffer);
            _sealed += given;
            return given;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

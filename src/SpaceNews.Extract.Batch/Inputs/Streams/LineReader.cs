namespace SpaceNews.Extract.Batch;

/// <summary>A line of a stream.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Offset">Bytes before it.</param>
/// <param name="Length">Bytes of it, without the line break.</param>
/// <param name="Bytes">Its bytes, or null when there are more than may be held.</param>
internal readonly record struct InputLine(long Number, long Offset, long Length, byte[]? Bytes);

/// <summary>Cuts a stream of bytes into lines; a line that is too long is passed over without being held.</summary>
internal sealed class LineReader(Stream stream, int maxLength)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Number of the line that is read next, from 1.</summary>
    public long NextNumber { get; private set; } = 1;

    /// <summary>Bytes before the line that is read next.</summary>
    public long NextOffset { get; private set; }

    /// <summary>Reads the next line; false at the end.</summary>
    public bool TryRead(out InputLine line)
    {
        long dropped = 0;
        int scanned = _start;
        while (true)
        {
            int at = _buffer.AsSpan(scanned, _end - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(scanned + at - _start, dropped, breakLength: 1);
                return true;
            }
            if (_end - _start > maxLength)
            {
                // One byte stays, so that the carriage return before a line feed is known.
                dropped += _end - _start - 1;
                _start = _end - 1;
            }
            int held = _end - _start;
            if (!Fill())
            {
                bool any = held + dropped > 0;
                line = any ? Take(held, dropped, breakLength: 0) : default;
                return any;
            }
            scanned = _start + held;
        }
    }

    /// <summary>Reads a block of bytes as it is; null when it is larger than may be held, and then it is passed over.</summary>
    /// <exception cref="BadRecordException">The stream ends before the block does.</exception>
    public byte[]? ReadBlock(long length)
    {
        byte[]? block = length > maxLength ? null : new byte[length];
        for (long done = 0; done < length;)
        {
            if (_start == _end && !Fill()) throw new BadRecordException(RejectReason.BrokenWarc, FormattableString.Invariant($"expected {length} bytes, but the input ends after {done}"));
            int given = (int)Math.Min(length - done, _end - _start);
            if (block is not null) _buffer.AsSpan(_start, given).CopyTo(block.AsSpan((int)done));
            _start += given;
            NextOffset += given;
            done += given;
        }
        return block;
    }

    private InputLine Take(int length, long dropped, int breakLength)
    {
        ReadOnlySpan<byte> bytes = _buffer.AsSpan(_start, length);
        if (bytes is [.., (byte)'\r']) bytes = bytes[..^1];
        var line = new InputLine(NextNumber, NextOffset, dropped + bytes.Length, dropped > 0 || bytes.Length > maxLength ? null : bytes.ToArray());
        _start += length + breakLength;
        NextNumber++;
        NextOffset += dropped + length + breakLength;
        return line;
    }

    /// <summary>Makes room and reads more; what is held stays, from <c>_start</c> on.</summary>
    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            int held = _end - _start;
            byte[] target = held > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            _buffer.AsSpan(_start, held).CopyTo(target);
            (_buffer, _start, _end) = (target, 0, held);
        }
        int length = stream.Read(_buffer.AsSpan(_end));
        _end += length;
        return length > 0;
    }
}

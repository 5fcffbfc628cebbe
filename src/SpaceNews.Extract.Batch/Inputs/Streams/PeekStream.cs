namespace SpaceNews.Extract.Batch;

/// <summary>Lets the first bytes of a stream be looked at before it is read, and counts what was read.</summary>
internal sealed class PeekStream(Stream inner) : ReadOnlyStream
{
    private byte[] _ahead = [];
    private int _at;

    /// <summary>Bytes handed out so far.</summary>
    public long Count { get; private set; }

    /// <summary>The first bytes, or fewer when the stream is shorter. Only before anything is read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_ahead.Length < count)
        {
            var ahead = new byte[count];
            _ahead.CopyTo(ahead, 0);
            int length = _ahead.Length + inner.ReadAtLeast(ahead.AsSpan(_ahead.Length), count - _ahead.Length, throwOnEndOfStream: false);
            _ahead = ahead[..length];
        }
        return _ahead;
    }

    public override int Read(Span<byte> buffer)
    {
        int length;
        if (_at < _ahead.Length)
        {
            length = Math.Min(buffer.Length, _ahead.Length - _at);
            _ahead.AsSpan(_at, length).CopyTo(buffer);
            _at += length;
        }
        else
        {
            length = inner.Read(buffer);
        }
        Count += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

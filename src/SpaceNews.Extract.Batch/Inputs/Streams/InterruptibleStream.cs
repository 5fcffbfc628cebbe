namespace SpaceNews.Extract.Batch;

/// <summary>Standard input: a read from a terminal or pipe knows no cancellation, so it waits on another thread.</summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken cancellationToken) : ReadOnlyStream
{
    private readonly byte[] _buffer = new byte[1 << 16];

    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int wanted = Math.Min(buffer.Length, _buffer.Length);
        Task<int> read = Task.Run(() => inner.Read(_buffer, 0, wanted), CancellationToken.None);
        read.Wait(cancellationToken);
        _buffer.AsSpan(0, read.Result).CopyTo(buffer);
        return read.Result;
    }
}

namespace SpaceNews.Extract.Batch;

/// <summary>The ids that have an article; kept beside the checkpoint, so that a resumed run need not parse the input again.</summary>
internal sealed class TakenIds(string? path) : IDisposable
{
    private readonly AppendedFile? _file = path is null ? null : new AppendedFile(path);

    /// <summary>All of them; about 30 bytes each.</summary>
    public HashSet<IdHash> Set { get; } = [];

    public void Open(string? state)
    {
        if (_file is null) return;
        _file.Open(state);
        ReadOnlySpan<byte> bytes = _file.ReadBack();
        Set.EnsureCapacity(bytes.Length / IdHash.Size);
        for (; bytes.Length >= IdHash.Size; bytes = bytes[IdHash.Size..]) Set.Add(IdHash.Read(bytes));
    }

    /// <summary>Writes down ids that are in the set already.</summary>
    public void Append(IReadOnlyList<IdHash> ids)
    {
        if (_file is null) return;
        var bytes = new byte[ids.Count * IdHash.Size];
        for (int i = 0; i < ids.Count; i++) ids[i].Write(bytes.AsSpan(i * IdHash.Size));
        _file.Append(bytes);
    }

    public string? Save() => _file?.Save();

    /// <summary>A complete run needs them no more.</summary>
    public void Complete()
    {
        if (_file is null) return;
        _file.Dispose();
        File.Delete(_file.UnfinishedPath);
    }

    public void Discard() => _file?.Discard();

    public void Dispose() => _file?.Dispose();
}

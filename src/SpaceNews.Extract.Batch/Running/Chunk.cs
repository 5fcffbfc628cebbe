namespace SpaceNews.Extract.Batch;

/// <summary>Some records in a row, which one worker takes and which are written together.</summary>
internal sealed class Chunk(long first, IReadOnlyList<InputRecord> records, Task previous)
{
    private readonly TaskCompletionSource _claimed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ChunkResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Number of the first record, from 0.</summary>
    public long First { get; } = first;

    public IReadOnlyList<InputRecord> Records { get; } = records;

    /// <summary>Done when the chunk before has claimed its ids: the first record with an id has it, in the order of the input.</summary>
    public Task Previous { get; } = previous;

    /// <summary>Done when this chunk has claimed its ids.</summary>
    public Task Claimed => _claimed.Task;

    public Task<ChunkResult> Result => _result.Task;

    public void MarkClaimed() => _claimed.TrySetResult();

    public void Complete(ChunkResult result) => _result.TrySetResult(result);

    /// <summary>Ends it without result; the next chunk need not wait.</summary>
    public void Fail(Exception exception)
    {
        _claimed.TrySetResult();
        _result.TrySetException(exception);
        _ = _result.Task.Exception;
    }
}

/// <summary>What a chunk gave.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Rendered">For every sink, what it made of them.</param>
/// <param name="Rejects">What was set aside, in order.</param>
/// <param name="Ids">The ids that are taken now.</param>
internal sealed record ChunkResult(int Articles, object?[] Rendered, IReadOnlyList<RejectedRecord> Rejects, IReadOnlyList<IdHash> Ids);

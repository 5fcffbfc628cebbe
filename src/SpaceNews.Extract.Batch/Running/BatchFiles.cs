namespace SpaceNews.Extract.Batch;

/// <summary>All that a run writes: the sinks, the rejects, the ids that are taken, and the checkpoint that holds them together.</summary>
/// <remarks>
/// Files only grow between checkpoints, and a checkpoint holds their lengths, so that what came after it can be cut off. Order
/// counts: first the files are safe, then the checkpoint; first the checkpoint says that all is written, then names are given.
/// </remarks>
internal sealed class BatchFiles(ExtractionPipeline pipeline, BatchOptions options, IArticleSource source, IReadOnlyList<IRecordSink> sinks) : IDisposable
{
    private readonly RejectsFile? _rejects = options.RejectsPath is { } path ? new RejectsFile(path) : null;
    private readonly TakenIds _ids = new(options.CheckpointPath is { } checkpoint ? checkpoint + ".ids" : null);

    private bool _ownsCheckpoint;

    /// <summary>How far the run has come.</summary>
    public Checkpoint Checkpoint { get; private set; } = new() { Run = "" };

    public HashSet<IdHash> TakenIds => _ids.Set;

    /// <summary>Whether there is a checkpoint to carry on from.</summary>
    public bool CanBeResumed { get; private set; }

    public void Open()
    {
        string run = options.CheckpointPath is null ? "" : Fingerprint();
        Checkpoint? before = options.CheckpointPath is { } path && options.Resume ? Checkpoint.Load(path) : null;
        if (before is not null)
        {
            // Whatever goes wrong now must not cost what is there.
            CanBeResumed = true;
            if (before.Run != run) throw new CheckpointException($"{options.CheckpointPath}: expected the checkpoint of this input, these settings and outputs, and this version, but it is of another run");
        }
        Checkpoint = before ?? new Checkpoint { Run = run };
        if (Checkpoint.IsComplete) return;
        try
        {
            for (int i = 0; i < sinks.Count; i++) sinks[i].Open(before?.Sinks[i]);
            _rejects?.Open(before?.Rejects);
            _ids.Open(before?.Ids);
            // Only now: an output that another run is writing has thrown, and that run needs its checkpoint.
            if (before is null && options.CheckpointPath is { } stale) File.Delete(stale);
            _ownsCheckpoint = true;
        }
        catch (IOException e) when (before is not null)
        {
            throw new CheckpointException($"{options.CheckpointPath}: {e.Message}", e);
        }
    }

    public void Append(Chunk chunk, ChunkResult result)
    {
        for (int i = 0; i < sinks.Count; i++) sinks[i].Append(result.Rendered[i]);
        _rejects?.Append(result.Rejects);
        _ids.Append(result.Ids);
        int passedOver = result.Rejects.Count(r => r.IsPassedOver);
        Checkpoint = Checkpoint with
        {
            Records = chunk.First + chunk.Records.Count,
            Articles = Checkpoint.Articles + result.Articles,
            Rejected = Checkpoint.Rejected + result.Rejects.Count - passedOver,
            PassedOver = Checkpoint.PassedOver + passedOver,
            BytesRead = Math.Max(Checkpoint.BytesRead, chunk.Records[^1].BytesRead),
        };
    }

    public void Save(bool isComplete)
    {
        Checkpoint = Checkpoint with { Sinks = [.. sinks.Select(s => s.Save())], Rejects = _rejects?.Save(), Ids = _ids.Save(), IsComplete = isComplete };
        if (options.CheckpointPath is null) return;
        Checkpoint.Save(options.CheckpointPath);
        CanBeResumed = true;
    }

    /// <summary>Gives the files their names. A run that is killed in here does it again.</summary>
    public void Complete()
    {
        foreach (IRecordSink sink in sinks) sink.Complete();
        _rejects?.Complete();
        _ids.Complete();
        if (options.CheckpointPath is not null) File.Delete(options.CheckpointPath);
    }

    public void Discard()
    {
        foreach (IRecordSink sink in sinks) sink.Discard();
        _rejects?.Discard();
        _ids.Discard();
        if (_ownsCheckpoint && options.CheckpointPath is not null) File.Delete(options.CheckpointPath);
    }

    public void Dispose()
    {
        foreach (IRecordSink sink in sinks) sink.Dispose();
        _rejects?.Dispose();
        _ids.Dispose();
    }

    private string Fingerprint() => Checkpoint.HashOf(
    [
        source.Fingerprint,
        .. sinks.Select(s => s.Fingerprint),
        (options with { Resume = false, Strict = false, CheckpointPath = null }).ToString(),
        (pipeline.Options with { MaxDegreeOfParallelism = 1 }).ToString(),
        .. pipeline.Extractors.Select(e => e.GetType().FullName!),
        typeof(ExtractionPipeline).Module.ModuleVersionId.ToString(),
        typeof(BatchFiles).Module.ModuleVersionId.ToString(),
    ]);
}

namespace SpaceNews.Extract.Batch;

/// <summary>Turns a source of articles into records: on all cores, in the order of the input, in memory that does not grow with it.</summary>
/// <remarks>
/// Immutable and thread-safe, as far as source and sinks are. The output is the same for every number of threads, and for a run
/// that was killed at any moment and carried on.
/// </remarks>
public sealed class BatchRunner
{
    private readonly ExtractionPipeline _pipeline;
    private readonly BatchOptions _options;

    /// <summary>Creates a runner.</summary>
    /// <param name="pipeline">Reads the articles; its settings say how many at once.</param>
    /// <param name="options">Settings of the run.</param>
    public BatchRunner(ExtractionPipeline? pipeline = null, BatchOptions? options = null)
    {
        _pipeline = pipeline ?? ExtractionPipeline.Default;
        _options = options ?? new BatchOptions();
    }

    /// <summary>Reads a source to its end and writes what it tells to the sinks.</summary>
    /// <param name="source">The articles.</param>
    /// <param name="sinks">The outputs. They are disposed at the end.</param>
    /// <param name="progress">Is told of every chunk, in order, on the thread that writes.</param>
    /// <param name="cancellationToken">Stops the run; what was written up to a checkpoint stays, to be carried on.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was set.</exception>
    /// <exception cref="StrictBatchException">A record is bad and the run is strict.</exception>
    /// <exception cref="CheckpointException">The run cannot be resumed: its checkpoint is of another input, output, setting or version.</exception>
    /// <exception cref="IOException">An output cannot be written.</exception>
    public async Task<BatchReport> RunAsync(IArticleSource source, IReadOnlyList<IRecordSink> sinks, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sinks);
        using var run = new BatchRun(_pipeline, _options, source, sinks, progress);
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}

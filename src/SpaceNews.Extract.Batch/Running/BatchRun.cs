using System.Threading.Channels;

namespace SpaceNews.Extract.Batch;

/// <summary>One run: a reader cuts the input into chunks, workers turn them into output, this thread writes it in order.</summary>
internal sealed class BatchRun(ExtractionPipeline pipeline, BatchOptions options, IArticleSource source, IReadOnlyList<IRecordSink> sinks, IProgress<BatchProgress>? progress) : IDisposable
{
    private readonly BatchFiles _files = new(pipeline, options, source, sinks);

    public async Task<BatchReport> RunAsync(CancellationToken cancellationToken)
    {
        bool discards = true;
        try
        {
            _files.Open();
            if (!_files.Checkpoint.IsComplete)
            {
                await Work(cancellationToken).ConfigureAwait(false);
                _files.Save(isComplete: true);
            }
            _files.Complete();
            discards = false;
            Checkpoint end = _files.Checkpoint;
            return new BatchReport(end.Records, end.Articles, end.Rejected, end.PassedOver);
        }
        catch (Exception e) when (_files.CanBeResumed && e is not StrictBatchException)
        {
            discards = false;
            throw;
        }
        finally
        {
            if (discards) _files.Discard();
        }
    }

    public void Dispose() => _files.Dispose();

    private async Task Work(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int workers = pipeline.Options.MaxDegreeOfParallelism;
        Channel<Chunk> ordered = Channel.CreateBounded<Chunk>(workers * 2), open = Channel.CreateBounded<Chunk>(workers);
        var worker = new ChunkWorker(pipeline, options, sinks, _files.TakenIds);
        Task reading = Task.Run(() => Read(ordered.Writer, open.Writer, stop.Token), CancellationToken.None);
        Task[] working = [.. Enumerable.Range(0, workers).Select(_ => Task.Run(() => Process(worker, open.Reader, stop.Token), CancellationToken.None))];
        try
        {
            await Write(ordered.Reader, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll([reading, .. working]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Read(ChannelWriter<Chunk> ordered, ChannelWriter<Chunk> open, CancellationToken cancellationToken)
    {
        Exception? problem = null;
        try
        {
            foreach (Chunk chunk in new ChunkReader(source, options).Read(_files.Checkpoint.Records, cancellationToken))
            {
                await ordered.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
                await open.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // What the source throws reaches the caller behind the chunks before it.
            problem = e;
        }
        open.Complete();
        ordered.Complete(problem);
    }

    private static async Task Process(ChunkWorker worker, ChannelReader<Chunk> open, CancellationToken cancellationToken)
    {
        await foreach (Chunk chunk in open.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            await worker.Process(chunk, cancellationToken).ConfigureAwait(false);
    }

    private async Task Write(ChannelReader<Chunk> ordered, CancellationToken cancellationToken)
    {
        Checkpoint resumed = _files.Checkpoint;
        long saved = resumed.Records;
        long? total = progress is null ? null : source.TotalBytes;
        await foreach (Chunk chunk in ordered.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            ChunkResult result = await chunk.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (options.Strict && result.Rejects.FirstOrDefault(r => !r.IsPassedOver) is { } bad) throw new StrictBatchException(bad);
            _files.Append(chunk, result);
            Checkpoint now = _files.Checkpoint;
            progress?.Report(new BatchProgress
            {
                Records = now.Records,
                Articles = now.Articles,
                Rejected = now.Rejected,
                PassedOver = now.PassedOver,
                Resumed = resumed.Records,
                BytesRead = now.BytesRead,
                TotalBytes = total,
                NewRejects = [.. result.Rejects],
            });
            if (now.Records - saved < options.CheckpointInterval) continue;
            _files.Save(isComplete: false);
            saved = now.Records;
        }
    }
}

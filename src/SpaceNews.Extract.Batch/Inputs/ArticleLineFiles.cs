using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Article lines, as runs write them, from files, also compressed, from folders, and from standard input.</summary>
/// <remarks>Immutable and thread-safe, but standard input can be read only once.</remarks>
/// <param name="paths">Files, folders with all files of JSON lines below them, “-” for standard input.</param>
public sealed class ArticleLineFiles(IEnumerable<string> paths)
{
    /// <summary>Our own lines are long, for they hold all that was found; no limit for articles fits them.</summary>
    private static readonly InputLimits Limits = new() { MaxRecordBytes = 256 << 20 };

    private static readonly InputFormat[] Wanted = [InputFormat.JsonLines];

    /// <summary>Reads what is needed to fuse incidents; of articles without an incident no more than their id.</summary>
    /// <param name="rejects">Is told of lines that are none, and of ids that come again: the first line counts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was set.</exception>
    public Corpus ReadCorpus(IProgress<RejectedRecord>? rejects = null, CancellationToken cancellationToken = default)
    {
        Corpus corpus = Corpus.Create();
        var seen = new HashSet<IdHash>();
        long number = 0;
        foreach (InputFile file in InputFiles.Expand(paths, Wanted))
        {
            foreach ((InputPosition position, byte[]? line, BadRecordException? problem) in Lines(file, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    if (problem is not null) throw problem;
                    ArticleRecord record = Parse(line!);
                    if (!seen.Add(IdHash.Of(record.Id))) throw new BadRecordException(RejectReason.DuplicateId, $"expected an id that no line before has, but found “{record.Id}” again");
                    if (record.Incidents.Length > 0) corpus = Add(corpus, record);
                }
                catch (BadRecordException e)
                {
                    rejects?.Report(new RejectedRecord(number, position, null, e.Reason, e.Message));
                }
                number++;
            }
        }
        return corpus;
    }

    private static ArticleRecord Parse(byte[] line)
    {
        try
        {
            return ExtractJson.ParseArticle(Encoding.UTF8.GetString(line));
        }
        catch (FormatException e)
        {
            string message = JsonLineRecord.Reason(e);
            throw new BadRecordException(RejectReason.BrokenJson, char.ToLowerInvariant(message[0]) + message[1..], e);
        }
    }

    private static Corpus Add(Corpus corpus, ArticleRecord record)
    {
        try
        {
            return corpus.WithRecords([record with { Mentions = [], Entities = [], Diagnostics = [] }]);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or FormatException)
        {
            // JSON of the right shape with values that no article line has: a span that ends before it starts, an empty kind.
            throw new BadRecordException(RejectReason.WrongType, $"expected an article line, but its values do not fit: {e.Message}", e);
        }
    }

    private static IEnumerable<(InputPosition Position, byte[]? Line, BadRecordException? Problem)> Lines(InputFile file, CancellationToken cancellationToken)
    {
        if (file.Problem is { } missing)
        {
            yield return (new InputPosition(file.Name), null, new BadRecordException(RejectReason.UnreadableInput, missing));
            yield break;
        }
        InputStream? stream = null;
        LineReader? reader = null;
        try
        {
            while (true)
            {
                BadRecordException? problem = null;
                InputLine line = default;
                try
                {
                    stream ??= InputStream.Open(file.Path, Limits, cancellationToken);
                    reader ??= new LineReader(stream.AsUtf8(), Limits.MaxRecordBytes);
                    if (!reader.TryRead(out line)) yield break;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadRecordException or DecoderFallbackException)
                {
                    problem = e as BadRecordException ?? new BadRecordException(RejectReason.UnreadableInput, $"expected a file that can be read; {e.Message}", e);
                }
                if (problem is not null)
                {
                    yield return (reader is null ? new InputPosition(file.Name) : new InputPosition(file.Name, reader.NextNumber, reader.NextOffset), null, problem);
                    yield break;
                }
                var position = new InputPosition(file.Name, line.Number, line.Offset);
                if (line.Bytes is null) yield return (position, null, InputStream.TooLarge(Limits.MaxRecordBytes));
                else if (!line.Bytes.AsSpan().TrimStart(" \t\r"u8).IsEmpty) yield return (position, line.Bytes, null);
            }
        }
        finally
        {
            stream?.Dispose();
        }
    }
}

using System.Globalization;
using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Articles in files and folders: text, JSON lines, HTML, WARC, each also compressed with gzip; and standard input.</summary>
/// <remarks>
/// The id of a text or page is the name of its file without extension, below a folder with the folders between. Standard input
/// holds JSON lines or WARC. Immutable and thread-safe, but standard input can be read only once.
/// </remarks>
public sealed class ArticleFiles : IArticleSource
{
    private readonly string[] _paths;
    private readonly InputOptions _options;

    /// <summary>Creates a source.</summary>
    /// <param name="paths">Files, folders with all files of known extensions below them, “-” for standard input.</param>
    /// <param name="options">How they are read.</param>
    public ArticleFiles(IEnumerable<string> paths, InputOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _paths = [.. paths];
        _options = options ?? new InputOptions();
    }

    /// <inheritdoc/>
    /// <remarks>Null when standard input is among them.</remarks>
    public long? TotalBytes => _paths.Contains(InputFiles.Standard) ? null : InputFiles.Expand(_paths).Sum(f => LengthOf(f.Path));

    /// <inheritdoc/>
    /// <remarks>Paths and lengths of the files and the options; standard input is taken on trust.</remarks>
    public string Fingerprint
    {
        get
        {
            var words = new StringBuilder(_options.ToString());
            foreach (InputFile file in InputFiles.Expand(_paths)) words.Append(CultureInfo.InvariantCulture, $"\n{file.Path}\t{LengthOf(file.Path)}");
            return words.ToString();
        }
    }

    /// <inheritdoc/>
    public IEnumerable<InputRecord> Read(CancellationToken cancellationToken)
    {
        long before = 0;
        foreach (InputFile file in InputFiles.Expand(_paths))
        {
            foreach (InputRecord record in Read(file, before, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return record;
            }
            before += LengthOf(file.Path);
        }
    }

    private static long LengthOf(string path) => path != InputFiles.Standard && File.Exists(path) ? new FileInfo(path).Length : 0;

    private IEnumerable<InputRecord> Read(InputFile file, long before, CancellationToken cancellationToken)
    {
        if (file.Problem is { } problem) return [InputRecord.Bad(new InputPosition(file.Name), RejectReason.UnreadableInput, problem)];
        InputFormat format = _options.Format == InputFormat.Auto ? InputFiles.FormatOf(file.Path) : _options.Format;
        return format is InputFormat.Text or InputFormat.Html or InputFormat.Fixture && file.Path != InputFiles.Standard
            ? [new DocumentRecord(file, format, _options.Limits) { BytesRead = before + LengthOf(file.Path) }]
            : ReadMany(file, format, before, cancellationToken);
    }

    private IEnumerable<InputRecord> ReadMany(InputFile file, InputFormat format, long before, CancellationToken cancellationToken)
    {
        (InputStream? stream, InputFormat sniffed, InputRecord? problem) = Open(file, format, cancellationToken);
        if (problem is not null) yield return problem;
        if (stream is null) yield break;
        using (stream)
        {
            if (sniffed is InputFormat.Text or InputFormat.Html)
            {
                yield return new DocumentRecord(file, sniffed, _options.Limits) { BytesRead = before + LengthOf(file.Path) };
                yield break;
            }
            var lines = new LineReader(stream.AsUtf8(), _options.Limits.MaxRecordBytes);
            IRecordReader reader = sniffed == InputFormat.Warc ? new WarcReader(lines, file.Name, _options.Limits) : new JsonLineReader(lines, file.Name, _options);
            bool more = true;
            while (more && Next(reader, lines, file, () => before + stream.BytesRead, out more) is { } record) yield return record;
        }
    }

    private (InputStream? Stream, InputFormat Format, InputRecord? Problem) Open(InputFile file, InputFormat format, CancellationToken cancellationToken)
    {
        InputStream? stream = null;
        try
        {
            stream = InputStream.Open(file.Path, _options.Limits, cancellationToken);
            if (format == InputFormat.Auto) format = stream.Sniff(file.Path == InputFiles.Standard ? InputFormat.JsonLines : InputFormat.Text);
            if (file.Path == InputFiles.Standard && format != InputFormat.Warc) format = InputFormat.JsonLines;
            return (stream, format, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadRecordException)
        {
            stream?.Dispose();
            return (null, format, Problem(new InputPosition(file.Name), e));
        }
    }

    /// <summary>The next record; where the input itself breaks, a bad record, and no more after it.</summary>
    private static InputRecord? Next(IRecordReader reader, LineReader lines, InputFile file, Func<long> bytesRead, out bool more)
    {
        try
        {
            more = true;
            return reader.Next(bytesRead);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadRecordException or DecoderFallbackException)
        {
            more = false;
            return Problem(reader.HasLines ? new InputPosition(file.Name, lines.NextNumber, lines.NextOffset) : new InputPosition(file.Name, null, lines.NextOffset), e);
        }
    }

    private static InputRecord Problem(InputPosition position, Exception e) => e switch
    {
        BadRecordException bad => InputRecord.Bad(position, bad.Reason, bad.Message),
        DecoderFallbackException => InputRecord.Bad(position, RejectReason.InvalidEncoding, "expected text in the encoding that the byte order mark announces"),
        _ => InputRecord.Bad(position, RejectReason.UnreadableInput, $"expected a file that can be read; {e.Message}"),
    };
}

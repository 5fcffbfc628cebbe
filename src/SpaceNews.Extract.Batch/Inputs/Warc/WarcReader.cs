using System.Globalization;
using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Finds the pages in a WARC file: responses and resources that hold HTML, and conversions to plain text.</summary>
/// <remarks>
/// What is no page (requests, metadata, pictures, answers other than 200) is passed over. After a broken record the reader
/// goes on with the next line that begins like a record.
/// </remarks>
internal sealed class WarcReader(LineReader lines, string input, InputLimits limits) : IRecordReader
{
    private const int MaxHeaderFields = 200;

    private InputLine? _pending;
    private bool _lost;

    public bool HasLines => false;

    public InputRecord? Next(Func<long> bytesRead)
    {
        while (NextLine() is { } line)
        {
            if (line.Length == 0) continue;
            var position = new InputPosition(input, null, line.Offset);
            if (!IsVersion(line))
            {
                // One defect is one reject, however many lines it takes until the next record.
                if (_lost) continue;
                _lost = true;
                return Broken(position, "expected a line that starts with “WARC/”");
            }
            _lost = false;
            if (ReadRecord(position, bytesRead) is { } record) return record;
        }
        return null;
    }

    private InputRecord? ReadRecord(InputPosition position, Func<long> bytesRead)
    {
        if (ReadHeader() is not { } header) return Broken(position, "expected header lines “Name: value” and a blank line after them");
        if (!header.TryGetValue("Content-Length", out string? stated) || !long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            return Broken(position, "expected a header “Content-Length” with a whole number");
        byte[]? block = lines.ReadBlock(length);
        bool ended = NextLine() is not { Length: > 0 } rest || Keep(rest);
        string? type = header.GetValueOrDefault("WARC-Type"), address = header.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        if (type is not ("response" or "resource" or "conversion")) return null;
        if (!ended) return Broken(position, FormattableString.Invariant($"expected a line break after {length} bytes, but found something else"));
        if (block is null) return InputRecord.Bad(position, RejectReason.TooLarge, FormattableString.Invariant($"expected a record of at most {limits.MaxRecordBytes} bytes, but found {length}"));
        if (type != "response") return Page(new HttpMessage(200, header.GetValueOrDefault("Content-Type"), null, false, block));
        if (!HttpMessage.TryParse(block, out HttpMessage? message)) return address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? Broken(position, "expected an HTTP message") : null;
        return Page(message);

        InputRecord? Page(HttpMessage message)
        {
            if (message.Status != 200 || !(message.IsHtml || (type == "conversion" && message.IsPlainText))) return null;
            return address is { Length: > 0 }
                ? new WarcRecord(message, address, position, limits) { BytesRead = bytesRead() }
                : Broken(position, "expected a header “WARC-Target-URI”");
        }
    }

    /// <summary>The fields up to a blank line; null when there is something else among them.</summary>
    private Dictionary<string, string>? ReadHeader()
    {
        var header = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < MaxHeaderFields && NextLine() is { } line; i++)
        {
            if (line.Length == 0) return header;
            if (IsVersion(line))
            {
                Keep(line);
                return null;
            }
            string text = line.Bytes is null ? "" : Encoding.UTF8.GetString(line.Bytes);
            int colon = text.IndexOf(':');
            if (colon <= 0) return null;
            header.TryAdd(text[..colon].Trim(), text[(colon + 1)..].Trim());
        }
        return null;
    }

    private InputLine? NextLine()
    {
        if (_pending is { } kept)
        {
            _pending = null;
            return kept;
        }
        return lines.TryRead(out InputLine line) ? line : null;
    }

    /// <summary>A line that was read too early; true when it begins the next record.</summary>
    private bool Keep(InputLine line)
    {
        _pending = line;
        return IsVersion(line);
    }

    private static bool IsVersion(InputLine line) => line.Bytes.AsSpan().StartsWith("WARC/"u8);

    private InputRecord Broken(InputPosition position, string message)
    {
        _lost = true;
        return InputRecord.Bad(position, RejectReason.BrokenWarc, message);
    }
}

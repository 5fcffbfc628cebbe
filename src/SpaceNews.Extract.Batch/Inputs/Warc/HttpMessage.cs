using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>An HTTP answer as a crawler stored it.</summary>
/// <param name="Status">As 200.</param>
/// <param name="ContentType">The header of that name, or null.</param>
/// <param name="ContentEncoding">The header of that name, or null.</param>
/// <param name="IsChunked">Whether the header says that the body comes in chunks.</param>
/// <param name="Body">The body, as transferred.</param>
internal sealed record HttpMessage(int Status, string? ContentType, string? ContentEncoding, bool IsChunked, ReadOnlyMemory<byte> Body)
{
    public bool IsHtml => Is("text/html") || Is("application/xhtml+xml");

    public bool IsPlainText => Is("text/plain");

    /// <summary>The charset of the content type, or null.</summary>
    public string? Charset => ContentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? ContentType[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'') : null;

    public static bool TryParse(ReadOnlyMemory<byte> block, [NotNullWhen(true)] out HttpMessage? message)
    {
        message = null;
        ReadOnlySpan<byte> bytes = block.Span;
        if (!bytes.StartsWith("HTTP/"u8)) return false;
        (int end, int gap) = (bytes.IndexOf("\r\n\r\n"u8), 4);
        if (end < 0) (end, gap) = (bytes.IndexOf("\n\n"u8), 2);
        if (end < 0) return false;
        string[] lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        string[] status = lines[0].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code)) return false;
        message = new HttpMessage(code, Field("Content-Type"), Field("Content-Encoding"), Field("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true, block[(end + gap)..]);
        return true;

        string? Field(string name) =>
            lines.Skip(1).FirstOrDefault(l => l.Length > name.Length && l[name.Length] == ':' && l.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
    }

    /// <summary>The body as the page was before it was cut and compressed for the way.</summary>
    /// <remarks>Crawlers often store the page itself and leave the headers of the way in place; then it is taken as it is.</remarks>
    /// <exception cref="BadRecordException">It grows beyond the limit.</exception>
    public ReadOnlyMemory<byte> Decode(InputLimits limits)
    {
        ReadOnlyMemory<byte> body = IsChunked && Dechunk(Body.Span) is { } whole ? whole : Body;
        return ContentEncoding?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => Decompress(body, s => new GZipStream(s, CompressionMode.Decompress), limits),
            "br" => Decompress(body, s => new BrotliStream(s, CompressionMode.Decompress), limits),
            "deflate" => Decompress(body, s => new ZLibStream(s, CompressionMode.Decompress), limits),
            _ => body,
        };
    }

    private bool Is(string type) => ContentType?.TrimStart().StartsWith(type, StringComparison.OrdinalIgnoreCase) == true;

    private static byte[]? Dechunk(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        while (true)
        {
            int end = body.IndexOf("\r\n"u8);
            if (end is <= 0 or > 32) return null;
            string size = Encoding.Latin1.GetString(body[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0) return null;
            body = body[(end + 2)..];
            if (length == 0) return whole.ToArray();
            // A page that was cut off by the crawler is worth reading as far as it goes.
            if (length > body.Length) length = body.Length;
            whole.Write(body[..length]);
            if (body.Length <= length + 2) return whole.ToArray();
            body = body[(length + 2)..];
        }
    }

    private static ReadOnlyMemory<byte> Decompress(ReadOnlyMemory<byte> body, Func<Stream, Stream> open, InputLimits limits)
    {
        using Stream stream = open(new MemoryStream(body.ToArray(), writable: false));
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 14];
        try
        {
            while (stream.Read(buffer) is > 0 and var length)
            {
                if (whole.Length + length > limits.MaxRecordBytes) throw InputStream.TooLarge(limits.MaxRecordBytes);
                whole.Write(buffer, 0, length);
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // It was not compressed after all.
            return body;
        }
        return whole.ToArray();
    }
}

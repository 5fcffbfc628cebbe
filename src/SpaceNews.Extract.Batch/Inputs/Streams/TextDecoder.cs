using System.Text;
using System.Text.Unicode;

namespace SpaceNews.Extract.Batch;

/// <summary>Turns the bytes of a text or page into characters, and finds out in which encoding they are.</summary>
/// <remarks>
/// A byte order mark counts most, then what the page or its message declares, as long as the bytes allow it. Without either: UTF-8
/// where the bytes are valid, UTF-16 where every other byte is NUL, else Windows-1252, which is what browsers take.
/// </remarks>
internal static class TextDecoder
{
    private const int Windows1252 = 1252;
    private const string Expected = "expected text in UTF-8, UTF-16 or Windows-1252";

    /// <summary>The encoding that the first bytes announce, and how many they are.</summary>
    public static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict(Encoding.UTF8), 3),
        [0xFF, 0xFE, 0, 0, ..] => (Strict(Encoding.UTF32), 4),
        [0xFF, 0xFE, ..] => (Strict(Encoding.Unicode), 2),
        [0xFE, 0xFF, ..] => (Strict(Encoding.BigEndianUnicode), 2),
        _ => (null, 0),
    };

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">All bytes of the text.</param>
    /// <param name="declared">What the page or its message says, or null.</param>
    /// <exception cref="BadRecordException">They are no text, or damaged.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        (Encoding? encoding, int mark) = ByteOrderMark(bytes);
        bytes = bytes[mark..];
        // NUL is valid UTF-8, but stands in no text; every other byte NUL is UTF-16.
        if (encoding is null && Utf8.IsValid(bytes) && !bytes.Contains((byte)0)) encoding = Encoding.UTF8;
        encoding ??= OfName(declared) is { } named && Fits(named, bytes) ? named : Guess(bytes);
        try
        {
            string text = encoding.GetString(bytes);
            return text.Contains('\0') ? throw new BadRecordException(RejectReason.BinaryContent, "expected text, but there are NUL bytes") : text;
        }
        catch (DecoderFallbackException e)
        {
            throw new BadRecordException(RejectReason.InvalidEncoding, FormattableString.Invariant($"expected text in {encoding.WebName}, but byte {mark + e.Index} does not fit"), e);
        }
    }

    private static Encoding? OfName(string? name)
    {
        try
        {
            Encoding? found = string.IsNullOrWhiteSpace(name) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            // What calls itself Latin 1 is read as Windows-1252, as browsers do.
            return found is null or UTF8Encoding ? null : found.CodePage == Encoding.Latin1.CodePage ? OfCodePage(Windows1252) : Strict(found);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool Fits(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            encoding.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        (int even, int odd) = NulBytes(bytes);
        if (Math.Max(even, odd) > bytes.Length / 6 && Math.Min(even, odd) <= bytes.Length / 100) return Strict(even > odd ? Encoding.BigEndianUnicode : Encoding.Unicode);
        if (even + odd > 0) throw new BadRecordException(RejectReason.BinaryContent, "expected text, but there are NUL bytes");
        // More whole sequences of UTF-8 than chance gives: it was UTF-8 once.
        (int whole, int broken) = Utf8Sequences(bytes);
        if (whole > broken) throw new BadRecordException(RejectReason.InvalidEncoding, FormattableString.Invariant($"{Expected}, but found UTF-8 with {broken} broken places"));
        Encoding western = OfCodePage(Windows1252);
        // The five bytes that Windows-1252 does not define come out as control characters.
        foreach (byte b in bytes)
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D || (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))) throw new BadRecordException(RejectReason.InvalidEncoding, FormattableString.Invariant($"{Expected}, but found the byte 0x{b:X2}"));
        return western;
    }

    private static (int Even, int Odd) NulBytes(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0) continue;
            if ((i & 1) == 0) even++;
            else odd++;
        }
        return (even, odd);
    }

    private static (int Whole, int Broken) Utf8Sequences(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out _, out int length) == System.Buffers.OperationStatus.Done;
            if (!valid) broken++;
            else if (length > 1) whole++;
            bytes = bytes[length..];
        }
        return (whole, broken);
    }

    private static Encoding OfCodePage(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}

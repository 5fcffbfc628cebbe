namespace SpaceNews.Extract.Batch;

/// <summary>The lines of a file as records; blank ones are none.</summary>
internal sealed class JsonLineReader(LineReader lines, string input, InputOptions options) : IRecordReader
{
    public bool HasLines => true;

    public InputRecord? Next(Func<long> bytesRead)
    {
        while (lines.TryRead(out InputLine line))
        {
            var position = new InputPosition(input, line.Number, line.Offset);
            if (line.Bytes is null) return InputRecord.Bad(position, RejectReason.TooLarge, FormattableString.Invariant($"expected a line of at most {options.Limits.MaxRecordBytes} bytes, but found {line.Length}"));
            if (!IsBlank(line.Bytes)) return new JsonLineRecord(line.Bytes, position, options.Fields) { BytesRead = bytesRead() };
        }
        return null;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;
}

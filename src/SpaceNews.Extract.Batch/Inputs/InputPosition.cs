namespace SpaceNews.Extract.Batch;

/// <summary>Where a record stands in the input.</summary>
/// <param name="Input">The file as it was named, “standard input”, or what a source calls itself.</param>
/// <param name="Line">Line from 1, or null where the input has no lines.</param>
/// <param name="Offset">Bytes before the record: of the file, or of what is inside it when it is compressed. UTF-16 and UTF-32 count as the UTF-8 they are read as.</param>
/// <remarks>Immutable.</remarks>
public readonly record struct InputPosition(string Input, long? Line = null, long Offset = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Line is { } line ? FormattableString.Invariant($"{Input}({line})") : Offset > 0 ? FormattableString.Invariant($"{Input}@{Offset}") : Input;
}

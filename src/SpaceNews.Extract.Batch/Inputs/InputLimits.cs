namespace SpaceNews.Extract.Batch;

/// <summary>What a record may cost; the defaults hold against hostile dumps and no honest article comes near them.</summary>
/// <remarks>Immutable; change a copy with <c>with { … }</c>.</remarks>
public sealed record InputLimits
{
    /// <summary>Most bytes of a line, page or WARC record, decompressed; what is larger is rejected without being held in memory.</summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>Most UTF-16 code units of the text of an article; more than a long book, so only rubbish is larger.</summary>
    public int MaxTextLength { get; init; } = 2_000_000;

    /// <summary>Most bytes that one compressed byte may stand for, on average over a file. Text stays below 30, bombs reach 1,000.</summary>
    public int MaxCompressionRatio { get; init; } = 200;
}

namespace SpaceNews.Extract;

/// <summary>A stretch of the article.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last code unit.</param>
/// <remarks>Immutable.</remarks>
public sealed record SpanRecord(int Start, int End);

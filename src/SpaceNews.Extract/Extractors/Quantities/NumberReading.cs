namespace SpaceNews.Extract;

/// <summary>A number read from tokens: its value and where it ends.</summary>
/// <param name="Value">The number.</param>
/// <param name="EndToken">Index one past its last token.</param>
/// <param name="IsInFigures">Whether it is written in figures.</param>
internal readonly record struct NumberReading(double Value, int EndToken, bool IsInFigures);

namespace SpaceNews.Extract;

/// <summary>A name that a recogniser has found. Immutable.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index one past its last token.</param>
/// <param name="Confidence">How sure the recogniser is, 0 to 1.</param>
public readonly record struct RecognizedName(NameKind Kind, int FirstToken, int EndToken, double Confidence);

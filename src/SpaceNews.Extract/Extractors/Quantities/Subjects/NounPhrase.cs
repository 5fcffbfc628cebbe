namespace SpaceNews.Extract;

/// <summary>A noun phrase without its article, as tokens; empty for none.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index one past the last token.</param>
internal readonly record struct NounPhrase(int First, int End)
{
    public bool IsNone => End <= First;
}

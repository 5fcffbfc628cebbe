namespace SpaceNews.Extract;

/// <summary>A sentence: a run of tokens inside one block.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens.</param>
/// <param name="Block">Index of its block.</param>
public readonly record struct Sentence(int FirstToken, int TokenCount, int Block)
{
    /// <summary>Index one past its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}

namespace SpaceNews.Extract;

/// <summary>A block of an article: a paragraph, a headline, a list item and so on.</summary>
/// <param name="Kind">The part it plays on the page.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens.</param>
public readonly record struct Block(BlockKind Kind, int FirstToken, int TokenCount)
{
    /// <summary>Index one past its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}

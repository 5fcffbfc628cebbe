namespace SpaceNews.Extract;

/// <summary>Finds names in an article. Another engine can take the place of the built-in one.</summary>
/// <remarks>
/// What it finds is evidence, not yet a mention: the extractors weigh it with titles, head words, the knowledge base and the
/// rest of the article. An implementation must be thread-safe and must give the same names for the same article.
/// </remarks>
public interface INameRecognizer
{
    /// <summary>Finds the names of an article.</summary>
    /// <param name="tree">The article; names are runs of its tokens.</param>
    /// <param name="tags">Part of speech of every token.</param>
    /// <returns>The names in the order of the text; they do not overlap.</returns>
    IReadOnlyList<RecognizedName> Recognize(ArticleTree tree, ReadOnlySpan<PartOfSpeech> tags);
}

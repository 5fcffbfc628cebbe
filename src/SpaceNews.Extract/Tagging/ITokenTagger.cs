namespace SpaceNews.Extract;

/// <summary>Tells the part of speech of every token of an article. Another engine can take the place of the built-in one.</summary>
/// <remarks>An implementation must be thread-safe and must give the same tags for the same article.</remarks>
public interface ITokenTagger
{
    /// <summary>Tags an article.</summary>
    /// <param name="tree">The article; tags follow its tokens, whatever tokens the engine itself would cut.</param>
    /// <param name="tags">One place for every token of <paramref name="tree"/>, to be filled; what stays <see cref="PartOfSpeech.None"/> counts as unknown.</param>
    void Tag(ArticleTree tree, Span<PartOfSpeech> tags);
}

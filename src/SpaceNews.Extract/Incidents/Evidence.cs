namespace SpaceNews.Extract;

/// <summary>The place in an article that a value was read from, with its words.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Text">The characters there.</param>
/// <remarks>Immutable.</remarks>
public sealed record Evidence(string ArticleId, TextSpan Span, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{ArticleId}{Span} “{Text}”";
}

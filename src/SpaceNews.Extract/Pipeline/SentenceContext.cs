namespace SpaceNews.Extract;

/// <summary>One sentence, as a sentence action sees it.</summary>
/// <remarks>Valid only during the action.</remarks>
public readonly struct SentenceContext
{
    internal SentenceContext(ArticleContext article, int index)
    {
        Article = article;
        Index = index;
    }

    /// <summary>The article around it; mentions and diagnostics are reported there.</summary>
    public ArticleContext Article { get; }

    /// <summary>Number of the sentence, from zero.</summary>
    public int Index { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence => Article.Tree.SentenceArray[Index];

    /// <summary>Where it stands.</summary>
    public TextSpan Span => Article.Tree.GetSpan(Sentence);

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Text => Article.Tree.Text.Slice(Span);
}

namespace SpaceNews.Extract;

/// <summary>One match of a token pattern, as a pattern action sees it.</summary>
/// <remarks>Valid only during the action.</remarks>
public readonly struct PatternContext
{
    internal PatternContext(ArticleContext article, TokenPatternMatch match)
    {
        Article = article;
        Match = match;
    }

    /// <summary>The article around it; mentions and diagnostics are reported there.</summary>
    public ArticleContext Article { get; }

    /// <summary>The tokens that matched, and the captures.</summary>
    public TokenPatternMatch Match { get; }

    /// <summary>Where the whole match stands.</summary>
    public TextSpan Span => Article.Tree.GetSpan(Match.FirstToken, Match.EndToken);

    /// <summary>Where a named capture stands.</summary>
    /// <exception cref="KeyNotFoundException">The pattern has no capture of that name, or it matched nothing.</exception>
    public TextSpan GetSpan(string capture)
    {
        (int first, int end) = Match[capture];
        return Article.Tree.GetSpan(first, end);
    }

    /// <summary>The characters of a named capture.</summary>
    /// <exception cref="KeyNotFoundException">The pattern has no capture of that name, or it matched nothing.</exception>
    public string GetText(string capture) => Article.Tree.Text.ToString(GetSpan(capture));
}

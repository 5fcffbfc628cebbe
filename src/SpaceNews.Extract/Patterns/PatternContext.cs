namespace SpaceNews.Extract;

/// <summary>One match of a token pattern, as a pattern action sees it.</summary>
/// <remarks>Valid only during the action.</remarks>
public readonly struct PatternContext
{
    private readonly PatternScan _scan;

    internal PatternContext(PatternScan scan, TokenPatternMatch match)
    {
        _scan = scan;
        Match = match;
    }

    /// <summary>The article around it; mentions and diagnostics are reported there.</summary>
    public ArticleContext Article => _scan.Article;

    /// <summary>The tokens that matched, and the captures.</summary>
    public TokenPatternMatch Match { get; }

    /// <summary>Where the whole match stands.</summary>
    public TextSpan Span => Article.Tree.GetSpan(Match.FirstToken, Match.EndToken);

    /// <summary>Whether a named capture matched something.</summary>
    public bool Has(string capture) => Match.Has(capture);

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

    /// <summary>The mention that the pattern looked for and found in a named capture; of several, the first.</summary>
    /// <typeparam name="T">Type of its value.</typeparam>
    /// <exception cref="KeyNotFoundException">The pattern has no capture of that name, it matched nothing, or no mention with such a value.</exception>
    public Mention<T> GetMention<T>(string capture) where T : notnull
    {
        (int first, int end) = Match[capture];
        return _scan.FindMention<T>(first, end)
            ?? throw new KeyNotFoundException($"The pattern “{Match.Pattern}” found no mention with a value of the type {typeof(T).Name} under the name “{capture}”.");
    }

    /// <summary>Reports the whole match as a mention.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="kind">What it names; one of the extractor’s <see cref="Extractor.Produces"/>.</param>
    /// <param name="value">What it means.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="confidence">How sure it is, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public void Report<T>(MentionKind kind, T value, string rule, double confidence = 1) where T : notnull => Article.Report(kind, Span, value, rule, confidence);
}

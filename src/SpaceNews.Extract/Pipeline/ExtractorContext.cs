namespace SpaceNews.Extract;

/// <summary>What an extractor registers its actions with: on token patterns, on sentences, on whole articles.</summary>
/// <remarks>
/// Used while a pipeline is built, by one thread. Actions run in the order in which they were registered. Patterns that are
/// registered one after another are searched for in one pass, before the first of their actions runs.
/// </remarks>
public sealed class ExtractorContext
{
    private readonly Extractor _extractor;
    private readonly List<Action<ArticleContext>> _actions = [];
    private readonly List<(PatternProgram Program, Action<PatternContext> Action)> _patterns = [];
    private readonly List<UnitSource> _units = [];

    internal ExtractorContext(KnowledgeBase knowledge, Extractor extractor)
    {
        Knowledge = knowledge;
        _extractor = extractor;
    }

    /// <summary>The knowledge base of the pipeline.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Runs <paramref name="action"/> at every place where <paramref name="pattern"/> matches, left to right, matches not overlapping.</summary>
    /// <exception cref="InvalidOperationException">The pattern can match nothing at all, or looks for mentions that the extractor does not require; the message tells more.</exception>
    public void RegisterPattern(TokenPattern pattern, Action<PatternContext> action)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(action);
        (PatternProgram program, IReadOnlyList<UnitSource> units) = PatternCompiler.Compile(pattern, _extractor, Knowledge);
        // What the extractor reports itself is there only after the actions before this pattern have run.
        if (_patterns.Count == PatternSet.MaxPatterns || units.Any(u => u is MentionUnits { Kind: var kind } && _extractor.Produces.Contains(kind))) ClosePatterns();
        _patterns.Add((program, action));
        _units.AddRange(units);
    }

    /// <summary>Runs <paramref name="action"/> on every sentence, in order.</summary>
    public void RegisterSentenceAction(Action<SentenceContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ClosePatterns();
        _actions.Add(article =>
        {
            for (int i = 0; i < article.Tree.SentenceArray.Length; i++)
            {
                article.CancellationToken.ThrowIfCancellationRequested();
                action(new SentenceContext(article, i));
            }
        });
    }

    /// <summary>Runs <paramref name="action"/> once on every article.</summary>
    public void RegisterArticleAction(Action<ArticleContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ClosePatterns();
        _actions.Add(action);
    }

    /// <summary>What was registered.</summary>
    internal IReadOnlyList<Action<ArticleContext>> Complete()
    {
        ClosePatterns();
        return [.. _actions];
    }

    private void ClosePatterns()
    {
        if (_patterns.Count == 0) return;
        _actions.Add(new PatternSet(_patterns, _units).Run);
        _patterns.Clear();
        _units.Clear();
    }
}

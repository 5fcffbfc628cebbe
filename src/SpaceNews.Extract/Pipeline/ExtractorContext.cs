namespace SpaceNews.Extract;

/// <summary>What an extractor registers its actions with: on token patterns, on sentences, on whole articles.</summary>
/// <remarks>Used while a pipeline is built, by one thread. Actions run in the order in which they were registered.</remarks>
public sealed class ExtractorContext
{
    internal ExtractorContext(KnowledgeBase knowledge) => Knowledge = knowledge;

    /// <summary>The knowledge base of the pipeline.</summary>
    public KnowledgeBase Knowledge { get; }

    internal List<Action<ArticleContext>> Actions { get; } = [];

    /// <summary>Runs <paramref name="action"/> at every place where <paramref name="pattern"/> matches, left to right, matches not overlapping.</summary>
    public void RegisterPattern(TokenPattern pattern, Action<PatternContext> action)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(action);
        Actions.Add(article =>
        {
            foreach (Sentence sentence in article.Tree.SentenceArray)
            {
                article.CancellationToken.ThrowIfCancellationRequested();
                for (int i = sentence.FirstToken; i < sentence.EndToken;)
                {
                    if (pattern.TryMatch(article.Tree, i, sentence.EndToken, out TokenPatternMatch? match))
                    {
                        action(new PatternContext(article, match));
                        i = Math.Max(match.EndToken, i + 1);
                    }
                    else i++;
                }
            }
        });
    }

    /// <summary>Runs <paramref name="action"/> on every sentence, in order.</summary>
    public void RegisterSentenceAction(Action<SentenceContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.Add(article =>
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
        Actions.Add(action);
    }
}

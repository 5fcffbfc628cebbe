namespace SpaceNews.Extract;

/// <summary>Room for what only the reading of an article needs, handed on to the next article of the thread.</summary>
/// <remarks>
/// For one article at a time. Whoever takes it gives it back with <see cref="Return"/> once nothing of the article but its model is
/// in use; what is not given back is simply lost.
/// </remarks>
internal sealed class ArticleScratch
{
    /// <summary>A huge article must not pin its room for the life of the thread.</summary>
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static ArticleScratch? _spare;

    private readonly List<SentenceFacts> _facts = [];

    /// <summary>What the knowledge base knows in the article.</summary>
    public List<KnowledgeMatch> Matches { get; } = [];

    public static ArticleScratch Take()
    {
        ArticleScratch scratch = _spare ?? new ArticleScratch();
        _spare = null;
        return scratch;
    }

    public void Return()
    {
        if (Matches.Capacity > MostKept) return;
        Matches.Clear();
        _spare = this;
    }

    /// <summary>The facts on a sentence, none so far.</summary>
    public SentenceFacts Facts(int index, Sentence sentence, BlockKind block)
    {
        if (index == _facts.Count) _facts.Add(new SentenceFacts());
        _facts[index].Enter(index, sentence, block);
        return _facts[index];
    }
}

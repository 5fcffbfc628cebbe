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
    private MentionSet[] _cover = [];
    private ushort[] _phraseKinds = [];
    private double[] _shares = [];
    private SentenceJudgement?[] _judgements = [];

    /// <summary>What the knowledge base knows in the article.</summary>
    public List<KnowledgeMatch> Matches { get; } = [];

    /// <summary>The evidence made so far, by start and length: many fields are read from the same words.</summary>
    public Dictionary<long, Evidence> Evidence { get; } = [];

    public static ArticleScratch Take()
    {
        ArticleScratch scratch = _spare ?? new ArticleScratch();
        _spare = null;
        return scratch;
    }

    public void Return()
    {
        if (Matches.Capacity > MostKept || _cover.Length > MostKept || _shares.Length > MostKept || Evidence.Count > MostKept) return;
        Matches.Clear();
        Evidence.Clear();
        _spare = this;
    }

    /// <summary>What covers each token: nothing so far. The array may be longer than asked for, as those below may.</summary>
    public MentionSet[] Cover(int tokens) => Cleared(ref _cover, tokens);

    /// <summary>Kinds of the phrases that start at each token: none so far.</summary>
    public ushort[] PhraseKinds(int tokens) => Cleared(ref _phraseKinds, tokens);

    /// <summary>What the classifier says of each sentence in short: nothing so far.</summary>
    public SentenceJudgement?[] Judgements(int sentences) => Cleared(ref _judgements, sentences);

    /// <summary>The shares of the sentences: none so far.</summary>
    public double[] Shares(int count) => Cleared(ref _shares, count);

    /// <summary>The facts on a sentence, none so far.</summary>
    public SentenceFacts Facts(int index, Sentence sentence, BlockKind block)
    {
        if (index == _facts.Count) _facts.Add(new SentenceFacts());
        _facts[index].Enter(index, sentence, block);
        return _facts[index];
    }

    private static T[] Cleared<T>(ref T[] room, int count)
    {
        if (room.Length < count) room = new T[count + count / 2];
        else Array.Clear(room, 0, count);
        return room;
    }
}

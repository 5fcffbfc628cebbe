using System.Collections.Concurrent;

namespace SpaceNews.Extract;

/// <summary>The built-in tagger of parts of speech: a linear model that goes from left to right and knows the two tags behind it.</summary>
/// <remarks>Immutable and thread-safe. Reads about three million tokens a second and core.</remarks>
public sealed class PartOfSpeechTagger : ITokenTagger
{
    private static readonly Lazy<PartOfSpeechTagger> LazyDefault = new(() => new PartOfSpeechTagger(TaggerModels.PartOfSpeech, TaggerModels.Words));

    private readonly LinearModel _model;
    private readonly WordTable _words;
    private readonly PartOfSpeech[] _tags;
    private readonly ConcurrentBag<State> _states = [];

    internal PartOfSpeechTagger(LinearModel model, WordTable words)
    {
        _model = model;
        _words = words;
        _tags = [.. model.Labels.Select(l => Enum.Parse<PartOfSpeech>(l, ignoreCase: true))];
    }

    /// <summary>The tagger with the model that ships with the library; the model is read at first use.</summary>
    public static PartOfSpeechTagger Default => LazyDefault.Value;

    /// <summary>A tagger with a model of your own, as <c>spacenews train</c> writes it.</summary>
    /// <param name="file">The model.</param>
    /// <param name="wordsFile">The word table that it was trained with; the one that ships with the library unless given.</param>
    /// <exception cref="FormatException">The file holds no model of parts of speech.</exception>
    public static PartOfSpeechTagger Load(string file, string? wordsFile = null)
    {
        LinearModel model = LinearModel.Read(File.ReadAllBytes(file), file);
        foreach (string label in model.Labels)
            if (!Enum.TryParse(label, ignoreCase: true, out PartOfSpeech _) || model.Transitions.Length > 0) throw new FormatException($"{file}: expected universal parts of speech as labels, but found “{label}”");
        return new PartOfSpeechTagger(model, TaggerModels.ReadWords(wordsFile));
    }

    /// <inheritdoc/>
    public void Tag(ArticleTree tree, Span<PartOfSpeech> tags)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tags.Length != tree.TokenCount) throw new ArgumentException($"The article has {tree.TokenCount} tokens, but there are places for {tags.Length} tags.", nameof(tags));
        foreach (Sentence sentence in tree.Sentences) Tag(tree, sentence, tags);
    }

    /// <summary>Tags one sentence of an article.</summary>
    internal void Tag(ArticleTree tree, Sentence sentence, Span<PartOfSpeech> tags)
    {
        if (!_states.TryTake(out State? state)) state = new State(_model);
        TokenProperties properties = state.Properties;
        properties.Enter(tree, sentence, _words);
        Tag(state, properties, sentence);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++) tags[i] = (PartOfSpeech)properties[i, TokenProperty.Tag];
        _states.Add(state);
    }

    private void Tag(State state, TokenProperties properties, Sentence sentence)
    {
        (int first, int end) = (sentence.FirstToken, sentence.EndToken);
        Span<short> scores = state.Scores(end - first);
        state.Forms.Add(properties, sentence, first, end, scores);
        for (int i = first; i < end; i++)
        {
            PartOfSpeech tag = Certain(properties, i);
            if (tag == PartOfSpeech.None) tag = Best(state, properties, i, scores.Slice((i - first) * LinearModel.Lanes, LinearModel.Lanes));
            properties[i, TokenProperty.Tag] = (ulong)tag;
        }
    }

    /// <summary>The tag of a frequent word that is hardly ever seen with another.</summary>
    internal static PartOfSpeech Certain(TokenProperties properties, int token)
    {
        uint seen = (uint)properties[token, TokenProperty.Seen];
        return (seen & WordTable.Certain) != 0 ? (PartOfSpeech)System.Numerics.BitOperations.TrailingZeroCount(seen) : PartOfSpeech.None;
    }

    private PartOfSpeech Best(State state, TokenProperties properties, int token, Span<short> scores)
    {
        state.Contexts.Add(properties, properties.RowOf(token), scores);
        return _tags[_model.Best(scores)];
    }

    /// <summary>What one thread needs to tag.</summary>
    internal sealed class State(LinearModel model)
    {
        public TokenProperties Properties { get; } = new();

        public FormScores Forms { get; } = new(model);

        public ContextScores Contexts { get; } = new(model);

        private short[] _scores = [];

        /// <summary>Zeros, <see cref="LinearModel.Lanes"/> a token.</summary>
        public Span<short> Scores(int tokens)
        {
            int length = tokens * LinearModel.Lanes;
            if (_scores.Length < length) _scores = new short[2 * length];
            Span<short> scores = _scores.AsSpan(0, length);
            scores.Clear();
            return scores;
        }
    }
}

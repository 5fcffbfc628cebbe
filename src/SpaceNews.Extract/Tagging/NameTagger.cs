using System.Collections.Concurrent;

namespace SpaceNews.Extract;

/// <summary>
/// The built-in recogniser of names: a linear-chain model over the tokens that can be part of a name, fed by words, shapes, parts
/// of speech, gazetteer, knowledge base and what the rest of the article shows.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class NameTagger : INameRecognizer
{
    /// <summary>The annotation convention of this library, against those of the training corpora.</summary>
    internal const int OwnDomain = 1;

    private static readonly Lazy<NameTagger> LazyDefault = new(() => new NameTagger(TaggerModels.Names, TaggerModels.Words, OwnDomain));

    private readonly LinearModel _model;
    private readonly WordTable _words;
    private readonly NameLabels _labels;
    private readonly int _domain;
    private readonly ConcurrentBag<State> _states = [];

    internal NameTagger(LinearModel model, WordTable words, int domain)
    {
        _model = model;
        _words = words;
        _labels = new NameLabels(model.Labels);
        _domain = domain;
    }

    /// <summary>The tagger with the model that ships with the library; it is read at first use.</summary>
    public static NameTagger Default => LazyDefault.Value;

    /// <summary>A tagger with a model of your own, as <c>spacenews train</c> writes it.</summary>
    /// <param name="file">The model.</param>
    /// <param name="wordsFile">The word table that it was trained with; the one that ships with the library unless given.</param>
    /// <exception cref="FormatException">The file holds no model of names.</exception>
    public static NameTagger Load(string file, string? wordsFile = null)
    {
        LinearModel model = LinearModel.Read(File.ReadAllBytes(file), file);
        if (!model.Labels.SequenceEqual(NameLabels.All) || model.Transitions.Length != NameLabels.Count * NameLabels.Count) throw new FormatException($"{file}: expected a model of names, but its labels are {string.Join(' ', model.Labels)}");
        return new NameTagger(model, TaggerModels.ReadWords(wordsFile), OwnDomain);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RecognizedName> Recognize(ArticleTree tree, ReadOnlySpan<PartOfSpeech> tags)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var matches = new List<KnowledgeMatch>();
        tree.Knowledge.FindAll(tree.Text.Value, tree.TokenArray, matches);
        return Recognize(tree, tags, matches);
    }

    /// <summary>Whether a tagger can tag on the properties that the recogniser reads anyway.</summary>
    internal bool CanDrive(PartOfSpeechTagger tagger) => tagger.Shares(_words);

    private List<RecognizedName> Recognize(ArticleTree tree, ReadOnlySpan<PartOfSpeech> tags, List<KnowledgeMatch> matches)
    {
        State state = Rent(tree, matches);
        for (int i = 0; i < tags.Length; i++) state.Properties[i, TokenProperty.Tag] = (ulong)tags[i];
        var names = new List<RecognizedName>();
        foreach (Sentence sentence in tree.Sentences) Recognize(tree, state, sentence, names);
        _states.Add(state);
        return names;
    }

    /// <summary>Finds names and has the article tagged as it goes, but only where names can be and right behind.</summary>
    internal List<RecognizedName> Recognize(ArticleTree tree, ArticleTags tags, PartOfSpeechTagger tagger, List<KnowledgeMatch> matches)
    {
        State state = Rent(tree, matches);
        PartOfSpeechTagger.State tagging = tagger.Rent();
        var names = new List<RecognizedName>();
        for (int s = 0; s < tree.SentenceArray.Length; s++)
        {
            Sentence sentence = tree.SentenceArray[s];
            if (NameWindow.EndOfLast(tree, state.Properties, sentence) is not (> 0 and int last)) continue;
            int end = Math.Min(last + TokenProperties.Reach, sentence.EndToken);
            state.Properties.Enter(sentence);
            tagger.Tag(tagging, state.Properties, sentence, end);
            tags.Take(state.Properties, s, end);
            Recognize(tree, state, sentence, names);
        }
        tagger.Return(tagging);
        _states.Add(state);
        return names;
    }

    private State Rent(ArticleTree tree, List<KnowledgeMatch> matches)
    {
        if (!_states.TryTake(out State? state)) state = new State(_model, _labels);
        state.Properties.Read(tree, _words);
        state.Names.Fill(tree, matches, _words, state.Properties, _domain);
        return state;
    }

    private static void Recognize(ArticleTree tree, State state, Sentence sentence, List<RecognizedName> names)
    {
        state.Properties.Enter(sentence);
        for (int i = sentence.FirstToken; i < sentence.EndToken;)
        {
            if (!NameWindow.TryNext(tree, state.Properties, sentence, ref i, out int end)) break;
            state.Decoder.Decode(state.Forms, state.Properties, sentence, i, end, names);
            i = end;
        }
    }

    private sealed class State(LinearModel model, NameLabels labels)
    {
        public TokenProperties Properties { get; } = new();

        public NameProperties Names { get; } = new();

        public FormScores Forms { get; } = new(model);

        public ChainDecoder Decoder { get; } = new(model, labels);
    }
}

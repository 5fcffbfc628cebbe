using System.Collections.Concurrent;

namespace SpaceNews.Extract;

/// <summary>
/// The built-in recogniser of names: a linear-chain model over the tokens that can be part of a name, fed by words, shapes, word
/// classes, gazetteer, knowledge base and what the rest of the article shows.
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

    /// <summary>Whether the model looks at parts of speech at all; the one that ships with the library does not.</summary>
    internal bool NeedsTags => _model.Templates.UseTags;

    internal List<RecognizedName> Recognize(ArticleTree tree, ReadOnlySpan<PartOfSpeech> tags, List<KnowledgeMatch> matches)
    {
        if (!_states.TryTake(out State? state)) state = new State(_model, _labels);
        TokenProperties properties = state.Properties;
        state.Names.Read(tree, matches, _words, _domain);
        List<RecognizedName> names = state.Found;
        foreach (Sentence sentence in tree.Sentences)
        {
            state.Names.Fill(sentence, tags, properties);
            for (int i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!NameWindow.TryNext(tree, properties, sentence, ref i, out int end)) break;
                state.Decoder.Decode(state.Forms, properties, sentence, i, end, names);
                i = end;
            }
        }
        var result = new List<RecognizedName>(names);
        names.Clear();
        _states.Add(state);
        return result;
    }

    private sealed class State(LinearModel model, NameLabels labels)
    {
        public TokenProperties Properties { get; } = new();

        public NameProperties Names { get; } = new();

        public FormScores Forms { get; } = new(model);

        public ChainDecoder Decoder { get; } = new(model, labels);

        public List<RecognizedName> Found { get; } = [];
    }
}

using System.Collections.Concurrent;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The built-in classifier of sentences: a linear model over words, word classes, negation, tense and the phrases of the knowledge tables.</summary>
/// <remarks>Immutable and thread-safe. Sums are whole numbers and confidences are rounded, so that every machine gives the same answer.</remarks>
public sealed class SentenceClassifier : ISentenceClassifier
{
    private static readonly Lazy<SentenceClassifier> LazyDefault = new(() => new SentenceClassifier(LinearModel.Read(EmbeddedFiles.ReadBytes("models/sentences.bin"), "sentences.bin"), TaggerModels.Words, "sentences.bin"));

    private readonly LinearModel _model;
    private readonly WordTable _words;
    private readonly ConcurrentBag<State> _states = [];

    internal SentenceClassifier(LinearModel model, WordTable words, string file)
    {
        if (!model.Labels.SequenceEqual(Labels)) throw new FormatException($"{file}: expected a model of sentences, with the labels {string.Join(", ", Labels)}, but found {string.Join(", ", model.Labels)}");
        if (!model.Templates.Text.StartsWith(SentenceFeatures.Version, StringComparison.Ordinal)) throw new FormatException($"{file}: expected a model made with “{SentenceFeatures.Version}”; train it again");
        _model = model;
        _words = words;
    }

    /// <summary>The classifier with the model that ships with the library; the model is read at first use.</summary>
    public static SentenceClassifier Default => LazyDefault.Value;

    internal static SentenceKind[] Kinds { get; } = Enum.GetValues<SentenceKind>();

    internal static IncidentType[] Types { get; } = Enum.GetValues<IncidentType>();

    /// <summary>Labels of the model: the kinds, then the types of incident.</summary>
    internal static string[] Labels { get; } = [.. Enum.GetNames<SentenceKind>(), .. Enum.GetNames<IncidentType>().Select(n => "Type" + n)];

    /// <summary>A classifier with a model of your own, as <c>spacenews train sentences</c> writes it.</summary>
    /// <exception cref="FormatException">The file holds no model of sentences.</exception>
    public static SentenceClassifier Load(string file) => new(LinearModel.Read(File.ReadAllBytes(file), file), TaggerModels.Words, file);

    /// <summary>A classifier with the content of a model file.</summary>
    internal static SentenceClassifier FromModel(ReadOnlySpan<byte> model) => new(LinearModel.Read(model, "model"), TaggerModels.Words, "model");

    /// <inheritdoc/>
    public SentenceJudgement Classify(ArticleTree tree, int sentence, ReadOnlySpan<PartOfSpeech> tags)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentOutOfRangeException.ThrowIfNegative(sentence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sentence, tree.SentenceArray.Length);
        if (tags.Length != tree.TokenCount) throw new ArgumentException($"The article has {tree.TokenCount} tokens, but there are {tags.Length} tags.", nameof(tags));
        return Judge(tree, sentence);
    }

    /// <summary>Judges a sentence of an article.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="matches">What the knowledge base knows in it, where that has been looked up.</param>
    internal SentenceJudgement Judge(ArticleTree tree, int sentence, List<KnowledgeMatch>? matches = null)
    {
        Span<double> shares = stackalloc double[Labels.Length];
        Weigh(tree, sentence, matches, shares);
        return JudgementOf(shares);
    }

    /// <summary>How likely each kind is, and each type of incident, if the sentence tells of one.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="matches">What the knowledge base knows in it, where that has been looked up.</param>
    /// <param name="shares">Takes a share for each of <see cref="Labels"/>; those of the kinds add up to one, and so do those of the types.</param>
    internal void Weigh(ArticleTree tree, int sentence, List<KnowledgeMatch>? matches, Span<double> shares)
    {
        Span<int> scores = stackalloc int[Labels.Length];
        Score(tree, sentence, matches, scores);
        Share(scores[..Kinds.Length], shares);
        Share(scores[Kinds.Length..], shares[Kinds.Length..]);
    }

    /// <summary>What shares say in short.</summary>
    internal static SentenceJudgement JudgementOf(ReadOnlySpan<double> shares)
    {
        int kind = Best(shares[..Kinds.Length]), type = Best(shares[Kinds.Length..]);
        return new SentenceJudgement(Kinds[kind], Math.Round(shares[kind], 2)) { IncidentType = Types[type], IncidentTypeConfidence = Math.Round(shares[Kinds.Length + type], 2) };
    }

    private void Score(ArticleTree tree, int sentence, List<KnowledgeMatch>? matches, Span<int> scores)
    {
        if (!_states.TryTake(out State? state)) state = new State(_model, _words);
        _model.Add(state.Features.Read(tree, tree.SentenceArray[sentence], matches), scores);
        ReadOnlySpan<int> ofWords = state.Words.Total;
        for (int k = 0; k < scores.Length; k++) scores[k] += ofWords[k];
        _states.Add(state);
    }

    private void Share(ReadOnlySpan<int> scores, Span<double> shares)
    {
        int most = scores[0];
        foreach (int score in scores) most = Math.Max(most, score);
        double sum = 0;
        for (int k = 0; k < scores.Length; k++) sum += shares[k] = Math.Exp((scores[k] - most) * (double)_model.Scale);
        for (int k = 0; k < scores.Length; k++) shares[k] /= sum;
    }

    /// <summary>Index of the largest share; of equal ones the first.</summary>
    internal static int Best(ReadOnlySpan<double> shares)
    {
        int best = 0;
        for (int k = 1; k < shares.Length; k++)
            if (shares[k] > shares[best]) best = k;
        return best;
    }

    private sealed class State
    {
        public State(LinearModel model, WordTable words)
        {
            Words = new WordScores(model);
            Features = new SentenceFeatures(words, Words);
        }

        public WordScores Words { get; }

        public SentenceFeatures Features { get; }
    }
}

using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// The learned weights of the decisions on incidents: which words of an article tell of one event, whether something went wrong at
/// all, whether the article only recalls it, and what type of incident it is. Each weighs the proposal of a rule or table
/// (<c>docs/incidents.md</c>) with what it was given from and with what the classifier of sentences says.
/// </summary>
/// <remarks>Immutable and thread-safe. <c>spacenews train incidents</c> writes such models.</remarks>
public sealed class IncidentModel
{
    private static readonly Lazy<IncidentModel> LazyDefault = new(() => Parse(EmbeddedFiles.ReadText("models/incidents.tsv"), "incidents.tsv"));

    /// <summary>Of an event or a part so many sentences are asked for what their words say.</summary>
    internal const int MostSentences = 3;

    // Of each decision the weights of its features, then those of the words, in one case after the other.
    private readonly double[][] _weights;

    private IncidentModel(Vocabulary vocabulary, double[][] weights)
    {
        Vocabulary = vocabulary;
        _weights = weights;
        Kinds = weights[FirstKind..FirstType];
    }

    /// <summary>The model that ships with the library; read at first use.</summary>
    public static IncidentModel Default => LazyDefault.Value;

    /// <summary>The words that its decisions know.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>The weights of one decision.</summary>
    internal double[] this[Decision decision] => _weights[(int)decision];

    /// <summary>The weights of each kind of sentence, in its context.</summary>
    internal double[][] Kinds { get; }

    /// <summary>The decisions with their features and the cases in which words count, in the order of <see cref="Decision"/>; behind them a choice among kinds of sentences and one among types of incidents.</summary>
    internal static (string Name, FeatureSpace Space, string[] Cases)[] Decisions { get; } =
        [.. Enum.GetValues<Decision>().Select(d => (d.ToString(), d.Space(), d.Cases())), .. Enum.GetNames<SentenceKind>().Select(k => ("Kind" + k, ContextFeatures.Space, Array.Empty<string>())), .. Enum.GetNames<IncidentType>().Select(t => (t, TypeFeatures.Space, new[] { "" }))];

    /// <summary>Where the kinds of sentences and the types of incidents stand among <see cref="Decisions"/>.</summary>
    internal static readonly int FirstKind = Enum.GetValues<Decision>().Length, FirstType = FirstKind + Enum.GetValues<SentenceKind>().Length;

    /// <summary>A model of your own, as <c>spacenews train incidents</c> writes it.</summary>
    /// <exception cref="FormatException">The file holds no such model; the message says file, line and what was expected.</exception>
    public static IncidentModel Load(string file) => Parse(File.ReadAllText(file, Encoding.UTF8), file);

    /// <summary>A model that has learned nothing.</summary>
    internal static IncidentModel Empty { get; } = FromWeights(Vocabulary.Empty, [.. Decisions.Select(d => new double[d.Space.Names.Length])]);

    /// <summary>A model from weights, one array for each of <see cref="Decisions"/>: of its features, then of the words of the vocabulary in each case.</summary>
    internal static IncidentModel FromWeights(Vocabulary vocabulary, double[][] weights) => new(vocabulary, weights);

    /// <summary>What features and the words of a sentence say for a decision.</summary>
    internal double Score(Decision decision, ReadOnlySpan<int> values, SentenceFacts sentence, int @case = 0) =>
        decision.Space().Score(values, this[decision]) + WordScore((int)decision, sentence, @case);

    /// <summary>What features and the words of some sentences say for a decision.</summary>
    internal double Score(Decision decision, ReadOnlySpan<int> values, IEnumerable<SentenceFacts> sentences) => Score((int)decision, values, sentences);

    /// <summary>What features and the words of some sentences say for a type.</summary>
    internal double Score(IncidentType type, ReadOnlySpan<int> values, IEnumerable<SentenceFacts> sentences) => Score(FirstType + (int)type, values, sentences);

    /// <summary>What the words of a sentence say for a decision.</summary>
    internal double WordScore(Decision decision, SentenceFacts sentence, int @case) => WordScore((int)decision, sentence, @case);

    private double Score(int decision, ReadOnlySpan<int> values, IEnumerable<SentenceFacts> sentences)
    {
        double score = Decisions[decision].Space.Score(values, _weights[decision]);
        if (Decisions[decision].Cases.Length > 0)
            foreach (SentenceFacts sentence in sentences) score += WordScore(decision, sentence, 0);
        return score;
    }

    private double WordScore(int decision, SentenceFacts sentence, int @case)
    {
        ReadOnlySpan<double> weights = _weights[decision].AsSpan(FirstWord(decision, @case, Vocabulary));
        double sum = 0;
        foreach (int word in sentence.Words) sum += weights[word];
        return sum;
    }

    /// <summary>Where the weights of the words begin in those of a decision.</summary>
    internal static int FirstWord(int decision, int @case, Vocabulary vocabulary) => Decisions[decision].Space.Names.Length + @case * vocabulary.Words.Length;

    internal static IncidentModel Parse(string content, string file)
    {
        (Vocabulary vocabulary, double[][] weights) = WordWeights.Parse(content, file, Decisions);
        return FromWeights(vocabulary, weights);
    }

    /// <summary>Writes weights as the file that <see cref="Load"/> reads.</summary>
    internal static string Format(Vocabulary vocabulary, double[][] weights) => WordWeights.Format(vocabulary, weights, Decisions);
}

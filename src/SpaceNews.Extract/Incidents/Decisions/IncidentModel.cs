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

    private readonly double[][] _weights;

    private IncidentModel(double[][] weights)
    {
        _weights = weights;
        Kinds = weights[FirstKind..FirstType];
        Types = weights[FirstType..];
    }

    /// <summary>The model that ships with the library; read at first use.</summary>
    public static IncidentModel Default => LazyDefault.Value;

    /// <summary>The weights of one decision.</summary>
    internal double[] this[Decision decision] => _weights[(int)decision];

    /// <summary>The weights of each kind of sentence, in its context.</summary>
    internal double[][] Kinds { get; }

    /// <summary>The weights of each type of incident.</summary>
    internal double[][] Types { get; }

    /// <summary>The decisions with their features, in the order of <see cref="Decision"/>; behind them a choice among kinds of sentences and one among types of incidents.</summary>
    internal static (string Name, FeatureSpace Space)[] Decisions { get; } =
        [.. Enum.GetValues<Decision>().Select(d => (d.ToString(), d.Space())), .. Enum.GetNames<SentenceKind>().Select(k => ("Kind" + k, ContextFeatures.Space)), .. Enum.GetNames<IncidentType>().Select(t => (t, TypeFeatures.Space))];

    /// <summary>Where the kinds of sentences and the types of incidents stand among <see cref="Decisions"/>.</summary>
    internal static readonly int FirstKind = Enum.GetValues<Decision>().Length, FirstType = FirstKind + Enum.GetValues<SentenceKind>().Length;

    /// <summary>A model of your own, as <c>spacenews train incidents</c> writes it.</summary>
    /// <exception cref="FormatException">The file holds no such model; the message says file, line and what was expected.</exception>
    public static IncidentModel Load(string file) => Parse(File.ReadAllText(file, Encoding.UTF8), file);

    /// <summary>A model that has learned nothing.</summary>
    internal static IncidentModel Empty { get; } = FromWeights([.. Decisions.Select(d => new double[d.Space.Names.Length])]);

    /// <summary>A model from weights, one array for each of <see cref="Decisions"/>.</summary>
    internal static IncidentModel FromWeights(double[][] weights) => new(weights);

    internal static IncidentModel Parse(string content, string file) => FromWeights(WeightTable.Parse(content, file, Decisions));

    /// <summary>Writes weights as the file that <see cref="Load"/> reads.</summary>
    internal static string Format(double[][] weights) => WeightTable.Format(weights, Decisions);
}

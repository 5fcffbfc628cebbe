using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The learned weights by which the thing that a mass is of is chosen among those named near it (<c>docs/quantities.md</c>).</summary>
/// <remarks>Immutable and thread-safe. <c>spacenews train masses</c> writes such models.</remarks>
public sealed class SubjectModel
{
    /// <summary>What is less likely than this is not said where the rules say nothing.</summary>
    private const double LeastShare = 0.4;

    private static readonly (string, FeatureSpace)[] Decisions = [("Subject", SubjectFeatures.Space)];
    private static readonly Lazy<SubjectModel> LazyDefault = new(() => Parse(EmbeddedFiles.ReadText("models/masses.tsv"), "masses.tsv"));

    private readonly double[] _weights;

    internal SubjectModel(double[] weights) => _weights = weights;

    /// <summary>The model that ships with the library; read at first use.</summary>
    public static SubjectModel Default => LazyDefault.Value;

    /// <summary>A model of your own, as <c>spacenews train masses</c> writes it.</summary>
    /// <exception cref="FormatException">The file holds no such model; the message says file, line and what was expected.</exception>
    public static SubjectModel Load(string file) => Parse(File.ReadAllText(file, Encoding.UTF8), file);

    private static SubjectModel Parse(string content, string file) => new(WeightTable.Parse(content, file, Decisions)[0]);

    /// <summary>The content of a model file.</summary>
    internal static string Format(double[] weights) => WeightTable.Format([weights], Decisions);

    /// <summary>The likeliest thing, or null where there is none or it is too unlikely.</summary>
    /// <param name="choice">A mass.</param>
    /// <param name="phrase">Where the article names it; none where only a rule says so.</param>
    internal Subject? Choose(SubjectChoice choice, out NounPhrase phrase)
    {
        phrase = default;
        // By convention what can be carried is a payload, whatever carries it.
        if (choice.Rule == SubjectRule.Capacity) return choice.Ruled;
        Span<int> values = stackalloc int[SubjectFeatures.Space.Attributes];
        SubjectCandidate? best = null;
        double most = double.NegativeInfinity, sum = 0;
        foreach (SubjectCandidate candidate in choice.Candidates)
        {
            SubjectFeatures.Fill(values, choice, candidate);
            double score = SubjectFeatures.Space.Score(values, _weights);
            // The sum of all, told in terms of the best so far.
            sum = score > most ? (sum * Math.Exp(most - score)) + 1 : sum + Math.Exp(score - most);
            if (score > most) (most, best) = (score, candidate);
        }
        if (best is null || (choice.Ruled is null && 1 / sum < LeastShare)) return null;
        phrase = best.Phrase;
        return best.Subject;
    }
}

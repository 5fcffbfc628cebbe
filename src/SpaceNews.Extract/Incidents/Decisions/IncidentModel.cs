using System.Globalization;
using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// The learned weights that decide the type of an incident, over the answers of the table in <c>docs/incidents.md</c> and of the
/// classifier of sentences and over what they were given from.
/// </summary>
/// <remarks>Immutable and thread-safe. <c>spacenews train incidents</c> writes such models.</remarks>
public sealed class IncidentModel
{
    /// <summary>Weights nearer to zero than this are not written.</summary>
    private const double Smallest = 0.02;

    private static readonly Lazy<IncidentModel> LazyDefault = new(() => Parse(EmbeddedFiles.ReadText("models/incidents.tsv"), "incidents.tsv"));

    private IncidentModel(double[][] weights)
    {
        Support = weights[0];
        Types = weights[1..];
    }

    /// <summary>The model that ships with the library; read at first use.</summary>
    public static IncidentModel Default => LazyDefault.Value;

    /// <summary>The weights of what table and classifier say for a type.</summary>
    internal double[] Support { get; }

    /// <summary>The weights of each type of incident.</summary>
    internal double[][] Types { get; }

    /// <summary>The decisions with their features, in the order in which trainers number the weights: the support, then each type.</summary>
    internal static (string Name, FeatureSpace Space)[] Decisions { get; } =
        [("Support", TypeFeatures.Support), .. Enum.GetNames<IncidentType>().Select(t => (t, TypeFeatures.Space))];

    /// <summary>A model of your own, as <c>spacenews train incidents</c> writes it.</summary>
    /// <exception cref="FormatException">The file holds no such model; the message says file, line and what was expected.</exception>
    public static IncidentModel Load(string file) => Parse(File.ReadAllText(file, Encoding.UTF8), file);

    /// <summary>A model from weights, one array for each of <see cref="Decisions"/>.</summary>
    internal static IncidentModel FromWeights(double[][] weights) => new(weights);

    internal static IncidentModel Parse(string content, string file)
    {
        TsvTable table = TsvTable.Parse(file, content, "decision", "feature", "weight");
        double[][] weights = [.. Decisions.Select(d => new double[d.Space.Names.Length])];
        // All types have the same features: they are numbered once.
        Dictionary<string, int> decisions = Number(Decisions.Select(d => d.Name)), support = Number(TypeFeatures.Support.Names), features = Number(TypeFeatures.Space.Names);
        foreach (TsvTable.Row row in table.Rows)
        {
            if (!decisions.TryGetValue(row["decision"], out int decision) || !(decision == 0 ? support : features).TryGetValue(row["feature"], out int feature))
                throw row.Error($"“{row["decision"]}” with “{row["feature"]}” is no feature of a decision on incidents; train the model again with this version");
            weights[decision][feature] = row.Number("weight") ?? throw row.Error("the column “weight” is empty");
        }
        return FromWeights(weights);
    }

    private static Dictionary<string, int> Number(IEnumerable<string> names) => names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);

    /// <summary>Writes weights as the file that <see cref="Load"/> reads; those near zero are left out.</summary>
    internal static string Format(double[][] weights)
    {
        var text = new StringBuilder("decision\tfeature\tweight\n");
        for (int d = 0; d < Decisions.Length; d++)
            for (int f = 0; f < weights[d].Length; f++)
                if (Math.Abs(weights[d][f]) >= Smallest) text.Append(CultureInfo.InvariantCulture, $"{Decisions[d].Name}\t{Decisions[d].Space.Names[f]}\t{weights[d][f]:0.##}\n");
        return text.ToString();
    }
}

using System.Globalization;
using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Weights of decisions as a table that can be read and compared: decision, feature, weight.</summary>
internal static class WeightTable
{
    /// <summary>Weights nearer to zero than this are not written.</summary>
    private const double Smallest = 0.02;

    /// <summary>Reads a table.</summary>
    /// <param name="content">The table.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="decisions">The decisions and their features.</param>
    /// <returns>One array for each decision; what the table leaves out weighs nothing.</returns>
    /// <exception cref="FormatException">It is no such table; the message says file, line and what was expected.</exception>
    public static double[][] Parse(string content, string file, (string Name, FeatureSpace Space)[] decisions)
    {
        TsvTable table = TsvTable.Parse(file, content, "decision", "feature", "weight");
        double[][] weights = [.. decisions.Select(d => new double[d.Space.Names.Length])];
        Dictionary<string, int> names = Number(decisions.Select(d => d.Name));
        // Decisions that share their features have them numbered once.
        Dictionary<FeatureSpace, Dictionary<string, int>> features = decisions.Select(d => d.Space).Distinct().ToDictionary(s => s, s => Number(s.Names));
        foreach (TsvTable.Row row in table.Rows)
        {
            if (!names.TryGetValue(row["decision"], out int decision) || !features[decisions[decision].Space].TryGetValue(row["feature"], out int feature))
                throw row.Error($"“{row["decision"]}” with “{row["feature"]}” is no feature of a decision; train the model again with this version");
            weights[decision][feature] = row.Number("weight") ?? throw row.Error("the column “weight” is empty");
        }
        return weights;
    }

    /// <summary>Writes weights as a table; those near zero are left out.</summary>
    public static string Format(double[][] weights, (string Name, FeatureSpace Space)[] decisions)
    {
        var text = new StringBuilder("decision\tfeature\tweight\n");
        for (int d = 0; d < decisions.Length; d++)
            for (int f = 0; f < weights[d].Length; f++)
                if (Math.Abs(weights[d][f]) >= Smallest) text.Append(CultureInfo.InvariantCulture, $"{decisions[d].Name}\t{decisions[d].Space.Names[f]}\t{weights[d][f]:0.##}\n");
        return text.ToString();
    }

    private static Dictionary<string, int> Number(IEnumerable<string> names) => names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
}

using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The learned weights by which names that may be those of craft are taken for one or not (<c>docs/tagging.md</c>).</summary>
/// <remarks>Immutable and thread-safe. <c>spacenews train vehicles</c> writes such models.</remarks>
public sealed class VehicleModel
{
    private static readonly (string, FeatureSpace)[] Decisions = [("Vehicle", VehicleFeatures.Space)];
    private static readonly Lazy<VehicleModel> LazyDefault = new(() => Parse(EmbeddedFiles.ReadText("models/vehicles.tsv"), "vehicles.tsv"));

    private readonly double[] _weights;

    internal VehicleModel(double[] weights) => _weights = weights;

    /// <summary>The model that ships with the library; read at first use.</summary>
    public static VehicleModel Default => LazyDefault.Value;

    /// <summary>A model of your own, as <c>spacenews train vehicles</c> writes it.</summary>
    /// <exception cref="FormatException">The file holds no such model; the message says file, line and what was expected.</exception>
    public static VehicleModel Load(string file) => Parse(File.ReadAllText(file, Encoding.UTF8), file);

    private static VehicleModel Parse(string content, string file) => new(WeightTable.Parse(content, file, Decisions)[0]);

    /// <summary>The content of a model file.</summary>
    internal static string Format(double[] weights) => WeightTable.Format([weights], Decisions);

    /// <summary>How likely the claim is right: the logarithm of the odds.</summary>
    internal double Score(VehicleClaim claim) => VehicleFeatures.Space.Score(claim.Values, _weights);
}

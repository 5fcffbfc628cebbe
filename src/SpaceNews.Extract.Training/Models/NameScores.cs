using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>Counts of names that were found, missed and invented, by kind; exact spans and kinds.</summary>
internal sealed class NameScores
{
    private readonly int[] _right = new int[NameLabels.Kinds.Length];
    private readonly int[] _gold = new int[NameLabels.Kinds.Length];
    private readonly int[] _found = new int[NameLabels.Kinds.Length];

    public double F1 => Ratio(2.0 * _right.Sum(), _gold.Sum() + _found.Sum());

    public void Add(IEnumerable<RecognizedName> gold, IEnumerable<RecognizedName> found)
    {
        var expected = gold.Select(n => (n.Kind, n.FirstToken, n.EndToken)).ToHashSet();
        foreach ((NameKind kind, _, _) in expected) _gold[(int)kind]++;
        foreach (RecognizedName name in found)
        {
            _found[(int)name.Kind]++;
            if (expected.Remove((name.Kind, name.FirstToken, name.EndToken))) _right[(int)name.Kind]++;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"F1 {100 * F1:f1} P {100 * Ratio(_right.Sum(), _found.Sum()):f1} R {100 * Ratio(_right.Sum(), _gold.Sum()):f1} ({string.Join(", ", Enumerable.Range(0, _right.Length).Where(k => _gold[k] > 0).Select(k => string.Create(CultureInfo.InvariantCulture, $"{NameLabels.Kinds[k]} {100 * Ratio(2.0 * _right[k], _gold[k] + _found[k]):f1}")))})");

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}

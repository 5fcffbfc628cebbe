using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>How often sentences of one kind were taken for another, and what share of the types of incident was right.</summary>
/// <remarks>For one thread while it counts.</remarks>
public sealed class SentenceScores
{
    private static readonly SentenceKind[] Kinds = Enum.GetValues<SentenceKind>();
    private readonly int[,] _counts = new int[Kinds.Length, Kinds.Length];
    private int _types, _rightTypes;

    /// <summary>Number of sentences.</summary>
    public int Count { get; private set; }

    /// <summary>Share of sentences with the right kind.</summary>
    public double Accuracy => Ratio(Kinds.Sum(k => _counts[(int)k, (int)k]), Count);

    /// <summary>Mean of the F1 of all kinds.</summary>
    public double MacroF1 => Kinds.Average(F1);

    /// <summary>Share of incidents with the right type.</summary>
    public double TypeAccuracy => Ratio(_rightTypes, _types);

    /// <summary>Sentences of kind <paramref name="gold"/> that were taken for <paramref name="found"/>.</summary>
    public int this[SentenceKind gold, SentenceKind found] => _counts[(int)gold, (int)found];

    /// <summary>Harmonic mean of precision and recall of a kind.</summary>
    public double F1(SentenceKind kind) => Ratio(2.0 * this[kind, kind], Kinds.Sum(k => this[kind, k]) + Kinds.Sum(k => this[k, kind]));

    internal void Add(LabelledSentence gold, SentenceJudgement found)
    {
        Count++;
        _counts[(int)gold.Kind, (int)found.Kind]++;
        if (gold.Type is null) return;
        _types++;
        if (gold.Type == found.IncidentType) _rightTypes++;
    }

    /// <summary>Writes the table of kinds, gold down and found across, with precision, recall and F1.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"{"gold \\ found",-12}{string.Concat(Kinds.Select(k => $"{k.ToString().ToLowerInvariant(),12}"))}{"P",8}{"R",8}{"F1",8}");
        foreach (SentenceKind gold in Kinds)
        {
            double precision = Ratio(this[gold, gold], Kinds.Sum(k => this[k, gold])), recall = Ratio(this[gold, gold], Kinds.Sum(k => this[gold, k]));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gold.ToString().ToLowerInvariant(),-12}{string.Concat(Kinds.Select(k => $"{this[gold, k],12}"))}{100 * precision,8:f1}{100 * recall,8:f1}{100 * F1(gold),8:f1}"));
        }
        writer.WriteLine(ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"accuracy {100 * Accuracy:f1}, mean F1 {100 * MacroF1:f1}, types of incident {100 * TypeAccuracy:f1} of {Count} sentences");

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}

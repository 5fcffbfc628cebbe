using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>A stated quantity: the number and unit as written, and its value in SI.</summary>
/// <param name="Dimension">What it measures.</param>
/// <param name="Number">The number as written; the lower one of a range.</param>
/// <param name="Unit">Canonical name of the unit as written (“mile per hour”, “pound-force”); empty for a bare number.</param>
/// <param name="Value">The number in the SI unit of the dimension (<see cref="QuantityDimension"/>); of money, the amount.</param>
/// <remarks>Immutable and thread-safe. Conversions follow <c>models/knowledge/units.tsv</c> (NIST SP 811).</remarks>
public readonly record struct Quantity(QuantityDimension Dimension, double Number, string Unit, double Value)
{
    /// <summary>How the words around the number limit it.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>The upper number of a range, or null.</summary>
    public double? UpperNumber { get; init; }

    /// <summary>The upper number of a range in SI, or null.</summary>
    public double? UpperValue { get; init; }

    /// <summary>What is stated behind ±, in the unit as written, or null.</summary>
    public double? Tolerance { get; init; }

    /// <summary>Whether the unit stands for several (“ton”, “gallon”, “degree” of temperature) and nothing in the text decides.</summary>
    public bool IsUnitAmbiguous { get; init; }

    /// <summary>Symbol of the SI unit of <see cref="Value"/>: “m/s”; empty for bare numbers, ratios and money.</summary>
    public string SIUnit { get; init; } = "";

    /// <summary>What it is a quantity of, as the text says it, or null.</summary>
    public string? Of { get; init; }

    /// <summary>Where the same quantity is stated in another unit, or null.</summary>
    public TextSpan? SameAs { get; init; }

    /// <summary>The bound, the value in SI and its unit: <c>>=20000 kg</c>.</summary>
    public override string ToString()
    {
        string bound = Bound switch
        {
            QuantityBound.AtLeast => ">=",
            QuantityBound.AtMost => "<=",
            QuantityBound.About => "~",
            _ => "",
        };
        string upper = UpperValue is { } u ? ".." + u.ToString("G6", CultureInfo.InvariantCulture) : "";
        string unit = Dimension is QuantityDimension.Money or QuantityDimension.Count ? Unit : SIUnit;
        return $"{bound}{Value.ToString("G6", CultureInfo.InvariantCulture)}{upper}{(unit.Length > 0 ? " " : "")}{unit}{(IsUnitAmbiguous ? "?" : "")}";
    }
}

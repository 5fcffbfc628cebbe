using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>A stated mass: the number and unit as written, and kilograms.</summary>
/// <param name="Number">The number as written; the lower one of a range.</param>
/// <param name="Unit">Canonical name of the unit as written: “ton”, “kilogram”, “pound”.</param>
/// <param name="Kilograms">The mass in kilograms (SI); of a range, the lower end. An ambiguous “ton” is taken as metric, as usual in this field.</param>
/// <remarks>Immutable. The kilograms of units other than SI follow the international avoirdupois pound of 0.45359237 kg (1959).</remarks>
public readonly record struct Mass(double Number, string Unit, double Kilograms) : IComparable<Mass>
{
    /// <summary>How the words around the number limit it.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>The upper number of a range, or null.</summary>
    public double? UpperNumber { get; init; }

    /// <summary>Least kilograms that the words allow, or null when there is no limit.</summary>
    public double? MinKilograms { get; init; }

    /// <summary>Most kilograms that the words allow, or null when there is no limit.</summary>
    public double? MaxKilograms { get; init; }

    /// <summary>Whether the unit stands for several (“ton”: metric, short or long) and nothing in the text decides.</summary>
    public bool IsUnitAmbiguous { get; init; }

    /// <summary>What it is the mass of, as the text says it (“service bay”), or null.</summary>
    public string? Of { get; init; }

    /// <summary>Which mass of the thing it is: dry, at launch, of its payload.</summary>
    public MassKind Kind { get; init; }

    /// <summary>Where the same mass is stated in another unit: the other side of “3,900 kg (8,600 lb)”; else null.</summary>
    public TextSpan? SameAs { get; init; }

    /// <summary>A mass of a number of kilograms, exact.</summary>
    public static Mass FromKilograms(double kilograms) => new(kilograms, "kilogram", kilograms);

    /// <summary>Compares by kilograms.</summary>
    public int CompareTo(Mass other) => Kilograms.CompareTo(other.Kilograms);

    /// <inheritdoc/>
    public override string ToString()
    {
        string bound = Bound switch
        {
            QuantityBound.AtLeast => ">=",
            QuantityBound.AtMost => "<=",
            QuantityBound.About => "~",
            _ => "",
        };
        string upper = UpperNumber is { } u && Number != 0 ? ".." + (Kilograms / Number * u).ToString("0.###", CultureInfo.InvariantCulture) : "";
        return $"{bound}{Kilograms.ToString("0.###", CultureInfo.InvariantCulture)}{upper} kg{(IsUnitAmbiguous ? "?" : "")}";
    }

    /// <summary>Whether the first mass is less.</summary>
    public static bool operator <(Mass left, Mass right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first mass is greater.</summary>
    public static bool operator >(Mass left, Mass right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first mass is less or the same.</summary>
    public static bool operator <=(Mass left, Mass right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first mass is greater or the same.</summary>
    public static bool operator >=(Mass left, Mass right) => left.CompareTo(right) >= 0;
}

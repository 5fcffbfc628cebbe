using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>A stated mass: the number and unit as written, and kilograms.</summary>
/// <param name="Number">The number as written; the lower one of a range.</param>
/// <param name="Unit">Canonical name of the unit as written: “ton”, “kilogram”, “pound”.</param>
/// <param name="Kilograms">The mass in kilograms (SI); of a range, the lower end. An ambiguous “ton” is taken as metric, as usual in this field.</param>
/// <remarks>Immutable. The kilograms of units other than SI follow the international avoirdupois pound of 0.45359237 kg (1959).</remarks>
public readonly record struct Mass(double Number, string Unit, double Kilograms) : IComparable<Mass>, IFormattable
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

    /// <summary>What it is the mass of, as the text says it (“service bay”), a craft by its name if the text has one; or null.</summary>
    public string? Of { get; init; }

    /// <summary>The noun by which the text tells what <see cref="Of"/> names: “navigation satellite” of “Transit III-A, a 203-pound navigation satellite”, beside the mass or wherever the article has it; null where <see cref="Of"/> is the noun itself, or nothing tells it.</summary>
    public string? OfNoun { get; init; }

    /// <summary>Which mass of the thing it is: dry, at launch, of its payload.</summary>
    public MassKind Kind { get; init; }

    /// <summary>Where the same mass is stated in another unit: the other side of “3,900 kg (8,600 lb)”; else null.</summary>
    public TextSpan? SameAs { get; init; }

    /// <summary>A mass of a number of kilograms, exact.</summary>
    public static Mass FromKilograms(double kilograms) => new(kilograms, "kilogram", kilograms);

    /// <summary>Reads a text that is one mass and nothing else, words that limit it apart: “about 3.9 tonnes”, “12 to 15 kg”.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mass">What was read.</param>
    /// <param name="knowledge">Whose units to use; the built-in ones unless given.</param>
    public static bool TryParse(string? text, out Mass mass, KnowledgeBase? knowledge = null)
    {
        mass = default;
        if (text is null || !QuantityReader.TryReadWhole(text, knowledge, out _, out QuantityReading reading) || reading.Dimension != QuantityDimension.Mass) return false;
        mass = MassExtractor.ValueOf(reading, reading.Bound);
        return true;
    }

    /// <summary>Reads a text that is one mass and nothing else.</summary>
    /// <exception cref="FormatException">It is not; the message tells what was expected at which position, from zero.</exception>
    public static Mass Parse(string text, KnowledgeBase? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryParse(text, out Mass mass, knowledge)) return mass;
        int lead = text.Length - text.AsSpan().TrimStart().Length;
        throw QuantityReader.Failure(text, "mass", "a unit of mass", NumberReader.TryRead(text.AsSpan(lead), out Number number) ? lead + number.Length : 0);
    }

    /// <summary>The mass in another unit.</summary>
    /// <param name="unit">Name or unambiguous form of a unit of mass: “pound”, “t”.</param>
    /// <exception cref="ArgumentException">There is no such unit of mass.</exception>
    public double In(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return KnowledgeBase.Default.Units.Find(unit) is { Dimension: QuantityDimension.Mass } entry
            ? entry.FromSI(Kilograms)
            : throw new ArgumentException($"“{unit}” is no unit of mass.", nameof(unit));
    }

    /// <summary>The mass as text.</summary>
    /// <param name="format">
    /// Null or <c>G</c>: bound, kilograms, ambiguity (<c>>=20000 kg?</c>). <c>R</c>: number and unit as written, in words that
    /// <see cref="Parse"/> turns back into the same mass (<c>at least 20 ton</c>). Any other: a unit of mass to convert to (<c>lb</c>).
    /// </param>
    /// <param name="formatProvider">Not used: the text is the same under every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (format is null or "" or "G") return ToString();
        string Whole(double value) => value.ToString("R", CultureInfo.InvariantCulture);
        if (format != "R")
        {
            return KnowledgeBase.Default.Units.Find(format) is { Dimension: QuantityDimension.Mass } entry
                ? $"{entry.FromSI(Kilograms).ToString("G10", CultureInfo.InvariantCulture)} {format}"
                : throw new FormatException($"“{format}” is no format of a mass; expected G, R or a unit of mass.");
        }
        string bound = Bound switch
        {
            QuantityBound.AtLeast => "at least ",
            QuantityBound.AtMost => "at most ",
            QuantityBound.About => "about ",
            _ => "",
        };
        return $"{bound}{Whole(Number)}{(UpperNumber is { } upper ? " to " + Whole(upper) : "")} {Unit}";
    }

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
        string upper = UpperNumber is { } u && Number != 0 ? ".." + Figures(Kilograms / Number * u) : "";
        return $"{bound}{Figures(Kilograms)}{upper} kg{(IsUnitAmbiguous ? "?" : "")}";
    }

    /// <summary>To the gram; what is lighter than that to the microgram.</summary>
    private static string Figures(double kilograms) => kilograms.ToString(kilograms is > 0 and < 0.001 ? "0.#########" : "0.###", CultureInfo.InvariantCulture);

    /// <summary>Whether the first mass is less.</summary>
    public static bool operator <(Mass left, Mass right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first mass is greater.</summary>
    public static bool operator >(Mass left, Mass right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first mass is less or the same.</summary>
    public static bool operator <=(Mass left, Mass right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first mass is greater or the same.</summary>
    public static bool operator >=(Mass left, Mass right) => left.CompareTo(right) >= 0;
}

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A unit of measure: what it measures, how it converts to SI, and the forms in which a text writes it.</summary>
/// <param name="Name">Canonical name in the singular: “kilogram”, “short ton”.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">What one of it is in the SI unit of its dimension; greater than zero and finite.</param>
/// <remarks>
/// Immutable and thread-safe. The value in SI is <c>number × Factor + Offset</c>. The factors of the built-in table
/// (<c>models/knowledge/units.tsv</c>) are exact by definition where there is a definition, else those of NIST SP 811.
/// </remarks>
public sealed record UnitEntry(string Name, QuantityDimension Dimension, double Factor)
{
    /// <summary>What zero of it is in SI: 273.15 for degrees Celsius; 0 for nearly all.</summary>
    public double Offset { get; init; }

    /// <summary>Least factor that the name stands for, where it stands for several (“ton”), else null.</summary>
    public double? MinimumFactor { get; init; }

    /// <summary>Greatest factor that the name stands for, where it stands for several, else null.</summary>
    public double? MaximumFactor { get; init; }

    /// <summary>Symbols, which hold as written: “kg”. A trailing ~ says that the symbol needs support from the words around it.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    /// <summary>Words and phrases, singular and plural, which hold in any letter case: “kilogram”, “metric tons”. A trailing ~ as in <see cref="Symbols"/>.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Symbols of the SI prefixes that symbols and words may take (“k”, “M”), or “all”.</summary>
    public ImmutableArray<string> Prefixes { get; init; } = [];

    /// <summary>Whether the name stands for several units.</summary>
    public bool IsAmbiguous => MinimumFactor is not null && MaximumFactor is not null;

    /// <summary>A number of this unit in the SI unit of its dimension.</summary>
    public double ToSI(double number) => (number * Factor) + Offset;

    /// <summary>A value in the SI unit of the dimension in this unit.</summary>
    public double FromSI(double value) => (value - Offset) / Factor;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

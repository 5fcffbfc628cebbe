using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>A mass of an incident.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record IncidentMassRecord
{
    /// <summary>What it is the mass of.</summary>
    public string? Of { get; init; }

    /// <summary>The noun by which the text tells what <see cref="Of"/> names; absent where that is the noun itself.</summary>
    public string? OfNoun { get; init; }

    /// <summary>The number as written.</summary>
    public required double Value { get; init; }

    /// <summary>The unit as written, singular.</summary>
    public required string Unit { get; init; }

    /// <summary>How the words limit it.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<QuantityBound>))]
    public required QuantityBound Bound { get; init; }

    /// <summary>Kilograms.</summary>
    public required double Kilograms { get; init; }

    /// <summary>Least kilograms that the words allow.</summary>
    public double? MinKilograms { get; init; }

    /// <summary>Most kilograms that the words allow.</summary>
    public double? MaxKilograms { get; init; }

    /// <summary>True when the unit stands for several and nothing decides.</summary>
    public bool? AmbiguousUnit { get; init; }

    /// <summary>Which mass it is; absent when the text does not say.</summary>
    public MassKind? Kind { get; init; }

    /// <summary>The upper number of a range.</summary>
    public double? UpperValue { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

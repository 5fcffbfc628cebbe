using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>A quantity as data; written only when quantities are extracted.</summary>
/// <remarks>Immutable; absent values left out.</remarks>
public sealed record QuantityRecord
{
    /// <summary>What it measures.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<QuantityDimension>))]
    public required QuantityDimension Dimension { get; init; }

    /// <summary>The number as written; the lower one of a range.</summary>
    public required double Value { get; init; }

    /// <summary>The unit as written, singular.</summary>
    public required string Unit { get; init; }

    /// <summary>How the words limit it.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<QuantityBound>))]
    public required QuantityBound Bound { get; init; }

    /// <summary>The number in SI; of money, the amount.</summary>
    public required double Si { get; init; }

    /// <summary>Symbol of the SI unit; absent for ratios and money.</summary>
    public string? SiUnit { get; init; }

    /// <summary>The upper number of a range.</summary>
    public double? UpperValue { get; init; }

    /// <summary>The upper number of a range in SI.</summary>
    public double? UpperSi { get; init; }

    /// <summary>What is stated behind ±.</summary>
    public double? Tolerance { get; init; }

    /// <summary>True when the unit stands for several and nothing decides.</summary>
    public bool? AmbiguousUnit { get; init; }
}

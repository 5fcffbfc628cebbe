namespace SpaceNews.Extract;

/// <summary>A vehicle as data.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record VehicleRecord
{
    /// <summary>Canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of craft it is.</summary>
    public required VehicleClass Class { get; init; }

    /// <summary>The family it belongs to.</summary>
    public string? Family { get; init; }
}

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A vehicle, or a family of vehicles, of the knowledge base.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Class">What kind of craft it is.</param>
/// <remarks>
/// Immutable. An alias that ends in <c>~</c> is also an ordinary word and counts only with support from its context; one
/// that ends in <c>!</c> may be written in lower case.
/// </remarks>
public sealed record VehicleEntry(string Name, VehicleClass Class)
{
    /// <summary>Stable name; made from <see cref="Name"/> when left empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>The family that the vehicle belongs to, or null.</summary>
    public string? Family { get; init; }

    /// <summary>Who operates it, or null.</summary>
    public string? Operator { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>
    /// What may follow the name to name one craft: <c>#</c> stands for digits, <c>@</c> for one capital letter; a leading
    /// <c>!</c> says that the serial alone is enough (“MS-28”).
    /// </summary>
    public ImmutableArray<string> Serials { get; init; } = [];
}

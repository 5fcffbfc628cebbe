namespace SpaceNews.Extract;

/// <summary>A TIMEX3 annotation.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record Timex3Record
{
    /// <summary>DATE, TIME or DURATION.</summary>
    public required string Type { get; init; }

    /// <summary>Value as TIMEX3 writes it.</summary>
    public required string Value { get; init; }

    /// <summary>Modifier as TIMEX3 writes it: START, MID, END, APPROX, EQUAL_OR_MORE, EQUAL_OR_LESS.</summary>
    public string? Mod { get; init; }
}

namespace SpaceNews.Extract;

/// <summary>A TIMEX3 annotation.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record Timex3Record
{
    /// <summary>DATE, TIME, DURATION or SET.</summary>
    public required string Type { get; init; }

    /// <summary>Value as TIMEX3 writes it.</summary>
    public required string Value { get; init; }

    /// <summary>Modifier as TIMEX3 writes it: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_AFTER, ON_OR_BEFORE, EQUAL_OR_MORE, EQUAL_OR_LESS.</summary>
    public string? Mod { get; init; }

    /// <summary>For a SET what is counted: EVERY.</summary>
    public string? Quant { get; init; }
}

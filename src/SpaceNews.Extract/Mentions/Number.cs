namespace SpaceNews.Extract;

/// <summary>A number as a text states it.</summary>
/// <param name="Value">The number; the lower one of a range.</param>
/// <param name="Length">Characters that were read for it.</param>
/// <remarks>Immutable. Has no unit: “1.2 million” is 1,200,000.</remarks>
public readonly record struct Number(double Value, int Length)
{
    /// <summary>The upper number of a range (“10 to 15”), or null.</summary>
    public double? Upper { get; init; }

    /// <summary>What is stated behind ±, or null.</summary>
    public double? Tolerance { get; init; }

    /// <summary>Whether the words leave the number open (“several hundred”); the value is then the least that they say.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether it is written in figures, at least in part.</summary>
    public bool IsInFigures { get; init; }

    /// <summary>Whether it is a fraction alone (“half”, “two thirds”), behind which “a” or “of a” may stand before the unit.</summary>
    internal bool IsFraction { get; init; }

    /// <summary>The last scale word of the number (“million”: 1,000,000), or 1; “5 to 10 million” is five million to ten.</summary>
    internal double Scale { get; init; }
}

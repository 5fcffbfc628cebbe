namespace SpaceNews.Extract;

/// <summary>A stated length of time.</summary>
/// <param name="Value">ISO 8601: <c>P242D</c>, <c>PT10M</c>; a range is <c>P2Y/P5Y</c>.</param>
/// <param name="Bound">How the words around it limit it.</param>
/// <remarks>Immutable. A decade is ten years, a century a hundred, a fortnight two weeks.</remarks>
public sealed record StatedDuration(string Value, QuantityBound Bound = QuantityBound.Exact)
{
    /// <summary>Length in days of the shortest reading, months as 30.44 days; for comparison only.</summary>
    public double ApproximateDays { get; init; }

    /// <summary>The value as TIMEX3 writes it where that is another: <c>P6DE</c> for six decades.</summary>
    internal string? TimexValue { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

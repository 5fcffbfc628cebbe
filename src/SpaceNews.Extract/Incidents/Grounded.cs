using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A value and the places it was read from; never without at least one.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Evidence">Where it was read.</param>
/// <remarks>Immutable.</remarks>
public sealed record Grounded<T>(T Value, ImmutableArray<Evidence> Evidence) where T : notnull
{
    /// <inheritdoc/>
    public override string ToString() => $"{Value} ({Evidence.Length} source(s))";
}

namespace SpaceNews.Extract.Training;

/// <summary>A quantity that a data set expects.</summary>
/// <param name="Text">The characters, as the set writes them.</param>
/// <param name="Value">The number; the middle of a range in quantulum3; null where the set states none.</param>
/// <param name="Unit">Name of the unit as the set writes it; empty for a bare number.</param>
/// <remarks>Immutable.</remarks>
public sealed record ExpectedQuantity(string Text, double? Value, string Unit)
{
    /// <summary>Where it stands, where the set tells.</summary>
    public TextSpan? Span { get; init; }
}

using System.Collections.Immutable;

namespace SpaceNews.Extract.Training;

/// <summary>A text of a public data set with the quantities that the set expects in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Expected">What is expected, in order.</param>
/// <remarks>Immutable.</remarks>
public sealed record QuantityCase(string Text, ImmutableArray<ExpectedQuantity> Expected);

namespace SpaceNews.Extract;

/// <summary>An expression of time that no calendar can hold: “now”, “recently”, “several years”, “every two weeks”.</summary>
/// <param name="Type">Type as TIMEX3 has it: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">Value as TIMEX3 writes it: <c>PRESENT_REF</c>, <c>PXY</c>, <c>P2W</c>.</param>
/// <param name="Quant">For a SET what is counted, <c>EVERY</c>; null for none.</param>
/// <remarks>Immutable. Reported only by a pipeline with <see cref="PipelineOptions.WritesTimex"/>.</remarks>
public sealed record TimeExpression(string Type, string Value, string? Quant = null)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

namespace SpaceNews.Extract;

/// <summary>One mark of a <see cref="MarkedText"/>: a stretch of the text, and what it is said to be.</summary>
/// <param name="Kind">Name of a mention kind (<c>Mass</c>) or id of a diagnostic (<c>SNX5003</c>).</param>
/// <param name="Span">Where it stands in the plain text; never empty.</param>
/// <param name="Value">What it means, in text form, or null where the markup gives none.</param>
/// <param name="IsOptional">Whether the mark may as well be missing: <c>{|Kind?:text|}</c>.</param>
/// <remarks>Immutable.</remarks>
public sealed record Mark(string Kind, TextSpan Span, string? Value = null, bool IsOptional = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}{(IsOptional ? "?" : "")} {Span}{(Value is null ? "" : " = " + Value)}";
}

namespace SpaceNews.Extract;

/// <summary>A place in a text as an editor shows it: zero-based line and zero-based character (UTF-16) within it.</summary>
/// <param name="Line">Zero-based line number.</param>
/// <param name="Character">Zero-based offset from the start of the line.</param>
public readonly record struct LinePosition(int Line, int Character)
{
    /// <summary>The position as people count it, <c>line:column</c>, both from one.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line + 1}:{Character + 1}");
}

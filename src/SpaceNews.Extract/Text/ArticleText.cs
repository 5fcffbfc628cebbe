namespace SpaceNews.Extract;

/// <summary>The text of an article, verbatim, with a map of its lines.</summary>
/// <remarks>
/// Nothing is normalised: every offset in every result is an index into exactly this string. Any UTF-16 is accepted,
/// lone surrogates and control characters included. Lines end at LF, CR or CR LF. Immutable and thread-safe.
/// </remarks>
public sealed class ArticleText
{
    private int[]? _lineStarts;

    /// <summary>Wraps <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArticleText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Value = text;
    }

    /// <summary>The whole text.</summary>
    public string Value { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Value.Length;

    /// <summary>The code unit at <paramref name="position"/>.</summary>
    public char this[int position] => Value[position];

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Value);

    /// <summary>The characters of <paramref name="span"/>, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span) => Value.AsSpan(span.Start, span.Length);

    /// <summary>The characters of <paramref name="span"/> as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the text.</exception>
    public string ToString(TextSpan span) => Value.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Line and character of an offset; the end of the text is allowed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> lies outside the text.</exception>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        int line = Array.BinarySearch(LineStarts, position);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line, position - LineStarts[line]);
    }

    /// <summary>The span of a line, its line break left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLine(int line)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, LineCount);
        int start = LineStarts[line];
        int end = line + 1 < LineCount ? LineStarts[line + 1] : Length;
        if (end > start && line + 1 < LineCount)
        {
            end--;
            if (end > start && Value[end] == '\n' && Value[end - 1] == '\r') end--;
        }
        return TextSpan.FromBounds(start, end);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return [.. starts];
    }
}

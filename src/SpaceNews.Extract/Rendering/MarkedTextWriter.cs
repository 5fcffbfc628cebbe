using System.Text;

namespace SpaceNews.Extract;

/// <summary>Writes the markup of <see cref="MarkedText"/>.</summary>
internal sealed class MarkedTextWriter(string text)
{
    private readonly StringBuilder _result = new(text.Length * 2);
    private readonly Stack<Mark> _open = [];
    private int _at;

    /// <summary>Writes marks that are sorted by start, outer before inner.</summary>
    public string Write(ReadOnlySpan<Mark> marks)
    {
        foreach (Mark mark in marks)
        {
            Check(mark);
            CloseUntil(mark.Span.Start);
            if (_open.TryPeek(out Mark? outer) && mark.Span.End > outer.Span.End)
                throw new ArgumentException($"The marks {outer} and {mark} cross; marks lie inside each other or apart.", nameof(marks));
            WriteText(mark.Span.Start, beforeBar: false);
            WriteOpening(mark);
            _open.Push(mark);
        }
        CloseUntil(text.Length);
        WriteText(text.Length, beforeBar: false);
        return _result.ToString();
    }

    private void Check(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        if (mark.Span.IsEmpty || mark.Span.End > text.Length)
            throw new ArgumentException($"The mark {mark} is empty or reaches past the text of {text.Length} characters.", nameof(mark));
        if (!MarkedTextParser.IsKind(mark.Kind))
            throw new ArgumentException($"“{mark.Kind}” cannot be the kind of a mark; it begins with a letter and holds letters, digits, “-”, “_” and “.”.", nameof(mark));
    }

    private void CloseUntil(int position)
    {
        while (_open.TryPeek(out Mark? inner) && inner.Span.End <= position)
        {
            WriteText(inner.Span.End, beforeBar: true);
            _result.Append("|}");
            _open.Pop();
        }
    }

    private void WriteOpening(Mark mark)
    {
        _result.Append("{|").Append(mark.Kind);
        if (mark.IsOptional) _result.Append('?');
        if (mark.Value is { } value)
        {
            _result.Append('=');
            if (value.Length > 0 && value.AsSpan().IndexOfAny("\":|\r\n") < 0) _result.Append(value);
            else _result.Append('"').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }
        _result.Append(':');
    }

    private void WriteText(int end, bool beforeBar)
    {
        for (; _at < end; _at++)
        {
            char c = text[_at];
            bool escaped = c switch
            {
                '\\' => true,
                '{' => _at + 1 < end ? text[_at + 1] == '|' : beforeBar || (_at + 1 < text.Length && text[_at + 1] == '|'),
                '}' => _at > 0 && text[_at - 1] == '|',
                _ => false,
            };
            if (escaped) _result.Append('\\');
            _result.Append(c);
        }
    }
}

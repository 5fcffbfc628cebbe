using System.Collections.Immutable;
using System.Text;

namespace SpaceNews.Extract;

/// <summary>Reads the markup of <see cref="MarkedText"/> in one pass.</summary>
internal sealed class MarkedTextParser(string source, int start, string? fileName)
{
    private readonly StringBuilder _text = new(source.Length - start);
    private readonly List<Mark> _marks = [];
    private readonly Stack<(int Mark, int OpenedAt)> _open = [];
    private int _at = start;

    public MarkedText Parse()
    {
        while (_at < source.Length)
        {
            char c = source[_at];
            if (c == '\\') ReadEscape();
            else if (c == '{' && Next == '|') ReadOpening();
            else if (c == '|' && Next == '}') ReadClosing();
            else
            {
                _text.Append(c);
                _at++;
            }
        }
        if (_open.TryPop(out (int Mark, int OpenedAt) unclosed))
            throw Error(unclosed.OpenedAt, $"the mark “{_marks[unclosed.Mark].Kind}” is never closed; expected “|}}”");
        return new MarkedText(_text.ToString(), _marks.ToImmutableArray());
    }

    /// <summary>Whether a string can be the kind of a mark: a letter, then letters, digits, <c>-</c>, <c>_</c> or <c>.</c></summary>
    public static bool IsKind(string kind) => kind.Length > 0 && char.IsLetter(kind[0]) && kind.All(IsKindPart);

    private static bool IsKindPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.';

    private char Next => _at + 1 < source.Length ? source[_at + 1] : '\0';

    private void ReadEscape()
    {
        if (Next is not ('\\' or '{' or '}')) throw Error(_at, $"after a backslash expected “\\”, “{{” or “}}”, but found {Describe(_at + 1)}");
        _text.Append(Next);
        _at += 2;
    }

    private void ReadOpening()
    {
        int opening = _at;
        _at += 2;
        int kindStart = _at;
        if (_at >= source.Length || !char.IsLetter(source[_at]))
            throw Error(_at, $"expected the kind of a mark after “{{|”, but found {Describe(_at)}; write “\\{{|” for the characters themselves");
        while (_at < source.Length && IsKindPart(source[_at])) _at++;
        string kind = source[kindStart.._at];
        bool optional = Take('?');
        string? value = Take('=') ? ReadValue(kind) : null;
        if (!Take(':'))
            throw Error(_at, $"expected {(value is not null ? "“:”" : optional ? "“=” or “:”" : "“?”, “=” or “:”")} in the mark “{kind}”, but found {Describe(_at)}");
        _open.Push((_marks.Count, opening));
        _marks.Add(new Mark(kind, new TextSpan(_text.Length, 0), value, optional));
    }

    private string ReadValue(string kind)
    {
        int valueStart = _at;
        if (!Take('"'))
        {
            while (_at < source.Length && source[_at] is not (':' or '|' or '"' or '\n' or '\r')) _at++;
            if (_at == valueStart) throw Error(_at, $"expected the value of the mark “{kind}” after “=”, but found {Describe(_at)}");
            return source[valueStart.._at];
        }
        var value = new StringBuilder();
        while (!Take('"'))
        {
            if (_at < source.Length && source[_at] == '\\')
            {
                if (Next is not ('\\' or '"')) throw Error(_at, $"after a backslash in a value expected “\\” or “\"”, but found {Describe(_at + 1)}");
                _at++;
            }
            if (_at >= source.Length) throw Error(valueStart, $"the value of the mark “{kind}” is never closed; expected “\"”");
            value.Append(source[_at++]);
        }
        return value.ToString();
    }

    private void ReadClosing()
    {
        if (!_open.TryPop(out (int Mark, int OpenedAt) opened))
            throw Error(_at, "“|}” closes no mark; write “|\\}” for the characters themselves");
        Mark mark = _marks[opened.Mark];
        if (mark.Span.Start == _text.Length) throw Error(_at, $"expected text in the mark “{mark.Kind}”, but found its end");
        _marks[opened.Mark] = mark with { Span = TextSpan.FromBounds(mark.Span.Start, _text.Length) };
        _at += 2;
    }

    private bool Take(char c)
    {
        if (_at >= source.Length || source[_at] != c) return false;
        _at++;
        return true;
    }

    private string Describe(int position) => position >= source.Length ? "the end" : source[position] is '\n' or '\r' ? "the end of the line" : $"“{source[position]}”";

    private FormatException Error(int position, string what) =>
        new($"{(fileName is null ? "" : fileName + ":")}{new ArticleText(source).GetLinePosition(Math.Min(position, source.Length))}: {what}.");
}

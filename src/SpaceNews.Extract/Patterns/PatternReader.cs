using System.Text;

namespace SpaceNews.Extract;

/// <summary>Goes through the textual form of a pattern and makes its errors.</summary>
internal sealed class PatternReader(string text)
{
    private int _position;

    /// <summary>Where the next character that is no space stands.</summary>
    public int Position
    {
        get
        {
            while (_position < text.Length && char.IsWhiteSpace(text[_position])) _position++;
            return _position;
        }
    }

    public bool AtEnd => Position == text.Length;

    /// <summary>The next character that is no space; NUL at the end.</summary>
    public char Current => AtEnd ? '\0' : text[Position];

    /// <summary>The very next character, a space too; NUL at the end.</summary>
    public char Next => At(_position);

    /// <summary>The character behind <see cref="Next"/>.</summary>
    public char SecondNext => At(_position + 1);

    public static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    public bool Take(char c)
    {
        if (Current != c || AtEnd) return false;
        _position++;
        return true;
    }

    public bool TakeText(string expected)
    {
        if (string.CompareOrdinal(text, _position, expected, 0, expected.Length) != 0) return false;
        _position += expected.Length;
        return true;
    }

    public string TakeWhile(Func<char, bool> belongs)
    {
        int start = Position;
        while (_position < text.Length && belongs(text[_position])) _position++;
        return text[start.._position];
    }

    /// <summary>A name with one of some characters behind it, which is not taken; null, and nothing is taken, when there is none.</summary>
    public string? PeekNameBefore(string ends)
    {
        int mark = _position;
        string name = TakeWhile(IsNameCharacter);
        bool found = PatternParser.IsName(name) && !AtEnd && ends.Contains(Current, StringComparison.Ordinal);
        _position = mark;
        return found ? name : null;
    }

    /// <summary>A name and the character behind it; null, and nothing is taken, when that is not what follows.</summary>
    public string? TakeNameBefore(char end)
    {
        if (PeekNameBefore(end.ToString()) is not { } name) return null;
        TakeWhile(IsNameCharacter);
        Take(end);
        return name;
    }

    /// <summary>Literal characters up to a space or one with a meaning of its own; a backslash takes the meaning away.</summary>
    /// <param name="end">One more character that ends them.</param>
    public string Bare(char end = ' ')
    {
        int start = Position;
        var word = new StringBuilder();
        while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && text[_position] != end)
        {
            if (text[_position] == '\\') word.Append(Escaped());
            else if (PatternText.Special.Contains(text[_position], StringComparison.Ordinal)) break;
            else word.Append(text[_position++]);
        }
        return !string.IsNullOrWhiteSpace(word.ToString()) ? word.ToString() : throw ErrorAt(start, "A word is missing here.");
    }

    /// <summary>What stands in single quotes; a backslash takes the meaning of a quote or backslash away.</summary>
    public string Quoted()
    {
        int start = Position;
        Take('\'');
        var word = new StringBuilder();
        while (_position < text.Length && text[_position] != '\'') word.Append(text[_position] == '\\' ? Escaped() : text[_position++]);
        if (_position == text.Length) throw ErrorAt(start, "This quote does not end.");
        _position++;
        return !string.IsNullOrWhiteSpace(word.ToString()) ? word.ToString() : throw ErrorAt(start, "There is nothing in these quotes.");
    }

    public void Expect(char c, string what)
    {
        if (!Take(c)) throw Error($"“{c}” is missing, the end of {what}; {(AtEnd ? "the pattern ends" : $"found “{Current}”")} here.");
    }

    public TokenPatternFormatException Error(string fault) => ErrorAt(Position, fault);

    public TokenPatternFormatException ErrorAtNext(string fault) => ErrorAt(_position, fault);

    public TokenPatternFormatException ErrorAt(int position, string fault) => new(text, position, fault);

    private char At(int position) => position < text.Length ? text[position] : '\0';

    private char Escaped()
    {
        if (_position + 1 == text.Length) throw ErrorAtNext("Nothing follows this backslash.");
        _position += 2;
        return text[_position - 1];
    }
}

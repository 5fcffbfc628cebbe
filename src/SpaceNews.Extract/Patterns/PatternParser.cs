using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>Reads the textual form of patterns: alternatives, sequences, items and what repeats them.</summary>
internal sealed class PatternParser
{
    public const int MaxDepth = 100;

    private readonly PatternReader _reader;
    private readonly PatternElementParser _elements;
    private readonly IReadOnlyDictionary<string, TokenPattern>? _parts;
    private int _depth;

    public PatternParser(string text, IReadOnlyDictionary<string, TokenPattern>? parts)
    {
        _reader = new PatternReader(text);
        _parts = parts;
        _elements = new PatternElementParser(_reader, Part);
    }

    /// <summary>Whether a name can be one of a capture or of a part.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || char.IsAsciiDigit(name[0])) return false;
        foreach (char c in name)
            if (!PatternReader.IsNameCharacter(c)) return false;
        return true;
    }

    /// <exception cref="TokenPatternFormatException">The text is not a pattern.</exception>
    public TokenPattern Parse()
    {
        TokenPattern pattern = Alternatives();
        return _reader.AtEnd ? pattern : throw _reader.Error("This “)” closes nothing.");
    }

    private TokenPattern Alternatives()
    {
        if (++_depth > MaxDepth) throw _reader.Error($"Parentheses lie more than {MaxDepth} deep.");
        var parts = new List<TokenPattern> { Sequence() };
        while (_reader.Take('|')) parts.Add(Sequence());
        _depth--;
        return TokenPattern.AnyOf([.. parts]);
    }

    private TokenPattern Sequence()
    {
        var items = new List<TokenPattern>();
        while (!_reader.AtEnd && _reader.Current is not ('|' or ')')) items.Add(Repeated());
        return items.Count > 0 ? TokenPattern.Sequence([.. items]) : throw _reader.Error("A pattern is missing here.");
    }

    private TokenPattern Repeated()
    {
        int start = _reader.Position;
        TokenPattern item = Item();
        if (_reader.Next is not ('?' or '{' or '*' or '+')) return item;
        if (_reader.Next is '*' or '+') throw _reader.ErrorAtNext($"Repetition is bounded: write “{{{(_reader.Next == '*' ? 0 : 1)},{TokenPattern.MaxRepetition}}}” for as many as there may be.");
        if (_reader.Next == '{' && !char.IsAsciiDigit(_reader.SecondNext)) return item;
        if (item is AnchorPattern or LookaroundPattern) throw _reader.ErrorAt(start, "What takes no token cannot be repeated.");
        TokenPattern result = _reader.Next == '?' ? Optional(item) : Times(item);
        return _reader.Next is '?' or '*' or '+' || (_reader.Next == '{' && char.IsAsciiDigit(_reader.SecondNext))
            ? throw _reader.ErrorAtNext("One item takes one repetition: put the first into parentheses.")
            : result;
    }

    private TokenPattern Optional(TokenPattern item)
    {
        _reader.Take('?');
        return item.Optional();
    }

    private TokenPattern Times(TokenPattern item)
    {
        _reader.Take('{');
        int place = _reader.Position;
        int min = Number(), max = _reader.Take(',') ? Number() : min;
        _reader.Expect('}', "the repetition");
        if (max < Math.Max(min, 1) || max > TokenPattern.MaxRepetition)
            throw _reader.ErrorAt(place, $"A repetition goes from a lower to a higher number, at least 1 and at most {TokenPattern.MaxRepetition}.");
        return item.Repeat(min, max);
    }

    private int Number()
    {
        string digits = _reader.TakeWhile(char.IsAsciiDigit);
        if (digits.Length == 0) throw _reader.Error("A number is missing here.");
        return digits.Length <= 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : int.MaxValue;
    }

    private TokenPattern Item()
    {
        switch (_reader.Current)
        {
            case '^':
                _reader.Take('^');
                return TokenPattern.SentenceStart;
            case '$':
                _reader.Take('$');
                return TokenPattern.SentenceEnd;
            case '(':
                return Group();
            case '{':
                return _elements.Parse();
            case '<':
                return Part();
            case '~':
                return _elements.Lemma();
            case '\'':
                return TokenPattern.Phrase(_reader.Quoted());
            case var c when PatternText.Special.Contains(c, StringComparison.Ordinal) && c != '\\':
                throw _reader.Error($"“{c}” has no meaning here; for the character itself write “\\{c}”.");
            default:
                string word = _reader.Bare();
                return word.All(char.IsLetterOrDigit) ? TokenPattern.Word(word) : TokenPattern.Phrase(word);
        }
    }

    private TokenPattern Group()
    {
        int start = _reader.Position;
        _reader.Take('(');
        TokenPattern result;
        if (_reader.TakeText("?=")) result = new LookaroundPattern(Alternatives(), isAhead: true, isNegative: false);
        else if (_reader.TakeText("?!")) result = new LookaroundPattern(Alternatives(), isAhead: true, isNegative: true);
        else if (_reader.TakeText("?<=")) result = new LookaroundPattern(Alternatives(), isAhead: false, isNegative: false);
        else if (_reader.TakeText("?<!")) result = new LookaroundPattern(Alternatives(), isAhead: false, isNegative: true);
        else if (_reader.TakeNameBefore(':') is { } name) result = Alternatives().As(name);
        else result = Alternatives();
        _reader.Expect(')', $"the “(” of column {start + 1}");
        return result;
    }

    private TokenPattern Part()
    {
        int start = _reader.Position;
        _reader.Take('<');
        string name = _reader.TakeWhile(PatternReader.IsNameCharacter);
        if (!IsName(name)) throw _reader.Error("The name of a part is missing here.");
        _reader.Expect('>', $"the “<” of column {start + 1}");
        return _parts is not null && _parts.TryGetValue(name, out TokenPattern? part)
            ? part
            : throw _reader.ErrorAt(start, $"There is no part of the name “{name}”; given: {(_parts is { Count: > 0 } ? string.Join(", ", _parts.Keys.Order(StringComparer.Ordinal)) : "none")}.");
    }
}

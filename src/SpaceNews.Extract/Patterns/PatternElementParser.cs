namespace SpaceNews.Extract;

/// <summary>Reads what stands in braces: a mention, a class of the knowledge base, or tests of one token.</summary>
internal sealed class PatternElementParser(PatternReader reader, Func<TokenPattern> readPart)
{
    private static readonly Dictionary<string, TokenTest> Keywords = new(StringComparer.Ordinal)
    {
        ["any"] = TokenPattern.Any,
        ["number"] = TokenPattern.Number,
        ["word"] = TokenPattern.OfKind(TokenKind.Word),
        ["punctuation"] = TokenPattern.OfKind(TokenKind.Punctuation),
        ["symbol"] = TokenPattern.OfKind(TokenKind.Symbol),
    };

    private int _depth;

    public TokenPattern Parse()
    {
        int start = reader.Position;
        reader.Take('{');
        TokenPattern element = Element();
        if (reader.Take(':'))
        {
            int place = reader.Position;
            string name = reader.TakeWhile(PatternReader.IsNameCharacter);
            if (!PatternParser.IsName(name)) throw reader.ErrorAt(place, "The name of a capture is missing here: letters, digits and “_”, not a digit first.");
            element = element.As(name);
        }
        reader.Expect('}', $"the “{{” of column {start + 1}");
        return element;
    }

    /// <summary>A word in any inflected form, from its “~” on.</summary>
    public TokenTest Lemma()
    {
        reader.Take('~');
        return TokenPattern.Lemma(reader.Current == '\'' ? reader.Quoted() : reader.Bare());
    }

    private TokenPattern Element()
    {
        if (reader.PeekNameBefore(":}") is { } kind && !Keywords.ContainsKey(kind))
        {
            reader.TakeWhile(PatternReader.IsNameCharacter);
            return TokenPattern.Mention(new MentionKind(kind));
        }
        if (reader.Current != '@') return Either();
        int start = reader.Position;
        TokenPattern known = Class();
        if (reader.Current is not ('&' or '|')) return known;
        return known is TokenTest test ? EitherFrom(BothFrom(test)) : throw NotATest(start);
    }

    private TokenTest Either() => EitherFrom(BothFrom(Single()));

    private TokenTest EitherFrom(TokenTest first)
    {
        TokenTest result = first;
        while (reader.Take('|')) result |= BothFrom(Single());
        return result;
    }

    private TokenTest BothFrom(TokenTest first)
    {
        TokenTest result = first;
        while (reader.Take('&')) result &= Single();
        return result;
    }

    private TokenTest Single()
    {
        if (++_depth > PatternParser.MaxDepth) throw reader.Error($"Tests lie more than {PatternParser.MaxDepth} deep.");
        TokenTest result = SingleOfAny();
        _depth--;
        return result;
    }

    private TokenTest SingleOfAny()
    {
        int start = reader.Position;
        switch (reader.Current)
        {
            case '!':
                reader.Take('!');
                return !Single();
            case '(':
                reader.Take('(');
                TokenTest inner = Either();
                reader.Expect(')', $"the “(” of column {start + 1}");
                return inner;
            case '~':
                return Lemma();
            case '\'':
                return TokenPattern.Word(reader.Quoted());
            case '@':
                return Class() as TokenTest ?? throw NotATest(start);
            case '<':
                return readPart() as TokenTest ?? throw reader.ErrorAt(start, "This part takes more than one token; tests of one token are wanted here.");
        }
        string name = reader.TakeWhile(PatternReader.IsNameCharacter);
        if (name.Length > 0 && reader.Take('=')) return Keyed(name, start);
        if (Keywords.TryGetValue(name, out TokenTest? test)) return test;
        if (name.Length > 0 && reader.AtEnd) throw reader.Error("“}” is missing; the pattern ends here.");
        throw reader.ErrorAt(start, name.Length == 0
            ? "A mention kind or a test is missing here."
            : $"“{name}” is no test of one token: {string.Join(", ", Keywords.Keys.Order(StringComparer.Ordinal))}, text=…, pos=…, shape=…, in=…, @Class, ~lemma, 'word'; a token inside a mention is “in={name}”.");
    }

    private TokenTest Keyed(string key, int start)
    {
        switch (key)
        {
            case "text":
                var words = new List<string> { Literal() };
                while (reader.Take(',')) words.Add(Literal());
                return TokenPattern.Exactly([.. words]);
            case "pos":
                return TokenPattern.PartOfSpeech([.. Members<PartOfSpeech>("part of speech")]);
            case "shape":
                return TokenPattern.Shape(Members<TokenShape>("shape").Aggregate((a, b) => a | b));
            case "in":
                int place = reader.Position;
                string kind = reader.TakeWhile(PatternReader.IsNameCharacter);
                return PatternParser.IsName(kind) ? TokenPattern.Inside(new MentionKind(kind)) : throw reader.ErrorAt(place, "The kind of a mention is missing here.");
            default:
                throw reader.ErrorAt(start, $"There is no test “{key}=”; there are: text, pos, shape, in.");
        }
    }

    private TokenPattern Class()
    {
        reader.Take('@');
        return TokenPattern.Knowledge(Member<KnowledgeClass>("class"));
    }

    private List<T> Members<T>(string what) where T : struct, Enum
    {
        var result = new List<T> { Member<T>(what) };
        while (reader.Take(',')) result.Add(Member<T>(what));
        return result;
    }

    private T Member<T>(string what) where T : struct, Enum
    {
        int place = reader.Position;
        string name = reader.TakeWhile(PatternReader.IsNameCharacter);
        return PatternParser.IsName(name) && Enum.TryParse(name, out T value) && name != "None"
            ? value
            : throw reader.ErrorAt(place, $"There is no {what} “{name}”; there are: {string.Join(", ", Enum.GetNames<T>().Where(n => n != "None"))}.");
    }

    private string Literal() => reader.Current == '\'' ? reader.Quoted() : reader.Bare(end: ',');

    private TokenPatternFormatException NotATest(int start) =>
        reader.ErrorAt(start, "This class is one of whole names, which may be several tokens; tests of one token are wanted here.");
}

namespace SpaceNews.Extract;

/// <summary>
/// Finds what a quantity is of: “the 20-ton service bay”, “8 tons of propellant”, “the satellite, weighing 3.9 tonnes”,
/// “Iridium 33 (560 kg)”, “a lander with a launch mass of 3.4 tonnes”. Looks at a bounded number of tokens of the sentence.
/// </summary>
internal readonly ref struct MassSubject
{
    private const string Payload = "payload";

    private readonly ArticleContext _article;
    private readonly NounPhrases _phrases;
    private readonly SubjectFinder _subjects;
    private readonly int _start, _limit, _number, _end;
    private readonly bool _isAttributive;

    private MassSubject(ArticleContext article, in QuantityReading reading, int end, NounPhrases phrases)
    {
        _article = article;
        _phrases = phrases;
        _subjects = new SubjectFinder(article, phrases);
        _start = phrases.Sentence.FirstToken;
        _limit = phrases.Sentence.EndToken;
        _number = MassWords.StartOfBound(article, reading.First, _start);
        _end = end;
        // “the 414 tonne GSLV”: the singular of a unit behind a greater number.
        _isAttributive = reading.Parsed.IsAttributive || (reading.Parsed is { Number: > 1, Unit.IsSymbol: false } && end == reading.EndToken && end < _limit && end > _start
            && article.FirstChar(end - 1) is >= 'a' and <= 'z' && !article.TextOf(end - 1).EndsWith("s") && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper));
    }

    /// <summary>Head noun or name, as the text has it, and which mass it is.</summary>
    /// <param name="article">The article.</param>
    /// <param name="reading">The quantity.</param>
    /// <param name="end">One past its last token, or past that of its conversion.</param>
    /// <param name="measured">Tokens of the quantity before it.</param>
    /// <param name="crafts">The names of craft that are only called by a noun.</param>
    public static (string? Of, MassKind Kind) Find(ArticleContext article, in QuantityReading reading, int end, Range measured, CraftNames crafts)
    {
        Sentence sentence = article.Tree.SentenceArray[reading.Sentence];
        Range quantity = MassWords.StartOfBound(article, reading.First, sentence.FirstToken)..end;
        var subject = new MassSubject(article, reading, end, new NounPhrases(article, sentence, measured, quantity, crafts));
        string? of = subject.Behind() ?? subject.Ahead();
        if (of is null && reading.First > sentence.FirstToken) of = subject._subjects.AntecedentNear(reading.First - 1);
        return (of, MassKinds.Find(article, reading.First, end, sentence, measured.Start.Value >= sentence.FirstToken && measured.End.Value > measured.Start.Value));
    }

    /// <summary>One past the conversion of a mass, its parenthesis closed.</summary>
    public static int EndOfPair(ArticleContext article, in QuantityReading second) =>
        article.FirstChar(second.EndToken) is ')' or ']' ? second.EndToken + 1 : second.EndToken;

    /// <summary>What stands behind the quantity, or null.</summary>
    private string? Behind()
    {
        // “200 litres, or 160 kg, of kerosene”
        int of = _end + 1 < _limit && _article.FirstChar(_end) == ',' ? _end + 1 : _end;
        if (of < _limit && _article.Is(of, "of") && !_article.Is(of + 1, "which"))
        {
            // “Takhi, all 9 kg of it”
            if (_phrases.Word(of + 1) is "it" or "them") return _subjects.Named(_phrases.Before(_number));
            return _phrases.TextOf(_phrases.From(of + 1, isNoun: true));
        }
        if (_isAttributive || (_number > _start && _article.Has(_number - 1, WordClass.Article | WordClass.QuoteS)) || IsNoun(_end))
        {
            // “a 120-tonne-class rocket”, “a two-tonne class satellite”
            int rank = _article.FirstChar(_end) == '-' ? _end + 1 : _end;
            NounPhrase noun = _phrases.From(rank + 1 < _limit && _phrases.Word(rank) is "class" or "plus" ? rank + 1 : _end, isNoun: true);
            if (!noun.IsNone)
            {
                // “GSAT-5P, a 2,310-kg craft”, “Kestrel is a 20-ton rocket”: the name says more than the noun.
                bool known = _phrases.IsNamed(noun) || _number - 1 <= _start || !_article.Has(_number - 1, WordClass.Article);
                return (known ? null : _subjects.Beside(_number - 1)) ?? _phrases.TextOf(noun);
            }
        }
        // “of which 600 kg is water”
        if (_end + 1 < _limit && _article.Has(_end, WordClass.Be) && _article.Is(_number - 1, "which")) return _phrases.TextOf(_phrases.From(_end + 1, isNoun: true));
        // “Weighing 5 tonnes, the lander …”, “At nine tonnes, Caribou-2 …”, “With a mass of 2 t, it …”
        if (_end + 1 < _limit && _article.FirstChar(_end) == ',' && Opens() && _phrases.TextOf(_phrases.From(_end + 1)) is { } later) return later;
        // “and at nine tonnes and change it is no kite”
        for (int i = _end; _number > _start && _article.Is(_number - 1, "at") && i < _limit && i < _end + 4; i++)
            if (_subjects.IsPronoun(i)) return _subjects.Antecedent(_start == _number - 1 ? _start : _number);
        return null;
    }

    /// <summary>Whether the words from the beginning of the sentence to the number only lead to it.</summary>
    private bool Opens() =>
        _number - _start is >= 1 and <= 7 && (_article.Is(_start, "at") || _article.Is(_start, "with") || MassWords.Weighing(_article, _number, _start) == _start);

    private bool IsNoun(int i) =>
        i < _limit && _article.Tree.TokenArray[i].Is(TokenShape.AllLower) && _article.Has(i, WordClass.CommonNoun) && !_article.Has(i, WordClass.Function) && _phrases.Word(i) is not ("each" or "apiece");

    /// <summary>What stands ahead of the number and its bound.</summary>
    private string? Ahead()
    {
        int at = _number - 1;
        if (at < _start) return null;
        char c = _article.FirstChar(at);
        if (c is '(' or '—' or '–' or '[') return _subjects.Named(_phrases.Before(at));
        // “The lander (launch mass: 1,752 kg)”, “Payload: 180 kg”
        if (c == ':') return at > _start && MassWords.IsMassNoun(_article, at - 1) ? Owner(at - 1) : _phrases.TextOf(_phrases.Label(at));
        // “the satellite’s 6,500 kg”
        if (_article.Has(at, WordClass.QuoteS)) return _phrases.TextOf(_phrases.Before(at));
        ReadOnlySpan<char> word = _article.TextOf(at);
        if (word is "of" || _article.Has(at, WordClass.Be) || MassWords.IsMassNoun(_article, at))
        {
            int noun = MassWords.MassNoun(_article, at, _start);
            if (noun >= 0) return Owner(noun);
            // “The payload is 8 tonnes”
            if (word is not "of") return _article.Has(at, WordClass.Be) ? _subjects.Named(_phrases.Before(at)) : null;
            return _subjects.Named(_phrases.Before(_article.FirstChar(at - 1) == ',' && at - 1 > _start ? at - 1 : at));
        }
        if (word is "at" or "each" or "as" && AtWeight(at) is { } weighed) return weighed;
        int verb = MassWords.Weighing(_article, _number, _start);
        if (verb >= _start) return verb > _start ? _subjects.Subject(verb) : null;
        if (MassWords.IsCarrying(word)) return Payload;
        if (MassWords.IsHolding(word)) return _subjects.Subject(at);
        // “The rocket, 63 metres long and 574 tonnes at lift-off”
        if (c == ',' || (word is "and" && at - 1 > _start && _phrases.IsMeasure(at - 1))) return _subjects.Named(_phrases.Before(at));
        // “Launch cargo 882 pounds”: a row of a table.
        return _phrases.Label(_number) is { IsNone: false } label && label.End == _number ? _phrases.TextOf(label) : null;
    }

    /// <summary>“whose mass is put at 20 tons”, “the four satellites, at 215 kg apiece”, “pieces as heavy as 20 kg”.</summary>
    private string? AtWeight(int at)
    {
        if (at - 1 > _start && _article.Is(at - 1, "heavy")) return _subjects.Subject(_article.Is(at - 2, "as") ? at - 2 : at - 1);
        if (MassWords.MassNoun(_article, at, Math.Max(_start, at - 4)) is var noun and >= 0) return Owner(noun);
        if (MassWords.Weighing(_article, at, _start) is var scales and > 0) return _subjects.Subject(scales);
        return at - 1 > _start && _article.FirstChar(at - 1) == ',' ? _subjects.Named(_phrases.Before(at - 1)) : null;
    }

    /// <summary>“the mass of the lander”, “the lander’s mass”, “the lander, with a mass”, “the lander has a mass”, “its payload mass”.</summary>
    private string? Owner(int noun)
    {
        if (MassWords.IsCapacity(_article, noun)) return Payload;
        if (_article.Is(noun + 1, "of") && noun + 2 < _number && _phrases.TextOf(_phrases.From(noun + 2)) is { } owner) return owner;
        if (noun > _start && _article.Has(noun - 1, WordClass.PhraseStart) && _article.FindCue(noun - 1, CueAspect.MassKind, 1) is nameof(MassKind.Payload) or nameof(MassKind.Propellant) or nameof(MassKind.Debris))
            return _article.TextOf(noun - 1, noun);
        for (int i = noun - 1; i >= _start && i >= noun - 5; i--)
        {
            if (_article.Has(i, WordClass.QuoteS)) return _phrases.TextOf(_phrases.Before(i));
            if (_phrases.Word(i) is "with" or "has" or "had" or "have" or "having" or "whose") return i > _start ? _subjects.Subject(i) : null;
            if (_article.Has(i, WordClass.Possessive)) return null;
            // “the satellite (launch mass 560 kg)”
            if (_article.FirstChar(i) is '(' or ',') return _subjects.Named(_phrases.Before(i));
        }
        return null;
    }
}

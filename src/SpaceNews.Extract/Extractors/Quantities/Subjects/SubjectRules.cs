namespace SpaceNews.Extract;

/// <summary>
/// The rules for what a quantity is of: “the 20-ton service bay”, “8 tons of propellant”, “the satellite, weighing 3.9 tonnes”,
/// “Iridium 33 (560 kg)”, “a lander with a launch mass of 3.4 tonnes”. Looks at a bounded number of tokens of the sentence.
/// </summary>
internal readonly ref struct SubjectRules
{
    private const int LongestOpening = 16;

    private static readonly Subject Payload = new("payload");

    private readonly ArticleContext _article;
    private readonly NounPhrases _phrases;
    private readonly SubjectFinder _subjects;
    private readonly string? _before;
    private readonly int _start, _limit, _first, _number, _end;
    private readonly bool _isAttributive;

    /// <param name="article">The article.</param>
    /// <param name="reading">The quantity.</param>
    /// <param name="end">One past its last token, or past that of its conversion.</param>
    /// <param name="measured">Tokens of the quantity before it.</param>
    /// <param name="before">What the quantity before it in the sentence is of.</param>
    /// <param name="crafts">The names of craft that are only called by a noun.</param>
    public SubjectRules(ArticleContext article, in QuantityReading reading, int end, Range measured, string? before, CraftNames crafts)
    {
        Sentence sentence = article.Tree.SentenceArray[reading.Sentence];
        _article = article;
        _before = before;
        _start = sentence.FirstToken;
        _limit = sentence.EndToken;
        _first = reading.First;
        _number = MassWords.StartOfBound(article, reading.First, _start);
        _end = end;
        _phrases = new NounPhrases(article, sentence, measured, _number..end, crafts);
        _subjects = new SubjectFinder(article, _phrases);
        // “the 414 tonne GSLV”: the singular of a unit behind a greater number.
        _isAttributive = reading.Parsed.IsAttributive || (reading.Parsed is { Number: > 1, Unit.IsSymbol: false } && end == reading.EndToken && end < _limit && end > _start
            && article.FirstChar(end - 1) is >= 'a' and <= 'z' && !article.TextOf(end - 1).EndsWith("s") && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper));
    }

    /// <summary>The phrases of the sentence.</summary>
    public NounPhrases Phrases => _phrases;

    /// <summary>First token of the number, its bound included.</summary>
    public int Number => _number;

    /// <summary>One past the last token of the quantity and its conversion.</summary>
    public int End => _end;

    /// <summary>Head noun or name, as the text has it, and the rule that found it.</summary>
    public (Subject? Of, SubjectRule Rule) Find()
    {
        if (Behind() is { } behind) return (behind, SubjectRule.Behind);
        if (Lost() is { } lost) return (lost, SubjectRule.Lost);
        if (Ahead() is { } ahead) return (ahead, ReferenceEquals(ahead, Payload) ? SubjectRule.Capacity : SubjectRule.Ahead);
        return _first > _start && _subjects.AntecedentNear(_first - 1) is { } antecedent ? (antecedent, SubjectRule.Antecedent) : (null, SubjectRule.None);
    }

    /// <summary>What stands behind the quantity, or null.</summary>
    private Subject? Behind()
    {
        // “200 litres, or 160 kg, of kerosene”
        int of = MassWords.OverTail(_article, _end, _limit);
        if (of < _limit && _article.Is(of, "of"))
        {
            // “118 kg of which were propellant”
            if (_article.Is(of + 1, "which") || (_phrases.Word(of + 1) is "that" or "this" && _article.Has(of + 2, WordClass.Be))) return Part(of + 2);
            // “2,600 tonnes of it kerosene and oxygen”
            if (_phrases.Word(of + 1) is "it" or "them" && of + 2 < _limit && _phrases.From(of + 2, isNoun: true) is var filling && filling.First == of + 2 && _article.NamesLoad(filling)) return _phrases.TextOf(filling);
            if (_phrases.Word(of + 1) is "it" or "them" || (_article.Is(of + 1, "her") && !IsNoun(of + 2))) return Whole();
            NounPhrase stuff = _phrases.From(of + 1, isNoun: true);
            // “640 kg of the planned 1,870 kg”
            if (!stuff.IsNone && stuff.End < _limit && _article.Tree.TokenArray[stuff.End].Kind == TokenKind.Number && !_article.Has(stuff.End - 1, WordClass.CommonNoun) && !_phrases.IsNamed(stuff)) return null;
            return Apposed(stuff) ?? _phrases.TextOf(stuff);
        }
        // “300 kg less kerosene than planned”, “a ton too much oxygen”
        int more = _end;
        while (more < _limit && _phrases.Word(more) is "less" or "more" or "too" or "much" or "extra") more++;
        if (more > _end && (IsNoun(more) || _article.NamesLoad(new NounPhrase(more, more + 1)))) return _phrases.TextOf(_phrases.From(more, isNoun: true));
        if (_isAttributive || (_number > _start && _article.Has(_number - 1, WordClass.Article | WordClass.QuoteS)) || IsNoun(_end) || IsStuff(_end))
        {
            // “a 120-tonne-class rocket”, “a two-tonne class satellite”
            int rank = _article.FirstChar(_end) == '-' ? _end + 1 : _end;
            NounPhrase noun = _phrases.From(rank + 1 < _limit && _phrases.Word(rank) is "class" or "plus" ? rank + 1 : _end, isNoun: true);
            if (!noun.IsNone)
            {
                // “GSAT-5P, a 2,310-kg craft”, “Kestrel is a 20-ton rocket”: the name says more than the noun.
                bool known = _phrases.IsNamed(noun) || _number - 1 <= _start || !_article.Has(_number - 1, WordClass.Article);
                // “the 560-kilogram American”
                if (noun.End - noun.First == 1 && _article.Has(noun.First, WordClass.Demonym) && !_article.CanWeigh(noun)) return _phrases.Crafts.NamedNear(_number);
                string? name = (known ? null : _subjects.Beside(_number - 1)) ?? Called(noun);
                return name is null ? _phrases.TextOf(noun) : new Subject(name, _article.TextOf(noun.First, noun.End));
            }
        }
        // “of which 600 kg is water”, “of the 2,355 kg of cargo, 420 kg is water”
        if (Part(_end) is { } part) return part;
        // “Weighing 5 tonnes, the lander …”, “At nine tonnes, Caribou-2 …”, “With a mass of 2 t, it …”
        if (EndOfOpening() is > 0 and int main && _phrases.From(main) is { IsNone: false } later && _article.CanWeigh(later)) return _phrases.TextOf(later);
        // “At 30 kilos the tank is heavy”
        if (_number == _start + 1 && _article.Is(_start, "at") && _article.Has(_end, WordClass.Article)) return _phrases.TextOf(_phrases.From(_end));
        // “and at nine tonnes and change it is no kite”
        for (int i = _end; _number > _start && _article.Is(_number - 1, "at") && i < _limit && i < _end + 4; i++)
            if (_subjects.IsPronoun(i)) return _subjects.Antecedent(_start == _number - 1 ? _start : _number);
        return null;
    }

    private bool OpensWithOf => _article.Is(_article.Tree.TokenArray[_start].Kind == TokenKind.Word ? _start : _start + 1, "of");

    /// <summary>“12 kg of it”: the stuff measured before, the thing right before the comma, or what the pronoun stands for.</summary>
    private Subject? Whole()
    {
        int comma = _phrases.Word(_number - 1) is "all" ? _number - 2 : _number - 1;
        NounPhrase thing = _article.FirstChar(comma) == ',' ? _phrases.Before(comma) : default;
        bool isBeside = thing.End == comma && (_phrases.IsNamed(thing) || HasArticle(thing)) && !_phrases.FollowsPreposition(thing);
        return (isBeside ? _subjects.Named(thing) : null) ?? _before ?? _subjects.Antecedent(_number);
    }

    /// <summary>“420 kg is water” and “13.5 kg for the rover”, where the whole was named before: what the part is.</summary>
    private string? Part(int end)
    {
        bool isShare = _before is not null || OpensWithOf || _article.Is(_number - 1, "which") || (_phrases.Word(end - 1) is "which" or "that" or "this" && end - 1 > _end);
        if (!isShare || end + 1 >= _limit || !(_article.Has(end, WordClass.Be) || (_article.Is(end, "for") && _article.Is(_number - 1, "which")))) return null;
        NounPhrase stuff = _phrases.From(end + 1, isNoun: true);
        return _article.CanWeigh(stuff) && (_article.Is(end, "for") || _article.NamesLoad(stuff) || _article.GetPartOfSpeech(stuff.End - 1) == PartOfSpeech.Noun) ? _phrases.TextOf(stuff) : null;
    }

    /// <summary>“The capsule, 205 kg of aluminium, split”: what it is made of, set beside the thing. Cargo and fuel are not what a thing is made of.</summary>
    private string? Apposed(NounPhrase stuff)
    {
        if (stuff.IsNone || _number - 2 < _start || _article.FirstChar(_number - 1) != ',') return null;
        NounPhrase thing = _phrases.Before(_number - 1);
        return !_article.NamesLoad(stuff) && !_article.NamesLoad(thing) && thing.End == _number - 1 && _article.CanWeigh(thing) && (_article.IsVehicle(thing) || HasArticle(thing) || (thing.First == _start && HasArticle(thing with { First = thing.End - 1 }))) ? _phrases.TextOf(thing) : null;
    }

    /// <summary>“The tank vented xenon. 38 kg were lost”: what runs out of a tank is the stuff named last.</summary>
    private string? Lost()
    {
        // “an orbiter (115 kg) was lost with it”
        if (_article.FirstChar(_number - 1) == '(') return null;
        bool isLost = MassWords.IsLosing(_article, _number - 1) || (_number - 2 >= _start && MassWords.IsLosing(_article, _number - 2));
        for (int i = _end; !isLost && i < _limit && i < _end + 6 && _article.FirstChar(i) is not (';' or '.'); i++) isLost = MassWords.IsLosing(_article, i);
        return isLost ? _before ?? _subjects.LastStuff(_number) : null;
    }

    private bool HasArticle(NounPhrase phrase) => phrase.First > _start && _article.Has(phrase.First - 1, WordClass.Article | WordClass.Possessive);

    /// <summary>“The 17-ton vehicle, called SLV-3, rose”, “a 275-pound companion, HETE.”: the name that follows the noun.</summary>
    private string? Called(NounPhrase noun)
    {
        int i = noun.End;
        if (_article.FirstChar(i) == ',') i++;
        bool isCalled = _phrases.Word(i) is "called" or "named" or "dubbed" or "nicknamed";
        if (isCalled) i++;
        if (i == noun.End || i >= _limit) return null;
        NounPhrase name = _phrases.From(i);
        bool closes = name.End >= _limit || _article.FirstChar(name.End) is ',' or '.' or ';' or ')' or '—' or '–';
        return !name.IsNone && name.First == i && closes && (isCalled ? _phrases.IsNamed(name) : _article.IsVehicle(name)) ? _phrases.TextOf(name) : null;
    }

    /// <summary>One past the comma behind an opening that only leads to what weighs (“Built by Orel and weighing 6 t at launch, ”), or -1.</summary>
    private int EndOfOpening()
    {
        bool opens = _number - _start is >= 1 and <= 7 && (_article.Is(_start, "at") || _article.Is(_start, "with") || MassWords.Weighing(_article, _number, _start) == _start);
        bool isLong = !opens && _number - _start is > 1 and <= LongestOpening && _article.Has(_start, WordClass.CommonVerb) && !_article.Has(_start, WordClass.CommonNoun) && _article.TextOf(_start) is [.., 'e', 'd'] or [.., 'i', 'n', 'g'] or "Built";
        if (!opens && !isLong) return -1;
        for (int i = _start; i < _number; i++)
            if (isLong && (_article.FirstChar(i) == ',' || _article.Has(i, WordClass.Be))) return -1;
        for (int i = _end; i + 1 < _limit && i <= _end + (isLong ? 3 : 0); i++)
            if (_article.FirstChar(i) == ',') return i + 1;
        return -1;
    }

    /// <summary>“1,120 kg kerosene”</summary>
    private bool IsStuff(int i) => i < _limit && _article.Tree.TokenArray[i].Is(TokenShape.AllLower) && _article.Has(i, WordClass.PhraseStart)
        && (_article.FindCue(i, CueAspect.MassKind, 1) == nameof(MassKind.Propellant) || _article.FindCue(i, CueAspect.Stuff, 1) is not null);

    private bool IsNoun(int i) =>
        i < _limit && _article.Tree.TokenArray[i].Is(TokenShape.AllLower) && _article.Has(i, WordClass.CommonNoun) && !_article.Has(i, WordClass.Function) && _phrases.Word(i) is not ("each" or "apiece");

    /// <summary>What stands ahead of the number and its bound.</summary>
    private Subject? Ahead()
    {
        int at = _number - 1;
        if (at < _start) return null;
        // “Of the 640 kg of propellant, some 210 kg are unaccounted for”
        if (_before is not null && OpensWithOf) return _before;
        char c = _article.FirstChar(at);
        if (c is '(' or '—' or '–' or '[') return _subjects.Named(_phrases.Before(at));
        // “The lander (launch mass: 1,752 kg)”, “Payload: 180 kg”
        if (c is ':' or '|') return at > _start && MassWords.MassNoun(_article, at - 1, _start) is var heading and >= 0 ? Owner(heading) : Labelled(_phrases.Label(at));
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
        int verb = MassWords.Weighing(_article, _number, _phrases.EndOfMeasured);
        if (verb >= _start) return verb > _start ? _subjects.Of(verb) : null;
        if (MassWords.IsCarrying(_article, at)) return Payload;
        if (MassWords.IsHolding(_article, at)) return _subjects.Of(at);
        // “The rocket, 63 metres long and 574 tonnes at lift-off”
        // “A ring found near Bintulu is lighter, less than 25 kg”
        if (c == ',' && at - 2 > _start && _article.Has(at - 2, WordClass.Be) && _article.GetPartOfSpeech(at - 1) == PartOfSpeech.Adj) return _subjects.FirstThing(at - 2);
        if (word is "and" && _phrases.EndOfMeasured > _start && _subjects.FirstThing(at) is { } first) return first;
        if (c == ',' || (word is "and" && at - 1 > _start && _phrases.IsMeasure(at - 1))) return _subjects.Named(_phrases.Before(at)) ?? _subjects.FirstThing(at);
        // “from them heptyl 172 tonnes”
        if (_phrases.Before(_number) is var stuff && stuff.End == _number && _article.NamesLoad(stuff)) return _phrases.TextOf(stuff);
        // “Launch cargo 882 pounds”: a row of a table.
        return _phrases.Label(_number) is { IsNone: false } label && label.End == _number ? Labelled(label) : null;
    }

    /// <summary>The label of a row; who speaks in an interview labels no mass.</summary>
    private string? Labelled(NounPhrase label) => _article.CanWeigh(label) ? _phrases.TextOf(label) : null;

    /// <summary>“whose mass is put at 20 tons”, “the four satellites, at 215 kg apiece”, “pieces as heavy as 20 kg”.</summary>
    private Subject? AtWeight(int at)
    {
        if (at - 1 > _start && _article.Is(at - 1, "heavy")) return _subjects.Of(_article.Is(at - 2, "as") ? at - 2 : at - 1);
        if (MassWords.MassNoun(_article, at, Math.Max(_start, at - 4)) is var noun and >= 0) return Owner(noun);
        if (MassWords.Weighing(_article, at, _start) is var scales and > 0) return _subjects.Of(scales);
        // “Rao put the lost cargo at 412 kg”
        if (_article.Is(at, "at") && _phrases.Before(at) is var load && load.End == at && HasArticle(load) && !_phrases.FollowsPreposition(load)) return _subjects.Named(load);
        // “the debris, estimated at 250 kg”
        if (at - 2 > _start && _article.FirstChar(at - 2) == ',' && _article.Has(at - 1, WordClass.CommonVerb | WordClass.About)) return _subjects.Named(_phrases.Before(at - 2));
        return at - 1 > _start && _article.FirstChar(at - 1) == ',' ? _subjects.Named(_phrases.Before(at - 1)) : null;
    }

    /// <summary>“the mass of the lander”, “the lander’s mass”, “the lander, with a mass”, “the lander has a mass”, “its payload mass”.</summary>
    private Subject? Owner(int noun)
    {
        if (MassWords.IsCapacity(_article, noun)) return Payload;
        // “mass of one solar wing”
        int owned = noun + 2;
        while (owned < _number && _article.Has(owned, WordClass.NumberWord)) owned++;
        if (_article.Is(noun + 1, "of") && owned < _number && _phrases.TextOf(_phrases.From(owned)) is { } owner) return owner;
        if (noun > _start && _article.Has(noun - 1, WordClass.PhraseStart) && _article.FindCue(noun - 1, CueAspect.MassKind, 1) is nameof(MassKind.Payload) or nameof(MassKind.Propellant) or nameof(MassKind.Debris))
            return _article.TextOf(noun - 1, noun);
        for (int i = noun - 1; i >= _start && i >= noun - 5; i--)
        {
            if (_article.Has(i, WordClass.QuoteS)) return _phrases.TextOf(_phrases.Before(i));
            if (_phrases.Word(i) is "with" or "has" or "had" or "have" or "having" or "whose") return i > _start ? _subjects.Of(i) : null;
            if (_article.Has(i, WordClass.Possessive)) return null;
            // “the satellite of weight 2.75 tons”
            if (i == noun - 1 && _article.Is(i, "of")) return _subjects.Named(_phrases.Before(i));
            // “the satellite (launch mass 560 kg)”
            if (_article.FirstChar(i) is '(' or ',') return _subjects.Named(_phrases.Before(i)) ?? _phrases.Crafts.Topic(noun);
        }
        // “Take-off mass: 590 tons”: a table or a list is about the craft of the article.
        return _phrases.Crafts.Topic(noun);
    }
}

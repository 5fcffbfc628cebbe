namespace SpaceNews.Extract;

/// <summary>Finds the quantities of an article in one pass over its tokens: every number is read once, forwards.</summary>
internal sealed class QuantityScanner
{
    private const int LongestList = 6;

    private readonly ArticleContext _article;
    private readonly QuantityMeaning _meaning;
    private readonly List<QuantityReading> _found = [];
    private readonly ParsedQuantity[] _list = new ParsedQuantity[LongestList];
    private readonly bool _bareNumbers;
    private int _listed;

    private QuantityScanner(ArticleContext article, bool bareNumbers)
    {
        _bareNumbers = bareNumbers;
        _article = article;
        _meaning = new QuantityMeaning(article);
    }

    /// <summary>Scans an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bareNumbers">Whether numbers without a unit are kept too.</param>
    public static List<QuantityReading> Scan(ArticleContext article, bool bareNumbers = false)
    {
        var scanner = new QuantityScanner(article, bareNumbers);
        for (int s = 0; s < article.Tree.SentenceArray.Length; s++) scanner.ScanSentence(s);
        QuantityPairs.Settle(article, scanner._found);
        return scanner._found;
    }

    private void ScanSentence(int number)
    {
        Sentence sentence = _article.Tree.SentenceArray[number];
        if (sentence.TokenCount == 0) return;
        TokenData[] tokens = _article.Tree.TokenArray;
        // The sentence is the end of the text for what is read in it.
        int textEnd = tokens[sentence.EndToken - 1].End;
        var parser = new QuantityParser(_article.Text.AsSpan(0, textEnd), _article.Lexicon, _article.Knowledge.Units);
        _listed = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!MayBegin(i, sentence)) continue;
            int start = StartOf(i, sentence);
            bool between = i > sentence.FirstToken && _article.Is(i - 1, "between");
            if (!parser.TryRead(start, between, MayGroupBySpace(i, sentence), out ParsedQuantity parsed)) continue;
            int end = Math.Min(_article.Tree.FindToken(parsed.End - 1) + 1, sentence.EndToken);
            if (!parsed.HasUnit)
            {
                Remember(parsed);
                if (_bareNumbers && !IsJoined(parsed)) _found.Add(Bare(parsed, i, number));
                // The number is read; what stands in it is no number of its own.
                i = Math.Max(i, _article.Tree.FindToken(parsed.NumberEnd - 1));
                continue;
            }
            if (_meaning.TryRead(parsed, i, end, number, _found, out QuantityReading reading))
            {
                AddListed(reading, number);
                _found.Add(reading);
                i = Math.Max(i, end - 1);
            }
            else
            {
                if (_bareNumbers && parsed.Upper is null && parsed.Tolerance is null && !parsed.IsArticle) _found.Add(Bare(parsed with { Unit = default, End = parsed.NumberEnd }, i, number));
                i = Math.Max(i, _article.Tree.FindToken(parsed.NumberEnd - 1));
            }
            _listed = 0;
        }
    }

    private static QuantityReading Bare(in ParsedQuantity parsed, int token, int sentence) =>
        new() { Parsed = parsed, First = token, EndToken = token + 1, Sentence = sentence, Dimension = QuantityDimension.Other, Factor = 1 };

    /// <summary>Whether the number runs on into letters or is one of a slashed row, and so is no number.</summary>
    private bool IsJoined(in ParsedQuantity parsed) => Chars.IsLetterOrDigit(_article.Text, parsed.End) || Chars.At(_article.Text, parsed.End) is '/' or ':' || _article.Text.AsSpan(parsed.Start, parsed.End - parsed.Start).Equals("one", StringComparison.OrdinalIgnoreCase);

    private bool MayBegin(int i, Sentence sentence)
    {
        ref readonly TokenData token = ref _article.Tree.TokenArray[i];
        char c = _article.Text[token.Start];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return !token.Is(TokenShape.HasColon) && !IsPartOfName(i, sentence);
            case TokenKind.Word:
                if (char.IsAsciiDigit(c)) return !IsPartOfName(i, sentence);
                if (_article.Has(i, WordClass.NumberWord | WordClass.Scale | WordClass.Half | WordClass.Quarter)) return true;
                if (c is 'a' or 'A' && token.Length <= 2) return _article.Has(i, WordClass.Article);
                // Most words are none of these; their lengths alone say so.
                if (token.Length switch
                {
                    3 => c is 'f' or 'F' && _article.Is(i, "few"),
                    5 => c is 'm' or 'M' && _article.Is(i, "minus"),
                    7 => c is 's' or 'S' && _article.Is(i, "several"),
                    8 => c is 'n' or 'N' && _article.Is(i, "negative"),
                    _ => false,
                }) return true;
                // “EUR 20”, “Rs 500 crore”
                return char.IsAsciiLetterUpper(c) && token.Length is 2 or 3 && i + 1 < sentence.EndToken && _article.Tree.TokenArray[i + 1].Kind == TokenKind.Number;
            default:
                if (QuantityParser.IsCurrency(c)) return true;
                // A sign belongs to the number that it touches, unless it touches something before it too.
                return c is '-' or '−' or '+' && token.Length == 1 && i + 1 < sentence.EndToken && _article.Tree.TokenArray[i + 1] is var next && next.Is(TokenShape.Glued) && char.IsAsciiDigit(_article.FirstChar(i + 1))
                    && (!token.Is(TokenShape.Glued) || i == sentence.FirstToken || _article.FirstChar(i - 1) is '(' or '[' or '~' or '"' or '“');
        }
    }

    /// <summary>“scp-173 m”, “Soyuz‑2”: a number behind a word and a hyphen is the end of a name.</summary>
    private bool IsPartOfName(int i, Sentence sentence) =>
        i >= sentence.FirstToken + 2 && _article.Tree.TokenArray[i].Is(TokenShape.Glued) && (Chars.IsHyphen(_article.FirstChar(i - 1)) || _article.FirstChar(i - 1) == '+') && _article.Tree.TokenArray[i - 1].Is(TokenShape.Glued)
        && _article.Tree.TokenArray[i - 2].Is(TokenShape.HasLetter) && !_article.Has(i - 2, WordClass.NumberWord | WordClass.PeriodPart);

    /// <summary>First character of the number, with the letters of “US$”.</summary>
    private int StartOf(int i, Sentence sentence)
    {
        ref readonly TokenData token = ref _article.Tree.TokenArray[i];
        return QuantityParser.IsCurrency(_article.Text[token.Start]) && token.Is(TokenShape.Glued) && i > sentence.FirstToken && _article.Tree.TokenArray[i - 1] is { Kind: TokenKind.Word, Length: <= 4 } letters && letters.Is(TokenShape.InitialUpper)
            ? letters.Start
            : token.Start;
    }

    /// <summary>“40 000 kg”, but not “Falcon 9 500 kg” or “in May 2019 500 kg”.</summary>
    private bool MayGroupBySpace(int i, Sentence sentence) =>
        i == sentence.FirstToken || !_article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) || i - 1 == sentence.FirstToken;

    /// <summary>Keeps a bare number for “95, 215 and 500 mg”; one that does not go on with the list begins a new one.</summary>
    private void Remember(ParsedQuantity number)
    {
        // “in 2013, and 278,000 t”: a year begins no list.
        if (number.Number is >= 1900 and < 2100 && number.End - number.Start == 4)
        {
            _listed = 0;
            return;
        }
        if (_listed > 0 && (_listed == LongestList || !IsListGap(_list[_listed - 1].End, number.Start))) _listed = 0;
        _list[_listed++] = number;
    }

    private void AddListed(in QuantityReading last, int sentence)
    {
        if (_listed == 0 || last.Parsed.IsAttributive || last.Parsed.Upper is not null || last.Dimension is QuantityDimension.Money or QuantityDimension.Count || !IsListGap(_list[_listed - 1].End, last.Start)) return;
        if (_bareNumbers) _found.RemoveRange(_found.Count - _listed, _listed);
        for (int i = 0; i < _listed; i++)
        {
            int first = _article.Tree.FindToken(_list[i].Start);
            _found.Add(last with { Parsed = _list[i] with { Unit = last.Parsed.Unit }, First = first, EndToken = _article.Tree.FindToken(_list[i].End - 1) + 1, Sentence = sentence, IsListed = true, Bound = QuantityBound.Exact });
        }
    }

    private bool IsListGap(int from, int to)
    {
        ReadOnlySpan<char> gap = to - from is > 0 and <= 6 ? _article.Text.AsSpan(from, to - from).Trim() : "";
        return gap is "," or "and" or ", and" or "or" or ", or" or "&";
    }
}

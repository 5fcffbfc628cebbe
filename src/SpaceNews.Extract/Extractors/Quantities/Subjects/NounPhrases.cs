namespace SpaceNews.Extract;

/// <summary>Cuts the noun phrase before or behind a token out of its sentence, by word classes alone.</summary>
/// <param name="article">The article.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="measured">Tokens of the quantity before, which name no thing.</param>
/// <param name="quantity">Tokens of the quantity itself.</param>
/// <param name="crafts">The names of craft that are only called by a noun.</param>
internal readonly struct NounPhrases(ArticleContext article, Sentence sentence, Range measured, Range quantity, CraftNames crafts)
{
    private const int Longest = 5;

    public Sentence Sentence => sentence;

    public CraftNames Crafts => crafts;

    /// <summary>One past the quantity before in the sentence, or its beginning.</summary>
    public int EndOfMeasured => Math.Max(sentence.FirstToken, measured.End.Value);

    /// <summary>Text of a token; empty for an index beyond the article.</summary>
    public ReadOnlySpan<char> Word(int i) => (uint)i < (uint)article.Tree.TokenArray.Length ? article.TextOf(i) : default;

    /// <summary>What a phrase names: its text or, for “the 96-kilogram craft”, the name of that craft before the noun.</summary>
    public string? TextOf(NounPhrase phrase) => phrase.IsNone ? null : crafts.Find(phrase, quantity) ?? article.TextOf(phrase.First, phrase.End);

    /// <summary>The phrase that begins at a token, its article or possessive left out: “piece of debris”.</summary>
    /// <param name="i">The token.</param>
    /// <param name="isNoun">Whether nothing but a noun can stand there, so that a participle belongs to it: “of frozen samples”.</param>
    public NounPhrase From(int i, bool isNoun = false)
    {
        NounPhrase phrase = PlainFrom(i, isNoun);
        int of = phrase.End;
        // “piece of debris”, but not “bay of the rocket”
        return !phrase.IsNone && of + 1 < sentence.EndToken && article.Is(of, "of") && !IsCapital(of - 1) && !article.Has(of + 1, WordClass.Article | WordClass.Possessive) && !IsCapital(of + 1)
            && PlainFrom(of + 1, false) is { IsNone: false } stuff ? phrase with { End = stuff.End } : phrase;
    }

    private NounPhrase PlainFrom(int i, bool isNoun)
    {
        while (i < sentence.EndToken && IsLead(i)) i++;
        int start = i, end = i;
        // A compound such as “human-made” belongs to the phrase if its last word does, or if the phrase goes on behind it.
        for (; i < sentence.EndToken && i < start + Longest + 2; i++)
        {
            if (IsPart(i, i == start) || (isNoun && i == start && IsVerb(i)) || (i > start && IsNumber(i) && IsCapital(i - 1))) end = IsInnerHyphen(i + 1, start) ? end : i + 1;
            else if (!IsInnerHyphen(i, start) && !(IsInnerHyphen(i - 1, start) && !article.Is(i - 2, "re") && i + 1 < sentence.EndToken && IsPart(i + 1, false))) break;
        }
        return new NounPhrase(start, Head(start, end));
    }

    /// <summary>“holds the craft steady”: an adjective behind the noun is no part of the phrase.</summary>
    private int Head(int start, int end)
    {
        int head = end;
        while (head > start + 1 && article.Tree.TokenArray[head - 1].Is(TokenShape.AllLower) && (article.Classes(head - 1) & (WordClass.CommonNoun | WordClass.CommonAdjective)) == WordClass.CommonAdjective) head--;
        return head > start && article.Has(head - 1, WordClass.CommonNoun) ? head : end;
    }

    /// <summary>The phrase that ends before a token, “of” phrases included: “movable part of the bench”.</summary>
    public NounPhrase Before(int end)
    {
        end = SkipBack(end);
        int start = StartOf(end);
        if (start >= end) return default;
        int of = start - 1;
        if (of > sentence.FirstToken && article.Has(of, WordClass.Article)) of--;
        if (of > sentence.FirstToken && article.Is(of, "of") && StartOf(of) is var outer && outer < of && !IsMeasured(outer, of)) start = outer;
        return new NounPhrase(start, end);
    }

    /// <summary>The name that ends before a token: capitalised words and numbers alone.</summary>
    public NounPhrase NameBefore(int end)
    {
        int start = end;
        while (start > sentence.FirstToken && start > end - Longest && (IsCapital(start - 1) || (start < end && IsInnerHyphen(start - 1, sentence.FirstToken)) || (IsNumber(start - 1) && start - 2 >= sentence.FirstToken && (IsCapital(start - 2) || IsHyphen(start - 2))))) start--;
        return start < end && !IsHyphen(start) ? new NounPhrase(start, end) : default;
    }

    /// <summary>Whether a phrase holds a name.</summary>
    public bool IsNamed(NounPhrase phrase)
    {
        for (int i = phrase.First; i < phrase.End; i++)
            if ((IsCapital(i) && !(i == sentence.FirstToken && article.Has(i, WordClass.Common)) && !IsMaker(i, phrase.End)) || IsNumber(i)) return true;
        return false;
    }

    /// <summary>“a Boeing spacecraft”, “a Canadian relay”: the name before the noun is that of who made it.</summary>
    private bool IsMaker(int i, int end) => i < end - 1 && !IsCapital(end - 1) && (article.Cover(i) & MentionSet.Vehicle) == 0 && ((article.Cover(i) & MentionSet.Organization) != 0 || article.Has(i, WordClass.Demonym | WordClass.Place));

    /// <summary>“beside the main gate”: the phrase tells a place.</summary>
    public bool FollowsPreposition(NounPhrase phrase)
    {
        int at = phrase.First - 1;
        if (at > sentence.FirstToken && article.Has(at, WordClass.Article | WordClass.Possessive)) at--;
        return at >= sentence.FirstToken && article.GetPartOfSpeech(at) == PartOfSpeech.Adp && !article.Is(at, "of");
    }

    /// <summary>The phrase with which the sentence begins, if it stands within a few tokens of one: “Payload to orbit (LEO):”.</summary>
    public NounPhrase Label(int token)
    {
        if (token - sentence.FirstToken > 2 * Longest) return default;
        int start = sentence.FirstToken;
        while (start < token && article.Tree.TokenArray[start].Kind != TokenKind.Word) start++;
        return From(start) is { IsNone: false } phrase ? phrase with { End = Math.Min(phrase.End, token) } : default;
    }

    /// <summary>The last thing named before a token, whatever stands between.</summary>
    public NounPhrase Nearest(int end)
    {
        for (int i = end; i > sentence.FirstToken && i > end - 10; i--)
            if (IsCapital(i - 1) || (IsPart(i - 1, false) && article.Has(i - 1, WordClass.CommonNoun) && !article.Has(i - 1, WordClass.Scale))) return new NounPhrase(StartOf(i), i);
        return default;
    }

    /// <summary>Over “which”, commas, parentheses, helping verbs, adverbs and measures (“71 meters long”).</summary>
    public int SkipBack(int end)
    {
        while (end > sentence.FirstToken)
        {
            int last = end - 1;
            if (article.FirstChar(last) == ')' && Opening(last) is var open && open > sentence.FirstToken) end = open;
            else if (IsMeasure(last) && last - 2 > sentence.FirstToken) end -= 3;
            else if (article.FirstChar(last) is ',' or '—' or '–' or ')' || article.Has(last, WordClass.Modal | WordClass.Be | WordClass.Possessive | WordClass.Article | WordClass.About) || IsLink(last)) end = last;
            else break;
        }
        return end;
    }

    private int Opening(int close)
    {
        for (int i = close - 1; i > sentence.FirstToken && i > close - 2 * Longest; i--)
            if (article.FirstChar(i) == '(') return i;
        return -1;
    }

    /// <summary>The last word of “71 meters long”, “five-meter diameter”.</summary>
    public bool IsMeasure(int i) =>
        Word(i) is "long" or "tall" or "wide" or "high" or "across" or "deep" or "thick" or "diameter" && i - 2 >= sentence.FirstToken
        && (IsAmount(i - 2) || (i - 3 >= sentence.FirstToken && IsHyphen(i - 2) && IsAmount(i - 3)));

    private bool IsAmount(int i) => IsNumber(i) || article.Has(i, WordClass.NumberWord);

    /// <summary>Words before the noun that say nothing of what it is: “the same highly toxic”.</summary>
    private bool IsLead(int i) =>
        article.Has(i, WordClass.Article | WordClass.Possessive) || article.FirstChar(i) is '“' or '"' or '-'
        || Word(i) is "same" or "such" or "other" or "another" or "this" or "these" or "those" or "more" or "most" or "very" or "both" or "each"
        || (article.Tree.TokenArray[i].Is(TokenShape.AllLower) && article.TextOf(i).EndsWith("ly") && !article.Has(i, WordClass.CommonNoun));

    private bool IsLink(int i) =>
        Word(i) is "which" or "that" or "each" or "itself" or "alone" or "would" or "will" or "also" or "has" or "had" or "all" or "them" or "now" or "still" or "only"
        || (article.Is(i, "of") && article.Is(i + 1, "them")) || (article.FirstChar(i - 1) == ',' && article.Is(i, "one"));

    private int StartOf(int end)
    {
        int i = end;
        while (i > sentence.FirstToken && i > end - Longest && (IsPart(i - 1, false) || (IsNumber(i - 1) && i - 2 >= sentence.FirstToken && IsCapital(i - 2)) || (i < end && IsInnerHyphen(i - 1, sentence.FirstToken)))) i--;
        while (i < end && IsHyphen(i))
        {
            // “two-stage vehicle”
            if (i - 1 >= sentence.FirstToken && article.Has(i - 1, WordClass.NumberWord) && article.Tree.TokenArray[i].Is(TokenShape.Glued)) return i - 1;
            i++;
        }
        return i;
    }

    /// <summary>“12 tons of the cargo”: what stands before “of” is a quantity, not a thing.</summary>
    private bool IsMeasured(int start, int end) => end - start == 1 && (article.Has(start, WordClass.TimeUnit) || article.Has(start, WordClass.Function));

    private bool IsNumber(int i) => article.Tree.TokenArray[i].Kind == TokenKind.Number;

    private bool IsCapital(int i) =>
        article.Tree.TokenArray[i] is { Kind: TokenKind.Word } token && token.Is(TokenShape.InitialUpper) && (!token.Is(TokenShape.SentenceStart) || !article.Has(i, WordClass.Function | WordClass.Starter)) && !article.Has(i, WordClass.Article | WordClass.Month | WordClass.Weekday);

    private bool IsHyphen(int i) => article.FirstChar(i) is '-' or '‑' && article.Tree.TokenArray[i].Length == 1;

    private bool IsInnerHyphen(int i, int start) => i > start && i + 1 < sentence.EndToken && IsHyphen(i) && article.Tree.TokenArray[i].Is(TokenShape.Glued) && article.Tree.TokenArray[i + 1].Is(TokenShape.Glued);

    private bool IsVerb(int i) => article.Has(i, WordClass.CommonVerb) && !article.Has(i, WordClass.Function | WordClass.Be | WordClass.Modal);

    private bool IsPart(int i, bool first)
    {
        TokenData token = article.Tree.TokenArray[i];
        if (token.Kind != TokenKind.Word || (i >= measured.Start.Value && i < measured.End.Value)) return false;
        WordClass classes = article.Classes(i);
        if ((classes & (WordClass.Function | WordClass.QuoteS | WordClass.Modal | WordClass.Be | WordClass.Article | WordClass.Possessive)) != 0) return false;
        if ((classes & (WordClass.NumberWord | WordClass.DayWord | WordClass.Weekday | WordClass.Scale)) != 0) return false;
        if (token.Is(TokenShape.InitialUpper) || token.Is(TokenShape.HasDigit)) return true;
        if ((!first && (classes & WordClass.MoneyWord) != 0) || IsMeasure(i) || Word(i) is "aboard" or "worth" or "apiece") return false;
        ReadOnlySpan<char> text = article.TextOf(i);
        // “The object measures 9.4 metres”
        if (text is "measures" && i + 1 < sentence.EndToken && IsAmount(i + 1)) return false;
        bool noun = (classes & (WordClass.CommonNoun | WordClass.CommonAdjective)) != 0;
        bool verb = (classes & (WordClass.CommonVerb | WordClass.SpeechVerb)) != 0 && !noun;
        // What follows an article or a compound is no verb, whatever it mostly is: “the hatch, which …”, “a two-metre spike”.
        if (verb) return (article.GetPartOfSpeech(i) == PartOfSpeech.Noun && article.Has(i + 1, WordClass.CommonNoun)) || i > sentence.FirstToken && (article.Has(i - 1, WordClass.Article | WordClass.Possessive) || (!first && IsInnerHyphen(i - 2, sentence.FirstToken)));
        // “onto its stand”, “lifted the stage back”: known words that are neither noun nor adjective end a phrase.
        if (!first && (classes & WordClass.Common) != 0 && !noun) return false;
        return !text.EndsWith("ly") && (first || noun || !(text.EndsWith("ing") || text.EndsWith("ed")));
    }
}

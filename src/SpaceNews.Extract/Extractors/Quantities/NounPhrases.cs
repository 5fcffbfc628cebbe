namespace SpaceNews.Extract;

/// <summary>Cuts the noun phrase before or behind a token out of its sentence, by word classes alone.</summary>
/// <param name="article">The article.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="measured">Tokens of the quantity before, which name no thing.</param>
internal readonly struct NounPhrases(ArticleContext article, Sentence sentence, Range measured)
{
    private const int Longest = 5;

    /// <summary>The phrase that begins at a token, its article or possessive left out.</summary>
    public string? From(int i)
    {
        while (i < sentence.EndToken && (article.Has(i, WordClass.Article | WordClass.Possessive) || article.FirstChar(i) is '“' or '"' or '-')) i++;
        int start = i;
        while (i < sentence.EndToken && i < start + Longest + 2 && (IsPart(i, i == start) || IsInnerHyphen(i, start) || (i > start && IsNumber(i) && IsCapital(i - 1)))) i++;
        while (i > start && IsHyphen(i - 1)) i--;
        return i > start ? article.TextOf(start, i) : null;
    }

    /// <summary>The phrase that ends before a token, “of” phrases included: “movable part of the bench”.</summary>
    public string? Before(int end)
    {
        end = SkipBack(end);
        int start = StartOf(end);
        if (start >= end) return null;
        int of = start - 1;
        if (of > sentence.FirstToken && article.Has(of, WordClass.Article)) of--;
        if (of > sentence.FirstToken && article.Is(of, "of") && StartOf(of) is var outer && outer < of && !IsMeasured(outer, of)) start = outer;
        return article.TextOf(start, end);
    }

    /// <summary>The name that ends before a token: capitalised words and numbers alone.</summary>
    public string? NameBefore(int end)
    {
        int start = end;
        while (start > sentence.FirstToken && start > end - Longest && (IsCapital(start - 1) || (IsNumber(start - 1) && start - 2 >= sentence.FirstToken && IsCapital(start - 2)))) start--;
        return start < end ? article.TextOf(start, end) : null;
    }

    /// <summary>The subject of a verb at a token: the phrase right before it or, behind “and”, the nearest thing named.</summary>
    public string? Subject(int verb)
    {
        int end = SkipBack(verb);
        if (Aside(verb) is { } before) return before;
        if (end > sentence.FirstToken && (article.Is(end - 1, "and") || article.Is(end - 1, "but"))) return Nearest(end - 1);
        return Before(end) ?? Nearest(end);
    }

    /// <summary>“EOS-03, earlier called GISAT-1 and weighing”, “the lander, built by Orel, weighs”: what stands before the aside.</summary>
    private string? Aside(int verb)
    {
        int last = verb - 1;
        if (last <= sentence.FirstToken || !(article.FirstChar(last) == ',' || article.Is(last, "and"))) return null;
        for (int i = last - 1; i > sentence.FirstToken && i > last - 14; i--)
        {
            if (article.FirstChar(i) is ';' or '(' or ')') return null;
            if (article.FirstChar(i) != ',' || article.Tree.TokenArray[i].Length != 1) continue;
            bool thing = article.Has(i + 1, WordClass.Article | WordClass.Possessive | WordClass.Conjunction) || article.Tree.TokenArray[i + 1].Is(TokenShape.InitialUpper);
            return thing ? null : Before(i);
        }
        return null;
    }

    /// <summary>What “it” or “its” ahead of a token stands for: the first thing of the sentence before.</summary>
    public string? Antecedent(int token)
    {
        bool pronoun = false;
        for (int i = token; i >= sentence.FirstToken && i > token - 8 && !pronoun; i--) pronoun = article.Is(i, "it") || article.Is(i, "its");
        if (!pronoun || sentence.FirstToken == 0) return null;
        Sentence previous = article.Tree.SentenceArray[article.Tree.FindSentence(sentence.FirstToken - 1)];
        return previous.Block == sentence.Block ? new NounPhrases(article, previous, default).From(previous.FirstToken) : null;
    }

    /// <summary>“Payload:” before a number in a list.</summary>
    public string? Label(int colon)
    {
        int start = colon;
        while (start > sentence.FirstToken && start > colon - Longest && article.Tree.TokenArray[start - 1].Kind == TokenKind.Word) start--;
        ReadOnlySpan<char> first = start < colon ? article.TextOf(start) : default;
        return start == colon || first.Equals("mass", StringComparison.OrdinalIgnoreCase) || first.Equals("weight", StringComparison.OrdinalIgnoreCase) ? null : Before(colon);
    }

    private string? Nearest(int end)
    {
        for (int i = end; i > sentence.FirstToken && i > end - 10; i--)
            if (IsCapital(i - 1) || (IsPart(i - 1, false) && article.Has(i - 1, WordClass.CommonNoun) && !article.Has(i - 1, WordClass.Scale))) return article.TextOf(StartOf(i), i);
        return null;
    }

    /// <summary>Over “which”, commas, helping verbs and adverbs.</summary>
    private int SkipBack(int end)
    {
        while (end > sentence.FirstToken && (article.FirstChar(end - 1) is ',' or '—' or '–' or ')' || article.Has(end - 1, WordClass.Modal | WordClass.Be | WordClass.Possessive | WordClass.Article) || IsLink(end - 1) || IsMeasure(end))) end -= IsMeasure(end) ? 3 : 1;
        return end;
    }

    /// <summary>“71 meters long” behind the noun.</summary>
    private bool IsMeasure(int end) =>
        end - 3 > sentence.FirstToken && IsNumber(end - 3) && (article.Is(end - 1, "long") || article.Is(end - 1, "tall") || article.Is(end - 1, "wide") || article.Is(end - 1, "high") || article.Is(end - 1, "across"));

    private bool IsLink(int i) => article.Is(i, "which") || article.Is(i, "that") || article.Is(i, "each") || article.Is(i, "itself") || article.Is(i, "alone") || article.Is(i, "would") || article.Is(i, "will") || article.Is(i, "also") || article.Is(i, "has") || article.Is(i, "had");

    private int StartOf(int end)
    {
        int i = end;
        while (i > sentence.FirstToken && i > end - Longest && (IsPart(i - 1, false) || (IsNumber(i - 1) && i - 2 >= sentence.FirstToken && IsCapital(i - 2)) || (i < end && IsInnerHyphen(i - 1, sentence.FirstToken)))) i--;
        while (i < end && IsHyphen(i)) i++;
        return i;
    }

    /// <summary>“12 tons of the cargo”: what stands before “of” is a quantity, not a thing.</summary>
    private bool IsMeasured(int start, int end) => end - start == 1 && (article.Has(start, WordClass.TimeUnit) || article.Has(start, WordClass.Function));

    private bool IsNumber(int i) => article.Tree.TokenArray[i].Kind == TokenKind.Number;

    private bool IsCapital(int i) =>
        article.Tree.TokenArray[i] is { Kind: TokenKind.Word } token && token.Is(TokenShape.InitialUpper) && (!token.Is(TokenShape.SentenceStart) || !article.Has(i, WordClass.Function | WordClass.Starter)) && !article.Has(i, WordClass.Article | WordClass.Month);

    private bool IsHyphen(int i) => article.FirstChar(i) is '-' or '‑' && article.Tree.TokenArray[i].Length == 1;

    private bool IsInnerHyphen(int i, int start) => i > start && i + 1 < sentence.EndToken && IsHyphen(i) && article.Tree.TokenArray[i].Is(TokenShape.Glued) && article.Tree.TokenArray[i + 1].Is(TokenShape.Glued);

    private bool IsPart(int i, bool first)
    {
        TokenData token = article.Tree.TokenArray[i];
        if (token.Kind != TokenKind.Word || (i >= measured.Start.Value && i < measured.End.Value)) return false;
        WordClass classes = article.Classes(i);
        if ((classes & (WordClass.Function | WordClass.QuoteS | WordClass.Modal | WordClass.Be | WordClass.Article | WordClass.Possessive)) != 0) return false;
        if ((classes & (WordClass.NumberWord | WordClass.DayWord | WordClass.Weekday | WordClass.Scale)) != 0) return false;
        if (token.Is(TokenShape.InitialUpper) || token.Is(TokenShape.HasDigit)) return true;
        if ((classes & WordClass.SpeechVerb) != 0 || (!first && (classes & WordClass.MoneyWord) != 0) || article.Is(i, "aboard") || article.Is(i, "worth") || article.Is(i, "apiece")) return false;
        ReadOnlySpan<char> text = article.TextOf(i);
        bool noun = (classes & (WordClass.CommonNoun | WordClass.CommonAdjective)) != 0;
        bool verb = (classes & WordClass.CommonVerb) != 0 && !noun;
        return !verb && !text.EndsWith("ly") && (first || noun || !(text.EndsWith("ing") || text.EndsWith("ed")));
    }
}

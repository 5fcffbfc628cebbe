namespace SpaceNews.Extract;

/// <summary>Questions about tokens that every extractor of names asks.</summary>
internal static class NameShapes
{
    /// <summary>A capitalised word that can be part of a name: not a function word, not a calendar word.</summary>
    public static bool IsNameWord(this ArticleContext article, int i)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (token.Kind != TokenKind.Word || !token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper)) return false;
        return (article.Lexicon[token.Word] & (WordClass.Function | WordClass.Weekday | WordClass.QuoteS)) == 0;
    }

    /// <summary>“Gongyi 12 kilometres away”, “Laurentide 3 to 1”, “Kourou 5 May”: the number before this token belongs to it and not to a name.</summary>
    public static bool IsCounted(this ArticleContext article, int i) =>
        i < article.Tree.TokenCount && (article.Has(i, WordClass.TimeUnit | WordClass.Scale | WordClass.Month | WordClass.Meridiem) || article.FirstChar(i) is '%' or '-' or ':' or '/' || article.Tree.TokenArray[i].Kind == TokenKind.Number
            || (article.Tree.TokenArray[i].Is(TokenShape.AllLower) && article.TextOf(i)[^1] == 's' && article.Has(i, WordClass.CommonNoun)));

    /// <summary>A capital that proves nothing: first word of a sentence, or a line in capitals or title case.</summary>
    public static bool IsCapitalByPlace(this ArticleContext article, int i) =>
        article.Tree.TokenArray[i].Is(TokenShape.SentenceStart | TokenShape.Shouted) && !article.Tree.TokenArray[i].Is(TokenShape.InnerUpper)
        && (!article.Tree.TokenArray[i].Is(TokenShape.AllUpper) || article.Tree.TokenArray[i].Is(TokenShape.Shouted));

    /// <summary>Capitals and an “s”: “PPUs”.</summary>
    public static bool IsPluralAcronym(this ArticleContext article, int i)
    {
        ReadOnlySpan<char> text = article.TextOf(i);
        return text.Length > 2 && text[^1] == 's' && !text[..^1].ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>A designator: a number of up to four figures, figures with capitals, one capital letter, a Roman number.</summary>
    public static bool IsDesignator(this ArticleContext article, int i)
    {
        if ((uint)i >= (uint)article.Tree.TokenCount) return false;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        ReadOnlySpan<char> text = article.TextOf(i);
        if (token.Kind == TokenKind.Number) return text.Length <= 6 && !token.Is(TokenShape.HasColon) && !text.Contains('.') && !text.Contains(',');
        if (token.Kind != TokenKind.Word || text.Length > 7) return false;
        if (article.Has(i, WordClass.LetterName)) return token.Is(TokenShape.InitialUpper);
        if (token.Is(TokenShape.HasDigit)) return char.IsAsciiDigit(text[0]) ? !char.IsLower(text[^1]) : token.Is(TokenShape.InitialUpper);
        return text.Length == 1 ? char.IsAsciiLetterUpper(text[0]) && text[0] != 'I' : IsRoman(text);
    }

    /// <summary>Whether letters are the initials of the capital words of a name: “ESA”, “FAA”; figures count where there are figures among the letters: “F9”.</summary>
    public static bool IsInitialsOf(ReadOnlySpan<char> letters, ReadOnlySpan<char> name)
    {
        bool figures = letters.ContainsAnyInRange('0', '9');
        int next = 0;
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i == 0 || name[i - 1] is ' ' or '-';
            if (!starts || !(char.IsUpper(name[i]) || (figures && char.IsAsciiDigit(name[i])))) continue;
            if (next == letters.Length || letters[next++] != name[i]) return false;
        }
        return next == letters.Length && next > 1;
    }

    public static bool IsRoman(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 5) return false;
        foreach (char c in text)
            if (c is not ('I' or 'V' or 'X')) return false;
        return true;
    }

    /// <summary>The number that a Roman numeral of I, V and X stands for.</summary>
    public static int RomanValue(ReadOnlySpan<char> roman)
    {
        int sum = 0, greater = 0;
        for (int i = roman.Length - 1; i >= 0; i--)
        {
            int value = roman[i] switch { 'X' => 10, 'V' => 5, _ => 1 };
            sum += value < greater ? -value : value;
            greater = Math.Max(greater, value);
        }
        return sum;
    }

    /// <summary>Whether a head word of some kind starts at a token; gives its length in tokens.</summary>
    public static int HeadAt(this ArticleContext article, int i, Func<HeadKind, bool> wanted, out HeadKind kind)
    {
        kind = HeadKind.None;
        if ((uint)i >= (uint)article.Tree.TokenCount) return 0;
        KnowledgeBase knowledge = article.Knowledge;
        ulong hash = article.Tree.TokenArray[i].Hash;
        int length = 0, node = knowledge.FindStart(article.Tree.TokenArray[i]);
        for (int end = i + 1; end <= i + 4 && node >= 0; end++)
        {
            for (int p = knowledge.Phrases.First(node); p >= 0; p = knowledge.Phrases.Next(p))
            {
                Phrase phrase = knowledge.Phrases[p];
                if (phrase.Kind != PhraseKind.HeadWord || !wanted(knowledge.Tables.Heads[phrase.Entry].Kind)) continue;
                length = end - i;
                kind = knowledge.Tables.Heads[phrase.Entry].Kind;
            }
            if (!knowledge.Phrases.Continues(node) || end >= article.Tree.TokenCount) break;
            hash = Internals.Folding.Append(hash, article.TextOf(end));
            node = knowledge.Phrases.Find(hash);
        }
        return length;
    }

    /// <summary>Whether the quotes of a possessive stand at a token.</summary>
    public static bool IsPossessive(this ArticleContext article, int i) => article.Has(i, WordClass.QuoteS) || (article.FirstChar(i) is '’' or '\'' && article.Tree.TokenArray[i].Is(TokenShape.Glued));
}

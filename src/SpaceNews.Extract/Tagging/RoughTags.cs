namespace SpaceNews.Extract;

/// <summary>
/// Parts of speech as the word table and the word before suggest, at a fraction of the cost of the tagger: what the classifier of
/// sentences, which has learned with them, can do with.
/// </summary>
internal static class RoughTags
{
    /// <summary>What a noun follows rather than a verb, and the other way round.</summary>
    private const uint BeforeNoun = 1u << (int)PartOfSpeech.Det | 1u << (int)PartOfSpeech.Adj | 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Num | 1u << (int)PartOfSpeech.Noun | 1u << (int)PartOfSpeech.Propn;
    private const uint BeforeVerb = 1u << (int)PartOfSpeech.Aux | 1u << (int)PartOfSpeech.Pron | 1u << (int)PartOfSpeech.Part | 1u << (int)PartOfSpeech.Adv;
    private const uint Nouns = 1u << (int)PartOfSpeech.Noun | 1u << (int)PartOfSpeech.Propn;

    /// <summary>What a word is when it may be more than one thing, the first of these.</summary>
    private static readonly PartOfSpeech[] Order =
    [
        PartOfSpeech.Aux, PartOfSpeech.Part, PartOfSpeech.Det, PartOfSpeech.Adp, PartOfSpeech.Sconj, PartOfSpeech.Cconj, PartOfSpeech.Num, PartOfSpeech.Pron,
        PartOfSpeech.Adv, PartOfSpeech.Adj, PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Propn, PartOfSpeech.Intj, PartOfSpeech.Sym, PartOfSpeech.X, PartOfSpeech.Punct,
    ];

    // Bits of the dictionary: noun, verb, adjective, adverb; then plural, third person, -ing, -ed.
    private const uint Noun = 1, Verb = 2, Adjective = 4, Adverb = 8, ThirdPerson = 32, Participle = 64 | 128;

    /// <summary>The part of speech of a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="text">Its text.</param>
    /// <param name="seen">What training data has for the word (<see cref="WordTable.Seen"/>).</param>
    /// <param name="dictionary">What the dictionary has for it (<see cref="WordTable.Dictionary"/>).</param>
    /// <param name="before">The part of speech of the token before.</param>
    public static PartOfSpeech Of(in TokenData token, ReadOnlySpan<char> text, uint seen, uint dictionary, PartOfSpeech before)
    {
        if (token.Kind == TokenKind.Punctuation) return PartOfSpeech.Punct;
        if (token.Kind == TokenKind.Number) return PartOfSpeech.Num;
        if (token.Kind == TokenKind.Symbol) return PartOfSpeech.Sym;
        bool isCertain = (seen & WordTable.Certain) != 0;
        seen &= ~WordTable.Certain;
        if (!isCertain && token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper) && (!token.Is(TokenShape.SentenceStart) || (seen == 0 && dictionary == 0))) return PartOfSpeech.Propn;
        if (seen != 0 && (seen & (seen - 1)) == 0) return (PartOfSpeech)System.Numerics.BitOperations.TrailingZeroCount(seen);
        if (seen == 0) seen = OfDictionary(text, dictionary);
        return Likely(seen, 1u << (int)before, dictionary);
    }

    private static PartOfSpeech Likely(uint seen, uint before, uint dictionary)
    {
        if (Has(seen, PartOfSpeech.Verb) && !Has(seen, PartOfSpeech.Aux))
        {
            bool isInflected = (dictionary & Participle) != 0 || ((dictionary & ThirdPerson) != 0 && (before & Nouns) != 0);
            if ((before & BeforeVerb) != 0 || (isInflected && ((before & BeforeNoun) == 0 || (before & Nouns) != 0))) return PartOfSpeech.Verb;
        }
        if (Has(seen, PartOfSpeech.Noun) && (before & BeforeNoun) != 0) return PartOfSpeech.Noun;
        foreach (PartOfSpeech part in Order)
            if (Has(seen, part)) return part;
        return PartOfSpeech.X;
    }

    private static uint OfDictionary(ReadOnlySpan<char> text, uint dictionary)
    {
        uint seen = 0;
        if ((dictionary & Noun) != 0) seen |= 1u << (int)PartOfSpeech.Noun;
        if ((dictionary & (Verb | ThirdPerson | Participle)) != 0) seen |= 1u << (int)PartOfSpeech.Verb;
        if ((dictionary & Adjective) != 0) seen |= 1u << (int)PartOfSpeech.Adj;
        if ((dictionary & Adverb) != 0) seen |= 1u << (int)PartOfSpeech.Adv;
        if (seen != 0) return seen;
        return 1u << (int)(text.EndsWith("ly", StringComparison.Ordinal) ? PartOfSpeech.Adv
            : text.EndsWith("ed", StringComparison.Ordinal) || text.EndsWith("ing", StringComparison.Ordinal) ? PartOfSpeech.Verb : PartOfSpeech.Noun);
    }

    private static bool Has(uint seen, PartOfSpeech part) => (seen & (1u << (int)part)) != 0;
}

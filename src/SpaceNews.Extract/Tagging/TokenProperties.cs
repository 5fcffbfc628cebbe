using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The properties of the tokens of a sentence, as the taggers ask for them.</summary>
/// <remarks>For one thread; <see cref="Enter"/> takes the next sentence into the same rows, which so stay in the cache nearest to the core.</remarks>
internal sealed class TokenProperties
{
    /// <summary>Length of a row.</summary>
    public const int Columns = (int)TokenProperty.RunBeforePrevious + 1;

    private const TokenShape ShapeMask = TokenShape.InitialUpper | TokenShape.AllUpper | TokenShape.AllLower | TokenShape.InnerUpper
        | TokenShape.HasDigit | TokenShape.HasLetter | TokenShape.HasHyphen | TokenShape.Abbreviation | TokenShape.HasSlash | TokenShape.HasColon;

    private const WordClass NameClasses = WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname | WordClass.Place | WordClass.Demonym | WordClass.Month
        | WordClass.Weekday | WordClass.KnownName | WordClass.Common | WordClass.NameParticle | WordClass.NameSuffix | WordClass.CompanyWord | WordClass.SpeechVerb
        | WordClass.Function | WordClass.QuoteS | WordClass.Mission;

    private const WordClass KinClasses = WordClass.GivenName | WordClass.Surname | WordClass.Place | WordClass.Demonym | WordClass.Common | WordClass.SpeechVerb
        | WordClass.CompanyWord | WordClass.QuoteS | WordClass.NameParticle;

    /// <summary>How far from a token templates can look.</summary>
    public const int Reach = 4;

    /// <summary>The value of every property beyond the edges of a sentence.</summary>
    private const ulong Outside = 0xFFFF_FFFF_FFFF_0001;

    // A row a token, with rows for what is outside the sentence before and behind, as far as templates can look.
    private ulong[] _values = NewRows(0);
    private ulong[] _forms = [];
    private int _first;
    private int _end;

    /// <summary>A property, beyond the edges of the sentence too.</summary>
    public ulong Value(int token, TokenProperty property) => token >= _first && token < _end ? _values[RowOf(token) + (int)property] : Outside;

    /// <summary>A property of a token of the sentence.</summary>
    public ref ulong this[int token, TokenProperty property] => ref _values[RowOf(token) + (int)property];

    /// <summary>All properties of the sentence, and what stands for those around it.</summary>
    public ReadOnlySpan<ulong> Values => _values;

    /// <summary>Stands for all properties of a token up to <see cref="TokenProperty.Place"/>.</summary>
    public ulong FormOf(int token) => _forms[token - _first];

    /// <summary>Where the row of a token of the sentence begins in <see cref="Values"/>; those of the tokens around it stand before and behind.</summary>
    public int RowOf(int token) => (token - _first + Reach) * Columns;

    /// <summary>All properties of a token of the sentence.</summary>
    public Span<ulong> Row(int token) => _values.AsSpan(RowOf(token), Columns);

    /// <summary>Clears the properties of the run of a token that is in none.</summary>
    public void LeaveRun(int token)
    {
        // Most rows have never been in one.
        if (this[token, TokenProperty.RunLength] != 0) Row(token)[(int)TokenProperty.RunIndex..].Clear();
    }

    /// <summary>Takes a sentence; fills what depends on the words alone and on their place.</summary>
    public void Enter(ArticleTree tree, Sentence sentence, WordTable words)
    {
        // What stood behind the last sentence must not be seen in this one.
        RowsBehind().Clear();
        (_first, _end) = (sentence.FirstToken, sentence.EndToken);
        if (_forms.Length < sentence.TokenCount)
        {
            // One huge sentence must not make room for another.
            _forms = new ulong[Math.Max(sentence.TokenCount, Math.Min(sentence.TokenCount * 2, 1 << 10))];
            _values = NewRows(_forms.Length);
        }
        string text = tree.Text.Value;
        Lexicon lexicon = tree.Knowledge.Lexicon;
        ReadOnlySpan<TokenData> tokens = tree.TokenArray.AsSpan(_first, sentence.TokenCount);
        for (int i = 0; i < tokens.Length; i++) _forms[i] = ReadForm(text, tokens[i], lexicon, words, _values.AsSpan((i + Reach) * Columns, Columns));
        RowsBehind().Fill(Outside);
    }

    private static ulong[] NewRows(int tokens)
    {
        var values = new ulong[(tokens + 2 * Reach) * Columns];
        values.AsSpan(0, Reach * Columns).Fill(Outside);
        return values;
    }

    /// <summary>The rows behind the sentence.</summary>
    private Span<ulong> RowsBehind() => _values.AsSpan((_end - _first + Reach) * Columns, Reach * Columns);

    private static ulong ReadForm(string text, in TokenData token, Lexicon lexicon, WordTable words, Span<ulong> row)
    {
        ReadOnlySpan<char> span = text.AsSpan(token.Start, token.Length);
        ulong word = WordOf(token, span);
        ulong exact = Folding.Seed;
        foreach (char c in span) exact = (exact ^ c) * FeatureHash.Prime;
        WordClass classes = lexicon[token.Word];
        uint entry = words[word];
        row[(int)TokenProperty.Word] = word;
        row[(int)TokenProperty.Exact] = exact;
        ulong tail = 0, head = 0;
        for (int k = 0; k < 4; k++)
        {
            if (k < span.Length)
            {
                tail = tail << 16 | Lower(span[^(k + 1)]);
                head = head << 16 | Lower(span[k]);
            }
            row[(int)TokenProperty.Suffix1 + k] = tail;
            row[(int)TokenProperty.Prefix1 + k] = head;
        }
        row[(int)TokenProperty.Shape] = (ulong)(token.Shape & ShapeMask) | (span.Length == 1 ? 0x10000UL : 0) | (ulong)token.Kind << 17;
        row[(int)TokenProperty.Length] = (ulong)Math.Min(span.Length, 8);
        row[(int)TokenProperty.Class] = (ulong)(classes & NameClasses);
        row[(int)TokenProperty.Kin] = (ulong)(classes & KinClasses);
        row[(int)TokenProperty.Seen] = words.Seen(entry);
        row[(int)TokenProperty.Dictionary] = WordTable.Dictionary(entry);
        row[(int)TokenProperty.Noun] = WordTable.NounClass(entry);
        row[(int)TokenProperty.Verb] = WordTable.VerbClass(entry);
        row[(int)TokenProperty.Place] = (token.Is(TokenShape.SentenceStart) ? 1UL : 0) | (token.Is(TokenShape.Shouted) ? 2UL : 0);
        row[(int)TokenProperty.Tag] = 0;
        // The classes too: they are those of the article's own knowledge base.
        return FeatureHash.Join(exact, FeatureHash.Join(row[(int)TokenProperty.Shape] | row[(int)TokenProperty.Place] << 32, row[(int)TokenProperty.Class]));
    }

    /// <summary>What <see cref="TokenProperty.Word"/> and the word table know a token by.</summary>
    public static ulong WordOf(in TokenData token, ReadOnlySpan<char> text) => token.Kind == TokenKind.Number ? NumberForm(text) : token.Hash;

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c > 127 ? char.ToLowerInvariant(c) : c;

    /// <summary>“12:28” and “09:27” are one form.</summary>
    private static ulong NumberForm(ReadOnlySpan<char> span)
    {
        ulong hash = Folding.Seed;
        foreach (char c in span) hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * FeatureHash.Prime;
        return hash;
    }
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The properties of all tokens of an article, as the taggers ask for them, and the sentence they are asked in.</summary>
/// <remarks>For one thread; <see cref="Read"/> takes the next article into the same arrays.</remarks>
internal sealed class TokenProperties
{
    private const int Columns = (int)TokenProperty.RunBeforePrevious + 1;

    private const TokenShape ShapeMask = TokenShape.InitialUpper | TokenShape.AllUpper | TokenShape.AllLower | TokenShape.InnerUpper
        | TokenShape.HasDigit | TokenShape.HasLetter | TokenShape.HasHyphen | TokenShape.Abbreviation | TokenShape.HasSlash | TokenShape.HasColon;

    private const WordClass NameClasses = WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname | WordClass.Place | WordClass.Demonym | WordClass.Month
        | WordClass.Weekday | WordClass.KnownName | WordClass.Common | WordClass.NameParticle | WordClass.NameSuffix | WordClass.CompanyWord | WordClass.SpeechVerb
        | WordClass.Function | WordClass.QuoteS | WordClass.Mission;

    private const WordClass KinClasses = WordClass.GivenName | WordClass.Surname | WordClass.Place | WordClass.Demonym | WordClass.Common | WordClass.SpeechVerb
        | WordClass.CompanyWord | WordClass.QuoteS | WordClass.NameParticle;

    private ulong[] _values = [];
    private int _first;
    private int _end;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>A property; <paramref name="outside"/> beyond the edges of the sentence.</summary>
    public ulong Value(int token, TokenProperty property, ulong outside) =>
        token < _first || token >= _end ? outside : _values[token * Columns + (int)property];

    public ref ulong this[int token, TokenProperty property] => ref _values[token * Columns + (int)property];

    /// <summary>Sets the sentence whose edges <see cref="Value"/> respects.</summary>
    public void Enter(Sentence sentence) => (_first, _end) = (sentence.FirstToken, sentence.EndToken);

    /// <summary>Takes an article; fills what depends on the words alone and on their place.</summary>
    public void Read(ArticleTree tree, WordTable words)
    {
        Count = tree.TokenCount;
        if (_values.Length < Count * Columns) _values = new ulong[Math.Max(Count * Columns, Math.Min(_values.Length * 2, 1 << 20))];
        string text = tree.Text.Value;
        Lexicon lexicon = tree.Knowledge.Lexicon;
        for (int i = 0; i < Count; i++) ReadForm(text, tree.TokenArray[i], lexicon, words, _values.AsSpan(i * Columns, Columns));
    }

    private static void ReadForm(string text, in TokenData token, Lexicon lexicon, WordTable words, Span<ulong> row)
    {
        ReadOnlySpan<char> span = text.AsSpan(token.Start, token.Length);
        ulong word = token.Kind == TokenKind.Number ? NumberForm(span) : token.Hash;
        ulong exact = Folding.Seed;
        foreach (char c in span) exact = (exact ^ c) * FeatureHash.Prime;
        WordClass classes = lexicon[token.Word];
        uint entry = token.Kind == TokenKind.Word ? words[word] : 0;
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
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c > 127 ? char.ToLowerInvariant(c) : c;

    /// <summary>“12:28” and “09:27” are one form.</summary>
    private static ulong NumberForm(ReadOnlySpan<char> span)
    {
        ulong hash = Folding.Seed;
        foreach (char c in span) hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * FeatureHash.Prime;
        return hash;
    }
}

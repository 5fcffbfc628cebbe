namespace SpaceNews.Extract;

/// <summary>The tokens of one sentence as the readers of dates ask about them; what lies outside the sentence answers no.</summary>
internal readonly struct DateText(ArticleContext article, Sentence sentence)
{
    private readonly TokenData[] _tokens = article.Tree.TokenArray;
    private readonly Lexicon _lexicon = article.Lexicon;
    private readonly DateVocabulary _dates = article.Knowledge.Dates;

    public ArticleContext Article { get; } = article;

    /// <summary>First token of the sentence.</summary>
    public int Start { get; } = sentence.FirstToken;

    /// <summary>One past its last token.</summary>
    public int Limit { get; } = sentence.EndToken;

    public ref readonly TokenData this[int i] => ref _tokens[i];

    public bool Holds(int i) => i >= Start && i < Limit;

    public WordClass Classes(int i) => Holds(i) ? _lexicon[_tokens[i].Word] : WordClass.None;

    public DateWord Dates(int i) => Holds(i) ? _dates[_tokens[i].Word] : DateWord.None;

    public bool Has(int i, WordClass classes) => (Classes(i) & classes) != 0;

    public bool Has(int i, DateWord classes) => (Dates(i) & classes) != 0;

    public int Value(int i, WordClass wordClass) => _lexicon.Value(_tokens[i].Word, wordClass);

    public int Value(int i, DateWord wordClass) => _dates.Value(_tokens[i].Word, wordClass);

    public bool Is(int i, string word) => Holds(i) && Article.Is(i, word);

    public bool Is(int i, TokenShape shape) => Holds(i) && _tokens[i].Is(shape);

    public bool IsKind(int i, TokenKind kind) => Holds(i) && _tokens[i].Kind == kind;

    public char FirstChar(int i) => Holds(i) ? Article.FirstChar(i) : '\0';

    public ReadOnlySpan<char> Of(int i) => Article.TextOf(i);

    /// <summary>A single hyphen, the unbreakable one too.</summary>
    public bool IsHyphen(int i) => FirstChar(i) is '-' or '‑' && _tokens[i].Length == 1;

    /// <summary>A hyphen or a dash of any length.</summary>
    public bool IsDash(int i) => FirstChar(i) is '-' or '‑' or '–' or '—';

    /// <summary>No space between a token and the one before it.</summary>
    public bool IsGlued(int i) => Is(i, TokenShape.Glued);

    /// <summary>A word in lower case that a noun phrase goes on with: “the 1960s program”.</summary>
    public bool IsNounBehind(int i) => IsKind(i, TokenKind.Word) && (!_tokens[i].Is(TokenShape.AllLower) || (Has(i, WordClass.CommonNoun | WordClass.CommonAdjective) && !Has(i, WordClass.Function | WordClass.SpeechVerb | WordClass.DayPart)));

    public bool TryInt(int i, out int value)
    {
        value = 0;
        return Holds(i) && TryInt(Of(i), out value);
    }

    /// <summary>Up to six decimal digits and nothing else.</summary>
    public static bool TryInt(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 6) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + c - '0';
        }
        return true;
    }

    /// <summary>The longest phrase of a kind at a token: its length in tokens, 0 for none.</summary>
    public int FindPhrase(int i, PhraseKind kind, out Phrase phrase)
    {
        phrase = default;
        return Has(i, WordClass.PhraseStart) ? Article.Knowledge.FindLongest(Article.Text, Article.Tokens, i, kind, out phrase) : 0;
    }
}

using System.Globalization;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Cuts a text into tokens in one pass. Space, and what pages use as space (NBSP, zero-width characters, “&amp;nbsp;”),
/// lies between tokens; everything else belongs to one. Clitics are cut off as in Universal Dependencies (“Baikonur ’s”,
/// “could n’t”); designators stay whole (“MS-28”, “31/6”, “LC-39A”), ordinary compounds do not (“20 - ton”).
/// </summary>
internal ref struct Tokenizer
{
    private readonly string _text;
    private readonly Lexicon _lexicon;
    private TokenData[] _tokens;
    private int _count;

    private Tokenizer(string text, Lexicon lexicon, TokenData[] buffer)
    {
        _text = text;
        _lexicon = lexicon;
        _tokens = buffer;
    }

    [ThreadStatic]
    private static TokenData[]? _buffer;

    public static TokenData[] Tokenize(string text, Lexicon lexicon)
    {
        var tokenizer = new Tokenizer(text, lexicon, _buffer ?? new TokenData[2048]);
        tokenizer.Run();
        // A huge article must not pin its buffer for the life of the thread.
        _buffer = tokenizer._tokens.Length <= 1 << 16 ? tokenizer._tokens : null;
        return GluedNames.CutRepeated(text, tokenizer._tokens.AsSpan(0, tokenizer._count), lexicon);
    }

    /// <summary>A word that is one token whatever this tokenizer would make of it; it starts at 0.</summary>
    public static TokenData Describe(string word, Lexicon lexicon)
    {
        var tokenizer = new Tokenizer(word, lexicon, new TokenData[8]);
        tokenizer.Run();
        if (tokenizer._count == 1 && tokenizer._tokens[0].Length == word.Length) return tokenizer._tokens[0];
        TokenKind kind = word.Any(char.IsLetter) ? TokenKind.Word : word.Any(char.IsAsciiDigit) ? TokenKind.Number : char.IsPunctuation(word[0]) ? TokenKind.Punctuation : TokenKind.Symbol;
        tokenizer._count = 0;
        tokenizer.Add(kind, 0, word.Length);
        return tokenizer._tokens[0];
    }

    private void Run()
    {
        int i = 0;
        while (i < _text.Length)
        {
            char c = _text[i];
            if (char.IsAsciiLetter(c)) i = ScanWord(i);
            else if (IsSpace(c)) i++;
            else if (char.IsAsciiDigit(c)) i = ScanNumber(i);
            else if (c == '&' && TryEntity(i, out char decoded, out int length))
            {
                if (IsSpace(decoded)) i += length;
                else if (IsApostrophe(decoded) && TryEntityClitic(i, length, out int end)) i = end;
                else i = Add(TokenKind.Symbol, i, i + length, IsQuote(decoded) ? TokenShape.Quote : TokenShape.None);
            }
            else if (IsWordStart(i)) i = ScanWord(i);
            else i = ScanOther(i);
        }
    }

    // ---- words ----

    private int ScanWord(int start)
    {
        int end = ScanLetters(start);
        // Points inside: initials (“U.S.”), domains (“Phys.org”), decimals of designators (“Soyuz-2.1a”).
        while (end < _text.Length)
        {
            char c = _text[end];
            if (c == '.')
            {
                if (IsInitials(start, end) && end + 1 < _text.Length && char.IsLetter(_text[end + 1]) && !IsWordContinued(end + 2))
                {
                    end += 2;
                    continue;
                }
                if (end - 1 > start - 1 && char.IsAsciiDigit(_text[end - 1]) && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))
                {
                    end = ScanLetters(end + 1);
                    continue;
                }
                if (IsDomainPart(start, end, out int domainEnd))
                {
                    end = domainEnd;
                    continue;
                }
            }
            else if (IsHyphen(c) && JoinsAcrossHyphen(start, end))
            {
                end = ScanLetters(end + 1);
                continue;
            }
            else if (c == '/' && char.IsAsciiDigit(_text[end - 1]) && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))
            {
                end = ScanLetters(end + 1);
                continue;
            }
            else if (c == '&' && IsUpper(end - 1) && IsUpper(end + 1) && !IsLower(end + 2))
            {
                end = ScanLetters(end + 1);
                continue;
            }
            break;
        }
        return AddWord(start, end);
    }

    /// <summary>Letters, digits, marks and apostrophes between letters.</summary>
    private readonly int ScanLetters(int i)
    {
        while (i < _text.Length)
        {
            char c = _text[i];
            if (char.IsAsciiLetterOrDigit(c) || (c > 127 && IsWordPart(i)))
            {
                i += char.IsHighSurrogate(c) ? 2 : 1;
                continue;
            }
            if (IsApostrophe(c) && i > 0 && i + 1 < _text.Length && char.IsLetter(_text[i - 1]) && char.IsLetter(_text[i + 1]))
            {
                i++;
                continue;
            }
            break;
        }
        return i;
    }

    private int AddWord(int start, int end)
    {
        ReadOnlySpan<char> word = _text.AsSpan(start, end - start);
        int clitic = CliticStart(word);
        if (clitic > 0)
        {
            AddPlainWord(start, start + clitic);
            return Add(TokenKind.Word, start + clitic, end);
        }
        // The point of an abbreviation belongs to it: “U.S.”, “Fla.”, “J.”.
        if (end < _text.Length && _text[end] == '.' && TakesPoint(start, end))
            return Add(TokenKind.Word, start, end + 1, TokenShape.Abbreviation);
        return AddPlainWord(start, end);
    }

    private int AddPlainWord(int start, int end)
    {
        int index = _count;
        Add(TokenKind.Word, start, end);
        ref TokenData token = ref _tokens[index];
        if (token.Word == 0 && token.Length >= 5 && !token.Is(TokenShape.AllLower))
        {
            int cut = GluedNames.CutAt(_text.AsSpan(start, end - start), _lexicon);
            if (cut > 0)
            {
                _count = index;
                Add(TokenKind.Word, start, start + cut);
                Add(TokenKind.Word, start + cut, end);
            }
        }
        return end;
    }

    private static int CliticStart(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length < 3) return 0;
        if (IsApostrophe(word[^2]) && char.ToLowerInvariant(word[^1]) is 's' or 'd' or 'm') return length - 2;
        if (IsApostrophe(word[^2]) && char.ToLowerInvariant(word[^1]) is 't' && char.ToLowerInvariant(word[^3]) is 'n' && length > 3) return length - 3;
        if (length > 3 && IsApostrophe(word[^3]))
        {
            char a = char.ToLowerInvariant(word[^2]), b = char.ToLowerInvariant(word[^1]);
            if ((a, b) is ('l', 'l') or ('r', 'e') or ('v', 'e')) return length - 3;
        }
        return 0;
    }

    /// <summary>“Roscosmos&amp;#8217;s”: the entity and the letter behind it are the clitic.</summary>
    private bool TryEntityClitic(int start, int length, out int end)
    {
        end = start + length;
        if (end < _text.Length && _text[end] is 's' && !IsWordContinued(end + 1))
        {
            end++;
            Add(TokenKind.Word, start, end);
            _tokens[_count - 1].Hash = Folding.Hash("'s");
            _tokens[_count - 1].Word = _lexicon.Find("'s");
            return true;
        }
        return false;
    }

    private readonly bool TakesPoint(int start, int end)
    {
        if (end - start == 1) return char.IsUpper(_text[start]) && !EndsSentence(start, end);
        for (int i = start; i < end; i++)
            if (_text[i] == '.') return end - start <= 8 && IsInitials(start, end);
        return (_lexicon[_lexicon.Find(_text.AsSpan(start, end - start))] & WordClass.Abbreviation) != 0
            // “…the sun.” or “…on May.” end sentences; an abbreviation before the end of a line does too.
            && end + 1 < _text.Length && _text[end + 1] is not ('\n' or '\r');
    }

    /// <summary>“clears the tower of Pad B. You can hear …”, and “an Atlas V.” at the end of a line: a letter behind a name, and no initial of one.</summary>
    private readonly bool EndsSentence(int start, int point)
    {
        if (_count == 0 || _tokens[_count - 1] is not { Kind: TokenKind.Word } before || before.Is(TokenShape.Abbreviation | TokenShape.AllLower) || before.Length < 3 || start - before.End != 1) return false;
        int next = point + 1;
        if (next >= _text.Length || _text[next] is '\n' or '\r') return true;
        if (_text[next] != ' ') return false;
        int end = ++next;
        while (end < _text.Length && char.IsAsciiLetter(_text[end])) end++;
        return end - next >= 2 && (_lexicon[_lexicon.Find(_text.AsSpan(next, end - next))] & WordClass.Starter) != 0;
    }

    /// <summary>Single letters with points between them.</summary>
    private readonly bool IsInitials(int start, int end)
    {
        // Initials are few; without a limit a text of points and letters would cost its square.
        if (end - start > 15) return false;
        for (int i = start; i < end; i++)
            if ((i - start) % 2 == 0 ? !char.IsLetter(_text[i]) : _text[i] != '.') return false;
        return (end - start) % 2 == 1;
    }

    /// <summary>“Phys.org”, “webpronews.com”: lower-case letters behind the point, and no sentence that begins there.</summary>
    private readonly bool IsDomainPart(int start, int point, out int end)
    {
        end = point + 1;
        if (point - start < 2 || end >= _text.Length || !char.IsAsciiLetterLower(_text[end])) return false;
        while (end < _text.Length && char.IsAsciiLetterOrDigit(_text[end])) end++;
        int length = end - point - 1;
        return length is >= 2 and <= 4 && !(end < _text.Length && char.IsLetter(_text[end]));
    }

    /// <summary>“MS-28”, “Kud-Sverchkov”, “LC-39A”, “al-Qahtani” stay whole; “crew-rated”, “Soyuz-launched”, “20-ton” do not.</summary>
    private readonly bool JoinsAcrossHyphen(int start, int hyphen)
    {
        int next = hyphen + 1;
        if (next >= _text.Length || hyphen == start) return false;
        char left = _text[start], right = _text[next];
        if (_text[hyphen] == '–')
            return char.IsAsciiDigit(right) && AllUpper(start, hyphen) && hyphen - start >= 2;
        if (char.IsUpper(left)) return char.IsUpper(right) || char.IsAsciiDigit(right);
        if (char.IsAsciiDigit(left))
            return (char.IsAsciiLetterUpper(right) && !IsWordContinued(next + 1)) || (HasLetter(start, hyphen) && char.IsAsciiDigit(right));
        return char.IsUpper(right) && (_lexicon[_lexicon.Find(_text.AsSpan(start, hyphen - start))] & WordClass.NameParticle) != 0;
    }

    // ---- numbers ----

    private int ScanNumber(int start)
    {
        int end = start;
        bool colon = false, slash = false;
        while (end < _text.Length)
        {
            char c = _text[end];
            if (char.IsAsciiDigit(c))
            {
                end++;
                continue;
            }
            bool digitNext = end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]);
            if (c == ',' && digitNext && IsThousands(end)) end++;
            else if (c == '.' && digitNext) end++;
            else if (c == ':' && digitNext) { colon = true; end++; }
            else if (c == '/' && digitNext) { slash = true; end++; }
            else if (c == '-' && IsIsoDate(start, end, out int isoEnd)) end = isoEnd;
            else break;
        }
        if (end < _text.Length && IsVulgarFraction(_text[end])) end++;
        if (end < _text.Length && (char.IsLetter(_text[end]) || (IsHyphen(_text[end]) && JoinsAcrossHyphen(start, end))))
        {
            int letters = ScanLetters(end);
            ReadOnlySpan<char> tail = _text.AsSpan(end, letters - end);
            // “5kg”, “09:27pm”: the unit is a word of its own; “39A”, “27th”, “1960s” are one designator or ordinal.
            bool unit = tail.Length > 0 && (IsUnitTail(tail) || colon);
            if (!unit) return ScanDesignator(start, end);
        }
        TokenShape shape = (colon ? TokenShape.HasColon : 0) | (slash ? TokenShape.HasSlash : 0);
        return Add(TokenKind.Number, start, end, shape);
    }

    private int ScanDesignator(int start, int end)
    {
        end = ScanLetters(end);
        while (end < _text.Length && IsHyphen(_text[end]) && JoinsAcrossHyphen(start, end)) end = ScanLetters(end + 1);
        return Add(TokenKind.Word, start, end);
    }

    private readonly bool IsUnitTail(ReadOnlySpan<char> tail) =>
        char.IsLower(tail[0]) && tail.Length > 1 && tail is not ("st" or "nd" or "rd" or "th")
        && (_lexicon[_lexicon.Find(tail)] & (WordClass.Meridiem | WordClass.TimeUnit | WordClass.PhraseStart | WordClass.Scale)) != 0;

    private readonly bool IsThousands(int comma)
    {
        int end = comma + 1;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        return end - comma == 4;
    }

    /// <summary>“2025-11-27”.</summary>
    private readonly bool IsIsoDate(int start, int hyphen, out int end)
    {
        end = start + 10;
        if (hyphen - start != 4 || end > _text.Length) return false;
        for (int i = start + 5; i < end; i++)
            if (i == start + 7 ? _text[i] != '-' : !char.IsAsciiDigit(_text[i])) return false;
        return end == _text.Length || !(char.IsAsciiDigit(_text[end]) || _text[end] == '-');
    }

    // ---- the rest ----

    private int ScanOther(int start)
    {
        char c = _text[start];
        if (char.IsHighSurrogate(c) && start + 1 < _text.Length && char.IsLowSurrogate(_text[start + 1]))
            return Add(TokenKind.Symbol, start, start + 2);
        if (IsVulgarFraction(c)) return Add(TokenKind.Number, start, start + 1);
        if (IsApostrophe(c) && start + 1 < _text.Length && _text[start + 1] is 's' && !IsWordContinued(start + 2) && start > 0 && !IsSpace(_text[start - 1]))
            return Add(TokenKind.Word, start, start + 2);
        if (c is '.' or '-' or '…' or '—' or '–' or '_' or '=' or '*')
        {
            int end = start + 1;
            while (end < _text.Length && _text[end] == c) end++;
            return Add(TokenKind.Punctuation, start, end);
        }
        bool quote = IsQuote(c);
        bool punctuation = quote || char.IsPunctuation(c);
        return Add(punctuation && c is not ('%' or '&' or '@' or '#') ? TokenKind.Punctuation : TokenKind.Symbol, start, start + 1, quote ? TokenShape.Quote : TokenShape.None);
    }

    private int Add(TokenKind kind, int start, int end, TokenShape shape = TokenShape.None)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _tokens.Length * 2);
        ReadOnlySpan<char> span = _text.AsSpan(start, end - start);
        if (_count > 0 && _tokens[_count - 1].End == start) shape |= TokenShape.Glued;
        ref TokenData token = ref _tokens[_count++];
        token.Start = start;
        token.Length = end - start;
        token.Kind = kind;
        token.Tag = 0;
        token.Shape = shape | (kind == TokenKind.Word ? ShapeOf(span) : kind == TokenKind.Number ? TokenShape.HasDigit : 0);
        token.Hash = kind is TokenKind.Word or TokenKind.Number ? Folding.Hash(span) : span[0];
        token.Word = kind == TokenKind.Word ? _lexicon.Find(token.Hash) : 0;
        return end;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        TokenShape shape = 0;
        bool first = true;
        foreach (char c in word)
        {
            if (char.IsAsciiLetterLower(c) || (c > 127 && char.IsLower(c)))
            {
                lower++;
                first = false;
            }
            else if (char.IsAsciiLetterUpper(c) || (c > 127 && char.IsUpper(c)))
            {
                if (first) shape |= TokenShape.InitialUpper;
                else if (lower > 0) shape |= TokenShape.InnerUpper;
                upper++;
                first = false;
            }
            else if (char.IsAsciiDigit(c)) shape |= TokenShape.HasDigit;
            else if (c is '-' or '‐' or '‑' or '–') shape |= TokenShape.HasHyphen;
            else if (c == '/') shape |= TokenShape.HasSlash;
            else if (c > 127 && char.IsLetter(c)) lower++;
        }
        if (upper + lower > 0) shape |= TokenShape.HasLetter;
        if (upper > 1 && lower == 0) shape |= TokenShape.AllUpper;
        if (lower > 0 && upper == 0) shape |= TokenShape.AllLower;
        return shape;
    }

    // ---- characters ----

    private static bool IsSpace(char c) => c <= ' ' ? c is ' ' or '\n' or '\r' or '\t' or '\v' or '\f' : c >= '\u00A0' && (char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF');

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '`' or '‹' or '›';

    private static bool IsVulgarFraction(char c) => c is '½' or '¼' or '¾' or '⅓' or '⅔' or '⅛' or '⅜' or '⅝' or '⅞';

    private readonly bool IsWordStart(int i) => _text[i] > 127 && IsWordPart(i);

    /// <summary>A letter or mark beyond ASCII, also one that takes two code units.</summary>
    private readonly bool IsWordPart(int i)
    {
        char c = _text[i];
        if (char.IsHighSurrogate(c))
            return i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]) && char.IsLetter(_text, i);
        return char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private readonly bool IsWordContinued(int i) => i < _text.Length && char.IsLetterOrDigit(_text[i]);

    private readonly bool IsUpper(int i) => i >= 0 && i < _text.Length && char.IsUpper(_text[i]);

    private readonly bool IsLower(int i) => i < _text.Length && char.IsLower(_text[i]);

    private readonly bool AllUpper(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!char.IsUpper(_text[i])) return false;
        return true;
    }

    private readonly bool HasLetter(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (char.IsLetter(_text[i])) return true;
        return false;
    }

    /// <summary>The HTML entities that pages leave in their text.</summary>
    private readonly bool TryEntity(int start, out char decoded, out int length)
    {
        decoded = '\0';
        length = 0;
        int limit = Math.Min(_text.Length, start + 10);
        int end = start + 1;
        while (end < limit && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '#')) end++;
        if (end >= limit || _text[end] != ';' || end == start + 1) return false;
        ReadOnlySpan<char> name = _text.AsSpan(start + 1, end - start - 1);
        length = end + 1 - start;
        if (name[0] == '#')
        {
            bool hex = name.Length > 1 && name[1] is 'x' or 'X';
            if (!int.TryParse(name[(hex ? 2 : 1)..], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code)) return false;
            decoded = code is > 0 and <= 0xFFFF ? (char)code : '\uFFFD';
            return true;
        }
        decoded = name switch
        {
            "nbsp" or "ensp" or "emsp" or "thinsp" => '\u00A0',
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "rsquo" => '’',
            "lsquo" => '‘',
            "ldquo" => '“',
            "rdquo" => '”',
            "ndash" => '–',
            "mdash" => '—',
            "hellip" => '…',
            "bull" or "middot" => '•',
            _ => '\0',
        };
        return decoded != '\0';
    }
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Finds where a broken page has lost the space between a name and the word beside it: “SpaceXthe”, “theISS”, “NASAthink”.</summary>
internal static class GluedNames
{
    private const int LongestGlue = 5, LongestWord = 12, SafeName = 6, ShortestName = 5;

    /// <summary>Where to cut a word that holds a known name; 0 when nowhere.</summary>
    public static int CutAt(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        bool figures = word.ContainsAnyInRange('0', '9');
        for (int length = 1; length <= LongestWord && length < word.Length - 2; length++)
        {
            ReadOnlySpan<char> tail = word[^length..];
            if (!char.IsLower(tail[0])) break;
            ReadOnlySpan<char> name = word[..^length];
            // “Vostok-2Mwith” is cut behind the capital, never inside “2nd”.
            if (figures && !char.IsUpper(name[^1]))
            {
                if (IsSerial(name) && length >= 2 && !IsOrdinalEnding(tail) && (lexicon[lexicon.Find(tail)] & (length >= 3 ? WordClass.Glue | WordClass.Common : WordClass.Glue)) != 0) return name.Length;
                continue;
            }
            // “Imoto” is a person and no IMO; short names that are cut out are written in capitals.
            if (name.Length < ShortestName && !char.IsUpper(name[^1])) continue;
            WordClass classes = lexicon[lexicon.Find(tail)];
            bool glue = length <= LongestGlue && (classes & WordClass.Glue) != 0;
            // Any ordinary word will do behind an acronym or a long name.
            bool ordinary = length >= 3 && (classes & WordClass.Common) != 0 && (char.IsUpper(name[^1]) || name.Length >= SafeName);
            if ((glue || ordinary) && (lexicon[lexicon.Find(name)] & WordClass.KnownName) != 0) return name.Length;
        }
        if (!char.IsLower(word[0])) return 0;
        for (int i = 1; i < word.Length - 2 && i <= LongestGlue; i++)
        {
            if (!char.IsUpper(word[i])) continue;
            bool known = (lexicon[lexicon.Find(word[i..])] & WordClass.KnownName) != 0;
            return known && (lexicon[lexicon.Find(word[..i])] & WordClass.Glue) != 0 ? i : 0;
        }
        return 0;
    }

    /// <summary>“MS-22”, “Foton-M1”: capital letters, a hyphen and figures.</summary>
    private static bool IsSerial(ReadOnlySpan<char> name)
    {
        int hyphen = name.IndexOf('-');
        return hyphen > 0 && char.IsUpper(name[0]) && hyphen + 1 < name.Length && (char.IsUpper(name[hyphen + 1]) || char.IsAsciiDigit(name[hyphen + 1])) && char.IsAsciiDigit(name[^1]);
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> tail) => tail is "st" or "nd" or "rd" or "th";

    /// <summary>Cuts the names that no table knows too, where the name stands by itself elsewhere in the text: “Smirnovwith” beside “Smirnov”.</summary>
    public static TokenData[] CutRepeated(string text, ReadOnlySpan<TokenData> tokens, Lexicon lexicon)
    {
        List<(int Token, int Cut)>? cuts = null;
        HashSet<ulong>? names = null;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly TokenData token = ref tokens[i];
            if (token.Word != 0 || token.Kind != TokenKind.Word || token.Length < 5 || !token.Is(TokenShape.InitialUpper) || token.Is(TokenShape.AllUpper)) continue;
            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            for (int length = 2; length <= LongestGlue && length < word.Length - 2; length++)
            {
                if (!char.IsLower(word[^length])) break;
                if ((lexicon[lexicon.Find(word[^length..])] & WordClass.Glue) == 0) continue;
                names ??= NamesOf(tokens);
                if (!names.Contains(Folding.Hash(word[..^length]))) continue;
                (cuts ??= []).Add((i, word.Length - length));
                break;
            }
        }
        if (cuts is null) return tokens.ToArray();
        var result = new List<TokenData>(tokens.Length + cuts.Count);
        int next = 0;
        foreach ((int token, int cut) in cuts)
        {
            result.AddRange(tokens[next..token]);
            TokenData whole = tokens[token];
            result.Add(Part(text, whole.Start, cut, lexicon, whole.Shape & TokenShape.Glued));
            result.Add(Part(text, whole.Start + cut, whole.Length - cut, lexicon, TokenShape.Glued));
            next = token + 1;
        }
        result.AddRange(tokens[next..]);
        return [.. result];
    }

    private static TokenData Part(string text, int start, int length, Lexicon lexicon, TokenShape shape)
    {
        TokenData part = Tokenizer.Describe(text.Substring(start, length), lexicon);
        part.Start = start;
        part.Shape |= shape;
        return part;
    }

    [ThreadStatic]
    private static HashSet<ulong>? _names;

    private static HashSet<ulong> NamesOf(ReadOnlySpan<TokenData> tokens)
    {
        // A huge article must not pin its names for the life of the thread.
        HashSet<ulong> names = _names is { Count: <= 1 << 12 } used ? used : _names = [];
        names.Clear();
        foreach (ref readonly TokenData token in tokens)
            if (token.Kind == TokenKind.Word && token.Is(TokenShape.InitialUpper)) names.Add(token.Hash);
        return names;
    }
}

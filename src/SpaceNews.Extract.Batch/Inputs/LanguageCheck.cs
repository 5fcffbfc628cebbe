using System.Collections.Frozen;

namespace SpaceNews.Extract.Batch;

/// <summary>Tells whether a text is English, by its small words.</summary>
/// <remarks>
/// In English about two words of five are among the sixty most frequent small ones, whatever the story is about. A text is
/// taken for another language when that language's small words stand in it more often, or when it is not written in Latin
/// letters; a text too short to tell is taken for English. Thread-safe; the words stand in <c>models/languages</c>.
/// </remarks>
internal static class LanguageCheck
{
    /// <summary>Fewer words than this say nothing.</summary>
    private const int FewestWords = 30;

    /// <summary>More words than this say nothing new.</summary>
    private const int MostWords = 2000;

    /// <summary>Share of small words that no other language reaches with words that look English.</summary>
    private const double Plenty = 0.25;

    /// <summary>Share that prose of every language known here reaches; below it, a list of names gives chance its way.</summary>
    private const double Prose = 0.12;

    /// <summary>Share below which a long text is prose of no language that is known here.</summary>
    private const double Scarce = 0.04;

    private const int LongText = 200;

    private static readonly Lazy<(string[] Languages, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words)> Table = new(Load);

    /// <summary>The language of a text, or “no language known here”; null when it is English or too short to tell.</summary>
    public static string? OtherLanguage(ReadOnlySpan<char> text)
    {
        var (languages, table) = Table.Value;
        Span<int> counts = stackalloc int[languages.Length];
        counts.Clear();
        int words = 0, letters = 0, foreign = 0, i = 0;
        while (i < text.Length && words < MostWords)
        {
            int start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i == start)
            {
                i++;
                continue;
            }
            ReadOnlySpan<char> word = text[start..i];
            words++;
            letters += word.Length;
            foreach (char c in word)
                if (c > '\u024F' && c is not (>= '\u1E00' and <= '\u1EFF')) foreign++;
            if (!table.TryGetValue(word, out int of)) continue;
            for (int language = 0; of != 0; language++, of >>= 1) counts[language] += of & 1;
        }
        if (letters >= FewestWords * 2 && foreign * 2 > letters) return "a language in other than Latin letters";
        if (words < FewestWords) return null;
        int best = 0;
        for (int language = 1; language < counts.Length; language++)
            if (counts[language] > counts[best]) best = language;
        double english = (double)counts[0] / words;
        if (best == 0 || english >= Plenty) return english < Scarce && words >= LongText ? "no language known here" : null;
        return (double)counts[best] / words >= Prose ? languages[best] : null;
    }

    private static (string[] Languages, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words) Load()
    {
        string[][] rows = [.. EmbeddedTable.Read("function-words.tsv")];
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int language = 0; language < rows.Length; language++)
            foreach (string word in rows[language][1].Split('|')) words[word] = words.GetValueOrDefault(word) | 1 << language;
        return ([.. rows.Select(r => r[0])], words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());
    }
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The inflected forms of English words: of a noun, a verb or both, for no word class is asked.</summary>
/// <remarks>
/// Some forms are none of English (“stoped” beside “stopped”); they do no harm, for no text has them. Thread-safe.
/// </remarks>
internal static class Inflections
{
    private const string File = "inflection/irregular.tsv";

    private static readonly Lazy<Dictionary<string, string[]>> Irregular = new(() =>
        TsvTable.Parse(File, EmbeddedFiles.ReadText(File), "word", "forms").Rows.ToDictionary(r => r.Required("word"), r => r.List("forms"), StringComparer.OrdinalIgnoreCase));

    /// <summary>All forms of a word that is given as a dictionary lists it, itself among them.</summary>
    public static IEnumerable<string> Of(string word)
    {
        bool isIrregular = Irregular.Value.TryGetValue(word, out string[]? forms);
        yield return word;
        foreach (string form in forms ?? []) yield return form;
        if (word.Length < 2 || !char.IsAsciiLetter(word[^1])) yield break;
        yield return WithS(word);
        foreach (string stem in Stems(word, ing: true)) yield return stem + "ing";
        if (isIrregular) yield break;
        foreach (string stem in Stems(word, ing: false)) yield return stem + "ed";
    }

    private static string WithS(string word) =>
        EndsInConsonantAndY(word) ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' or 'z' or 'o' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    /// <summary>What “ing” and “ed” are put behind.</summary>
    private static IEnumerable<string> Stems(string word, bool ing)
    {
        if (ing && word.EndsWith("ie", StringComparison.Ordinal)) yield return word[..^2] + "y";
        else if (word[^1] == 'e' && !(ing && (word.EndsWith("ee", StringComparison.Ordinal) || word.EndsWith("oe", StringComparison.Ordinal) || word.EndsWith("ye", StringComparison.Ordinal)))) yield return word[..^1];
        else if (!ing && EndsInConsonantAndY(word)) yield return word[..^1] + "i";
        else
        {
            yield return word;
            // “abort” keeps one t and “stop” doubles its p; where the stress lies the letters do not tell.
            if (word.Length > 2 && IsVowel(word[^2]) && !IsVowel(word[^1]) && !IsVowel(word[^3]) && word[^1] is not ('w' or 'x' or 'y' or 'h')) yield return word + word[^1];
        }
    }

    private static bool EndsInConsonantAndY(string word) => word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';
}

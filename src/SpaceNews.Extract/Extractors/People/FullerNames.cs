namespace SpaceNews.Extract;

/// <summary>
/// Finds the fuller of two ways in which an article writes one name: “Viktor Lebed” and “Viktor Andreyevich” are Viktor
/// Andreyevich Lebed, “G. Frost” is Gord Frost, “Ace” is Arul “Ace” Pandian. A name that two others could complete stays.
/// </summary>
internal sealed class FullerNames
{
    /// <summary>A first or last word that more names share tells nothing; so the time stays linear in the text.</summary>
    private const int MostNamesakes = 16;

    private readonly Dictionary<string, List<string[]>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fuller name of every name that has one.</summary>
    public static Dictionary<string, string> Find(IEnumerable<string> fullNames)
    {
        var names = new FullerNames();
        List<string[]> all = [.. fullNames.Distinct(StringComparer.Ordinal).Select(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 0)];
        foreach (string[] words in all) names.Add(words);
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] words in all)
            if (names.FullerOf(words) is { } fuller) result.Add(string.Join(' ', words), string.Join(' ', fuller));
        return result;
    }

    private void Add(string[] words)
    {
        if (words.Length < 2) return;
        AddBy(words[0], words);
        AddBy(words[^1], words);
        for (int i = 1; i < words.Length - 1; i++)
            if (words[i] is ['“' or '"', .. var nickname, '”' or '"']) AddBy(nickname, words);
    }

    private void AddBy(string word, string[] words)
    {
        if (!_byWord.TryGetValue(word, out List<string[]>? names)) _byWord[word] = names = [];
        if (names.Count <= MostNamesakes) names.Add(words);
    }

    private string[]? FullerOf(string[] words)
    {
        // “G. Frost” is looked for by the family name, all others by the given name or nickname.
        if (!_byWord.TryGetValue(IsInitial(words[0]) ? words[^1] : words[0], out List<string[]>? names) || names.Count > MostNamesakes) return null;
        string[]? found = null;
        foreach (string[] other in names)
        {
            if (ReferenceEquals(other, words) || !Completes(other, words)) continue;
            if (found is not null) return null;
            found = other;
        }
        return found;
    }

    private static bool Completes(string[] other, string[] words)
    {
        if (words.Length == 1) return Array.Exists(other, w => w is ['“' or '"', .. var nickname, '”' or '"'] && Same(nickname, words[0]));
        if (IsInitial(words[0])) return Same(other[^1], words[^1]) && !IsInitial(other[0]) && char.ToUpperInvariant(other[0][0]) == words[0][0];
        if (other.Length <= words.Length || !Same(other[0], words[0])) return false;
        int next = 0;
        foreach (string word in other)
            if (next < words.Length && Same(word, words[next])) next++;
        return next == words.Length;
    }

    private static bool IsInitial(string word) => word is [>= 'A' and <= 'Z', '.'];

    private static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

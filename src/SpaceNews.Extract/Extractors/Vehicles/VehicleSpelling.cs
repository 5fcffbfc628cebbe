using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>
/// Decides under which name a known craft is told: as the text writes it (“Daichi-3”, “Rockot”), unless that is the name of the
/// table, a part of it, a plural, an abbreviation or another way to write its number.
/// </summary>
/// <param name="article">The article.</param>
internal sealed class VehicleSpelling(ArticleContext article)
{
    /// <summary>A prefix of capitals this long or shorter abbreviates the name of a family: “CZ-6A”.</summary>
    private const int LongestPrefix = 3;

    private readonly Dictionary<string, bool> _occurring = new(StringComparer.Ordinal);

    /// <summary>The name to report: that of the table, or the text.</summary>
    /// <param name="text">The words in the article.</param>
    /// <param name="name">The name in the table.</param>
    public string NameOf(string text, string name)
    {
        if (text == name) return name;
        int aside = name.IndexOf(" (", StringComparison.Ordinal);
        string plain = aside > 0 ? name[..aside] : name;
        if (!IsNameOfItsOwn(text, plain)) return name;
        // “Taurus XL”, “Palapa-N1”: more than the name of the table.
        return text.StartsWith(plain, StringComparison.OrdinalIgnoreCase) || !Occurs(plain) ? text : name;
    }

    private bool Occurs(string name)
    {
        if (!_occurring.TryGetValue(name, out bool occurs)) _occurring.Add(name, occurs = article.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
        return occurs;
    }

    private static bool IsNameOfItsOwn(string text, string name)
    {
        string a = Letters(text), b = Letters(name);
        if (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)) return false;
        // “Protons”, “Deltas”
        if (a[^1] == 's' && b[^1] != 's') return false;
        string[] words = text.Split([' ', '-', '‑', '–'], StringSplitOptions.RemoveEmptyEntries), others = name.Split([' ', '-', '‑', '–'], StringSplitOptions.RemoveEmptyEntries);
        if (!Array.TrueForAll(words, w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]))) return false;
        // “PSLV” for “Polar Satellite Launch Vehicle”, “F9” for “Falcon 9”, and the other way round.
        if (NameShapes.IsInitialsOf(text, name) || NameShapes.IsInitialsOf(name, text)) return false;
        // “Delta 2” for “Delta II”; who writes “Explorer I” means the name of the day.
        if (words.Length == others.Length && words.Zip(others).All(p => string.Equals(Figures(p.First), Figures(p.Second), StringComparison.OrdinalIgnoreCase))) return Array.Exists(words, IsRoman);
        return !(words.Length > 1 && words[0].Length <= LongestPrefix && words[0].All(char.IsAsciiLetterUpper) && string.Equals(words[^1], others[^1], StringComparison.OrdinalIgnoreCase) && words[^1].Any(char.IsAsciiDigit));
    }

    /// <summary>A Roman number in figures, a letter behind it kept: “IVB” as “4B”.</summary>
    private static string Figures(string word)
    {
        if (IsRoman(word)) return NameShapes.RomanValue(word).ToString(CultureInfo.InvariantCulture);
        return word.Length > 1 && word[^1] is 'A' or 'B' && IsRoman(word[..^1]) ? Figures(word[..^1]) + word[^1] : word;
    }

    private static bool IsRoman(string word) => word is "I" or "V" or "X" || NameShapes.IsRoman(word);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

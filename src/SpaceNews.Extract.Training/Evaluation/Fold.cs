using System.Globalization;
using System.Text;

namespace SpaceNews.Extract.Training;

/// <summary>
/// The comparison form of a name: ASCII letters and digits in lower case, one space for everything else. It is part of
/// the measure, so it stays apart from the folding the extractors look names up with.
/// </summary>
internal static class Fold
{
    /// <summary>The folded form of <paramref name="text"/>, without outer spaces.</summary>
    public static string Text(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (Rune rune in Decompose(text).EnumerateRunes())
        {
            if (IsCombining(rune)) continue;
            char c = rune.Value switch
            {
                'ø' or 'Ø' => 'o',
                'ł' => 'l',
                < 0x80 => char.ToLowerInvariant((char)rune.Value),
                _ => ' ',
            };
            if (char.IsAsciiLetterOrDigit(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        return result.ToString().TrimEnd(' ');
    }

    /// <summary>The words of the folded form.</summary>
    public static string[] Words(string text) => Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Decompose(string text) =>
        // Normalize refuses the non-character U+FFFE, which folds to a space in any case.
        Ascii.IsValid(text) ? text : text.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKD);

    /// <summary>
    /// Whether the canonical combining class is not zero. Normalization sorts adjacent marks by that class and leaves
    /// class zero in place, so a mark that moves ahead of U+0345, the only one of the highest class, is combining.
    /// </summary>
    private static bool IsCombining(Rune rune)
    {
        const string highest = "\u0345";
        if (rune.IsAscii) return false;
        bool isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
        return isMark && (rune.Value == highest[0] || !(highest + rune).Normalize(NormalizationForm.FormD).StartsWith(highest[0]));
    }
}

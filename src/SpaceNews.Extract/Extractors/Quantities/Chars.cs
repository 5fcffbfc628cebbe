namespace SpaceNews.Extract;

/// <summary>Small questions about characters that the readers of numbers and units share. All take any index.</summary>
internal static class Chars
{
    public static char At(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    public static bool IsDigit(ReadOnlySpan<char> text, int i) => char.IsAsciiDigit(At(text, i));

    public static bool IsLetter(ReadOnlySpan<char> text, int i) => char.IsLetter(At(text, i));

    public static bool IsLetterOrDigit(ReadOnlySpan<char> text, int i) => char.IsLetterOrDigit(At(text, i));

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    public static bool IsMinus(char c) => c is '-' or '−';

    /// <summary>A space that may stand between the parts of a number or between number and unit; no line break.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u200A';

    /// <summary>First index from <paramref name="i"/> that holds no space; two line breaks are not crossed, one is.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int i)
    {
        // More than a few spaces part, whatever stands behind them.
        for (int limit = i + 6; i < limit && i < text.Length; i++)
        {
            char c = text[i];
            if (!IsSpace(c) && !(c is '\n' && At(text, i + 1) is not ('\n' or '\r')) && c != '\r') break;
        }
        return i;
    }

    /// <summary>One past the run of letters that begins at an index.</summary>
    public static int EndOfLetters(ReadOnlySpan<char> text, int i)
    {
        int limit = Math.Min(text.Length, i + 32);
        while (i < limit && char.IsLetter(text[i])) i++;
        return i;
    }

    /// <summary>Whether a word stands at an index, in any letter case, with no letter or digit behind it.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, int i, string word) =>
        (uint)i < (uint)text.Length && text[i..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && !IsLetterOrDigit(text, i + word.Length);

    public static int Superscript(char c) => c switch
    {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁰',
        _ => -1,
    };

    public static double VulgarFraction(char c) => c switch
    {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3,
        '⅔' => 2.0 / 3,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6,
        '⅚' => 5.0 / 6,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => 0,
    };
}

using System.Text;

namespace SpaceNews.Extract.Internals;

/// <summary>Names as ids: lower case, letters and digits, hyphens between words.</summary>
internal static class Slug
{
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length);
        bool gap = false;
        foreach (char raw in WellFormed(name).Normalize(NormalizationForm.FormD))
        {
            char c = char.ToLowerInvariant(Folding.Base(raw));
            c = c switch { 'ø' => 'o', 'ł' => 'l', _ => c };
            if (char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c)))
            {
                if (gap && result.Length > 0) result.Append('-');
                gap = false;
                result.Append(c);
            }
            else if (c is not ('\'' or '’') && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark) gap = true;
        }
        return result.ToString();
    }

    /// <summary>A name cut out of a damaged text may hold half of a surrogate pair, which cannot be normalized.</summary>
    private static string WellFormed(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return name;
        var result = new StringBuilder(name.Length);
        foreach (Rune rune in name.EnumerateRunes()) result.Append(rune.ToString());
        return result.ToString();
    }
}

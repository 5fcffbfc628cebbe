namespace SpaceNews.Extract;

/// <summary>Cuts the endings of English inflection off, roughly: “exploded”, “explodes” and “exploding” become one.</summary>
internal static class Stemmer
{
    /// <summary>Writes the stem in lower case; a long word is cut where <paramref name="stem"/> ends.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        int n = Math.Min(word.Length, stem.Length);
        for (int i = 0; i < n; i++) stem[i] = char.ToLowerInvariant(word[i]);
        ReadOnlySpan<char> text = stem[..n];
        if (n >= 6 && text.EndsWith("ing", StringComparison.Ordinal)) n -= 3;
        else if (n >= 5 && text.EndsWith("ied", StringComparison.Ordinal) || n >= 5 && text.EndsWith("ies", StringComparison.Ordinal))
        {
            n -= 2;
            stem[n - 1] = 'y';
            return n;
        }
        else if (n >= 5 && text.EndsWith("ed", StringComparison.Ordinal)) n -= 2;
        else if (n >= 6 && text.EndsWith("es", StringComparison.Ordinal)) n -= 2;
        else if (n >= 4 && stem[n - 1] == 's' && stem[n - 2] is not ('s' or 'u' or '\'')) n--;
        if (n >= 4 && stem[n - 1] == 'e') n--;
        if (n >= 4 && stem[n - 1] == stem[n - 2] && stem[n - 1] is not ('s' or 'l')) n--;
        return n;
    }
}

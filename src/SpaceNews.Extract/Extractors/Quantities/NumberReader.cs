namespace SpaceNews.Extract;

/// <summary>
/// Reads numbers as English texts write them: figures with any grouping (“1,234.5”, “1 234 567”, “12,34,567”, “1.111,11”),
/// words (“one hundred and twenty-five”, “two and a half”, “a dozen”), scales (“1.2 million”, “57 mln”), fractions (“2½”,
/// “10 1/2”, “two thirds”), powers (“2.48×10−5”), ranges (“10 to 15”, “between 10 and 15”) and tolerances (“70 ± 9”).
/// </summary>
/// <remarks>
/// Thread-safe; does not depend on culture and does not allocate. A comma before exactly three digits parts groups, before
/// one or two it is a decimal comma. Roman numerals name things here (“Artemis II”) and are no numbers. “several hundred”
/// is 100 and vague.
/// </remarks>
public static class NumberReader
{
    /// <summary>Reads the number that a text begins with.</summary>
    /// <param name="text">The text; what stands behind the number does not matter.</param>
    /// <param name="number">What was read, with its length.</param>
    /// <returns>False when the text does not begin with a number.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out Number number)
    {
        var scanner = new NumberScanner(text, KnowledgeBase.Default.Lexicon);
        int first = 0;
        bool between = Chars.IsWord(text, 0, "between");
        if (between || Chars.IsWord(text, 0, "from")) first = Chars.SkipSpace(text, between ? 7 : 4);
        if (!scanner.TryRead(first, true, true, out number)) return false;
        number = number with { Length = first + number.Length };
        NumberJoin join = scanner.Join(number.Length, between, out int next);
        if (join is NumberJoin.None or NumberJoin.And or NumberJoin.Or || !scanner.TryRead(next, true, true, out Number second)) return true;
        if (join == NumberJoin.PlusMinus) number = number with { Tolerance = second.Value, Length = next + second.Length };
        else if (second.Value > number.Value) number = number with { Upper = second.Value, Length = next + second.Length, IsInFigures = number.IsInFigures || second.IsInFigures };
        return true;
    }

    /// <summary>Reads a text that is one number and nothing else, space around it apart.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Number number)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        return TryRead(trimmed, out number) && number.Length == trimmed.Length;
    }

    /// <summary>Reads a text that is one number and nothing else, space around it apart.</summary>
    /// <exception cref="FormatException">The text is no number; the message tells the position, from zero, where it stops being one.</exception>
    public static Number Parse(ReadOnlySpan<char> text)
    {
        if (TryParse(text, out Number number)) return number;
        int lead = text.Length - text.TrimStart().Length;
        int at = TryRead(text.TrimStart(), out number) ? lead + number.Length : lead;
        throw new FormatException(at < text.TrimEnd().Length
            ? $"“{text}” is no number: at position {at} “{text[at]}” is not expected."
            : $"“{text}” is no number: it ends at position {at} before one is complete.");
    }

    /// <summary>Reads the number that begins at a token and ends with a token before <paramref name="limit"/>; for the extractors of other kinds.</summary>
    internal static bool TryRead(ArticleContext article, int i, int limit, out NumberReading reading)
    {
        reading = default;
        if (i >= limit) return false;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (token.Kind != TokenKind.Number && (token.Kind != TokenKind.Word || !IsNumberStart(article, i, limit)) || token.Is(TokenShape.HasColon)) return false;
        var scanner = new NumberScanner(article.Text.AsSpan(0, article.Tree.TokenArray[limit - 1].End), article.Lexicon);
        if (!scanner.TryRead(token.Start, spaceGroups: false, fractions: false, out Number number) || number.IsVague) return false;
        int end = article.Tree.FindToken(token.Start + number.Length - 1) + 1;
        // A number does not end inside a token: “39A”, “4k”.
        if (article.Tree.TokenArray[end - 1].End != token.Start + number.Length) return false;
        reading = new NumberReading(number.Value, end, number.IsInFigures);
        return true;
    }

    private static bool IsNumberStart(ArticleContext article, int i, int limit) =>
        article.Has(i, WordClass.NumberWord | WordClass.Scale | WordClass.Half)
        || (article.Is(i, "a") && i + 1 < limit && article.Has(i + 1, WordClass.Scale));
}

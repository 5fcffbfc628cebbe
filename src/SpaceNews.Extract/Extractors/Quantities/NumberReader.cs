using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>A number read from tokens: its value and where it ends.</summary>
/// <param name="Value">The number.</param>
/// <param name="EndToken">Index one past its last token.</param>
/// <param name="IsInFigures">Whether it is written in figures.</param>
internal readonly record struct NumberReading(double Value, int EndToken, bool IsInFigures);

/// <summary>Reads numbers in figures and words: “25,600”, “1.2 million”, “twenty-five”, “two and a half”, “half a”, “a dozen”, “2½”.</summary>
internal static class NumberReader
{
    /// <summary>Most tokens that one number in words takes; keeps the reader linear on hostile text.</summary>
    private const int LongestNumber = 16;

    public static bool TryRead(ArticleContext article, int i, int limit, out NumberReading reading)
    {
        reading = default;
        if (i >= limit) return false;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (token.Kind == TokenKind.Number)
        {
            if (token.Is(TokenShape.HasColon) || !TryParse(article.TextOf(i), out double value)) return false;
            reading = WithScale(article, value, i + 1, limit, true);
            return true;
        }
        if (token.Kind != TokenKind.Word) return false;
        WordClass classes = article.Classes(i);
        if ((classes & WordClass.NumberWord) != 0) return TryWords(article, i, limit, out reading);
        if ((classes & WordClass.Half) != 0)
        {
            // “half a ton”, “half-ton”, “half the”: only the first two are numbers.
            int next = i + 1;
            if (article.Has(next, WordClass.Article) && !article.Is(next, "the") && next < limit) next++;
            else if (article.FirstChar(next) != '-') return false;
            else next = Math.Min(next, limit);
            reading = new NumberReading(0.5, next, false);
            return true;
        }
        if (article.Is(i, "a") && i + 1 < limit && article.Has(i + 1, WordClass.Scale))
        {
            reading = WithScale(article, 1, i + 1, limit, false);
            return true;
        }
        if ((classes & WordClass.Scale) != 0 && article.Lexicon.Value(token.Word, WordClass.Scale) >= 2 && article.TextOf(i)[^1] != 's')
        {
            reading = WithScale(article, 1, i, limit, false);
            return true;
        }
        return false;
    }

    /// <summary>Reads figures: grouping commas, a decimal point, fractions.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.IsEmpty) return false;
        double fraction = text[^1] switch
        {
            '½' => 0.5,
            '¼' => 0.25,
            '¾' => 0.75,
            '⅓' => 1.0 / 3,
            '⅔' => 2.0 / 3,
            '⅛' => 0.125,
            '⅜' => 0.375,
            '⅝' => 0.625,
            '⅞' => 0.875,
            _ => 0,
        };
        if (fraction > 0)
        {
            text = text[..^1];
            if (text.IsEmpty)
            {
                value = fraction;
                return true;
            }
        }
        int slash = text.IndexOf('/');
        if (slash > 0)
        {
            if (text[(slash + 1)..].Contains('/') || !TryParse(text[..slash], out double over) || !TryParse(text[(slash + 1)..], out double under) || under == 0) return false;
            value = over / under;
            return true;
        }
        // NumberStyles.AllowThousands would also take “1,2”; the tokenizer keeps only groups of three together.
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)) return false;
        value += fraction;
        return double.IsFinite(value);
    }

    private static NumberReading WithScale(ArticleContext article, double value, int end, int limit, bool figures)
    {
        while (end < limit)
        {
            // “1.5-million-kilogram”
            if (article.FirstChar(end) == '-' && end + 1 < limit && article.Has(end + 1, WordClass.Scale)) end++;
            if (!article.Has(end, WordClass.Scale)) break;
            int power = article.Lexicon.Value(article.Tree.TokenArray[end].Word, WordClass.Scale);
            value = Math.Min(value * (power == 1 ? 12 : Math.Pow(10, power)), double.MaxValue);
            end++;
        }
        if (end + 2 < limit && article.Is(end, "and") && article.Is(end + 1, "a") && article.Has(end + 2, WordClass.Half)) return new NumberReading(value + 0.5, end + 3, figures);
        return new NumberReading(value, end, figures);
    }

    private static bool TryWords(ArticleContext article, int i, int limit, out NumberReading reading)
    {
        double total = 0, group = 0;
        int end = i, last = 1000;
        while (end < limit && end - i < LongestNumber)
        {
            WordClass classes = article.Classes(end);
            if ((classes & WordClass.NumberWord) != 0)
            {
                int value = article.Lexicon.Value(article.Tree.TokenArray[end].Word, WordClass.NumberWord);
                // “twenty five” adds up, “five twenty” does not.
                if (last < 20 || (last < 100 && value >= 10)) break;
                group += value;
                last = value;
                end++;
            }
            else if ((classes & WordClass.Scale) != 0 && last < 1000 + 1)
            {
                int power = article.Lexicon.Value(article.Tree.TokenArray[end].Word, WordClass.Scale);
                if (power == 1) group *= 12;
                else if (power == 2) group = (group == 0 ? 1 : group) * 100;
                else
                {
                    total += group * Math.Pow(10, power);
                    group = 0;
                }
                last = 1000;
                end++;
            }
            else if (article.FirstChar(end) is '-' or '–' && end > i && end + 1 < limit && (last is >= 20 and < 100 && article.Has(end + 1, WordClass.NumberWord) || article.Has(end + 1, WordClass.Scale))) end++;
            else if (article.Is(end, "and") && last == 1000 && end > i && end + 1 < limit && article.Has(end + 1, WordClass.NumberWord)) end++;
            else break;
        }
        double result = total + group;
        reading = end > i ? WithScale(article, result, end, limit, false) : default;
        return end > i;
    }
}

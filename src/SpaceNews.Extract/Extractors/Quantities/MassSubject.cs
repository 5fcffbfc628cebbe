namespace SpaceNews.Extract;

/// <summary>Finds what a mass is the mass of: “the 20-ton service bay”, “8 tons of propellant”, “the satellite, weighing 3.9 tonnes”.</summary>
internal static class MassSubject
{
    public static (string? Of, MassKind Kind) Find(ArticleContext article, in QuantityReading reading, int end) => (Find(article, reading.First, end), MassKind.Unspecified);

    public static string? Find(ArticleContext article, int first, int end)
    {
        Sentence sentence = article.Tree.SentenceArray[article.Tree.FindSentence(first)];
        if (end < sentence.EndToken && article.Is(end, "of")) return NounPhraseFrom(article, end + 1, sentence.EndToken);
        if (IsAttributive(article, first, end)) return NounPhraseFrom(article, end, sentence.EndToken);
        int verb = WeighingBefore(article, first, sentence.FirstToken);
        if (verb > sentence.FirstToken) return NounPhraseBefore(article, verb, sentence.FirstToken);
        // “the Kestrel, a 4-tonne satellite” is attributive too, also without a hyphen.
        return end < sentence.EndToken && article.Has(end, WordClass.CommonNoun) && article.Tree.TokenArray[end].Is(TokenShape.AllLower) && !article.Has(end, WordClass.Function)
            ? NounPhraseFrom(article, end, sentence.EndToken)
            : null;
    }

    private static bool IsAttributive(ArticleContext article, int first, int end)
    {
        for (int i = first + 1; i < end; i++)
            if (article.FirstChar(i) is '-' or '‑' && article.Tree.TokenArray[i].Is(TokenShape.Glued)) return true;
        return false;
    }

    private static int WeighingBefore(ArticleContext article, int first, int start)
    {
        for (int i = first - 1; i >= start && i >= first - 7; i--)
        {
            if (article.Is(i, "weighing") || article.Is(i, "weighed") || article.Is(i, "weighs") || article.Is(i, "weigh") || article.Is(i, "massing") || article.Is(i, "carrying") || article.Is(i, "totaling") || article.Is(i, "totalling"))
                return article.Is(i - 1, "which") || article.Is(i - 1, "that") ? i - 1 : i;
            if (article.Is(i, "mass") || article.Is(i, "weight"))
            {
                int with = i - 1;
                while (with > start && with > i - 4 && !article.Is(with, "with")) with--;
                return article.Is(with, "with") ? with : -1;
            }
        }
        return -1;
    }

    private static string? NounPhraseFrom(ArticleContext article, int i, int limit)
    {
        if (i < limit && article.Has(i, WordClass.Article | WordClass.Possessive)) i++;
        int start = i;
        while (i < limit && i < start + 5 && IsPhraseWord(article, i)) i++;
        return i > start ? article.TextOf(start, i) : null;
    }

    private static bool IsPhraseWord(ArticleContext article, int i)
    {
        TokenData token = article.Tree.TokenArray[i];
        if (token.Kind == TokenKind.Number) return false;
        if (token.Kind != TokenKind.Word) return false;
        WordClass classes = article.Classes(i);
        if ((classes & (WordClass.Function | WordClass.SpeechVerb | WordClass.QuoteS)) != 0) return false;
        if (token.Is(TokenShape.InitialUpper)) return true;
        ReadOnlySpan<char> text = article.TextOf(i);
        bool verbForm = (classes & WordClass.CommonVerb) != 0 && (classes & (WordClass.CommonNoun | WordClass.CommonAdjective)) == 0;
        return !verbForm && !text.EndsWith("ing") && !text.EndsWith("ed");
    }

    private static string? NounPhraseBefore(ArticleContext article, int end, int start)
    {
        while (end > start && (article.FirstChar(end - 1) is ',' || article.Has(end - 1, WordClass.Modal | WordClass.Be))) end--;
        int i = end;
        while (i > start && i > end - 4 && IsPhraseWord(article, i - 1)) i--;
        return i < end ? article.TextOf(i, end) : null;
    }
}

namespace SpaceNews.Extract;

/// <summary>Where names can be: at words with a capital or a figure, at words nobody knows, and right beside them. All else is no name.</summary>
internal static class NameWindow
{
    private const WordClass Plain = WordClass.Common | WordClass.Function;
    private const WordClass Telling = WordClass.Place | WordClass.KnownName | WordClass.NameParticle;

    /// <summary>The next window of a sentence at or behind <paramref name="token"/>, which moves to its start.</summary>
    public static bool TryNext(ArticleTree tree, TokenProperties properties, Sentence sentence, ref int token, out int end)
    {
        int i = token;
        while (i < sentence.EndToken && !IsSeed(tree, properties, i)) i++;
        end = i;
        if (i >= sentence.EndToken) return false;
        token = Math.Max(token, i - 1);
        end = i + 1;
        // A window goes on as long as no two tokens in a row are plain.
        while (end < sentence.EndToken)
        {
            if (IsSeed(tree, properties, end)) end++;
            else if (end + 1 < sentence.EndToken && IsSeed(tree, properties, end + 1)) end += 2;
            else
            {
                end++;
                break;
            }
        }
        return true;
    }

    /// <summary>One past the last token of a sentence that can be in a window; 0 when it has no window.</summary>
    public static int EndOfLast(ArticleTree tree, TokenProperties properties, Sentence sentence)
    {
        for (int i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
            if (IsSeed(tree, properties, i)) return Math.Min(i + 2, sentence.EndToken);
        return 0;
    }

    private static bool IsSeed(ArticleTree tree, TokenProperties properties, int i)
    {
        ref readonly TokenData token = ref tree.TokenArray[i];
        if (token.Kind != TokenKind.Word) return false;
        if (token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.HasDigit)) return true;
        var classes = (WordClass)properties[i, TokenProperty.Class];
        return (classes & Telling) != 0 || ((classes & Plain) == 0 && properties[i, TokenProperty.Dictionary] == 0 && properties[i, TokenProperty.Seen] == 0 && token.Length > 2);
    }
}

namespace SpaceNews.Extract;

/// <summary>Where names can be: at words with a capital or a figure, at words nobody knows, and right beside them. All else is no name.</summary>
internal static class NameWindow
{
    private const WordClass Plain = WordClass.Common | WordClass.Function;
    private const uint Grammar = 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Aux | 1u << (int)PartOfSpeech.Cconj | 1u << (int)PartOfSpeech.Det
        | 1u << (int)PartOfSpeech.Part | 1u << (int)PartOfSpeech.Pron | 1u << (int)PartOfSpeech.Sconj | 1u << (int)PartOfSpeech.Adv;
    private const WordClass Telling = WordClass.Place | WordClass.KnownName | WordClass.NameParticle;

    /// <summary>The next window of a sentence at or behind <paramref name="token"/>, which moves to its start.</summary>
    public static bool TryNext(ArticleTree tree, TokenProperties properties, Sentence sentence, ref int token, out int end)
    {
        int i = token;
        while (i < sentence.EndToken && !IsSeed(tree, properties, i)) i++;
        end = i;
        if (i >= sentence.EndToken) return false;
        bool byLine = tree.BlockArray[sentence.Block].Kind is BlockKind.Headline or BlockKind.Byline;
        if (token < i) token = byLine && StartsLine(tree, i) ? i : i - 1;
        end = i + 1;
        // A window goes on as long as no two tokens in a row are plain and, in lines that are no running text, the line does.
        while (end < sentence.EndToken && !(byLine && StartsLine(tree, end)))
        {
            if (IsSeed(tree, properties, end)) end++;
            else if (end + 1 < sentence.EndToken && IsSeed(tree, properties, end + 1) && !(byLine && StartsLine(tree, end + 1))) end += 2;
            else
            {
                end++;
                break;
            }
        }
        return true;
    }

    private static bool StartsLine(ArticleTree tree, int token) => tree.TokenArray[token].Start is > 0 and int start && tree.Text.Value[start - 1] == '\n';

    private static bool IsSeed(ArticleTree tree, TokenProperties properties, int i)
    {
        ref readonly TokenData token = ref tree.TokenArray[i];
        if (token.Kind != TokenKind.Word) return false;
        var classes = (WordClass)properties[i, TokenProperty.Class];
        if (token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.HasDigit)) return !IsCapitalOnly(tree, properties, i, classes);
        return (classes & Telling) != 0 || ((classes & Plain) == 0 && properties[i, TokenProperty.Dictionary] == 0 && properties[i, TokenProperty.Seen] == 0 && token.Length > 2);
    }

    /// <summary>
    /// A word that has its capital from its place or by custom, and is a part of a name only beside other parts: “The”, “Thursday”,
    /// “Russian”, the month of a date.
    /// </summary>
    private static bool IsCapitalOnly(ArticleTree tree, TokenProperties properties, int i, WordClass classes)
    {
        ref readonly TokenData token = ref tree.TokenArray[i];
        if (token.Is(TokenShape.InnerUpper | TokenShape.HasDigit) || (token.Is(TokenShape.AllUpper) && token.Length > 1)) return false;
        if ((classes & (WordClass.Weekday | WordClass.Demonym)) != 0) return true;
        if ((classes & WordClass.Month) != 0) return (classes & WordClass.GivenName) == 0 || IsNumber(tree, i - 1) || IsNumber(tree, i + 1);
        uint seen = (uint)properties[i, TokenProperty.Seen] & ~WordTable.Certain;
        return seen != 0 && (seen & ~Grammar) == 0;
    }

    private static bool IsNumber(ArticleTree tree, int i) => (uint)i < (uint)tree.TokenCount && tree.TokenArray[i].Kind == TokenKind.Number;
}

namespace SpaceNews.Extract;

/// <summary>Reports the words that a broken page has run together and the tokenizer has taken apart: “SpaceX|the”.</summary>
internal static class GluedWords
{
    public static void Report(ArticleContext article)
    {
        ReadOnlySpan<TokenData> tokens = article.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i - 1].Kind != TokenKind.Word || !tokens[i].Is(TokenShape.Glued) || tokens[i - 1].Is(TokenShape.Abbreviation)) continue;
            bool glue = article.Has(i, WordClass.Glue | WordClass.Common) && tokens[i].Is(TokenShape.AllLower) || article.Has(i - 1, WordClass.Glue) && article.Has(i, WordClass.KnownName);
            if (glue && !article.TextOf(i).ContainsAny('\'', '’'))
                article.ReportDiagnostic(DiagnosticDescriptors.GluedWord, article.Tree.GetSpan(i - 1, i + 1), article.TextOf(i - 1).ToString(), article.TextOf(i).ToString());
        }
    }
}

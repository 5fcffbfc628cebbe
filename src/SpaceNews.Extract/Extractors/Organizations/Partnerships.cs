namespace SpaceNews.Extract;

/// <summary>Firms named after their partners.</summary>
internal sealed class Partnerships(ArticleContext article, OrganizationFindings findings)
{
    /// <summary>“Grant, Orion &amp; May”, “Young, Rich &amp; Partners”: family names with commas and an ampersand are a firm.</summary>
    public void Find()
    {
        for (int i = 3; i + 1 < article.Tree.TokenCount; i++)
        {
            if (article.FirstChar(i) != '&' || !IsPartner(i - 1) || !IsPartner(i + 1)) continue;
            int first = i - 1;
            while (first >= 2 && article.FirstChar(first - 1) == ',' && IsPartner(first - 2) && article.Tree.FindSentence(first - 2) == article.Tree.FindSentence(i)) first -= 2;
            // “Sahar Page, Dune & Ink” is a person and a firm.
            bool full = first > 0 && article.IsNameWord(first - 1) && !article.IsCapitalByPlace(first - 1);
            if (first < i - 1 && !full) findings.Report(first, i + 2, "Partnership", 0.85);
        }
    }

    private bool IsPartner(int i) =>
        article.Tree.TokenArray[i].Kind == TokenKind.Word && article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[i].Is(TokenShape.Shouted)
        && (article.Cover(i) & ~(MentionSet.Vehicle | MentionSet.Date)) == MentionSet.None;
}

namespace SpaceNews.Extract;

/// <summary>Organizations that only the make-up of a page tells: who published it, whose picture it is.</summary>
internal sealed class OrganizationsOfThePage(ArticleContext article, OrganizationFindings findings)
{
    public void Find()
    {
        FindPageLines();
        FindMastheads();
        FindCredits();
    }

    /// <summary>“About Falaj Cryogenics” over the last paragraph of a press release; “© 2026 Kosmos-Segodnya” at the foot of a page.</summary>
    private void FindPageLines()
    {
        foreach (Block block in article.Tree.Blocks)
        {
            int first = block.FirstToken;
            bool about = block.TokenCount is >= 2 and <= 7 && article.Is(first, "about"), foot = false;
            for (int i = block.FirstToken; i < block.EndToken && !about && !foot; i++)
            {
                if (article.FirstChar(i) != '©' && !article.Is(i, "copyright") && !article.Is(i, "&copy;")) continue;
                foot = true;
                first = i;
            }
            if (!about && !foot) continue;
            first++;
            while (first < block.EndToken && (article.Tree.TokenArray[first].Kind != TokenKind.Word || article.Has(first, WordClass.Article))) first++;
            int end = first;
            while (end < block.EndToken && end - first < 6 && (article.IsNameWord(end) || (end > first && article.FirstChar(end) == '&')) && article.Cover(end) == MentionSet.None) end++;
            if (end == first || (about && end != block.EndToken) || !IsMedium(first, end) || article.Has(first, WordClass.Common) && end == first + 1) continue;
            findings.Report(first, end, about ? "PressReleaseAbout" : "CopyrightLine", 0.8);
        }
    }

    /// <summary>“By Ana Reis / Faro del Golfo”, “Ana Reis | Range Weekly | 3 May”, “Ana Reis, Plumbline, May 14”: the medium beside the author.</summary>
    private void FindMastheads()
    {
        for (int b = 0; b < article.Tree.BlockArray.Length; b++)
        {
            Block block = article.Tree.BlockArray[b];
            bool byline = block.Kind == BlockKind.Byline;
            bool behind = !byline && b > 0 && article.Tree.BlockArray[b - 1].Kind == BlockKind.Byline && block.TokenCount <= 10;
            if (!byline && !behind) continue;
            for (int first = block.FirstToken; first < block.EndToken;)
            {
                int end = first;
                while (end < block.EndToken && !IsBylineStop(end, first)) end++;
                if (end > first && (behind || first > block.FirstToken) && IsMedium(first, end)) findings.Report(first, end, "MediumInByline", 0.7);
                first = Math.Max(end, first + 1);
                while (first < block.EndToken && article.Tree.TokenArray[first].Kind is TokenKind.Punctuation or TokenKind.Symbol) first++;
            }
        }
    }

    private bool IsBylineStop(int i, int first) =>
        article.FirstChar(i) is ',' or '|' or '•' or '/' or '·' or '(' or ')' or '—' or '–' || (i > first && article.Text.AsSpan(article.Tree.TokenArray[i - 1].End, article.Tree.TokenArray[i].Start - article.Tree.TokenArray[i - 1].End).Contains('\n'));

    /// <summary>“(D. Cloud/Pulicat Picture Service)”, “(AP Photo/John Raoux)”: who took a picture, and for whom.</summary>
    private void FindCredits()
    {
        for (int slash = 2; slash + 2 < article.Tree.TokenCount; slash++)
        {
            if (article.FirstChar(slash) != '/') continue;
            int open = slash - 1, close = slash + 1;
            while (open > 0 && slash - open < 6 && article.FirstChar(open) is not '(') open--;
            while (close < article.Tree.TokenCount - 1 && close - slash < 7 && article.FirstChar(close) is not ')') close++;
            if (article.FirstChar(open) is not '(' || article.FirstChar(close) is not ')') continue;
            if (findings.IsFree(slash + 1, close) && IsMedium(slash + 1, close)) findings.Report(slash + 1, close, "PictureCredit", 0.8);
        }
    }

    /// <summary>Nothing but capital words with small glue, free, and no person, place or role.</summary>
    private bool IsMedium(int first, int end)
    {
        if (end - first > 6 || !article.IsNameWord(first) || article.Tree.TokenArray[first].Is(TokenShape.Shouted)) return false;
        if (article.Has(first, WordClass.GivenName) || article.Names.Support(first, end, NameKind.Person) > 0.5 || article.Names.Support(first, end, NameKind.Location) > 0.5) return false;
        for (int i = first; i < end; i++)
        {
            if (article.Cover(i) != MentionSet.None || article.Has(i, WordClass.Month | WordClass.Weekday | WordClass.SpeechVerb) || findings.IsTitle(i)) return false;
            if (!article.IsNameWord(i) && article.FirstChar(i) != '&' && !article.Has(i, WordClass.NameParticle) && !article.Is(i, "of") && !article.Is(i, "and") && !article.Is(i, "the")) return false;
        }
        return !article.Has(end - 1, WordClass.Place) || end - first > 1;
    }
}

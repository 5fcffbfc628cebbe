namespace SpaceNews.Extract;

/// <summary>The organizations found so far in one article, and what all ways of finding them ask of it.</summary>
internal sealed class OrganizationFindings(ArticleContext article)
{
    private HashSet<ulong>? _familyNames;

    /// <summary>Names by folded hash, with what they stand for.</summary>
    public Dictionary<ulong, OrganizationName> Names { get; } = [];

    /// <summary>The organizations that the recogniser is sure of.</summary>
    public SureOrganizations Sure { get; } = new(article);

    /// <summary>Reports an organization that goes by the words of the text.</summary>
    public void Report(int first, int end, string rule, double confidence) =>
        Report(first, end, new OrganizationName(article.TextOf(first, end).Replace('\n', ' ').Replace('\u00A0', ' ').Replace("&amp;", "&")), rule, confidence);

    public void Report(int first, int end, OrganizationName name, string rule, double confidence)
    {
        article.Report(MentionKind.Organization, first, end, name, rule, confidence);
        Names.TryAdd(article.HashOf(first, end), name);
    }

    /// <summary>“Isar Aerospace GmbH”, “Galactic Energy Co., Ltd.”: the end of the name with its legal form.</summary>
    public int TakeLegalForm(int end)
    {
        for (int i = end; i < article.Tree.TokenCount && i < end + 5; i++)
        {
            bool comma = article.FirstChar(i) == ',', point = article.FirstChar(i) == '.' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation;
            int form = comma || point ? i + 1 : i;
            if (form >= article.Tree.TokenCount || !article.Has(form, WordClass.LegalForm)) break;
            ref readonly TokenData token = ref article.Tree.TokenArray[form];
            // “Space Tech. Co. Ltd.”: behind a point only what is cut short itself, for a sentence may end there.
            if (!token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper) || token.Is(TokenShape.Shouted) || (point ? !token.Is(TokenShape.Abbreviation) : token.Is(TokenShape.SentenceStart))) break;
            end = form + 1;
            i = form;
        }
        return end;
    }

    /// <summary>Whether no mention covers any of these tokens.</summary>
    public bool IsFree(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (article.Cover(i) != MentionSet.None) return false;
        return true;
    }

    /// <summary>Whether a title or another role begins here.</summary>
    public bool IsTitle(int i) => article.FindPhrase(i, PhraseKind.Role, out _) > 0 && !article.Has(i, WordClass.Surname);

    /// <summary>“commander Joon Bright”: a title makes a person of the name.</summary>
    public bool IsAfterRole(int i)
    {
        for (int start = i - 1; start >= 0 && start >= i - 3; start--)
            if (start + article.FindPhrase(start, PhraseKind.Role, out _) == i) return true;
        return false;
    }

    /// <summary>Whether the word stands behind a given name somewhere in the article.</summary>
    public bool IsSomebodysName(int token)
    {
        TokenData[] tokens = article.Tree.TokenArray;
        if (_familyNames is null)
        {
            _familyNames = [];
            for (int i = 1; i < tokens.Length; i++)
                if (tokens[i - 1].Is(TokenShape.InitialUpper) && article.Has(i - 1, WordClass.GivenName)) _familyNames.Add(tokens[i].Hash);
        }
        return _familyNames.Contains(tokens[token].Hash);
    }
}

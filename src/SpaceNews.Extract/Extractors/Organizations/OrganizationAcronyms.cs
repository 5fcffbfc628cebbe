namespace SpaceNews.Extract;

/// <summary>Acronyms in brackets behind the name they stand for.</summary>
internal sealed class OrganizationAcronyms(ArticleContext article, OrganizationFindings findings)
{
    /// <summary>“Halvorsen Launch Initiative (HLI)”: letters that are the initials of the capital words before the bracket.</summary>
    public void Find()
    {
        for (int i = 1; i + 2 < article.Tree.TokenCount; i++)
        {
            if (article.FirstChar(i) != '(' || article.FirstChar(i + 2) != ')') continue;
            ref readonly TokenData acronym = ref article.Tree.TokenArray[i + 1];
            if (!acronym.Is(TokenShape.AllUpper) || acronym.Length is < 2 or > 8 || !findings.IsFree(i + 1, i + 2)) continue;
            if ((article.Cover(i - 1) & MentionSet.Organization) != 0 && findings.Names.Count > 0 && NameEndingAt(i) is { } owner)
            {
                findings.Report(i + 1, i + 2, owner, "AcronymOfOrganization", 0.92);
                continue;
            }
            int first = InitialsStart(i, article.TextOf(i + 1));
            if (first < 0 || !findings.IsFree(first, i)) continue;
            findings.Report(first, i, "NameWithAcronym", 0.85);
            findings.Report(i + 1, i + 2, findings.Names[article.HashOf(first, i)], "AcronymOfOrganization", 0.85);
        }
    }

    private OrganizationName? NameEndingAt(int end)
    {
        for (int first = end - 1; first >= 0 && first >= end - 8; first--)
            if (findings.Names.TryGetValue(article.HashOf(first, end), out OrganizationName? name)) return name;
        return null;
    }

    private int InitialsStart(int end, ReadOnlySpan<char> letters)
    {
        int k = letters.Length - 1, i = end - 1;
        for (; i >= 0 && k >= 0; i--)
        {
            if (article.Tree.TokenArray[i].Kind != TokenKind.Word) return -1;
            if (article.Has(i, WordClass.Function) && article.Tree.TokenArray[i].Is(TokenShape.AllLower)) continue;
            if (!article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) || char.ToUpperInvariant(article.FirstChar(i)) != letters[k]) return -1;
            k--;
        }
        return k < 0 && letters.Length >= 3 ? i + 1 : -1;
    }
}

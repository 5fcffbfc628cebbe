using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Other places of the names found in this article that the tables do not hold.</summary>
internal sealed class OrganizationsNamedElsewhere(ArticleContext article, OrganizationFindings findings)
{
    /// <summary>From it on the recogniser is believed that the word is a town here.</summary>
    private const double SureTown = 0.8;

    public void Find()
    {
        var open = new Dictionary<ulong, OrganizationName>();
        foreach ((ulong hash, OrganizationName name) in findings.Names)
            if (name.Kind is null) open.Add(hash, name);
        FindInitials();
        if (open.Count == 0) return;
        AddShortForms(open);
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            if (!article.IsNameWord(i) || article.Cover(i) != MentionSet.None) continue;
            ulong hash = article.Tree.TokenArray[i].Hash;
            OrganizationName? found = null;
            int foundEnd = i;
            for (int end = i + 1; end <= article.Tree.TokenCount && end <= i + 6; end++)
            {
                // A mark adds nothing to the hash of a name; it is no part of it.
                if (article.Tree.TokenArray[end - 1].Kind == TokenKind.Word && open.TryGetValue(hash, out OrganizationName? name) && !(end == i + 1 && IsPartOfLongerName(i, name))) (found, foundEnd) = (name, end);
                if (end == article.Tree.TokenCount || article.Cover(end) != MentionSet.None) break;
                hash = Folding.Append(hash, article.TextOf(end));
            }
            if (found is null) continue;
            article.Report(MentionKind.Organization, i, foundEnd, found, "OrganizationNamedElsewhere", 0.75);
            i = foundEnd - 1;
        }
    }

    /// <summary>“SAIA”, where the article has named the Space Accident Investigation Authority; two letters only where a medium signs or speaks: “(CW) —”, “NQ:”.</summary>
    private void FindInitials()
    {
        List<OrganizationName>? names = null;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (!token.Is(TokenShape.AllUpper) || token.Kind != TokenKind.Word || token.Length is < 2 or > 7 || token.Is(TokenShape.HasDigit) || article.Cover(i) != MentionSet.None || article.Has(i, WordClass.Common)) continue;
            if (token.Length == 2 && !(article.FirstChar(i + 1) == ':' || (article.FirstChar(i + 1) == ')' && article.BlockOf(i) == BlockKind.Dateline))) continue;
            names ??= [.. findings.Names.Values.Where(n => n.Name.Contains(' ', StringComparison.Ordinal)).Distinct().OrderBy(n => n.Name, StringComparer.Ordinal)];
            foreach (OrganizationName name in names)
            {
                if (!NameShapes.IsInitialsOf(article.TextOf(i), name.Name)) continue;
                article.Report(MentionKind.Organization, i, i + 1, name, "InitialsOfOrganization", 0.8);
                break;
            }
        }
    }

    /// <summary>One word that stands for a longer name: not before another capital, and not where its capital proves nothing.</summary>
    private bool IsPartOfLongerName(int i, OrganizationName name)
    {
        if (findings.Sure.IsInPerson(i) || (findings.Sure.IsPerson(i) && findings.IsSomebodysName(i)) || article.Names.At(i) is { Kind: NameKind.Location, Confidence: >= SureTown }) return true;
        if (article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common)) return true;
        // “Marcus Young” where “Young” is a firm.
        if (i > 0 && article.Has(i - 1, WordClass.GivenName) && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && article.Cover(i - 1) == MentionSet.None) return true;
        bool shortened = name.Name.Contains(' ', StringComparison.Ordinal);
        return shortened && ((i + 1 < article.Tree.TokenCount && article.IsNameWord(i + 1) && !article.Tree.TokenArray[i + 1].Is(TokenShape.SentenceStart)) || (i > 0 && article.IsNameWord(i - 1) && !article.Tree.TokenArray[i].Is(TokenShape.SentenceStart)));
    }

    /// <summary>“Tehuel” for “Tehuel Espacial”: the first word alone, when it is no word of anything else.</summary>
    private void AddShortForms(Dictionary<ulong, OrganizationName> open)
    {
        foreach (OrganizationName name in open.Values.ToList())
        {
            int space = name.Name.IndexOf(' ', StringComparison.Ordinal);
            if (space < 4) continue;
            ulong hash = Folding.Hash(name.Name.AsSpan(0, space));
            const WordClass Other = WordClass.Common | WordClass.Place | WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname | WordClass.Demonym | WordClass.KnownName | WordClass.Function;
            if ((article.Lexicon[article.Lexicon.Find(hash)] & Other) == 0) open.TryAdd(hash, name);
        }
    }
}

namespace SpaceNews.Extract;

/// <summary>Names that a word for an organization ends or begins: “Halvorsen Dynamics”, “Ministry of Defence”.</summary>
internal sealed class OrganizationsByHeadWord(ArticleContext article, OrganizationFindings findings)
{
    public void Find()
    {
        List<KnowledgeMatch> matches = article.Matches;
        for (int m = 0; m < matches.Count; m++)
        {
            KnowledgeMatch head = matches[m];
            if (head.Phrase.Kind != PhraseKind.HeadWord || article.Knowledge.Tables.Heads[head.Phrase.Entry].Kind != HeadKind.Organization) continue;
            ref readonly TokenData token = ref article.Tree.TokenArray[head.FirstToken];
            if (!token.Is(TokenShape.InitialUpper) || token.Is(TokenShape.Shouted)) continue;
            if ((article.Cover(head.FirstToken) & (MentionSet.Site | MentionSet.Vehicle)) != 0) continue;
            if (findings.Sure.IsInPerson(head.FirstToken)) continue;
            int first = ExtendLeft(head.FirstToken), end = ExtendRight(head.EndToken);
            if (findings.Sure.TryAt(head.FirstToken, out int from, out int to)) (first, end) = (from, findings.TakeLegalForm(Math.Max(to, head.EndToken)));
            if (first == head.FirstToken && end == head.EndToken) continue;
            bool alone = end == head.EndToken && !IsTellingName(first, head.FirstToken);
            if (alone || IsKnownExactly(first, end) || IsAllCommonCapitals(first, end)) continue;
            findings.Report(first, end, "NameWithOrganizationWord", 0.82);
        }
    }

    /// <summary>“BAD NEWS”: ordinary words in capitals.</summary>
    private bool IsAllCommonCapitals(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (!article.Tree.TokenArray[i].Is(TokenShape.AllUpper) || !article.Has(i, WordClass.Common)) return false;
        return true;
    }

    private bool IsKnownExactly(int first, int end) => findings.Names.TryGetValue(article.HashOf(first, end), out OrganizationName? known) && known.Kind is not null;

    /// <summary>Capital words to the left, “of”, “for” and “and” between them included.</summary>
    private int ExtendLeft(int head)
    {
        int start = article.Tree.SentenceArray[article.Tree.FindSentence(head)].FirstToken, first = head;
        while (first > start && head - first < 7)
        {
            int i = first - 1;
            if (CanJoin(i)) first = i;
            else if (i > start && (article.Is(i, "&") || article.Is(i, "of") || article.Is(i, "for") || article.FirstChar(i) == '&') && CanJoin(i - 1) && !IsPerson(i - 1)) first = i - 1;
            else if (i > start && article.Is(i, "and") && first < head && CanJoin(i - 1) && IsPlainNoun(i - 1)) first = i - 1;
            else break;
        }
        while (first < head && ((article.IsCapitalByPlace(first) && article.Has(first, WordClass.Starter)) || article.Has(first, WordClass.Conjunction) || article.Is(first, "of") || article.Is(first, "for")
            || article.Has(first, WordClass.Demonym) && !IsTellingName(first + 1, head))) first++;
        return first;
    }

    /// <summary>“Ana Reis of Gdynia Polytechnic”: a person belongs to an organization, not to its name.</summary>
    private bool IsPerson(int i) => article.Names.At(i) is { Kind: NameKind.Person, Confidence: >= 0.7 };

    /// <summary>A noun of ordinary English under a capital, as in “Science and Technology Committee”.</summary>
    private bool IsPlainNoun(int i) => article.Has(i, WordClass.CommonNoun);

    private bool CanJoin(int i) =>
        article.IsNameWord(i) && (article.Cover(i) & (MentionSet.Numbers | MentionSet.Site)) == 0 && !article.Tree.TokenArray[i].Is(TokenShape.Shouted)
        && !findings.IsTitle(i) && !IsWholeOrganization(i);

    /// <summary>A known organization of its own (“NASA Administrator”) does not become part of another.</summary>
    private bool IsWholeOrganization(int i) => (article.Cover(i) & MentionSet.Organization) != 0 && article.Tree.TokenArray[i].Is(TokenShape.AllUpper | TokenShape.InnerUpper);

    /// <summary>“of Defence”, “for Space Research”, “of Science and Technology” behind the head.</summary>
    private int ExtendRight(int end)
    {
        int i = end;
        if (i + 1 >= article.Tree.TokenCount || !(article.Is(i, "of") || article.Is(i, "for") || article.Is(i, "on"))) return TakeSuffix(end);
        int j = i + 1;
        if (article.Is(j, "the")) j++;
        // “Anatolia Robotik of Turkey” has its name already; “Bank of Kenya” has not.
        if (j < article.Tree.TokenCount && article.Has(j, WordClass.Place) && article.Is(i, "of") && !article.Has(end - 1, WordClass.Common)) return end;
        if (j >= article.Tree.TokenCount || !CanJoin(j) || article.Tree.FindSentence(j) != article.Tree.FindSentence(end - 1)) return end;
        while (j < article.Tree.TokenCount && j < end + 7)
        {
            // “the Council of Ministers Leonid Smirnov”: a full name begins.
            bool person = j > i + 2 && article.Has(j, WordClass.GivenName) && !article.Has(j, WordClass.Common) && j + 1 < article.Tree.TokenCount && article.IsNameWord(j + 1);
            if (CanJoin(j) && !person) j++;
            else if (article.Is(j, "and") && j + 1 < article.Tree.TokenCount && CanJoin(j + 1) && IsPlainNoun(j + 1)) j += 2;
            else break;
        }
        return j;
    }

    private int TakeSuffix(int end)
    {
        if (end + 1 < article.Tree.TokenCount && article.FirstChar(end) == ',' && (article.Is(end + 1, "inc.") || article.Is(end + 1, "inc") || article.Is(end + 1, "ltd.") || article.Is(end + 1, "llc") || article.Is(end + 1, "ltd"))) return end + 2;
        return end;
    }

    /// <summary>Whether the words before the head make a name and not only a description (“Space Agency”, “Russian Academy” are fine; “The Company” is not).</summary>
    private bool IsTellingName(int first, int head)
    {
        for (int i = first; i < head; i++)
            if (article.IsNameWord(i) && !article.Has(i, WordClass.Starter)) return true;
        return false;
    }
}

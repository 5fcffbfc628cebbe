namespace SpaceNews.Extract;

/// <summary>Names that the words beside them make an organization.</summary>
internal sealed class OrganizationsByContext(ArticleContext article, OrganizationFindings findings)
{
    /// <summary>From it on the recogniser’s other opinion outweighs a cue.</summary>
    private const double Contradicted = 0.9;

    /// <summary>“the start-up Nebulon”, “Nebulon, a satellite operator,”, “a Nebulon spokesman”, “Nebulon's chief executive”.</summary>
    public void Find()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            if (!IsOpenWord(i) || (i > 0 && IsOpenWord(i - 1) && article.Tree.FindSentence(i) == article.Tree.FindSentence(i - 1))) continue;
            int end = i + 1;
            while (end < article.Tree.TokenCount && end < i + 4 && IsOpenWord(end) && article.Tree.FindSentence(end) == article.Tree.FindSentence(i)) end++;
            // “Johnson & Higgins”
            if (end + 1 < article.Tree.TokenCount && article.FirstChar(end) == '&' && article.IsNameWord(end + 1) && article.Cover(end + 1) == MentionSet.None) end += 2;
            if (IsCompanyBefore(i) || IsCompanyBehind(i, end) || IsToldTo(i, end))
            {
                findings.Report(i, end, "OrganizationByContext", 0.76);
                continue;
            }
            if (article.Names.Support(i, end, NameKind.Organization) < -Contradicted) continue;
            if (IsOwnerOfRole(i, end) || IsCamelName(i, end) || IsCompanyLike(i, end))
                findings.Report(i, end, "OrganizationByContext", 0.72);
        }
    }

    private bool IsOpenWord(int i) =>
        article.IsNameWord(i) && article.Cover(i) == MentionSet.None && !article.Tree.TokenArray[i].Is(TokenShape.Shouted) && !article.Has(i, WordClass.Demonym | WordClass.Place | WordClass.Month | WordClass.GivenName)
        && !(article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common | WordClass.Starter)) && !findings.IsTitle(i) && article.Tree.TokenArray[i].Length > 1 && !findings.Sure.IsInPerson(i);

    /// <summary>“Boreal Freight says”, “Norway's Halvorsen Orbital”: an unknown word and an ordinary one under capitals that acts or is owned by a country.</summary>
    private bool IsCompanyLike(int i, int end)
    {
        if (end - i is < 2 or > 3 || article.IsCapitalByPlace(end - 1) || findings.IsAfterRole(i)) return false;
        if (article.Has(i, WordClass.Common | WordClass.GivenName | WordClass.GivenNameRare) || !article.Has(end - 1, WordClass.Common) || article.Has(end - 1, WordClass.Surname | WordClass.GivenName | WordClass.CompanyWord)) return false;
        if (article.HeadAt(end - 1, k => k.IsSite() || k == HeadKind.Pad || k.IsVehicle(), out _) > 0) return false;
        bool acts = end < article.Tree.TokenCount && (article.Has(end, WordClass.SpeechVerb) || article.Is(end, "which") || article.FirstChar(end) == ',' && article.Is(end + 1, "which"));
        bool owned = i > 1 && article.IsPossessive(i - 1);
        bool linked = i > 0 && (article.Is(i - 1, "of") || article.Is(i - 1, "by") || article.Is(i - 1, "for") || article.Is(i - 1, "told") || article.Is(i - 1, "at"));
        // At the start of a sentence it does something; a heading only stands there.
        return acts || owned || linked || (article.Tree.TokenArray[i].Is(TokenShape.SentenceStart) && end < article.Tree.TokenCount && article.Tags[end] is PartOfSpeech.Verb or PartOfSpeech.Aux);
    }

    /// <summary>“he told the Trumpeter”: a medium, for a person takes no article.</summary>
    private bool IsToldTo(int i, int end) =>
        i > 1 && article.Is(i - 1, "the") && (article.Is(i - 2, "told") || article.Is(i - 2, "tells")) && (end >= article.Tree.TokenCount || !article.Tree.TokenArray[end].Is(TokenShape.AllLower) || article.Is(end, "that") || !article.Has(end, WordClass.CommonNoun));

    /// <summary>“its operator, Tehuel Espacial, said”: between commas behind a word for a company.</summary>
    private bool IsCompanyBeforeComma(int i) => i > 1 && article.FirstChar(i - 1) == ',' && article.Has(i - 2, WordClass.CompanyWord) && article.Tree.TokenArray[i - 2].Is(TokenShape.AllLower);

    private bool IsCompanyBefore(int i) =>
        IsCompanyBeforeComma(i) || i > 0 && (article.Has(i - 1, WordClass.CompanyWord) || (i > 2 && article.Is(i - 1, "up") && article.Is(i - 3, "start"))) && !article.Is(i - 1, "giant") && article.Tree.TokenArray[i - 1].Is(TokenShape.AllLower) && !article.Tree.TokenArray[i].Is(TokenShape.SentenceStart);

    /// <summary>“, a Nairobi-based launch company”: an appositive with a word for a company within reach.</summary>
    private bool IsCompanyBehind(int i, int end)
    {
        if (end + 2 >= article.Tree.TokenCount || article.FirstChar(end) != ',' || !article.Has(end + 1, WordClass.Article)) return false;
        for (int j = end + 2; j < article.Tree.TokenCount && j < end + 9; j++)
        {
            if (article.Has(j, WordClass.CompanyWord)) return true;
            if (article.FirstChar(j) is ',' or '.' || article.Is(j, "who") || article.Is(j, "of") || article.Is(j, "at")) return false;
        }
        return false;
    }

    /// <summary>“Nebulon spokeswoman Ana Reis”, “Nebulon's chief executive”.</summary>
    private bool IsOwnerOfRole(int i, int end)
    {
        int next = end;
        bool owns = next < article.Tree.TokenCount && article.IsPossessive(next);
        if (owns) next++;
        if (next >= article.Tree.TokenCount || !article.Tree.TokenArray[next].Is(TokenShape.AllLower) || !article.Has(next, WordClass.PhraseStart)) return false;
        int length = article.Knowledge.FindLongest(article.Text, article.Tokens, next, PhraseKind.Role, out Phrase role);
        return length > 0 && article.Knowledge.Tables.Roles[role.Entry].Role == PersonRole.Official && !article.Knowledge.Tables.Roles[role.Entry].OnlyBefore;
    }

    /// <summary>“RocketForge”: capitals inside a word that is no name of a person.</summary>
    private bool IsCamelName(int i, int end)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (end - i != 1 || article.Has(i, WordClass.SpaceWord) || !token.Is(TokenShape.InnerUpper) || token.Is(TokenShape.HasDigit | TokenShape.HasHyphen) || token.Length < 5) return false;
        ReadOnlySpan<char> text = article.TextOf(i);
        return !text.StartsWith("Mc") && !text.StartsWith("Mac") && !text.StartsWith("De") && !text.Contains('\'') && !text.Contains('’');
    }
}

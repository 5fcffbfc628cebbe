using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Organizations of the knowledge base; a doubtful name needs a reason in the text.</summary>
internal sealed class KnownOrganizations(ArticleContext article, OrganizationFindings findings)
{
    private readonly ImmutableArray<OrganizationEntry> _organizations = article.Knowledge.Organizations;

    public void Find()
    {
        List<KnowledgeMatch>? doubtful = null;
        List<KnowledgeMatch> matches = article.Matches;
        int reach = 0;
        for (int i = 0; i < matches.Count; i++)
        {
            KnowledgeMatch match = matches[i];
            if (match.Phrase.Kind != PhraseKind.Organization || match.FirstToken < reach) continue;
            if (!MayStand(match)) continue;
            match = SpelledSo(matches, i);
            if (findings.Sure.IsPart(match.FirstToken, match.EndToken))
            {
                // “Isar Aerospace Technologies” is Isar Aerospace, “Northwest Science Daily” is not Science Daily.
                if (TakeOrganizationWords(match.EndToken) is var whole && findings.Sure.TryAt(match.FirstToken, out int from, out int to) && from == match.FirstToken && to <= whole)
                    findings.Report(from, reach = whole, NameOf(match), "KnownOrganization", 0.9);
                continue;
            }
            if (IsDoubtful(match))
            {
                (doubtful ??= []).Add(match);
                continue;
            }
            reach = findings.TakeLegalForm(match.EndToken);
            // “The Washington Post” is written so in the table; a span has no article.
            int start = match.Length > 1 && article.Has(match.FirstToken, WordClass.Article) ? match.FirstToken + 1 : match.FirstToken;
            findings.Report(start, reach, NameOf(match), "KnownOrganization", 0.96);
        }
        if (doubtful is null) return;
        foreach (KnowledgeMatch match in doubtful)
            if (findings.IsFree(match.FirstToken, match.EndToken) && IsSupported(match)) Report(match);
        // What is an organization in one place is one in the others too.
        foreach (KnowledgeMatch match in doubtful)
            if (findings.IsFree(match.FirstToken, match.EndToken) && findings.Names.ContainsKey(article.HashOf(match.FirstToken, match.EndToken)) && !IsPersonName(match)) Report(match);
    }

    private void Report(KnowledgeMatch match) => findings.Report(match.FirstToken, match.EndToken, NameOf(match), "KnownOrganizationInContext", 0.8);

    /// <summary>A word that stands behind or before another name here: “Astra Lindqvist”.</summary>
    private bool IsPersonName(KnowledgeMatch match)
    {
        if (match.Length > 1 || !article.Has(match.FirstToken, WordClass.GivenName | WordClass.Surname)) return false;
        int next = match.EndToken;
        bool behind = next < article.Tree.TokenCount && article.IsNameWord(next) && !article.Tree.TokenArray[next].Is(TokenShape.SentenceStart | TokenShape.Shouted) && article.Has(next, WordClass.Surname) && !article.Has(next, WordClass.Common);
        return behind || findings.IsSomebodysName(match.FirstToken);
    }

    /// <summary>Of the firms that share a name, the one that writes it as the text does: “ispace” of Japan, “iSpace” of China.</summary>
    private KnowledgeMatch SpelledSo(List<KnowledgeMatch> matches, int first)
    {
        KnowledgeMatch match = matches[first];
        for (int i = first; i < matches.Count && matches[i].FirstToken == match.FirstToken; i++)
            if (matches[i].Phrase.Kind == PhraseKind.Organization && matches[i].EndToken == match.EndToken && article.Tree.Text.Slice(article.Tree.GetSpan(match.FirstToken, match.EndToken)).SequenceEqual(_organizations[matches[i].Phrase.Entry].Name)) return matches[i];
        return match;
    }

    /// <summary>End of the words for an organization and the legal forms behind a name.</summary>
    private int TakeOrganizationWords(int end)
    {
        while (end < article.Tree.TokenCount && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper) && article.HeadAt(end, k => k == HeadKind.Organization, out _) is var length && length > 0) end += length;
        return findings.TakeLegalForm(end);
    }

    private OrganizationName NameOf(KnowledgeMatch match)
    {
        OrganizationEntry entry = _organizations[match.Phrase.Entry];
        return new OrganizationName(entry.Name, entry.Kind);
    }

    /// <summary>Not inside a longer site or vehicle, and not the first word of a longer name of something else.</summary>
    private bool MayStand(KnowledgeMatch match)
    {
        for (int i = match.FirstToken; i < match.EndToken; i++)
            if ((article.Cover(i) & (MentionSet.Site | MentionSet.Vehicle)) != 0 && match.Length == 1) return false;
        // A longer name that ends in a word for an organization takes over later.
        // “ispace” writes itself so.
        return !article.Tree.TokenArray[match.FirstToken].Is(TokenShape.AllLower) || article.Tree.TokenArray[match.FirstToken].Is(TokenShape.HasDigit) || findings.Sure.TryAt(match.FirstToken, out _, out _);
    }

    /// <summary>Marked so in the table, or one ordinary English word under a capital that its place explains.</summary>
    private bool IsDoubtful(KnowledgeMatch match)
    {
        if (match.Phrase.IsAmbiguous) return true;
        if (match.Length > 1) return false;
        ref readonly TokenData token = ref article.Tree.TokenArray[match.FirstToken];
        if (token.Is(TokenShape.AllUpper | TokenShape.InnerUpper | TokenShape.HasDigit) && !token.Is(TokenShape.Shouted)) return false;
        return article.IsCapitalByPlace(match.FirstToken) && article.Has(match.FirstToken, WordClass.Common | WordClass.GivenName | WordClass.Surname);
    }

    private bool IsSupported(KnowledgeMatch match)
    {
        int before = match.FirstToken - 1, next = match.EndToken;
        OrganizationEntry entry = _organizations[match.Phrase.Entry];
        if (match.Length > 1 && !article.Tree.TokenArray[match.FirstToken].Is(TokenShape.Shouted)) return true;
        if (findings.Sure.TryAt(match.FirstToken, out int from, out int to) && from == match.FirstToken && to == match.EndToken) return true;
        // Part of a person's or other name.
        if (next < article.Tree.TokenCount && article.Tree.TokenArray[next].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[next].Is(TokenShape.SentenceStart | TokenShape.Shouted) && !article.Has(next, WordClass.Function | WordClass.PhraseStart)) return false;
        if (before >= 0 && article.Has(before, WordClass.GivenName) && article.Tree.TokenArray[before].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[before].Is(TokenShape.SentenceStart)) return false;
        if (article.Tree.TokenArray[match.FirstToken].Length <= 2) return before >= 0 && article.Is(before, "on") && (article.Is(next, "from") || article.FirstChar(next) is '(' or ',') || article.Is(next, "posts");
        // “Ellen Marsh … Marsh said”: somebody’s family name.
        if (match.Length == 1 && article.Has(match.FirstToken, WordClass.Surname | WordClass.GivenName) && findings.IsSomebodysName(match.FirstToken)) return false;
        bool speaks = next < article.Tree.TokenCount && article.Has(next, WordClass.SpeechVerb) && !article.Has(next, WordClass.QuoteS);
        bool told = before >= 0 && (article.Is(before, "told") || article.Is(before, "by") || article.Is(before, "to") || article.Is(before, "with"));
        if (entry.Kind == OrganizationKind.Media)
            return told && article.Is(before, "told") || speaks && !article.IsCapitalByPlace(match.FirstToken) || before >= 0 && article.Is(before, "the") && speaks
                || before >= 0 && (article.Is(before, "newspaper") || article.Is(before, "magazine") || article.Is(before, "daily") || article.Is(before, "journal") || article.Is(before, "agency") || article.Is(before, "/"));
        // “built by Firefly”: what makes and runs things is a firm.
        bool maker = before > 0 && article.Is(before, "by") && !article.Has(match.FirstToken, WordClass.Surname) && article.Tags[before - 1] == PartOfSpeech.Verb;
        bool company = maker || before >= 0 && article.Has(before, WordClass.CompanyWord);
        bool owns = next < article.Tree.TokenCount && article.IsPossessive(next) && !article.IsCapitalByPlace(match.FirstToken);
        bool role = next < article.Tree.TokenCount && article.Knowledge.FindLongest(article.Text, article.Tokens, next, PhraseKind.Role, out _) > 0;
        // “Firefly said”: at the start of a sentence a word that nobody is called by, and that English lacks.
        bool own = !article.IsCapitalByPlace(match.FirstToken) || (!article.Tree.TokenArray[match.FirstToken].Is(TokenShape.Shouted) && !article.Has(match.FirstToken, WordClass.Common | WordClass.GivenName | WordClass.Surname | WordClass.Place));
        return company || (speaks && own) || (owns && !article.Has(match.FirstToken, WordClass.Surname | WordClass.GivenName | WordClass.Common)) || role && !article.IsCapitalByPlace(match.FirstToken);
    }
}

using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The search for organizations in one article.</summary>
internal sealed class OrganizationSearch(ArticleContext article)
{
    /// <summary>Below it a recognised name is left alone.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>From it on the recogniser’s other opinion outweighs a cue.</summary>
    private const double Contradicted = 0.9;

    private readonly ImmutableArray<OrganizationEntry> _organizations = article.Knowledge.Organizations;

    /// <summary>Names found in this article, by folded hash, with what they stand for.</summary>
    private readonly Dictionary<ulong, OrganizationName> _names = [];

    public void Run()
    {
        FindKnown();
        FindByHeadWord();
        FindAcronyms();
        FindPartnerships();
        FindPageLines();
        FindMastheads();
        FindCredits();
        FindRecognized();
        FindByContext();
        FindOtherOccurrences();
    }

    private void Report(int first, int end, OrganizationName name, string rule, double confidence)
    {
        article.Report(MentionKind.Organization, first, end, name, rule, confidence);
        _names.TryAdd(HashOf(first, end), name);
    }

    private ulong HashOf(int first, int end)
    {
        ulong hash = article.Tree.TokenArray[first].Hash;
        for (int i = first + 1; i < end; i++) hash = Folding.Append(hash, article.TextOf(i));
        return hash;
    }

    private bool IsFree(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (article.Cover(i) != MentionSet.None) return false;
        return true;
    }

    // ---- known names ----

    private void FindKnown()
    {
        List<KnowledgeMatch>? doubtful = null;
        List<KnowledgeMatch> matches = article.Matches;
        int reach = 0;
        for (int i = 0; i < matches.Count; i++)
        {
            KnowledgeMatch match = matches[i];
            if (match.Phrase.Kind != PhraseKind.Organization || match.FirstToken < reach) continue;
            if (!MayStand(match)) continue;
            if (IsDoubtful(match))
            {
                (doubtful ??= []).Add(match);
                continue;
            }
            reach = match.EndToken;
            // “The Washington Post” is written so in the table; a span has no article.
            int start = match.Length > 1 && article.Has(match.FirstToken, WordClass.Article) ? match.FirstToken + 1 : match.FirstToken;
            Report(start, match.EndToken, NameOf(match), "KnownOrganization", 0.96);
        }
        if (doubtful is null) return;
        foreach (KnowledgeMatch match in doubtful)
        {
            if (!IsFree(match.FirstToken, match.EndToken)) continue;
            if (_names.ContainsKey(HashOf(match.FirstToken, match.EndToken)) || IsSupported(match))
                Report(match.FirstToken, match.EndToken, NameOf(match), "KnownOrganizationInContext", 0.8);
        }
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
        return !article.Tree.TokenArray[match.FirstToken].Is(TokenShape.AllLower) || article.Tree.TokenArray[match.FirstToken].Is(TokenShape.HasDigit);
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
        // Part of a person's or other name.
        if (next < article.Tree.TokenCount && article.Tree.TokenArray[next].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[next].Is(TokenShape.SentenceStart | TokenShape.Shouted) && !article.Has(next, WordClass.Function | WordClass.PhraseStart)) return false;
        if (before >= 0 && article.Has(before, WordClass.GivenName) && article.Tree.TokenArray[before].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[before].Is(TokenShape.SentenceStart)) return false;
        if (article.Tree.TokenArray[match.FirstToken].Length <= 2) return before >= 0 && article.Is(before, "on") && (article.Is(next, "from") || article.FirstChar(next) is '(' or ',') || article.Is(next, "posts");
        // “Ellen Marsh … Marsh said”: somebody’s family name.
        if (match.Length == 1 && article.Has(match.FirstToken, WordClass.Surname | WordClass.GivenName) && IsSomebodysName(match.FirstToken)) return false;
        bool speaks = next < article.Tree.TokenCount && article.Has(next, WordClass.SpeechVerb) && !article.Has(next, WordClass.QuoteS);
        bool told = before >= 0 && (article.Is(before, "told") || article.Is(before, "by") || article.Is(before, "to") || article.Is(before, "with"));
        if (entry.Kind == OrganizationKind.Media)
            return told && article.Is(before, "told") || speaks && !article.IsCapitalByPlace(match.FirstToken) || before >= 0 && article.Is(before, "the") && speaks
                || before >= 0 && (article.Is(before, "newspaper") || article.Is(before, "magazine") || article.Is(before, "daily") || article.Is(before, "journal") || article.Is(before, "agency") || article.Is(before, "/"));
        bool company = before >= 0 && article.Has(before, WordClass.CompanyWord);
        bool owns = next < article.Tree.TokenCount && article.IsPossessive(next) && !article.IsCapitalByPlace(match.FirstToken);
        bool role = next < article.Tree.TokenCount && article.Knowledge.FindLongest(article.Text, article.Tokens, next, PhraseKind.Role, out _) > 0;
        return company || (speaks && !article.IsCapitalByPlace(match.FirstToken)) || (owns && !article.Has(match.FirstToken, WordClass.Surname | WordClass.GivenName | WordClass.Common)) || role && !article.IsCapitalByPlace(match.FirstToken);
    }

    private bool IsSomebodysName(int token)
    {
        ulong hash = article.Tree.TokenArray[token].Hash;
        for (int i = 1; i < article.Tree.TokenCount; i++)
            if (article.Tree.TokenArray[i].Hash == hash && article.Has(i - 1, WordClass.GivenName) && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper)) return true;
        return false;
    }

    // ---- names by their head word ----

    private void FindByHeadWord()
    {
        List<KnowledgeMatch> matches = article.Matches;
        for (int m = 0; m < matches.Count; m++)
        {
            KnowledgeMatch head = matches[m];
            if (head.Phrase.Kind != PhraseKind.HeadWord || article.Knowledge.Tables.Heads[head.Phrase.Entry].Kind != HeadKind.Organization) continue;
            ref readonly TokenData token = ref article.Tree.TokenArray[head.FirstToken];
            if (!token.Is(TokenShape.InitialUpper) || token.Is(TokenShape.Shouted)) continue;
            if ((article.Cover(head.FirstToken) & (MentionSet.Site | MentionSet.Vehicle)) != 0) continue;
            int first = ExtendLeft(head.FirstToken), end = ExtendRight(head.EndToken);
            if (first == head.FirstToken && end == head.EndToken) continue;
            bool alone = end == head.EndToken && !IsTellingName(first, head.FirstToken);
            if (alone || IsKnownExactly(first, end) || IsAllCommonCapitals(first, end)) continue;
            string text = Clean(article.TextOf(first, end));
            Report(first, end, new OrganizationName(text), "NameWithOrganizationWord", 0.82);
        }
    }

    /// <summary>“BAD NEWS”: ordinary words in capitals.</summary>
    private bool IsAllCommonCapitals(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (!article.Tree.TokenArray[i].Is(TokenShape.AllUpper) || !article.Has(i, WordClass.Common)) return false;
        return true;
    }

    private bool IsKnownExactly(int first, int end) => _names.TryGetValue(HashOf(first, end), out OrganizationName? known) && known.Kind is not null;

    private static string Clean(string text) => text.Replace('\n', ' ').Replace('\u00A0', ' ').Replace("&amp;", "&");

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
        && !IsTitle(i) && !IsWholeOrganization(i);

    /// <summary>A known organization of its own (“NASA Administrator”) does not become part of another.</summary>
    private bool IsWholeOrganization(int i) => (article.Cover(i) & MentionSet.Organization) != 0 && article.Tree.TokenArray[i].Is(TokenShape.AllUpper | TokenShape.InnerUpper);

    private bool IsTitle(int i) => article.Has(i, WordClass.PhraseStart) && article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Role, out Phrase role) > 0 && !article.Has(i, WordClass.Surname);

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

    // ---- acronyms and context ----

    /// <summary>“Halvorsen Launch Initiative (HLI)”: letters that are the initials of the capital words before the bracket.</summary>
    private void FindAcronyms()
    {
        for (int i = 1; i + 2 < article.Tree.TokenCount; i++)
        {
            if (article.FirstChar(i) != '(' || article.FirstChar(i + 2) != ')') continue;
            ref readonly TokenData acronym = ref article.Tree.TokenArray[i + 1];
            if (!acronym.Is(TokenShape.AllUpper) || acronym.Length is < 2 or > 8 || !IsFree(i + 1, i + 2)) continue;
            if ((article.Cover(i - 1) & MentionSet.Organization) != 0 && _names.Count > 0 && NameEndingAt(i) is { } owner)
            {
                Report(i + 1, i + 2, owner, "AcronymOfOrganization", 0.92);
                continue;
            }
            int first = InitialsStart(i, article.TextOf(i + 1));
            if (first < 0 || !IsFree(first, i)) continue;
            var name = new OrganizationName(Clean(article.TextOf(first, i)));
            Report(first, i, name, "NameWithAcronym", 0.85);
            Report(i + 1, i + 2, name, "AcronymOfOrganization", 0.85);
        }
    }

    private OrganizationName? NameEndingAt(int end)
    {
        for (int first = end - 1; first >= 0 && first >= end - 8; first--)
            if (_names.TryGetValue(HashOf(first, end), out OrganizationName? name)) return name;
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

    /// <summary>Names that the recogniser takes for an organization and nobody else has claimed.</summary>
    private void FindRecognized()
    {
        foreach (RecognizedName recognized in article.RecognizedNames)
        {
            if (recognized.Kind != NameKind.Organization || recognized.Confidence < LeastConfidence) continue;
            (int first, int end) = Trim(recognized.FirstToken, recognized.EndToken);
            if (first > 0 && article.FirstChar(first - 1) is not ('(' or '/') && article.BlockOf(first) == BlockKind.Dateline) continue;
            if (first >= end || !IsFree(first, end) || !IsName(first, end) || IsLandOrNoun(first, end) || IsOfPerson(first, end) || article.Tree.TokenArray[first].Is(TokenShape.Shouted)) continue;
            Report(first, end, new OrganizationName(Clean(article.TextOf(first, end))), "RecognizedOrganization", recognized.Confidence);
        }
    }

    /// <summary>One word that a title or a given name makes a person of, here or elsewhere: “Ms. Reis”, “REIS:”.</summary>
    private bool IsOfPerson(int first, int end)
    {
        // The end of a longer name that the recogniser has cut: “Hessa [Al Ketbi]”.
        if (first > 0 && article.IsNameWord(first - 1) && !article.IsCapitalByPlace(first - 1) && article.Cover(first - 1) == MentionSet.None && !IsTitle(first - 1) && !article.Has(first - 1, WordClass.Demonym | WordClass.Place)) return true;
        if (IsAfterRole(first) && end == first + 1) return true;
        if (first > 0 && article.Has(first - 1, WordClass.GivenName) && article.Tree.TokenArray[first - 1].Is(TokenShape.InitialUpper) && article.Cover(first - 1) == MentionSet.None) return true;
        return end == first + 1 && !article.Tree.TokenArray[first].Is(TokenShape.InnerUpper) && IsSomebodysName(first);
    }

    /// <summary>“Grant, Orion &amp; May”, “Young, Rich &amp; Partners”: family names with commas and an ampersand are a firm.</summary>
    private void FindPartnerships()
    {
        for (int i = 3; i + 1 < article.Tree.TokenCount; i++)
        {
            if (article.FirstChar(i) != '&' || !IsPartner(i - 1) || !IsPartner(i + 1)) continue;
            int first = i - 1;
            while (first >= 2 && article.FirstChar(first - 1) == ',' && IsPartner(first - 2) && article.Tree.FindSentence(first - 2) == article.Tree.FindSentence(i)) first -= 2;
            // “Sahar Page, Dune & Ink” is a person and a firm.
            bool full = first > 0 && article.IsNameWord(first - 1) && !article.IsCapitalByPlace(first - 1);
            if (first < i - 1 && !full) Report(first, i + 2, new OrganizationName(Clean(article.TextOf(first, i + 2))), "Partnership", 0.85);
        }
    }

    private bool IsPartner(int i) =>
        article.Tree.TokenArray[i].Kind == TokenKind.Word && article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[i].Is(TokenShape.Shouted)
        && (article.Cover(i) & ~(MentionSet.Vehicle | MentionSet.Date)) == MentionSet.None;

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
            if (IsFree(slash + 1, close) && IsMedium(slash + 1, close)) Report(slash + 1, close, new OrganizationName(Clean(article.TextOf(slash + 1, close))), "PictureCredit", 0.8);
        }
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
            Report(first, end, new OrganizationName(Clean(article.TextOf(first, end))), about ? "PressReleaseAbout" : "CopyrightLine", 0.8);
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
                if (end > first && (behind || first > block.FirstToken) && IsMedium(first, end)) Report(first, end, new OrganizationName(Clean(article.TextOf(first, end))), "MediumInByline", 0.7);
                first = Math.Max(end, first + 1);
                while (first < block.EndToken && article.Tree.TokenArray[first].Kind is TokenKind.Punctuation or TokenKind.Symbol) first++;
            }
        }
    }

    private bool IsBylineStop(int i, int first) =>
        article.FirstChar(i) is ',' or '|' or '•' or '/' or '·' or '(' or ')' or '—' or '–' || (i > first && article.Text.AsSpan(article.Tree.TokenArray[i - 1].End, article.Tree.TokenArray[i].Start - article.Tree.TokenArray[i - 1].End).Contains('\n'));

    /// <summary>Nothing but capital words with small glue, free, and no person, place or role.</summary>
    private bool IsMedium(int first, int end)
    {
        if (end - first > 6 || !article.IsNameWord(first) || article.Tree.TokenArray[first].Is(TokenShape.Shouted)) return false;
        if (article.Has(first, WordClass.GivenName) || article.Names.Support(first, end, NameKind.Person) > 0.5 || article.Names.Support(first, end, NameKind.Location) > 0.5) return false;
        for (int i = first; i < end; i++)
        {
            if (article.Cover(i) != MentionSet.None || article.Has(i, WordClass.Month | WordClass.Weekday | WordClass.SpeechVerb) || IsTitle(i)) return false;
            if (!article.IsNameWord(i) && article.FirstChar(i) != '&' && !article.Has(i, WordClass.NameParticle) && !article.Is(i, "of") && !article.Is(i, "and") && !article.Is(i, "the")) return false;
        }
        return !article.Has(end - 1, WordClass.Place) || end - first > 1;
    }

    /// <summary>Without the article, a demonym or a possessive at its edges.</summary>
    private (int First, int End) Trim(int first, int end)
    {
        while (first < end && article.Has(first, WordClass.Article)) first++;
        // “Saskatoon's Prairie Lift”
        for (int i = first + 1; i + 1 < end; i++)
            if (article.IsPossessive(i) && article.Has(i - 1, WordClass.Place) | article.Names.At(i - 1)?.Kind == NameKind.Location) first = i + 1;
        while (end > first && article.IsPossessive(end - 1)) end--;
        return (first, end);
    }

    /// <summary>“Simpson Desert”, “Henan Province”: a feature of the land; “the Company”: an ordinary noun with its article.</summary>
    private bool IsLandOrNoun(int first, int end)
    {
        if (end == first + 1 && first > 0 && article.Is(first - 1, "the") && article.Has(first, WordClass.CommonNoun) && !article.Tree.TokenArray[first].Is(TokenShape.AllUpper | TokenShape.InnerUpper)) return true;
        uint nounClass = WordTable.NounClass(TaggerModels.Words[article.Tree.TokenArray[end - 1].Hash]);
        return end > first + 1 && WordTable.IsPlaceOrEvent(nounClass) && article.HeadAt(end - 1, k => k == HeadKind.Organization, out _) == 0;
    }

    /// <summary>A capital somewhere, and more than a word of the calendar, a country or a bare number.</summary>
    private bool IsName(int first, int end)
    {
        if (article.Tree.TokenArray[end - 1].Kind == TokenKind.Number) return false;
        for (int i = first; i < end; i++)
            if (article.Tree.TokenArray[i].Is(TokenShape.InitialUpper | TokenShape.InnerUpper) && !article.Has(i, WordClass.Weekday | WordClass.Month | WordClass.Demonym | WordClass.Place)) return true;
        return false;
    }

    /// <summary>“the start-up Nebulon”, “Nebulon, a satellite operator,”, “a Nebulon spokesman”, “Nebulon's chief executive”.</summary>
    private void FindByContext()
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
                Report(i, end, new OrganizationName(Clean(article.TextOf(i, end))), "OrganizationByContext", 0.76);
                continue;
            }
            if (article.Names.Support(i, end, NameKind.Organization) < -Contradicted) continue;
            if (IsOwnerOfRole(i, end) || IsCamelName(i, end) || IsCompanyLike(i, end))
                Report(i, end, new OrganizationName(Clean(article.TextOf(i, end))), "OrganizationByContext", 0.72);
        }
    }

    private bool IsOpenWord(int i) =>
        article.IsNameWord(i) && article.Cover(i) == MentionSet.None && !article.Tree.TokenArray[i].Is(TokenShape.Shouted) && !article.Has(i, WordClass.Demonym | WordClass.Place | WordClass.Month | WordClass.GivenName)
        && !(article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common | WordClass.Starter)) && !IsTitle(i) && article.Tree.TokenArray[i].Length > 1;

    /// <summary>“Boreal Freight says”, “Norway's Halvorsen Orbital”: an unknown word and an ordinary one under capitals that acts or is owned by a country.</summary>
    private bool IsCompanyLike(int i, int end)
    {
        if (end - i is < 2 or > 3 || article.IsCapitalByPlace(end - 1) || IsAfterRole(i)) return false;
        if (article.Has(i, WordClass.Common | WordClass.GivenName | WordClass.GivenNameRare) || !article.Has(end - 1, WordClass.Common) || article.Has(end - 1, WordClass.Surname | WordClass.GivenName | WordClass.CompanyWord)) return false;
        if (article.HeadAt(end - 1, k => k is HeadKind.Site or HeadKind.Pad || k.IsVehicle(), out _) > 0) return false;
        bool acts = end < article.Tree.TokenCount && (article.Has(end, WordClass.SpeechVerb) || article.Is(end, "which") || article.FirstChar(end) == ',' && article.Is(end + 1, "which"));
        bool owned = i > 1 && article.IsPossessive(i - 1);
        bool linked = i > 0 && (article.Is(i - 1, "of") || article.Is(i - 1, "by") || article.Is(i - 1, "for") || article.Is(i - 1, "told") || article.Is(i - 1, "at"));
        return acts || owned || linked || article.Tree.TokenArray[i].Is(TokenShape.SentenceStart);
    }

    /// <summary>“commander Joon Bright”: a title makes a person of the name.</summary>
    private bool IsAfterRole(int i)
    {
        for (int start = i - 1; start >= 0 && start >= i - 3; start--)
            if (article.Has(start, WordClass.PhraseStart) && start + article.Knowledge.FindLongest(article.Text, article.Tokens, start, PhraseKind.Role, out _) == i) return true;
        return false;
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
        if (end - i != 1 || !token.Is(TokenShape.InnerUpper) || token.Is(TokenShape.HasDigit | TokenShape.HasHyphen) || token.Length < 5) return false;
        ReadOnlySpan<char> text = article.TextOf(i);
        return !text.StartsWith("Mc") && !text.StartsWith("Mac") && !text.StartsWith("De") && !text.Contains('\'') && !text.Contains('’');
    }

    /// <summary>One word that stands for a longer name: not before another capital, and not where its capital proves nothing.</summary>
    private bool IsPartOfLongerName(int i, OrganizationName name)
    {
        if (article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common)) return true;
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

    /// <summary>Other places of the names found here that the tables do not hold.</summary>
    private void FindOtherOccurrences()
    {
        var open = new Dictionary<ulong, OrganizationName>();
        foreach ((ulong hash, OrganizationName name) in _names)
            if (name.Kind is null) open.Add(hash, name);
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
                if (open.TryGetValue(hash, out OrganizationName? name) && !(end == i + 1 && IsPartOfLongerName(i, name))) (found, foundEnd) = (name, end);
                if (end == article.Tree.TokenCount || article.Cover(end) != MentionSet.None) break;
                hash = Folding.Append(hash, article.TextOf(end));
            }
            if (found is null) continue;
            article.Report(MentionKind.Organization, i, foundEnd, found, "OrganizationNamedElsewhere", 0.75);
            i = foundEnd - 1;
        }
    }
}

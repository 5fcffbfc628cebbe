using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Sites by a name that no word for a site goes with: a ground station by the town it stands at (“the dish at Redu”), a spaceport
/// by what its name begins with, by an acronym that stands behind it in brackets, and all of them wherever the article names them again.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="sites">The sites found so far; takes what is found.</param>
internal sealed class SitesNamedElsewhere(ArticleContext article, List<FoundSite> sites)
{
    /// <summary>The rule for a ground station called by its town.</summary>
    public const string ByTown = "StationByTown";

    private const int LongestName = 4, ShortestWord = 4;

    /// <summary>From it on the recogniser is believed that a name is that of a person or an organization.</summary>
    private const double Sure = 0.85;

    private readonly Dictionary<ulong, bool> _names = [];
    private readonly HashSet<int> _taken = [];

    public void Find()
    {
        foreach (FoundSite site in sites)
            for (int i = site.First; i < site.End; i++) _taken.Add(i);
        FindAcronyms();
        AddBeginnings();
        if (article.IsAboutSpaceflight) FindStations();
        if (_names.Count > 0) FindAgain();
    }

    /// <summary>“Launcher Assembly Building (LAB)”, and “the LAB” wherever it stands.</summary>
    private void FindAcronyms()
    {
        var acronyms = new Dictionary<ulong, FoundSite>();
        foreach (FoundSite site in sites)
        {
            int open = site.End;
            if (open + 2 < article.Tree.TokenCount && article.FirstChar(open) == '(' && article.FirstChar(open + 2) == ')' && !_taken.Contains(open + 1) && IsAcronymOf(article.TextOf(open + 1), site)) acronyms.TryAdd(article.Tree.TokenArray[open + 1].Hash, site);
        }
        if (acronyms.Count == 0) return;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            if (!article.Tree.TokenArray[i].Is(TokenShape.AllUpper) || _taken.Contains(i) || !acronyms.TryGetValue(article.Tree.TokenArray[i].Hash, out FoundSite site)) continue;
            sites.Add(site with { First = i, End = i + 1, Rule = "AcronymOfSite", StandsFor = (site.First, site.End) });
            _taken.Add(i);
        }
    }

    /// <summary>The first letters of the words of the name; small words may be left out.</summary>
    private bool IsAcronymOf(ReadOnlySpan<char> letters, FoundSite site)
    {
        int k = 0;
        for (int i = site.First; i < site.End; i++)
        {
            if (k < letters.Length && char.ToUpperInvariant(article.FirstChar(i)) == letters[k]) k++;
            else if (!article.Tree.TokenArray[i].Is(TokenShape.AllLower)) return false;
        }
        return k == letters.Length && k >= 3;
    }

    /// <summary>“Karaburun” of “Karaburun Launch Base”.</summary>
    private void AddBeginnings()
    {
        foreach (FoundSite site in sites)
        {
            if (site.Entry >= 0 || site.IsPad) continue;
            int head = site.First + 1;
            while (head < site.End && article.HeadAt(head, k => k.IsSite(), out _) == 0) head++;
            if (head < site.End && IsTelling(site.First, head) && !IsNameOfElse(site.First)) _names.TryAdd(HashOf(site.First, head), false);
        }
    }

    /// <summary>“Naro” is a rocket, “Hokkaido” an island.</summary>
    private bool IsNameOfElse(int first) =>
        article.Knowledge.FindLongest(article.Text, article.Tokens, first, PhraseKind.Vehicle, out _) > 0 || article.Knowledge.FindLongest(article.Text, article.Tokens, first, PhraseKind.Place, out _) > 0;

    private void FindStations()
    {
        foreach (KnowledgeMatch match in article.Matches)
        {
            if (match.Phrase.Kind != PhraseKind.Cue || article.Knowledge.Tables.Cues[match.Phrase.Entry].Aspect != CueAspect.GroundStation || !article.Is(match.EndToken, "at")) continue;
            int first = match.EndToken + 1, end = first;
            while (end < article.Tree.TokenCount && end < first + LongestName && article.IsNameWord(end) && !article.Tree.TokenArray[end].Is(TokenShape.SentenceStart)) end++;
            if (end == first || !IsTelling(first, end)) continue;
            if (IsSite(first, end)) _names[HashOf(first, end)] = true;
            if (!IsFree(first, end) || article.Knowledge.FindLongest(article.Text, article.Tokens, first, PhraseKind.Organization, out _) > 0 || article.HeadAt(end - 1, k => k == HeadKind.Organization, out _) > 0) continue;
            Add(first, end, ByTown);
            _names[HashOf(first, end)] = true;
        }
    }

    /// <summary>Whether the recogniser has found it by itself.</summary>
    private bool IsSite(int first, int end) => _taken.Contains(first) && sites.Exists(s => s.First == first && s.End == end && s.Entry < 0);

    private void FindAgain()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            if (!article.IsNameWord(i)) continue;
            ulong hash = Folding.Seed;
            for (int end = i + 1; end <= article.Tree.TokenCount && end <= i + LongestName; end++)
            {
                hash = Folding.Append(hash, article.TextOf(end - 1));
                if (!_names.TryGetValue(hash, out bool station) || !IsFree(i, end) || !StandsAlone(i, end) || (!station && IsTown(i, end))) continue;
                Add(i, end, station ? ByTown : "SiteNamedElsewhere");
                i = end - 1;
                break;
            }
        }
    }

    private void Add(int first, int end, string rule)
    {
        sites.Add(new FoundSite(first, end, -1, false, rule, 0.7));
        for (int i = first; i < end; i++) _taken.Add(i);
    }

    /// <summary>No part of a site, nor of what is surely a person or an organization.</summary>
    private bool IsFree(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (_taken.Contains(i) || (article.Cover(i) & MentionSet.Numbers) != 0 || article.Names.At(i) is { Kind: NameKind.Person or NameKind.Organization or NameKind.Vehicle, Confidence: >= Sure }) return false;
        return true;
    }

    /// <summary>Not “Lindholm” in “Maria Lindholm”, “Lindholm said”, “Lindholm 2”.</summary>
    private bool StandsAlone(int first, int end)
    {
        if (first > 0 && !article.Tree.TokenArray[first].Is(TokenShape.SentenceStart) && article.IsNameWord(first - 1) && !article.IsCapitalByPlace(first - 1)) return false;
        if (end >= article.Tree.TokenCount) return true;
        ref readonly TokenData next = ref article.Tree.TokenArray[end];
        return !(next.Is(TokenShape.InitialUpper) && !next.Is(TokenShape.SentenceStart | TokenShape.Shouted)) && next.Kind != TokenKind.Number && !article.Has(end, WordClass.SpeechVerb) && article.FirstChar(end) != '-';
    }

    /// <summary>“in Karaburun”, “near Karaburun”, “KARABURUN, Turkey, May 3”: the town that the site has its name from.</summary>
    private bool IsTown(int first, int end) =>
        article.Is(first - 1, "in") || article.Is(first - 1, "near") || article.Is(first - 1, "of") || article.Is(first - 1, "outside") || article.BlockOf(first) == BlockKind.Dateline || article.FirstChar(end) is ',' or '(' or '—' or '–'
        || (article.Tree.TokenArray[first].Is(TokenShape.AllUpper) && article.BlockOf(first) != BlockKind.Headline);

    private bool IsTelling(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (!article.IsNameWord(i) || article.Has(i, WordClass.Common | WordClass.Month | WordClass.Demonym)) return false;
        return article.Tree.TokenArray[end - 1].Length >= ShortestWord;
    }

    private ulong HashOf(int first, int end) => Folding.Hash(article.TextOf(first, end));
}

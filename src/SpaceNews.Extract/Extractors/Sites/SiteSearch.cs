using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The search for sites in one article.</summary>
internal sealed class SiteSearch(ArticleContext article)
{
    private readonly ImmutableArray<SiteEntry> _sites = article.Knowledge.Sites;
    private readonly List<FoundSite> _found = [];

    /// <summary>Below it a recognised name is left alone.</summary>
    private const double LeastConfidence = 0.75;

    /// <summary>From it on the recogniser is believed against the tables.</summary>
    private const double Sure = 0.85;

    /// <summary>The rule for a pad called by its designator alone.</summary>
    public const string ByDesignator = "PadByDesignator";

    /// <summary>The rule for a pad that is counted among those of its site.</summary>
    public const string Counted = "CountedPad";

    /// <summary>Tokens before the word for a site that its name may have.</summary>
    private const int LongestName = 5;

    private HashSet<int>? _named;

    public void Run()
    {
        FindKnown();
        FindByHeadWord();
        if (article.IsAboutSpaceflight) FindRecognized();
        new SitesNamedElsewhere(article, _found).Find();
        if (_found.Count == 0) return;
        FindBareDesignators();
        GivePadNamesToPads();
        DropHeadsOfGluedPads();
        _found.Sort(FoundSite.InOrderOfText);
        TakeRecognizedEnds();
        var names = new SiteNaming(article, _found);
        int reach = -1;
        foreach (FoundSite found in _found)
        {
            if (found.First < reach || found.IsTown) continue;
            reach = found.End;
            article.Report(MentionKind.Site, found.First, found.End, names.NameOf(found), found.Rule, found.Confidence);
        }
    }

    /// <summary>“fell back beside 0A”, where the article has named Pad 0A; “36A” where it has named LC-36A or LC-36.</summary>
    private void FindBareDesignators()
    {
        var taken = new HashSet<int>();
        HashSet<string> designators = new(StringComparer.Ordinal), complexes = new(StringComparer.Ordinal);
        foreach (FoundSite found in _found)
        {
            for (int i = found.First; i < found.End; i++) taken.Add(i);
            if (!found.IsPad) continue;
            ReadOnlySpan<char> last = article.TextOf(found.End - 1);
            ReadOnlySpan<char> designator = last[(last.LastIndexOf('-') + 1)..];
            if (IsBareDesignator(designator)) designators.Add(designator.ToString());
            else if (designator.Length == 2 && !designator.ContainsAnyExceptInRange('0', '9')) complexes.Add(designator.ToString());
        }
        if (designators.Count + complexes.Count == 0) return;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            if (!article.Tree.TokenArray[i].Is(TokenShape.HasDigit) || taken.Contains(i) || !IsBareDesignator(article.TextOf(i)) || (article.Cover(i) & MentionSet.Numbers) != 0 || !IsNamed(article.TextOf(i, i + 1))) continue;
            _found.Add(new FoundSite(i, i + 1, -1, true, ByDesignator, 0.75));
        }

        bool IsNamed(string designator) => designators.Contains(designator) || complexes.Contains(designator[..^1]);
    }

    /// <summary>Figures and one capital: “0A”, “39B”.</summary>
    private static bool IsBareDesignator(ReadOnlySpan<char> text) => text.Length is 2 or 3 && char.IsAsciiLetterUpper(text[^1]) && !text[..^1].ContainsAnyExceptInRange('0', '9');

    /// <summary>“Launch Complex 1” is a site by that name only where its owner is named; elsewhere it is a pad of the site that the article is about.</summary>
    private void GivePadNamesToPads()
    {
        HashSet<int> others = [.. _found.Where(f => !f.IsPad && !IsNamedLikePad(f)).Select(f => f.Entry)];
        if (others.Count == 0) return;
        for (int i = 0; i < _found.Count; i++)
            if (_found[i] is var found && IsNamedLikePad(found) && !others.Contains(found.Entry) && !IsOwnerNamed(_sites[found.Entry].Name)) _found[i] = found with { IsPad = true, Entry = -1 };
    }

    /// <summary>Whether the article names whom a site has its name from: “Rocket Lab” of “Rocket Lab Launch Complex 1”.</summary>
    private bool IsOwnerNamed(string site) => article.Matches.Exists(m => m.Phrase.Kind == PhraseKind.Organization && site.StartsWith(article.TextOf(m.FirstToken, m.EndToken), StringComparison.OrdinalIgnoreCase));

    private bool IsNamedLikePad(FoundSite found) =>
        !found.IsPad && found.Entry >= 0 && (GluedPad(found.First).Length > 0 || (article.IsDesignator(found.End - 1) && article.HeadAt(found.First, k => k == HeadKind.Pad, out _) > 0));

    /// <summary>“launch complex LC-39A”: the pad is the name, its head is not.</summary>
    private void DropHeadsOfGluedPads()
    {
        var glued = new Dictionary<int, int>();
        foreach (FoundSite found in _found)
            if (found.Rule == "PadDesignator") glued[found.End] = found.First;
        if (glued.Count > 0) _found.RemoveAll(f => glued.TryGetValue(f.End, out int first) && f.First < first && article.Tree.TokenArray[f.First].Is(TokenShape.AllLower));
    }

    /// <summary>“Awarua Test Stand B”, “Falda del Cañete Test Facility”: the whole name, where the recogniser sees more of it.</summary>
    private void TakeRecognizedEnds()
    {
        for (int i = 0; i < _found.Count; i++)
        {
            FoundSite found = _found[i];
            if (found.IsPad && found.Entry >= 0) continue;
            if (article.Names.At(found.First) is not { Kind: NameKind.Site, Confidence: >= Sure } name || name.FirstToken > found.First || name.EndToken < found.End) continue;
            int first = article.Has(name.FirstToken, WordClass.Article) && name.FirstToken < found.First ? name.FirstToken + 1 : name.FirstToken;
            if (first == found.First && name.EndToken == found.End) continue;
            if ((i > 0 && _found[i - 1].End > first) || (i + 1 < _found.Count && _found[i + 1].First >= found.End && _found[i + 1].First < name.EndToken)) continue;
            bool pad = found.IsPad && first == found.First;
            _found[i] = found with { First = first, End = name.EndToken, IsPad = pad, Entry = found.IsPad && !pad ? -1 : found.Entry };
        }
    }

    private void FindKnown()
    {
        List<KnowledgeMatch> matches = article.Matches;
        for (int i = 0; i < matches.Count; i++)
        {
            KnowledgeMatch match = matches[i];
            if (match.Phrase.Kind != PhraseKind.Site) continue;
            bool pad = _sites[match.Phrase.Entry].Parent is not null;
            if (match.Phrase.IsAmbiguous && !IsSupported(match)) continue;
            if (IsPartOfLongerName(match.FirstToken, match.EndToken) || IsCraft(match) || article.Tree.FindSentence(match.FirstToken) != article.Tree.FindSentence(match.EndToken - 1)) continue;
            // “JPL said”: a centre that speaks is an organization.
            if (!pad && Speaks(match.EndToken) && _sites[match.Phrase.Entry].Kind is SiteKind.SpaceCentre or SiteKind.ControlCentre) continue;
            // “the Cape” is written so in the table; a span has no article. That of “A Shortfall of Gravitas” is a part of the name.
            int first = match.Length > 1 && article.Is(match.FirstToken, "the") ? match.FirstToken + 1 : pad ? match.FirstToken : TakeHeadBefore(match.FirstToken);
            _found.Add(new FoundSite(first, match.EndToken, match.Phrase.Entry, pad, pad ? "KnownPad" : "KnownSite", match.Phrase.IsAmbiguous ? 0.8 : 0.98) { IsTown = !pad && IsTown(match) });
        }
    }

    /// <summary>“Launching Center of Alcântara”: the start of a name whose word for a site stands in front.</summary>
    private int TakeHeadBefore(int first)
    {
        int head = first - 2;
        if (head < 0 || !article.Is(first - 1, "of") || !article.Tree.TokenArray[head].Is(TokenShape.InitialUpper) || article.Tree.TokenArray[head].Is(TokenShape.Shouted) || article.HeadAt(head, k => k.IsSite(), out _) == 0) return first;
        while (head > 0 && !article.Tree.TokenArray[head].Is(TokenShape.SentenceStart) && article.IsNameWord(head - 1) && !article.IsCapitalByPlace(head - 1) && article.Cover(head - 1) == MentionSet.None) head--;
        return head;
    }

    private bool Speaks(int next) => next < article.Tree.TokenCount && article.Has(next, WordClass.SpeechVerb) && !article.Has(next, WordClass.QuoteS);

    /// <summary>“San Marco 5” is a craft: a small number that counts nothing and that no pad of the site has.</summary>
    private bool IsCraft(KnowledgeMatch match)
    {
        int next = match.EndToken;
        if (next >= article.Tree.TokenCount || _sites[match.Phrase.Entry].Parent is not null || article.Tree.TokenArray[next].Kind != TokenKind.Number || article.Tree.TokenArray[next].Length > 2 || article.Tree.TokenArray[next].Is(TokenShape.Glued)) return false;
        // A cosmodrome by its full name stays one, whatever number stands behind it.
        if (article.HeadAt(match.EndToken - 1, k => k.IsSite(), out _) > 0) return false;
        return !article.IsCounted(next + 1) && article.Cover(next) == MentionSet.None;
    }

    /// <summary>“Wallops” in “Wallops Street Journal”: a part of the name of an organization.</summary>
    private bool IsPartOfLongerName(int first, int next)
    {
        if (article.Names.At(first) is { Kind: NameKind.Organization, Confidence: >= Sure } name && name.EndToken > next && name.FirstToken <= first) return true;
        if (next > first + 1 || next >= article.Tree.TokenCount || !article.Tree.TokenArray[next].Is(TokenShape.InitialUpper) || article.Tree.TokenArray[next].Is(TokenShape.Shouted | TokenShape.SentenceStart)) return false;
        return article.HeadAt(next, k => k == HeadKind.Organization, out _) > 0 && article.HeadAt(next, k => k.IsSite() || k == HeadKind.Pad || k.IsVehicle(), out _) == 0;
    }

    /// <summary>“a hotel in Malindi”: the town whose name the site has, as the recogniser reads it; “the Semnan launch site” is none.</summary>
    private bool IsTown(KnowledgeMatch match) =>
        article.Names.At(match.FirstToken) is { Kind: NameKind.Location, Confidence: >= Sure } name && name.EndToken >= match.EndToken
        && (match.EndToken >= article.Tree.TokenCount || article.HeadAt(match.EndToken, k => k.IsSite() || k == HeadKind.Pad, out _) == 0);

    /// <summary>An ambiguous alias counts beside a word for a site, after “at” or “from”, or where the article names the site in full.</summary>
    private bool IsSupported(KnowledgeMatch match)
    {
        int next = match.EndToken, before = match.FirstToken - 1;
        // “Kennedy Airport” is a place of another kind.
        if (article.Knowledge.FindLongest(article.Text, article.Tokens, match.FirstToken, PhraseKind.Place, out _) > match.Length) return false;
        if (next < article.Tree.TokenCount)
        {
            if (article.Tree.TokenArray[next].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[next].Is(TokenShape.SentenceStart | TokenShape.Shouted)) return false;
            if (article.HeadAt(next, k => k.IsSite() || k == HeadKind.Pad, out _) > 0) return true;
        }
        if (before >= 0 && article.Tree.TokenArray[before].Is(TokenShape.InitialUpper) && !article.Has(before, WordClass.Function)) return false;
        return match.Length > 1 || (before >= 0 && (article.Is(before, "at") || article.Is(before, "from") || article.Is(before, "to")) && IsNamedInFull(match.Phrase.Entry));
    }

    private bool IsNamedInFull(int entry)
    {
        if (_named is null)
        {
            _named = [];
            foreach (KnowledgeMatch match in article.Matches)
                if (match.Phrase.Kind == PhraseKind.Site && !match.Phrase.IsAmbiguous) _named.Add(match.Phrase.Entry);
        }
        return _named.Contains(entry);
    }

    // ---- pads and open names ----

    private void FindByHeadWord()
    {
        List<KnowledgeMatch> matches = article.Matches;
        for (int i = 0; i < matches.Count; i++)
        {
            KnowledgeMatch match = matches[i];
            if (match.Phrase.Kind != PhraseKind.HeadWord) continue;
            HeadKind kind = article.Knowledge.Tables.Heads[match.Phrase.Entry].Kind;
            if (kind == HeadKind.Pad)
            {
                TryPad(match);
                TryCountedPad(match);
            }
            else if (kind.IsSite() && article.IsAboutSpaceflight) TryOpenName(match);
        }
        FindGluedPads();
    }

    /// <summary>“Pad 4B”, “Site No. 5”, “launch pad 39A”.</summary>
    private void TryPad(KnowledgeMatch head)
    {
        int next = head.EndToken;
        if (article.Is(next, "no.") || article.Is(next, "no") || article.Is(next, "number")) next++;
        if (next < article.Tree.TokenCount && article.FirstChar(next) == '-' && article.Tree.TokenArray[next].Is(TokenShape.Glued)) next++;
        if (!article.IsDesignator(next) || article.Tree.FindSentence(head.FirstToken) != article.Tree.FindSentence(next)) return;
        ref readonly TokenData designator = ref article.Tree.TokenArray[next];
        bool capital = article.Tree.TokenArray[head.FirstToken].Is(TokenShape.InitialUpper);
        bool figures = designator.Is(TokenShape.HasDigit);
        ReadOnlySpan<char> word = article.TextOf(head.FirstToken);
        // In lower case only words that mean nothing but a pad: “launch pad 39A”, “pad 4B”; never “site 5 miles away”.
        if (!capital && !(figures && (head.Length > 1 || word is "pad" or "launchpad" || (word is "stand" && designator.Is(TokenShape.InitialUpper))) && !IsMeasure(next + 1))) return;
        if (capital && !figures && designator.Length == 1 && article.TextOf(next) is "A" && next + 1 < article.Tree.TokenCount && article.Tree.TokenArray[next + 1].Is(TokenShape.AllLower) && head.Length == 1 && word is "Area" or "Site") return;
        if (IsMeasure(next + 1) || designator.Kind == TokenKind.Number && designator.Length == 4 && !designator.Is(TokenShape.HasSlash)) return;
        int end = next + 1;
        // “Pad 75-3”: a pad of a complex, both by their numbers.
        if (designator.Kind == TokenKind.Number && word is not ("site" or "Site" or "area" or "Area"))
            while (IsHyphenAndFigure(end)) end += 2;
        // “Launch Complex 39 Pad A” is one name.
        int second = article.HeadAt(end, k => k == HeadKind.Pad, out _);
        if (second > 0 && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper) && article.IsDesignator(end + second)) end += second + 1;
        // “launch complex ELA-3”: a designator with letters of its own is the whole name.
        bool whole = !capital && char.IsAsciiLetterUpper(article.FirstChar(next)) && (designator.Length > 2 || word is "stand");
        _found.Add(new FoundSite(whole ? next : head.FirstToken, end, -1, true, "PadWordAndDesignator", 0.9));
    }

    /// <summary>“the second launch pad at Sriharikota”: counted among those of a known site.</summary>
    private void TryCountedPad(KnowledgeMatch head)
    {
        int first = head.FirstToken - 1, site = head.EndToken + 1;
        if (first < 1 || !article.Has(first, WordClass.OrdinalWord) || !article.Is(first - 1, "the") || !article.Tree.TokenArray[head.FirstToken].Is(TokenShape.AllLower) || !IsLaunchPad(head)) return;
        if (!article.Is(site - 1, "at") && !article.Is(site - 1, "of")) return;
        if (article.Is(site, "the")) site++;
        if (_found.Exists(f => !f.IsPad && f.First == site)) _found.Add(new FoundSite(first, head.EndToken, -1, true, Counted, 0.85));
    }

    private bool IsLaunchPad(KnowledgeMatch head) => article.Is(head.FirstToken, "launchpad") || (article.Is(head.FirstToken, "launch") && article.Is(head.EndToken - 1, "pad"));

    private bool IsHyphenAndFigure(int i) =>
        i + 1 < article.Tree.TokenCount && article.FirstChar(i) == '-' && article.Tree.TokenArray[i].Is(TokenShape.Glued) && article.Tree.TokenArray[i + 1] is { Kind: TokenKind.Number, Length: 1 } number && number.Is(TokenShape.Glued) && !IsMeasure(i + 2);

    private bool IsMeasure(int i) => i < article.Tree.TokenCount && (article.Has(i, WordClass.TimeUnit | WordClass.Scale) || article.FirstChar(i) == '%'
        || article.Is(i, "miles") || article.Is(i, "kilometers") || article.Is(i, "kilometres") || article.Is(i, "km") || article.Is(i, "meters") || article.Is(i, "metres") || article.Is(i, "feet"));

    /// <summary>“LC-39A”, “SLC-4E”, “LZ-1”: head and designator in one token.</summary>
    private void FindGluedPads()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
            if (GluedPad(i) is { Length: > 0 } letters) _found.Add(new FoundSite(i, i + 1, -1, true, "PadDesignator", letters is "LP" ? 0.7 : 0.93));
    }

    /// <summary>The letters of a token that is a pad, else nothing.</summary>
    private ReadOnlySpan<char> GluedPad(int i)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (token.Kind != TokenKind.Word || !token.Is(TokenShape.HasDigit) || !token.Is(TokenShape.InitialUpper)) return default;
        ReadOnlySpan<char> text = article.TextOf(i);
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters])) letters++;
        return letters < text.Length && text[..letters] is "LC" or "SLC" or "LZ" or "ELA" or "ELV" or "LP" ? text[..letters] : default;
    }

    /// <summary>“Lindholm Spaceport”, “Spaceport Nova Scotia”, “Hon Tre Space Center”: capitals before a head word, or behind “Spaceport”.</summary>
    private void TryOpenName(KnowledgeMatch head)
    {
        ref readonly TokenData first = ref article.Tree.TokenArray[head.FirstToken];
        if (!first.Is(TokenShape.InitialUpper) || article.HeadAt(head.FirstToken, k => k == HeadKind.Pad, out _) == head.Length) return;
        // A capital head in a shouted line needs a name before it that is not ordinary English.
        int start = head.FirstToken;
        int sentenceStart = article.Tree.SentenceArray[article.Tree.FindSentence(start)].FirstToken;
        while (start > sentenceStart && start > head.FirstToken - LongestName)
        {
            if (CanOpen(start - 1)) start--;
            else if (start - 2 >= sentenceStart && IsParticle(start - 1) && start < head.FirstToken && CanOpen(start - 2)) start -= 2;
            else break;
        }
        // “Mohammed bin Rashid Space Centre”: small words too, where the recogniser sees one name.
        if (article.Names.At(head.FirstToken) is { Confidence: >= Sure } whole && whole.EndToken == head.EndToken && whole.FirstToken < start && !article.Has(whole.FirstToken, WordClass.Article)) start = whole.FirstToken;
        while (start < head.FirstToken && (IsOrdinary(start) || article.Has(start, WordClass.Demonym))) start++;
        ReadOnlySpan<char> word = article.TextOf(head.FirstToken);
        if (start == head.FirstToken)
        {
            if (!word.Equals("Spaceport", StringComparison.Ordinal) || head.EndToken >= article.Tree.TokenCount || !CanOpen(head.EndToken) || article.IsCapitalByPlace(head.EndToken)) return;
            int end = head.EndToken + 1;
            while (end < article.Tree.TokenCount && end < head.EndToken + 3 && CanOpen(end) && !article.Tree.TokenArray[end].Is(TokenShape.SentenceStart)) end++;
            _found.Add(new FoundSite(head.FirstToken, end, -1, false, "NameWithSiteWord", 0.85));
            return;
        }
        bool weak = head.Length == 1 && word is "Site" or "Area" or "Complex" or "Base" or "Pad" or "Polygon" or "Range" or "Facility" or "Strip";
        if (weak && word is not ("Range" or "Base")) return;
        if (word is "Base" && !article.Is(head.FirstToken, "base")) return;
        if (IsPartOfLongerName(head.FirstToken, head.EndToken)) return;
        _found.Add(new FoundSite(start, head.EndToken, -1, false, "NameWithSiteWord", 0.85));
    }

    /// <summary>Names that the recogniser takes for a site.</summary>
    private void FindRecognized()
    {
        var taken = new bool[article.Tree.TokenCount];
        foreach (FoundSite found in _found) taken.AsSpan(found.First, found.End - found.First).Fill(true);
        foreach (RecognizedName recognized in article.RecognizedNames)
        {
            if (recognized.Kind != NameKind.Site || recognized.Confidence < LeastConfidence) continue;
            (int first, int end) = (recognized.FirstToken, recognized.EndToken);
            if (article.Has(first, WordClass.Article)) first++;
            if (first >= end || article.Tree.TokenArray[first].Is(TokenShape.Shouted) || !article.Tree.TokenArray[first].Is(TokenShape.InitialUpper)) continue;
            if (taken.AsSpan(first, end - first).Contains(true) || HasNumberMention(first, end) || (end == first + 1 && IsBareDesignator(article.TextOf(first)))) continue;
            // “Cell 2”, “Hall C”, “Tank Farm 2”: parts of a site are counted as its pads are.
            bool part = end - first > 1 && article.Has(first, WordClass.Common) && article.IsDesignator(end - 1);
            bool pad = part || article.HeadAt(first, k => k == HeadKind.Pad, out _) > 0 || (end - first == 1 && article.Tree.TokenArray[first].Is(TokenShape.HasDigit));
            _found.Add(new FoundSite(first, end, -1, pad, "RecognizedSite", recognized.Confidence));
        }
    }

    private bool HasNumberMention(int first, int end)
    {
        for (int i = first; i < end; i++)
            if ((article.Cover(i) & MentionSet.Numbers) != 0) return true;
        return false;
    }

    private bool CanOpen(int i) =>
        article.IsNameWord(i) && !article.Has(i, WordClass.Month) && (article.Cover(i) & MentionSet.Numbers) == 0 && !(article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Organization, out Phrase p) == 1 && !p.IsAmbiguous);

    /// <summary>“do” in “Ilha do Farol Spaceport”.</summary>
    private bool IsParticle(int i) =>
        article.Tree.TokenArray[i].Is(TokenShape.AllLower) && article.TextOf(i) is "do" or "da" or "de" or "del" or "dos" or "das" or "di" or "du" or "la" or "el" or "bin" or "al";

    private bool IsOrdinary(int i) => article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common | WordClass.Starter);
}

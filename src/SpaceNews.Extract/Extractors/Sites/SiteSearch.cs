using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The search for sites in one article.</summary>
internal sealed class SiteSearch(ArticleContext article)
{
    private readonly ImmutableArray<SiteEntry> _sites = article.Knowledge.Sites;
    private readonly List<Found> _found = [];

    /// <summary>Below it a recognised name is left alone.</summary>
    private const double LeastConfidence = 0.55;

    /// <summary>A place that may be a site.</summary>
    /// <param name="Entry">Index of the entry, -1 for a name the knowledge base does not hold.</param>
    /// <param name="IsPad">A pad whose complex the context decides.</param>
    private readonly record struct Found(int First, int End, int Entry, bool IsPad, string Rule, double Confidence);

    public void Run()
    {
        FindKnown();
        FindByHeadWord();
        FindRecognized();
        if (_found.Count == 0) return;
        foreach (Found glued in _found.FindAll(f => f.Rule == "PadDesignator")) _found.RemoveAll(f => f != glued && f.First < glued.First && f.End == glued.End && article.Tree.TokenArray[f.First].Is(TokenShape.AllLower));
        _found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        int reach = -1;
        foreach (Found found in _found)
        {
            if (found.First < reach) continue;
            reach = found.End;
            SiteName name = found.IsPad ? PadName(found) : found.Entry >= 0 ? NameOf(_sites[found.Entry]) : OpenName(found);
            article.Report(MentionKind.Site, found.First, found.End, name, found.Rule, found.Confidence);
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
            if (IsPartOfLongerName(match)) continue;
            // “JPL said”: a centre that speaks is an organization.
            if (!pad && Speaks(match.EndToken) && _sites[match.Phrase.Entry].Kind is SiteKind.SpaceCentre or SiteKind.ControlCentre) continue;
            _found.Add(new Found(match.FirstToken, match.EndToken, match.Phrase.Entry, pad, pad ? "KnownPad" : "KnownSite", match.Phrase.IsAmbiguous ? 0.8 : 0.98));
        }
    }

    private bool Speaks(int next) => next < article.Tree.TokenCount && article.Has(next, WordClass.SpeechVerb) && !article.Has(next, WordClass.QuoteS);

    /// <summary>“Wallops” in “Wallops Street Journal”: a known name in front of an unknown name is part of something else.</summary>
    private bool IsPartOfLongerName(KnowledgeMatch match)
    {
        int next = match.EndToken;
        if (next >= article.Tree.TokenCount || !article.Tree.TokenArray[next].Is(TokenShape.InitialUpper) || article.Tree.TokenArray[next].Is(TokenShape.Shouted | TokenShape.SentenceStart)) return false;
        return article.HeadAt(next, k => k == HeadKind.Organization, out _) > 0 && article.HeadAt(next, k => k is HeadKind.Site or HeadKind.Pad || k.IsVehicle(), out _) == 0
            && match.Length == 1;
    }

    /// <summary>An ambiguous alias counts beside a word for a site, after “at” or “from”, or where the article names the site in full.</summary>
    private bool IsSupported(KnowledgeMatch match)
    {
        int next = match.EndToken, before = match.FirstToken - 1;
        if (next < article.Tree.TokenCount)
        {
            if (article.Tree.TokenArray[next].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[next].Is(TokenShape.SentenceStart | TokenShape.Shouted)) return false;
            if (article.HeadAt(next, k => k is HeadKind.Site or HeadKind.Pad, out _) > 0) return true;
        }
        if (before >= 0 && article.Tree.TokenArray[before].Is(TokenShape.InitialUpper) && !article.Has(before, WordClass.Function)) return false;
        foreach (KnowledgeMatch other in article.Matches)
            if (other.Phrase.Kind == PhraseKind.Site && other.Phrase.Entry == match.Phrase.Entry && !other.Phrase.IsAmbiguous) return before >= 0 && (article.Is(before, "at") || article.Is(before, "from") || article.Is(before, "to") || match.Length > 1);
        return match.Length > 1;
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
            if (kind == HeadKind.Pad) TryPad(match);
            else if (kind == HeadKind.Site) TryOpenName(match);
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
        if (!capital && !(figures && (head.Length > 1 || word is "pad" or "launchpad") && !IsMeasure(next + 1))) return;
        if (capital && !figures && designator.Length == 1 && article.TextOf(next) is "A" && next + 1 < article.Tree.TokenCount && article.Tree.TokenArray[next + 1].Is(TokenShape.AllLower) && head.Length == 1 && word is "Area" or "Site") return;
        if (IsMeasure(next + 1) || designator.Kind == TokenKind.Number && designator.Length == 4 && !designator.Is(TokenShape.HasSlash)) return;
        int end = next + 1;
        // “Launch Complex 39 Pad A” is one name.
        int second = article.HeadAt(end, k => k == HeadKind.Pad, out _);
        if (second > 0 && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper) && article.IsDesignator(end + second)) end += second + 1;
        // “launch complex ELA-3”: a designator with letters of its own is the whole name.
        bool whole = !capital && char.IsAsciiLetterUpper(article.FirstChar(next)) && designator.Length > 2;
        _found.Add(new Found(whole ? next : head.FirstToken, end, -1, true, "PadWordAndDesignator", 0.9));
    }

    private bool IsMeasure(int i) => i < article.Tree.TokenCount && (article.Has(i, WordClass.TimeUnit | WordClass.Scale) || article.FirstChar(i) == '%'
        || article.Is(i, "miles") || article.Is(i, "kilometers") || article.Is(i, "kilometres") || article.Is(i, "km") || article.Is(i, "meters") || article.Is(i, "metres") || article.Is(i, "feet"));

    /// <summary>“LC-39A”, “SLC-4E”, “LZ-1”: head and designator in one token.</summary>
    private void FindGluedPads()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (token.Kind != TokenKind.Word || !token.Is(TokenShape.HasDigit) || !token.Is(TokenShape.InitialUpper)) continue;
            ReadOnlySpan<char> text = article.TextOf(i);
            int letters = 0;
            while (letters < text.Length && char.IsAsciiLetterUpper(text[letters])) letters++;
            if (text[..letters] is "LC" or "SLC" or "LZ" or "ELA" or "ELV" or "LP" && letters < text.Length)
                _found.Add(new Found(i, i + 1, -1, true, "PadDesignator", text[..letters] is "LP" ? 0.7 : 0.93));
        }
    }

    /// <summary>“Lindholm Spaceport”, “Spaceport Nova Scotia”, “Hon Tre Space Center”: capitals before a head word, or behind “Spaceport”.</summary>
    private void TryOpenName(KnowledgeMatch head)
    {
        ref readonly TokenData first = ref article.Tree.TokenArray[head.FirstToken];
        if (!first.Is(TokenShape.InitialUpper) || article.HeadAt(head.FirstToken, k => k == HeadKind.Pad, out _) == head.Length) return;
        // A capital head in a shouted line needs a name before it that is not ordinary English.
        int start = head.FirstToken;
        int sentenceStart = article.Tree.SentenceArray[article.Tree.FindSentence(start)].FirstToken;
        while (start > sentenceStart && start > head.FirstToken - 5 && CanOpen(start - 1)) start--;
        while (start < head.FirstToken && (IsOrdinary(start) || article.Has(start, WordClass.Demonym))) start++;
        ReadOnlySpan<char> word = article.TextOf(head.FirstToken);
        if (start == head.FirstToken)
        {
            if (!word.Equals("Spaceport", StringComparison.Ordinal) || head.EndToken >= article.Tree.TokenCount || !CanOpen(head.EndToken) || article.IsCapitalByPlace(head.EndToken)) return;
            int end = head.EndToken + 1;
            while (end < article.Tree.TokenCount && end < head.EndToken + 3 && CanOpen(end) && !article.Tree.TokenArray[end].Is(TokenShape.SentenceStart)) end++;
            _found.Add(new Found(head.FirstToken, end, -1, false, "NameWithSiteWord", 0.85));
            return;
        }
        bool weak = head.Length == 1 && word is "Site" or "Area" or "Complex" or "Base" or "Pad" or "Polygon" or "Range" or "Facility" or "Strip";
        if (weak && word is not ("Range" or "Base")) return;
        if (word is "Base" && !article.Is(head.FirstToken, "base")) return;
        _found.Add(new Found(start, head.EndToken, -1, false, "NameWithSiteWord", 0.85));
    }

    /// <summary>Names that the recogniser takes for a site.</summary>
    private void FindRecognized()
    {
        foreach (RecognizedName recognized in article.RecognizedNames)
        {
            if (recognized.Kind != NameKind.Site || recognized.Confidence < LeastConfidence) continue;
            (int first, int end) = (recognized.FirstToken, recognized.EndToken);
            if (article.Has(first, WordClass.Article)) first++;
            if (first >= end || article.Tree.TokenArray[first].Is(TokenShape.Shouted) || !article.Tree.TokenArray[first].Is(TokenShape.InitialUpper)) continue;
            if (_found.Exists(f => f.First < end && first < f.End) || HasNumberMention(first, end)) continue;
            bool pad = article.HeadAt(first, k => k == HeadKind.Pad, out _) > 0 || (end - first == 1 && article.Tree.TokenArray[first].Is(TokenShape.HasDigit));
            _found.Add(new Found(first, end, -1, pad, "RecognizedSite", recognized.Confidence));
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

    private bool IsOrdinary(int i) => article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common | WordClass.Starter);

    // ---- values ----

    private static SiteName NameOf(SiteEntry entry) => new(entry.Id, entry.Name, null, entry.Country, entry.Latitude, entry.Longitude);

    private SiteName OpenName(Found found)
    {
        string text = Clean(article.TextOf(found.First, found.End));
        return new SiteName(Slug.Of(text), text);
    }

    private static string Clean(string text) => text.Replace('\n', ' ').Replace('\u00A0', ' ');

    /// <summary>Gives a pad to its complex: a known pad of a complex that the article names, nearest first.</summary>
    private SiteName PadName(Found found)
    {
        string text = Clean(article.TextOf(found.First, found.End));
        List<int> candidates = KnownPads(found);
        int complex = NearestComplex(found, candidates);
        foreach (int candidate in candidates)
        {
            SiteEntry entry = _sites[candidate];
            if (candidates.Count > 1 && complex >= 0 && entry.Parent != ComplexId(complex)) continue;
            if (complex >= 0 && candidates.Count == 1 && entry.Parent != ComplexId(complex) && IsPlainDesignator(found) && !IsSameGround(entry.Parent!, ComplexId(complex)))
                break;
            if (complex < 0 && candidates.Count > 1 && !IsTelling(candidates)) break;
            SiteEntry? parent = article.Knowledge.FindSite(entry.Parent!);
            return new SiteName(entry.Id, parent?.Name ?? "", entry.Name, entry.Country, entry.Latitude, entry.Longitude);
        }
        if (complex >= 0)
        {
            Found owner = _found[complex];
            SiteName ownerName = owner.Entry >= 0 ? NameOf(_sites[owner.Entry]) : OpenName(owner);
            return ownerName with { Id = ownerName.Id + "/" + Slug.Of(text), Pad = text };
        }
        article.ReportDiagnostic(DiagnosticDescriptors.PadWithoutComplex, article.Tree.GetSpan(found.First, found.End), text);
        return new SiteName("unknown/" + Slug.Of(text), "", text);
    }

    /// <summary>All candidates lie in one complex.</summary>
    private bool IsTelling(List<int> candidates) => candidates.TrueForAll(c => _sites[c].Parent == _sites[candidates[0]].Parent);

    private bool IsPlainDesignator(Found found)
    {
        ReadOnlySpan<char> text = article.TextOf(found.End - 1);
        return text.Length <= 2;
    }

    /// <summary>Pads of Cape Canaveral and of the Kennedy Space Center are often given to each other.</summary>
    private bool IsSameGround(string a, string b)
    {
        SiteEntry? one = article.Knowledge.FindSite(a), two = article.Knowledge.FindSite(b);
        return one?.Latitude is { } x && two?.Latitude is { } y && Math.Abs(x - y) < 0.5 && one.Longitude is { } u && two.Longitude is { } v && Math.Abs(u - v) < 0.5;
    }

    private List<int> KnownPads(Found found)
    {
        var result = new List<int>();
        ulong hash = Folding.Hash(article.Text.AsSpan(article.Tree.TokenArray[found.First].Start, article.Tree.TokenArray[found.End - 1].End - article.Tree.TokenArray[found.First].Start));
        int node = article.Knowledge.Phrases.Find(hash);
        if (node < 0) return result;
        for (int p = article.Knowledge.Phrases.First(node); p >= 0; p = article.Knowledge.Phrases.Next(p))
        {
            Phrase phrase = article.Knowledge.Phrases[p];
            if (phrase.Kind == PhraseKind.Site && _sites[phrase.Entry].Parent is not null) result.Add(phrase.Entry);
        }
        result.Sort();
        return result;
    }

    private string ComplexId(int found) => _found[found].Entry >= 0 ? _sites[_found[found].Entry].Id : "";

    /// <summary>The complex that a pad most likely belongs to: in the same sentence, else the last one before, else the first after.</summary>
    private int NearestComplex(Found pad, List<int> candidates)
    {
        int best = -1, bestScore = int.MinValue;
        int sentence = article.Tree.FindSentence(pad.First);
        for (int i = 0; i < _found.Count; i++)
        {
            Found other = _found[i];
            if (other.IsPad || (other.Entry >= 0 && _sites[other.Entry].Kind is SiteKind.ControlCentre or SiteKind.Factory)) continue;
            int distance = Math.Abs(article.Tree.FindSentence(other.First) - sentence);
            int score = -distance * 4;
            if (distance == 0) score += 8 - Math.Min(6, Math.Abs(other.First - pad.First) / 4);
            if (candidates.Exists(c => _sites[c].Parent == ComplexId(i))) score += 10;
            if (other.First < pad.First) score++;
            if (score <= bestScore) continue;
            bestScore = score;
            best = i;
        }
        return best;
    }
}

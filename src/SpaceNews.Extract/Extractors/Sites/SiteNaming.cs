using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Says which site a place in the text is; a pad is given to its complex.</summary>
/// <param name="article">The article.</param>
/// <param name="sites">All places found, in the order of the text.</param>
internal sealed class SiteNaming(ArticleContext article, List<FoundSite> sites)
{
    /// <summary>So many complexes on either side of a pad are looked at.</summary>
    private const int Near = 64;

    /// <summary>What it counts against a place, as a distance, that it has no pads.</summary>
    private const int Padless = 9;

    /// <summary>What it counts against a place that a sentence behind that of the pad names first.</summary>
    private const int NotNamedYet = 12;

    /// <summary>What it counts for a place that the article is about it.</summary>
    private const int OfTopic = 10;

    /// <summary>What it counts for a place that the pad is said to be a part of; more than all else.</summary>
    private const int Attached = 40;

    private readonly ImmutableArray<SiteEntry> _sites = article.Knowledge.Sites;

    /// <summary>Places, in the order of the text, that pads can belong to.</summary>
    private readonly List<int> _complexes = FindComplexes(article.Knowledge.Sites, sites);

    /// <summary>Pads named so far, by their designator: what “Stand 9” was once it is again where nothing beside it says otherwise.</summary>
    private readonly Dictionary<ulong, SiteName> _pads = [];

    /// <summary>The places as those that pads may belong to; each is looked up once.</summary>
    private readonly Dictionary<int, (string Name, bool HasPads)> _hosts = [];

    private Dictionary<string, string?>? _byBeginning;
    private string? _topic;

    private static List<int> FindComplexes(ImmutableArray<SiteEntry> entries, List<FoundSite> sites)
    {
        var complexes = new List<int>();
        for (int i = 0; i < sites.Count; i++)
            if (!sites[i].IsPad && sites[i].Rule != SitesNamedElsewhere.ByTown && !(sites[i].Entry >= 0 && entries[sites[i].Entry].Kind is SiteKind.ControlCentre or SiteKind.Factory or SiteKind.Platform)) complexes.Add(i);
        return complexes;
    }

    public SiteName NameOf(FoundSite found) => found.IsPad ? PadNameInArticle(found) : found.Entry >= 0 ? NameOf(_sites[found.Entry]) : OpenName(found);

    private static SiteName NameOf(SiteEntry entry) => new(entry.Id, entry.Name, null, entry.Country, entry.Latitude, entry.Longitude);

    private SiteName OpenName(FoundSite found)
    {
        (int first, int end) = found.StandsFor ?? (found.First, found.End);
        string text = Clean(article.TextOf(first, end));
        // “Torran” where the article has named one Torran Spaceport.
        if ((_byBeginning ??= ByBeginning()).TryGetValue(text, out string? whole) && whole is not null && article.Knowledge.FindSite(Slug.Of(text)) is null) text = whole;
        return new SiteName(Slug.Of(text), text);
    }

    /// <summary>The places of several words that no table knows, by what they begin with; null where two begin so.</summary>
    private Dictionary<string, string?> ByBeginning()
    {
        var result = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (FoundSite site in sites)
        {
            if (site.Entry >= 0 || site.IsPad) continue;
            string name = Clean(article.TextOf(site.First, site.End));
            for (int space = name.IndexOf(' '); space > 0; space = name.IndexOf(' ', space + 1))
                if (!result.TryAdd(name[..space], name) && result[name[..space]] != name) result[name[..space]] = null;
        }
        return result;
    }

    private static string Clean(string text) => text.Replace('\n', ' ').Replace('\u00A0', ' ').TrimEnd('.');

    private SiteName PadNameInArticle(FoundSite found)
    {
        // “First Launch Pad” has no designator; its name is the whole.
        ulong designator = article.IsDesignator(found.End - 1) ? article.Tree.TokenArray[found.End - 1].Hash : Folding.Hash(article.TextOf(found.First, found.End));
        if (_pads.TryGetValue(designator, out SiteName? named) && (found.Rule == SiteSearch.ByDesignator || !HasComplexInSentence(found))) return named;
        SiteName name = PadName(found);
        if (name.Complex.Length > 0) _pads[designator] = name;
        return name;
    }

    /// <summary>Gives a pad to its complex: a known pad of a complex that the article names, nearest first.</summary>
    private SiteName PadName(FoundSite found)
    {
        string text = Clean(article.TextOf(found.First, found.End));
        List<int> candidates = KnownPads(found);
        int complex = NearestComplex(found, candidates);
        foreach (int candidate in candidates)
        {
            SiteEntry entry = _sites[candidate];
            bool fits = complex >= 0 && (entry.Parent == ComplexId(complex) || (candidates.Count == 1 && IsSameGround(entry.Parent!, ComplexId(complex))));
            // “Complex 40” is known by its number, whatever other place the article names; “Pad 2” is not, nor is “the second launch pad”.
            bool known = found.Rule != SiteSearch.Counted && IsTelling(candidates) && (complex < 0 || (!IsOneCharacter(found) && !IsAbroad(entry, complex) && (!IsPlainDesignator(found) || !IsInSentenceOf(found, complex))));
            if (!fits && !known) continue;
            SiteEntry? parent = article.Knowledge.FindSite(entry.Parent!);
            return new SiteName(entry.Id, parent?.Name ?? "", entry.Name, entry.Country, entry.Latitude, entry.Longitude);
        }
        if (complex >= 0)
        {
            FoundSite owner = sites[complex];
            SiteName ownerName = owner.Entry >= 0 ? NameOf(_sites[owner.Entry]) : OpenName(owner);
            return ownerName with { Id = ownerName.Id + "/" + Slug.Of(text), Pad = text };
        }
        article.ReportDiagnostic(DiagnosticDescriptors.PadWithoutComplex, article.Tree.GetSpan(found.First, found.End), text);
        return new SiteName("unknown/" + Slug.Of(text), "", text);
    }

    /// <summary>“Building 254” at Sriharikota is not that of Baikonur, unless the article names Baikonur as well. Numbers of pads are known far and wide.</summary>
    private bool IsAbroad(SiteEntry hall, int complex) =>
        hall.Kind != SiteKind.Pad && sites[complex].Entry >= 0 && _sites[sites[complex].Entry].Country is { } country && hall.Country is { } other && other != country && !_complexes.Exists(c => ComplexId(c) == hall.Parent);

    private bool IsOneCharacter(FoundSite found) => article.Tree.TokenArray[found.End - 1].Length == 1;

    private bool IsInSentenceOf(FoundSite pad, int complex) => article.Tree.FindSentence(pad.First) == article.Tree.FindSentence(sites[complex].First);

    private bool HasComplexInSentence(FoundSite pad)
    {
        Sentence sentence = article.Tree.SentenceArray[article.Tree.FindSentence(pad.First)];
        int next = FirstComplexFrom(sentence.FirstToken);
        return next < _complexes.Count && sites[_complexes[next]].First < sentence.EndToken;
    }

    private int FirstComplexFrom(int token)
    {
        int next = _complexes.BinarySearch(token, Comparer<int>.Create((c, first) => sites[c].First.CompareTo(first)));
        return next < 0 ? ~next : next;
    }

    /// <summary>All candidates lie in one complex.</summary>
    private bool IsTelling(List<int> candidates) => candidates.TrueForAll(c => _sites[c].Parent == _sites[candidates[0]].Parent);

    private bool IsPlainDesignator(FoundSite found)
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

    private List<int> KnownPads(FoundSite found)
    {
        List<int> result = KnownPads(article.TextOf(found.First, found.End));
        // “36B” where LC-36 is named.
        return result.Count == 0 && found.Rule == SiteSearch.ByDesignator ? KnownPads("LC-" + article.TextOf(found.First, found.End)) : result;
    }

    private List<int> KnownPads(string name)
    {
        var result = new List<int>();
        int node = article.Knowledge.Phrases.Find(Folding.Hash(name));
        if (node < 0) return result;
        for (int p = article.Knowledge.Phrases.First(node); p >= 0; p = article.Knowledge.Phrases.Next(p))
        {
            Phrase phrase = article.Knowledge.Phrases[p];
            if (phrase.Kind == PhraseKind.Site && _sites[phrase.Entry].Parent is not null) result.Add(phrase.Entry);
        }
        result.Sort();
        return result;
    }

    private string ComplexId(int found) => sites[found].Entry >= 0 ? _sites[sites[found].Entry].Id : "";

    /// <summary>The place with pads that the article names most often, the first of those.</summary>
    private string? Topic => _topic ??= _complexes.Select(HostOf).Where(h => h.HasPads).GroupBy(h => h.Name).MaxBy(g => g.Count())?.Key ?? "";

    /// <summary>A place as one that pads may belong to.</summary>
    private (string Name, bool HasPads) HostOf(int found)
    {
        if (!_hosts.TryGetValue(found, out (string, bool) host))
            _hosts.Add(found, host = (sites[found].Entry >= 0 ? ComplexId(found) : OpenName(sites[found]).Id, HasPads(sites[found])));
        return host;
    }

    /// <summary>A hall or a control centre has no pads, nor has a centre of which the tables know none.</summary>
    private bool HasPads(FoundSite site)
    {
        if (site.Entry >= 0) return _sites[site.Entry].Kind != SiteKind.SpaceCentre || _sites.Any(s => s.Parent == _sites[site.Entry].Id);
        bool isName = false;
        for (int i = site.First; i < site.End; i++)
        {
            if (article.HeadAt(i, k => k == HeadKind.Building, out _) is > 0 and var length && i + length == site.End) return false;
            // “Tank Farm”
            isName |= !article.Has(i, WordClass.Common);
        }
        return isName || article.HeadAt(site.End - 1, k => k == HeadKind.Site, out _) > 0;
    }

    /// <summary>The complex that a pad most likely belongs to: in the same sentence, else the last one before, else the first after.</summary>
    private int NearestComplex(FoundSite pad, List<int> candidates)
    {
        int best = -1, bestScore = int.MinValue;
        int sentence = article.Tree.FindSentence(pad.First);
        int next = FirstComplexFrom(pad.First);
        for (int c = Math.Max(0, next - Near); c < Math.Min(_complexes.Count, next + Near); c++)
        {
            int i = _complexes[c];
            FoundSite other = sites[i];
            int distance = Math.Abs(article.Tree.FindSentence(other.First) - sentence);
            // What comes later has not been named yet when the pad is.
            int score = other.First < pad.First ? -distance * 4 : distance == 0 ? 0 : (-distance * 8) - NotNamedYet;
            if (distance == 0) score += 8 - Math.Min(6, Math.Abs(other.First - pad.First) / 4);
            // A pad of a bare number may be anywhere; one of letters and figures is known by its place.
            if (candidates.Exists(p => _sites[p].Parent == ComplexId(i))) score += IsPlainDesignator(pad) ? 3 : 10;
            if (other.First < pad.First) score++;
            if (!HostOf(i).HasPads) score -= Padless;
            if (HostOf(i).Name == Topic) score += OfTopic;
            if (HostOf(i).HasPads && IsAttached(pad, other)) score += Attached;
            if (score <= bestScore) continue;
            bestScore = score;
            best = i;
        }
        return best;
    }

    /// <summary>“Stand 2 at the Wadi Shees Test Centre”, “Woomera's Launch Area 5B”, “Baikonur Site 31”.</summary>
    private bool IsAttached(FoundSite pad, FoundSite complex)
    {
        if (complex.End <= pad.First) return complex.End == pad.First || (complex.End + 1 == pad.First && article.Has(complex.End, WordClass.QuoteS));
        int next = pad.End;
        if (!article.Is(next, "at") && !article.Is(next, "of") && !article.Is(next, "in")) return false;
        next++;
        if (article.Is(next, "the")) next++;
        return next == complex.First;
    }
}

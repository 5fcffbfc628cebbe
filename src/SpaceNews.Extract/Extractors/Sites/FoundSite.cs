namespace SpaceNews.Extract;

/// <summary>A place in the text that may be a site.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Entry">Index of the entry, -1 for a name the knowledge base does not hold.</param>
/// <param name="IsPad">A pad whose complex the context decides.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">How sure it is.</param>
internal readonly record struct FoundSite(int First, int End, int Entry, bool IsPad, string Rule, double Confidence)
{
    /// <summary>A town that has the name of a site here: no mention, but its pads are the site's.</summary>
    public bool IsTown { get; init; }

    /// <summary>Where the article has the name that these words stand for, as an acronym does; null where they are the name.</summary>
    public (int First, int End)? StandsFor { get; init; }

    /// <summary>Compares by place in the text; of those that begin together the longest is first, of one span the one that the tables know.</summary>
    public static int InOrderOfText(FoundSite a, FoundSite b)
    {
        if (a.First != b.First) return a.First.CompareTo(b.First);
        if (a.End != b.End) return b.End.CompareTo(a.End);
        return a.Entry != b.Entry ? b.Entry.CompareTo(a.Entry) : b.Confidence.CompareTo(a.Confidence);
    }
}

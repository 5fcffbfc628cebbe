namespace SpaceNews.Extract;

/// <summary>Says by which name an article knows an organization.</summary>
internal static class OrganizationNaming
{
    /// <summary>
    /// The canonical name where the article uses it, shortens it or adds to it; else the fullest name that the article uses:
    /// “North American Aviation” of 1967 is not called by the name of the firm that bought it.
    /// </summary>
    /// <param name="canonical">Name of the entry, or of the first mention.</param>
    /// <param name="written">The organization as its mentions write it.</param>
    public static string NameInArticle(string canonical, IEnumerable<string> written)
    {
        string fullest = "";
        bool used = false;
        foreach (string form in written)
        {
            string name = Clean(form);
            used |= name.Equals(canonical, StringComparison.OrdinalIgnoreCase);
            if (name.Length > fullest.Length) fullest = name;
        }
        // An acronym that the article spells out stands for the full name, whatever its letters (“BRIN”).
        if (used && (!IsAcronym(canonical) || NameShapes.IsInitialsOf(canonical, fullest))) return canonical;
        // An article that never spells an acronym out knows the organization by it.
        if (!used && IsAcronym(fullest) && NameShapes.IsInitialsOf(fullest, canonical)) return fullest;
        bool related = Contains(canonical, fullest) || Contains(fullest, canonical) || NameShapes.IsInitialsOf(fullest, canonical) || Bare(canonical).Equals(Bare(fullest), StringComparison.OrdinalIgnoreCase);
        return related || fullest.Length == 0 ? canonical : fullest;
    }

    private static string Bare(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    private static string Clean(string written) => written.Replace('\n', ' ').Replace('\u00A0', ' ').Replace("&amp;", "&", StringComparison.Ordinal);

    private static bool Contains(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool IsAcronym(string name)
    {
        foreach (char c in name)
            if (!char.IsUpper(c)) return false;
        return true;
    }
}

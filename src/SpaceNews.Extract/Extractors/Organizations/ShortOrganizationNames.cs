namespace SpaceNews.Extract;

/// <summary>Gives short names of organizations the full name that the article uses: “Falaj” for “Falaj Cryogenics”, “FROB” for “Failure Review Oversight Board”.</summary>
internal static class ShortOrganizationNames
{
    public static void Resolve(ArticleContext article)
    {
        List<OrganizationName> full = [.. article.Mentions.OfType<Mention<OrganizationName>>().Select(m => m.Value).Where(n => n.Name.Contains(' ', StringComparison.Ordinal)).Distinct()];
        if (full.Count == 0) return;
        var found = new Dictionary<string, OrganizationName?>(StringComparer.OrdinalIgnoreCase);
        article.Revise<OrganizationName>(mention =>
        {
            OrganizationName value = mention.Value;
            if (value.Kind is not null) return value;
            if (!found.TryGetValue(value.Name, out OrganizationName? longer)) found.Add(value.Name, longer = FindLonger(value.Name, full));
            return longer ?? value;
        });
    }

    /// <summary>The one name that a short one can stand for; null when there is none or several.</summary>
    private static OrganizationName? FindLonger(string name, List<OrganizationName> full)
    {
        OrganizationName? found = null;
        foreach (OrganizationName candidate in full)
        {
            if (candidate.Name.Length <= name.Length || !IsShortFor(name, candidate.Name)) continue;
            if (found is not null && !found.Name.Equals(candidate.Name, StringComparison.OrdinalIgnoreCase)) return null;
            found ??= candidate;
        }
        return found;
    }

    /// <summary>The first words, the last ones, or the initials.</summary>
    private static bool IsShortFor(string name, string full)
    {
        if (NameShapes.IsInitialsOf(name, full)) return true;
        if (name.Length < 4) return false;
        return (full.StartsWith(name, StringComparison.OrdinalIgnoreCase) && full[name.Length] is ' ' or ',') || (full.EndsWith(name, StringComparison.OrdinalIgnoreCase) && full[^(name.Length + 1)] == ' ');
    }
}

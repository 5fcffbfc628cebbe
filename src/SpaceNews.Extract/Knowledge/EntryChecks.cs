using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>What must hold over all rows of a table of names: ids unique, names claimed once or marked.</summary>
/// <remarks>For one table.</remarks>
internal sealed class EntryChecks
{
    /// <summary>How far a pad may lie from its complex, in degrees.</summary>
    public const double Near = 2;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scope, string Name), (string Id, int Line)> _claims = [];

    /// <summary>An id: kebab-case, and no other row has it.</summary>
    public void CheckId(TsvTable.Row row, string id)
    {
        foreach (char c in id)
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '/' or '.' or '+'))
                throw row.Error($"the id “{id}” holds “{c}”; expected small letters, digits and hyphens");
        if (!char.IsAsciiLetterOrDigit(id[0]) || !char.IsAsciiLetterOrDigit(id[^1])) throw row.Error($"the id “{id}” must begin and end with a letter or digit");
        if (!_ids.TryAdd(id, row.Line)) throw row.Error($"the id “{id}” is also that of line {_ids[id]}");
    }

    /// <summary>Names: an unmarked one is claimed by one row of its scope; hyphens, spaces, points and letter case do not count.</summary>
    public void CheckNames(TsvTable.Row row, string scope, string id, string name, IEnumerable<string> aliases)
    {
        HashSet<string> marked = [.. aliases.Where(a => a.Contains('~')).Select(Bare)];
        foreach (string alias in aliases.Prepend(name))
        {
            string bare = Bare(alias);
            if (bare.Length == 0) throw row.Error($"“{alias}” is no name");
            if (marked.Contains(bare) || _claims.TryAdd((scope, bare), (id, row.Line))) continue;
            (string other, int line) = _claims[(scope, bare)];
            if (other != id) throw row.Error($"the name “{alias.TrimEnd('~', '!')}” is also one of “{other}” in line {line}; mark it with ~ in both, or leave it out of one");
        }
    }

    public static void CheckCountry(TsvTable.Row row, string? country)
    {
        if (country is not null && !(country.Length == 2 && char.IsAsciiLetterUpper(country[0]) && char.IsAsciiLetterUpper(country[1]))) throw row.Error($"“{country}” in the column “country” is no code of two capital letters (ISO 3166-1)");
    }

    public static void CheckPlace(TsvTable.Row row, double? latitude, double? longitude)
    {
        if (latitude is null != longitude is null) throw row.Error("one of latitude and longitude is empty; expected both or none");
        if (latitude is < -90 or > 90) throw row.Error($"the latitude {latitude} does not lie between -90 and 90");
        if (longitude is < -180 or > 180) throw row.Error($"the longitude {longitude} does not lie between -180 and 180");
    }

    private static string Bare(string name) => string.Concat(name.TrimEnd('~', '!').Where(c => c is not (' ' or '-' or '.' or '‑' or '–'))).ToLowerInvariant();
}

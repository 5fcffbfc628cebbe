using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Training;

/// <summary>When two names of the same kind count as naming the same thing.</summary>
internal static partial class NameComparison
{
    private static readonly Dictionary<string, string> VehicleAliases = new(StringComparer.Ordinal)
    {
        ["iss"] = "internationalspacestation",
        ["shuttle"] = "spaceshuttle",
        ["thespaceshuttle"] = "spaceshuttle",
    };

    /// <summary>Words that do not tell one site from another.</summary>
    private static readonly HashSet<string> CommonSiteWords = new(StringComparer.Ordinal)
    {
        "the", "space", "center", "centre", "cosmodrome", "launch", "complex", "site", "pad", "force", "station", "satellite",
        "base", "area", "spaceport", "of", "at", "slc", "lc", "launchpad", "kennedy",
    };

    /// <summary>The same words in any order, or the same last word with first names that may abbreviate each other.</summary>
    public static bool SamePerson(string left, string right)
    {
        string[] a = Fold.Words(left), b = Fold.Words(right);
        if (a.Length == 0 || b.Length == 0) return false;
        if (a[^1] != b[^1]) return a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal));
        return a.Length == 1 || b.Length == 1 || a[0][0] == b[0][0];
    }

    /// <summary>One name contains the other.</summary>
    public static bool SameOrganization(string left, string right)
    {
        string a = Fold.Text(left), b = Fold.Text(right);
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    /// <summary>One name contains the other or is its initials.</summary>
    public static bool SameOrganizationOrInitials(string left, string right) =>
        SameOrganization(left, right) || Initials(left) == Fold.Text(right) || Initials(right) == Fold.Text(left);

    /// <summary>One name ends with the other, or adds only “rocket…” to it.</summary>
    public static bool SameVehicle(string left, string right)
    {
        string a = VehicleKey(left), b = VehicleKey(right);
        if (a.Length == 0 || b.Length == 0) return false;
        if (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)) return true;
        return Math.Min(a.Length, b.Length) >= 4 && (AddsRocket(a, b) || AddsRocket(b, a));
    }

    /// <summary>Half of the telling words are shared, or one name’s are all among the other’s.</summary>
    public static bool SameSite(string left, string right)
    {
        HashSet<string> a = TellingWords(left), b = TellingWords(right);
        if (a.Count == 0 || b.Count == 0) return false;
        int shared = a.Count(b.Contains), all = a.Count + b.Count - shared;
        return (double)shared / all >= 0.5 || a.IsSubsetOf(b) || b.IsSubsetOf(a);
    }

    /// <summary>The first pad number, or pad letter, is the same.</summary>
    public static bool SamePad(string left, string right) => PadKey(left) == PadKey(right);

    private static bool AddsRocket(string longer, string shorter) =>
        longer.StartsWith(shorter, StringComparison.Ordinal) && longer.AsSpan(shorter.Length).StartsWith("rocket", StringComparison.Ordinal);

    private static string Initials(string name) => string.Concat(Fold.Words(name).Select(word => word[0]));

    private static string VehicleKey(string name)
    {
        string key = Fold.Text(Parenthesis.Replace(name, "")).Replace(" ", "");
        return VehicleAliases.GetValueOrDefault(key, key);
    }

    private static HashSet<string> TellingWords(string name)
    {
        var words = new HashSet<string>(Fold.Words(name), StringComparer.Ordinal);
        var telling = new HashSet<string>(words.Where(word => !CommonSiteWords.Contains(word)), StringComparer.Ordinal);
        return telling.Count > 0 ? telling : words;
    }

    private static string PadKey(string pad)
    {
        string folded = Fold.Text(pad);
        Match number = PadNumber.Match(folded);
        return number.Success ? number.Value : folded;
    }

    [GeneratedRegex(@"\(.*?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis { get; }

    [GeneratedRegex(@"[a-z]?\d+[a-z]?|\b[a-e]\b", RegexOptions.CultureInvariant)]
    private static partial Regex PadNumber { get; }
}

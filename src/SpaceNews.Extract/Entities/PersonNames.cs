using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Tells whether two ways of writing a name can stand for one person: “Chris / Christopher”, “Mikaev / Mikayev”, “Sergei / Sergey”.</summary>
internal static class PersonNames
{
    /// <summary>What names of one person share at least: the family name without the letters that transliterations differ in.</summary>
    public static string BlockKey(string name)
    {
        string last = Folding.Fold(name.AsSpan(name.LastIndexOf(' ') + 1));
        return Skeleton(last);
    }

    public static bool CanBeSame(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return true;
        string[] one = a.Split(' ', StringSplitOptions.RemoveEmptyEntries), two = b.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (one.Length == 0 || two.Length == 0) return false;
        if (Skeleton(Folding.Fold(one[^1])) != Skeleton(Folding.Fold(two[^1]))) return false;
        // A bare family name may be anybody of that name; full names must agree in the given name.
        if (one.Length == 1 || two.Length == 1) return true;
        string x = Folding.Fold(one[0]), y = Folding.Fold(two[0]);
        if (x.Length <= 2 || y.Length <= 2) return x.Length > 0 && y.Length > 0 && x[0] == y[0];
        return x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal) || Skeleton(x) == Skeleton(y);
    }

    /// <summary>Drops what transliterations of Cyrillic and the like differ in: y, i, j beside vowels, doubled letters, endings.</summary>
    private static string Skeleton(string folded)
    {
        Span<char> result = stackalloc char[Math.Min(folded.Length, 64)];
        int n = 0;
        for (int i = 0; i < folded.Length && n < result.Length; i++)
        {
            char c = folded[i];
            if (c is 'y' or 'i' or 'j' && n > 0) continue;
            if (c == 'h' && n > 0 && result[n - 1] is 'k') continue;
            if (n > 0 && result[n - 1] == c) continue;
            result[n++] = c;
        }
        return result[..n].ToString();
    }
}

namespace SpaceNews.Extract;

/// <summary>Finds the known vehicle that a name beside a vehicle word misspells: one letter too many, too few, wrong, or two swapped; two slips at the end of a long common beginning.</summary>
internal static class Misspelling
{
    private const int ShortestName = 5;

    /// <summary>Index of the one vehicle within one slip, or null when there is none or several.</summary>
    public static int? Find(KnowledgeBase knowledge, string text)
    {
        if (text.Length < ShortestName) return null;
        int? found = null;
        for (int i = 0; i < knowledge.Vehicles.Length; i++)
        {
            string name = knowledge.Vehicles[i].Name;
            // What is the name of a craft itself misspells no other.
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)) return null;
            if (name.Length < ShortestName || Math.Abs(name.Length - text.Length) > 1 || name.Contains(' ') || name.AsSpan().ContainsAnyInRange('0', '9')) continue;
            if (!IsOneSlip(name, text)) continue;
            if (found is { } other && knowledge.Vehicles[other].Name != name) return null;
            found ??= i;
        }
        return found;
    }

    private static bool IsOneSlip(string name, string text)
    {
        if (char.ToUpperInvariant(name[0]) != char.ToUpperInvariant(text[0])) return false;
        int start = 0, a = name.Length, b = text.Length;
        while (start < a && start < b && char.ToLowerInvariant(name[start]) == char.ToLowerInvariant(text[start])) start++;
        while (a > start && b > start && char.ToLowerInvariant(name[a - 1]) == char.ToLowerInvariant(text[b - 1]))
        {
            a--;
            b--;
        }
        int left = a - start, right = b - start;
        if (left + right == 0) return false;
        if (left <= 1 && right <= 1) return true;
        if (start >= 4 && left + right <= 3) return true;
        return left == 2 && right == 2 && char.ToLowerInvariant(name[start]) == char.ToLowerInvariant(text[start + 1]) && char.ToLowerInvariant(name[start + 1]) == char.ToLowerInvariant(text[start]);
    }
}

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Finds the known vehicle that a name beside a vehicle word misspells: one letter too many, too few, wrong, or two swapped; two slips at the end of a long common beginning.</summary>
/// <remarks>Immutable and thread-safe. Belongs to a knowledge base.</remarks>
internal sealed class Misspelling
{
    private const int ShortestName = 5;

    private readonly ImmutableArray<VehicleEntry> _vehicles;
    private readonly HashSet<string> _names;

    /// <summary>Vehicles whose names can be misspelt, by first letter.</summary>
    private readonly Dictionary<char, List<int>> _byLetter = [];

    public Misspelling(ImmutableArray<VehicleEntry> vehicles)
    {
        _vehicles = vehicles;
        _names = new HashSet<string>(vehicles.Length, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> families = vehicles.Select(v => v.Family).OfType<string>().CountBy(f => f).ToDictionary();
        for (int i = 0; i < vehicles.Length; i++)
        {
            string name = vehicles[i].Name;
            _names.Add(name);
            // Who misspells an abbreviation writes capitals too.
            if (name.Length < ShortestName || !name.AsSpan().ContainsAnyInRange('a', 'z') || name.Contains(' ') || name.AsSpan().ContainsAnyInRange('0', '9') || !IsWellKnown(vehicles[i], families)) continue;
            char letter = char.ToUpperInvariant(name[0]);
            if (!_byLetter.TryGetValue(letter, out List<int>? list)) _byLetter.Add(letter, list = []);
            list.Add(i);
        }
    }

    /// <summary>One of a series or a family, or what carries people and cargo: a name near that of a single small satellite is sooner another craft.</summary>
    private static bool IsWellKnown(VehicleEntry entry, Dictionary<string, int> families) =>
        !entry.Serials.IsEmpty || (entry.Family is { } family && families[family] > 1) || entry.Class is VehicleClass.CrewSpacecraft or VehicleClass.CargoSpacecraft or VehicleClass.SpaceStation;

    /// <summary>Index of the one vehicle within one slip, or null when there is none or several.</summary>
    public int? Find(string text)
    {
        // What is the name of a craft itself misspells no other.
        if (text.Length < ShortestName || !_byLetter.TryGetValue(char.ToUpperInvariant(text[0]), out List<int>? candidates) || _names.Contains(text)) return null;
        int? found = null;
        foreach (int i in candidates)
        {
            string name = _vehicles[i].Name;
            if (Math.Abs(name.Length - text.Length) > 1 || !IsOneSlip(name, text)) continue;
            if (found is { } other && _vehicles[other].Name != name) return null;
            found ??= i;
        }
        return found;
    }

    private static bool IsOneSlip(string name, string text)
    {
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

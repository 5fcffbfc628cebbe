using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Serial patterns of vehicle families (“MS-#”, “B10#”), matched without regard to hyphens and spaces.</summary>
internal sealed class SerialTable
{
    private readonly string[][] _after;
    private readonly List<(string Pattern, int Entry)> _alone = [];

    public SerialTable(ImmutableArray<VehicleEntry> vehicles)
    {
        _after = new string[vehicles.Length][];
        for (int i = 0; i < vehicles.Length; i++)
        {
            var patterns = new List<string>();
            foreach (string serial in vehicles[i].Serials)
            {
                bool alone = serial.StartsWith('!'), doubtful = serial.EndsWith('~');
                string pattern = serial.Trim('!', '~').Replace("-", "").Replace(" ", "");
                if (pattern.Length == 0) continue;
                if (!patterns.Contains(pattern)) patterns.Add(pattern);
                if (alone && !doubtful) _alone.Add((pattern, i));
            }
            _after[i] = [.. patterns];
        }
    }

    /// <summary>Whether a text may follow the name of a vehicle to name one craft.</summary>
    public bool Follows(int entry, ReadOnlySpan<char> serial)
    {
        foreach (string pattern in _after[entry])
            if (Matches(pattern, serial)) return true;
        return false;
    }

    /// <summary>The vehicle whose serial a text is by itself, or -1.</summary>
    public int FindAlone(ReadOnlySpan<char> serial)
    {
        foreach ((string pattern, int entry) in _alone)
            if (Matches(pattern, serial)) return entry;
        return -1;
    }

    /// <summary># stands for one or more digits, @ for a capital letter.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0;
        while (true)
        {
            while (t < text.Length && text[t] is '-' or '–' or '‑' or ' ' or '\u00A0') t++;
            if (p == pattern.Length) return t == text.Length;
            if (t == text.Length) return false;
            char c = text[t];
            switch (pattern[p])
            {
                case '#':
                    int digits = t;
                    while (t < text.Length && char.IsAsciiDigit(text[t]) && t - digits < 5) t++;
                    if (t == digits) return false;
                    break;
                case '@':
                    if (!char.IsAsciiLetterUpper(c)) return false;
                    t++;
                    break;
                default:
                    if (c != pattern[p]) return false;
                    t++;
                    break;
            }
            p++;
        }
    }
}

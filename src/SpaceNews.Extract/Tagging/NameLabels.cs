namespace SpaceNews.Extract;

/// <summary>The labels of a name model: <c>O</c>, then for every kind <c>B I L U</c>: begin, inside, last, and a name of one token.</summary>
internal sealed class NameLabels
{
    private static readonly string[] Parts = ["B", "I", "L", "U"];

    /// <summary>Names of the kinds in training data, in the order of <see cref="NameKind"/>.</summary>
    public static readonly string[] Kinds = ["PER", "ORG", "LOC", "SITE", "VEH"];

    private readonly bool[] _follows;

    public NameLabels(IReadOnlyList<string> labels)
    {
        if (!labels.SequenceEqual(All)) throw new FormatException($"Expected the labels {string.Join(' ', All)}, but found {string.Join(' ', labels)}.");
        _follows = new bool[Count * Count];
        for (int before = 0; before < Count; before++)
            for (int after = 0; after < Count; after++)
                _follows[before * Count + after] = IsOpen(before) ? after > 0 && Kind(after) == Kind(before) && !StartsName(after) : after == 0 || StartsName(after);
    }

    /// <summary>All labels in their order.</summary>
    public static IReadOnlyList<string> All { get; } = ["O", .. Kinds.SelectMany(k => Parts.Select(p => p + "-" + k))];

    public static int Count => 1 + 4 * Kinds.Length;

    public static int Label(NameKind kind, int index, int length) => 1 + 4 * (int)kind + (length == 1 ? 3 : index == 0 ? 0 : index == length - 1 ? 2 : 1);

    public static NameKind Kind(int label) => (NameKind)((label - 1) / 4);

    /// <summary>Whether a name goes on behind a token with this label.</summary>
    public static bool IsOpen(int label) => label > 0 && (label - 1) % 4 <= 1;

    public static bool StartsName(int label) => label > 0 && (label - 1) % 4 is 0 or 3;

    /// <summary>Whether one label can stand behind another.</summary>
    public bool Follows(int before, int after) => _follows[before * Count + after];
}

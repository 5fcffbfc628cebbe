namespace SpaceNews.Extract.Testing.Tests;

/// <summary>Texts that are full of the characters of the markup, and marks that nest in them.</summary>
internal static class RandomMarkup
{
    private static readonly string[] Pieces = ["{", "|", "}", "\\", "{|", "|}", "\"", ":", "=", "?", "A", "b", " ", "\n", "\r\n", "é", "🚀", "\uD83D", "\u00A0", "Mass", "5 kg"];
    private static readonly string[] Kinds = ["A", "Mass", "SNX5003", "x-1.b_c"];

    public static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    /// <summary>Marks in the order in which they open.</summary>
    public static List<Mark> Marks(Random random, int length)
    {
        var marks = new List<Mark>();
        Add(0, length, 0);
        return marks;

        void Add(int start, int end, int depth)
        {
            while (start < end && depth < 4 && random.Next(4) > 0)
            {
                int from = random.Next(start, end), to = random.Next(from + 1, end + 1);
                string? value = random.Next(3) == 0 ? null : Text(random);
                marks.Add(new Mark(Kinds[random.Next(Kinds.Length)], TextSpan.FromBounds(from, to), value, random.Next(4) == 0));
                Add(from, to, depth + 1);
                start = to;
            }
        }
    }
}

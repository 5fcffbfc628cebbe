using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SpaceNews.Extract;

/// <summary>
/// The file of the decisions on incidents: the weights of their features (<see cref="WeightTable"/>), and below them a table with a
/// row for each word, a column for each decision and case, and weights in hundredths; an empty cell weighs nothing. Without the
/// second table words say nothing.
/// </summary>
internal static class WordWeights
{
    private const string Head = "word\t";

    /// <summary>Reads both tables.</summary>
    /// <param name="content">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="decisions">The decisions, their features, and the cases in which words count.</param>
    /// <returns>The words, and of each decision the weights of its features, then those of the words in each case.</returns>
    /// <exception cref="FormatException">It is no such file; the message says file, line and what was expected.</exception>
    public static (Vocabulary Vocabulary, double[][] Weights) Parse(string content, string file, (string Name, FeatureSpace Space, string[] Cases)[] decisions)
    {
        int at = content.IndexOf("\n" + Head, StringComparison.Ordinal) + 1;
        if (at == 0) at = content.Length;
        double[][] features = WeightTable.Parse(content[..at], file, [.. decisions.Select(d => (d.Name, d.Space))]);
        if (at == content.Length) return (Vocabulary.Empty, features);
        int first = content.AsSpan(0, at).Count('\n') + 1;
        string[] columns = Columns(decisions), lines = content[at..].ReplaceLineEndings("\n").Split('\n');
        if (lines[0] != Head + string.Join('\t', columns)) throw new FormatException($"{file}({first}): expected the columns word, {string.Join(", ", columns)}; train the model again with this version");
        int count = Array.FindLastIndex(lines, l => l.Length > 0);
        var weights = new double[decisions.Length][];
        for (int d = 0; d < decisions.Length; d++)
        {
            weights[d] = new double[features[d].Length + count * decisions[d].Cases.Length];
            features[d].CopyTo(weights[d], 0);
        }
        var words = ImmutableArray.CreateBuilder<string>(count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int word = 0; word < count; word++)
        {
            string line = lines[word + 1];
            int tab = line.IndexOf('\t');
            if (tab <= 0 || !known.Add(line[..tab])) throw new FormatException($"{file}({first + word + 1}): expected another word and its weights, but found “{line}”");
            words.Add(line[..tab]);
            ParseCells(line.AsSpan(tab + 1), $"{file}({first + word + 1})", word, count, decisions, weights);
        }
        return (new Vocabulary(words.MoveToImmutable()), weights);
    }

    private static void ParseCells(ReadOnlySpan<char> rest, string place, int word, int words, (string Name, FeatureSpace Space, string[] Cases)[] decisions, double[][] weights)
    {
        for (int d = 0; d < decisions.Length; d++)
        {
            for (int c = 0; c < decisions[d].Cases.Length; c++)
            {
                int tab = rest.IndexOf('\t');
                ReadOnlySpan<char> cell = tab < 0 ? rest : rest[..tab];
                rest = tab < 0 ? default : rest[(tab + 1)..];
                if (cell.IsEmpty) continue;
                if (!int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int hundredths)) throw new FormatException($"{place}: expected a whole number, but found “{cell}”");
                weights[d][decisions[d].Space.Names.Length + c * words + word] = hundredths / 100.0;
            }
        }
        if (!rest.IsEmpty) throw new FormatException($"{place}: more cells than columns");
    }

    /// <summary>Writes both tables; weights near zero are left out, and so are words that say nothing.</summary>
    public static string Format(Vocabulary vocabulary, double[][] weights, (string Name, FeatureSpace Space, string[] Cases)[] decisions)
    {
        var text = new StringBuilder(WeightTable.Format([.. weights.Select((w, d) => w[..decisions[d].Space.Names.Length])], [.. decisions.Select(d => (d.Name, d.Space))]));
        text.Append("# What the words of a sentence say, in hundredths\n").Append(Head).AppendJoin('\t', Columns(decisions)).Append('\n');
        for (int word = 0; word < vocabulary.Words.Length; word++)
        {
            string row = string.Join('\t', RowOf(word, vocabulary, weights, decisions)).TrimEnd('\t');
            if (row.Length > 0) text.Append(vocabulary.Words[word]).Append('\t').Append(row).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string> RowOf(int word, Vocabulary vocabulary, double[][] weights, (string Name, FeatureSpace Space, string[] Cases)[] decisions)
    {
        for (int d = 0; d < decisions.Length; d++)
            for (int c = 0; c < decisions[d].Cases.Length; c++)
                yield return (int)Math.Round(100 * weights[d][decisions[d].Space.Names.Length + c * vocabulary.Words.Length + word]) is var hundredths && Math.Abs(hundredths) >= 2 ? hundredths.ToString(CultureInfo.InvariantCulture) : "";
    }

    private static string[] Columns((string Name, FeatureSpace Space, string[] Cases)[] decisions) => [.. decisions.SelectMany(d => d.Cases.Select(c => $"{d.Name} {c}".Trim()))];
}

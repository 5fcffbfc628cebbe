using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>
/// What a model is trained on: one corpus a line, as <c>use format weight domain path [label=KIND …]</c>, the fields parted by spaces.
/// <c>use</c> is <c>train</c>, <c>dev</c> or <c>test</c>; <c>format</c> is <c>conllu</c>, <c>iob2</c>, <c>conll</c>, <c>gum</c> or <c>marked:SPLIT</c>;
/// <c>path</c> is seen from the data folder, a <c>*</c> in its last part stands for anything; for marked articles it may be
/// <c>MARKED</c>, the folder of fixtures. With label pairs, labels that are not listed count as no name.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed record Recipe
{
    private static readonly string[] Formats = ["conllu", "iob2", "conll", "gum", "marked"];

    private Recipe(string file, IReadOnlyList<RecipeLine> lines)
    {
        File = file;
        Lines = lines;
    }

    /// <summary>Name of the file, for messages.</summary>
    public string File { get; }

    /// <summary>The corpora in the order of the file.</summary>
    public IReadOnlyList<RecipeLine> Lines { get; }

    /// <summary>Reads a recipe.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <exception cref="FormatException">A line is not as described; the message names file, line and what was expected.</exception>
    public static Recipe Read(TextReader reader, string file)
    {
        var lines = new List<RecipeLine>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 5) throw Wrong("“use format weight domain path”", line);
            if (fields[0] is not ("train" or "dev" or "test")) throw Wrong("train, dev or test", fields[0]);
            string[] format = fields[1].Split(':', 2);
            if (!Formats.Contains(format[0]) || (format.Length > 1 && format[0] != "marked")) throw Wrong("conllu, iob2, conll, gum or marked:SPLIT", fields[1]);
            if (!float.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out float weight) || weight is not (> 0 and <= 10)) throw Wrong("a weight above 0 and up to 10", fields[2]);
            if (!int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out int domain)) throw Wrong("a number of a domain", fields[3]);
            var labels = new Dictionary<string, string>();
            foreach (string pair in fields[5..])
            {
                string[] sides = pair.Split('=');
                if (sides.Length != 2 || !NameLabels.Kinds.Contains(sides[1])) throw Wrong($"label=KIND with a kind of {string.Join(", ", NameLabels.Kinds)}", pair);
                labels[sides[0]] = sides[1];
            }
            lines.Add(new RecipeLine(fields[0], format[0], format.Length > 1 ? format[1] : null, weight, domain, fields[4], labels, number));
        }
        return new Recipe(file, lines);

        FormatException Wrong(string expected, string found) => new($"{file}({number}): expected {expected}, but found “{found}”");
    }
}

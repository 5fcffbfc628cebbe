using System.Globalization;
using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads the names out of the entity annotation of GUM: of the nested mentions of people, organizations and places, those that
/// are proper names, without articles and possessives around them.
/// </summary>
public static partial class GumNameReader
{
    private static readonly Dictionary<string, string> Kinds = new() { ["person"] = "PER", ["organization"] = "ORG", ["place"] = "LOC" };
    private static readonly HashSet<string> Glue = ["of", "and", "the", "for", "de", "&", "-", "'", "'s", "’s", "la", "van", "von", "al", "in", ".", ","];
    private static readonly HashSet<string> Outside = ["the", "a", "an", "'s", "’s"];

    /// <summary>Reads one CoNLL-U file with <c>Entity=</c> in its last column.</summary>
    /// <exception cref="FormatException">A line has too few columns; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<TaggedDocument> Read(TextReader reader, string file)
    {
        var sentences = new List<TaggedSentence>();
        var sentence = new GumSentence();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (sentence.Words.Count > 0) sentences.Add(sentence.ToTagged());
                sentence = new GumSentence();
                continue;
            }
            if (line[0] == '#') continue;
            string[] columns = line.Split('\t');
            if (columns.Length < 10) throw new FormatException($"{file}({number}): expected 10 columns, but there are {columns.Length}");
            if (int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) sentence.Add(columns[1].Replace(" ", "", StringComparison.Ordinal), columns[3], columns[9]);
        }
        if (sentence.Words.Count > 0) sentences.Add(sentence.ToTagged());
        return [new TaggedDocument(Path.GetFileNameWithoutExtension(file), sentences)];
    }

    [GeneratedRegex(@"\([^()]*\)?|\d+\)")]
    private static partial Regex EntityPart();

    private sealed record Mention(string Id, int First, string? Kind, bool IsIdentified);

    private sealed class GumSentence
    {
        private readonly List<string> _tags = [];
        private readonly List<Mention> _open = [];
        private readonly List<(int First, int End, string Kind, bool IsIdentified)> _mentions = [];

        public List<string> Words { get; } = [];

        public void Add(string word, string tag, string miscellany)
        {
            int index = Words.Count;
            Words.Add(word);
            _tags.Add(tag);
            string? entity = miscellany.Split('|').FirstOrDefault(p => p.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is null) return;
            foreach (Match part in EntityPart().Matches(entity["Entity=".Length..]))
            {
                string text = part.Value;
                if (text[0] == '(')
                {
                    string[] fields = text.Trim('(', ')').Split('-');
                    var mention = new Mention(fields[0], index, fields.Length > 1 ? Kinds.GetValueOrDefault(fields[1]) : null, fields.Length > 6);
                    if (text[^1] == ')') Close(mention, index + 1);
                    else _open.Add(mention);
                    continue;
                }
                int opened = _open.FindLastIndex(m => m.Id == text[..^1]);
                if (opened < 0) continue;
                Close(_open[opened], index + 1);
                _open.RemoveAt(opened);
            }
        }

        private void Close(Mention mention, int end)
        {
            if (mention.Kind is not null) _mentions.Add((mention.First, end, mention.Kind, mention.IsIdentified));
        }

        public TaggedSentence ToTagged()
        {
            var labels = new string[Words.Count];
            Array.Fill(labels, "O");
            foreach ((int first, int end, string kind, bool identified) in _mentions.OrderByDescending(m => m.End - m.First).ThenBy(m => m.First))
            {
                (int from, int to) = Trim(first, end);
                if (!IsName(from, to, kind, identified) || labels[from..to].Any(l => l != "O")) continue;
                for (int i = from; i < to; i++) labels[i] = (i == from ? "B-" : "I-") + kind;
            }
            return new TaggedSentence(Words, labels);
        }

        private (int First, int End) Trim(int first, int end)
        {
            while (first < end && (Outside.Contains(Words[first].ToLowerInvariant()) || _tags[first] == "PUNCT")) first++;
            while (end > first && (Words[end - 1] is "'s" or "’s" || _tags[end - 1] == "PUNCT")) end--;
            return (first, end);
        }

        private bool IsName(int first, int end, string kind, bool identified)
        {
            if (end <= first || end - first > 8) return false;
            if (!char.IsUpper(Words[first][0]) || !(char.IsUpper(Words[end - 1][0]) || char.IsDigit(Words[end - 1][0]))) return false;
            bool proper = false;
            for (int i = first; i < end; i++)
            {
                proper |= _tags[i] == "PROPN";
                if (!char.IsUpper(Words[i][0]) && !char.IsDigit(Words[i][0]) && !Glue.Contains(Words[i].ToLowerInvariant())) return false;
                if (Words[i] == "," && kind != "ORG" && !identified) return false;
            }
            return proper;
        }
    }
}

using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads labelled sentences of articles, one a line: id of the article, tab, where the sentence begins in its text, tab, kind,
/// tab, numbers of the incidents that it tells of (from 1, parted by commas; empty for none).
/// </summary>
public static class ArticleSentenceReader
{
    /// <summary>Reads sentences; empty lines and lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line is not as described; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<ArticleSentence> Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sentences = new List<ArticleSentence>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 4) throw Wrong("four fields parted by tabs: article, start, kind, incidents", line);
            if (!int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int start)) throw Wrong("the start of a sentence, a whole number", fields[1]);
            if (!Enum.TryParse(fields[2], ignoreCase: true, out SentenceKind kind) || !char.IsAsciiLetter(fields[2][0])) throw Wrong("a kind of " + string.Join(", ", Enum.GetNames<SentenceKind>()).ToLowerInvariant(), fields[2]);
            var records = new List<int>();
            foreach (string record in fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
                records.Add(int.TryParse(record, NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n > 0 ? n - 1 : throw Wrong("numbers of incidents, from 1", fields[3]));
            sentences.Add(new ArticleSentence(fields[0], start, kind, records));
        }
        return sentences;

        FormatException Wrong(string expected, string found) => new($"{file}({number}): expected {expected}, but found “{found}”");
    }
}

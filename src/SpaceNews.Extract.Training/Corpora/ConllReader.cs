using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads the column formats of the field: one token a line, an empty line between sentences. CoNLL-U and Universal NER number
/// their tokens in the first column and carry <c># newdoc</c>; CoNLL-2003 and its relatives begin with the word.
/// </summary>
public static class ConllReader
{
    // Columns of CoNLL-U.
    private const int UniversalTag = 3, Features = 5;

    /// <summary>Reads CoNLL-U: the word and its universal part of speech. Ranges (“1-2”) and empty nodes (“8.1”) are left out.</summary>
    /// <exception cref="FormatException">A line has too few columns or a wrong label; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<TaggedDocument> ReadConllu(TextReader reader, string file) => Read(reader, file, wordColumn: 1, labelColumn: UniversalTag, numbered: true, IsPartOfSpeech, "a universal part of speech");

    /// <summary>Reads the IOB2 files of Universal NER: number, word, label.</summary>
    /// <exception cref="FormatException">A line has too few columns or a wrong label; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<TaggedDocument> ReadIob2(TextReader reader, string file) => Read(reader, file, wordColumn: 1, labelColumn: 2, numbered: true, IsNameLabel, NameLabel);

    /// <summary>Reads CoNLL-2003 and its relatives: word first, label last, columns parted by tabs or spaces.</summary>
    /// <exception cref="FormatException">A line has too few columns or a wrong label; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<TaggedDocument> ReadConll(TextReader reader, string file) => Read(reader, file, wordColumn: 0, labelColumn: -1, numbered: false, IsNameLabel, NameLabel);

    private const string NameLabel = "O, B-KIND or I-KIND as label";

    private static bool IsNameLabel(string label) => label == "O" || (label.Length > 2 && (label[0] is 'B' or 'I') && label[1] == '-');

    private static bool IsPartOfSpeech(string label) =>
        char.IsAsciiLetterUpper(label.FirstOrDefault()) && Enum.TryParse(label, ignoreCase: true, out PartOfSpeech tag) && tag != PartOfSpeech.None;

    private static List<TaggedDocument> Read(TextReader reader, string file, int wordColumn, int labelColumn, bool numbered, Func<string, bool> isLabel, string expected)
    {
        var documents = new List<TaggedDocument>();
        var sentences = new List<TaggedSentence>();
        List<string> words = [], labels = [];
        List<int> misspelt = [];
        string id = "1";
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                EndSentence();
                continue;
            }
            if (numbered && line[0] == '#')
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                {
                    EndDocument();
                    id = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
                }
                continue;
            }
            string[] columns = numbered ? line.Split('\t') : line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length <= Math.Max(wordColumn, labelColumn) || columns.Length < 2)
                throw new FormatException($"{file}({number}): expected at least {Math.Max(Math.Max(wordColumn, labelColumn) + 1, 2)} columns, but there are {columns.Length}");
            if (numbered && !int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) continue;
            if (!numbered && columns[wordColumn] == "-DOCSTART-")
            {
                EndDocument();
                id = (documents.Count + 1).ToString(CultureInfo.InvariantCulture);
                continue;
            }
            string label = labelColumn < 0 ? columns[^1] : columns[labelColumn];
            if (!isLabel(label)) throw new FormatException($"{file}({number}): expected {expected}, but found “{label}”");
            if (labelColumn == UniversalTag && columns.Length > Features && columns[Features].Contains("Typo=Yes", StringComparison.Ordinal)) misspelt.Add(words.Count);
            words.Add(columns[wordColumn]);
            labels.Add(label);
        }
        EndDocument();
        return documents;

        void EndSentence()
        {
            if (words.Count > 0) sentences.Add(new TaggedSentence(words, labels) { Misspelt = misspelt });
            (words, labels, misspelt) = ([], [], []);
        }

        void EndDocument()
        {
            EndSentence();
            if (sentences.Count > 0) documents.Add(new TaggedDocument(id, sentences));
            sentences = [];
        }
    }
}

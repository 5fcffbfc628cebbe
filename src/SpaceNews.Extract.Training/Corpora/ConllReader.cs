using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads the column formats of the field: one token a line, an empty line between sentences. CoNLL-U and Universal NER number
/// their tokens in the first column and carry <c># newdoc</c>; CoNLL-2003 and its relatives begin with the word.
/// </summary>
public static class ConllReader
{
    /// <summary>Reads CoNLL-U: the word and its universal part of speech. Ranges (“1-2”) and empty nodes (“8.1”) are left out.</summary>
    /// <exception cref="FormatException">A line has too few columns; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<TaggedDocument> ReadConllu(TextReader reader, string file) => Read(reader, file, wordColumn: 1, labelColumn: 3, numbered: true);

    /// <summary>Reads the IOB2 files of Universal NER: number, word, label.</summary>
    /// <exception cref="FormatException">A line has too few columns; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<TaggedDocument> ReadIob2(TextReader reader, string file) => Read(reader, file, wordColumn: 1, labelColumn: 2, numbered: true);

    /// <summary>Reads CoNLL-2003 and its relatives: word first, label last, columns parted by tabs or spaces.</summary>
    /// <exception cref="FormatException">A line has too few columns; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<TaggedDocument> ReadConll(TextReader reader, string file) => Read(reader, file, wordColumn: 0, labelColumn: -1, numbered: false);

    private static List<TaggedDocument> Read(TextReader reader, string file, int wordColumn, int labelColumn, bool numbered)
    {
        var documents = new List<TaggedDocument>();
        var sentences = new List<TaggedSentence>();
        List<string> words = [], labels = [];
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
            words.Add(columns[wordColumn]);
            labels.Add(labelColumn < 0 ? columns[^1] : columns[labelColumn]);
        }
        EndDocument();
        return documents;

        void EndSentence()
        {
            if (words.Count > 0) sentences.Add(new TaggedSentence(words, labels));
            (words, labels) = ([], []);
        }

        void EndDocument()
        {
            EndSentence();
            if (sentences.Count > 0) documents.Add(new TaggedDocument(id, sentences));
            sentences = [];
        }
    }
}

namespace SpaceNews.Extract.Training;

/// <summary>Reads labelled sentences, one a line: kind, tab, type of incident (of an incident only, else empty), tab, sentence.</summary>
public static class LabelledSentenceReader
{
    /// <summary>Reads sentences; empty lines and lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line is not as described; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<LabelledSentence> Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sentences = new List<LabelledSentence>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 3) throw Wrong("three fields parted by tabs: kind, type of incident, sentence", line);
            if (!TryParse(fields[0], out SentenceKind kind)) throw Wrong("a kind of " + string.Join(", ", Enum.GetNames<SentenceKind>()).ToLowerInvariant(), fields[0]);
            IncidentType? type = null;
            if (fields[1].Length > 0)
            {
                if (kind != SentenceKind.Incident) throw Wrong("no type of incident beside another kind than incident", fields[1]);
                if (!TryParse(fields[1], out IncidentType known)) throw Wrong("a type of " + string.Join(", ", Enum.GetNames<IncidentType>()), fields[1]);
                type = known;
            }
            if (string.IsNullOrWhiteSpace(fields[2])) throw Wrong("a sentence in the third field", line);
            sentences.Add(new LabelledSentence(fields[2], kind, type));
        }
        return sentences;

        FormatException Wrong(string expected, string found) => new($"{file}({number}): expected {expected}, but found “{found}”");
    }

    private static bool TryParse<T>(string text, out T value) where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(value);
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract.KnowledgeCompiler;

/// <summary>Opens a table.</summary>
/// <param name="name">Name of the file.</param>
/// <param name="columns">Columns that it must have.</param>
internal delegate TsvTable TableOpener(string name, params ReadOnlySpan<string> columns);

/// <summary>Reads the tables of single words with their classes.</summary>
internal static class WordReader
{
    public static List<(string Word, WordClass Class, int Value)> Read(TableOpener open)
    {
        var words = new List<(string, WordClass, int)>();
        foreach (TsvTable.Row row in open("words.tsv", "class", "value", "words").Rows)
        {
            var wordClass = row.Enum<WordClass>("class");
            int value = (int)(row.Number("value") ?? 0);
            foreach (string word in row.List("words", ' ')) words.Add((word, wordClass, value));
        }
        foreach (TsvTable.Row row in open("common-words.tsv", "word", "tag").Rows)
        {
            WordClass tag = row["tag"] switch
            {
                "NOUN" => WordClass.CommonNoun,
                "VERB" or "AUX" => WordClass.CommonVerb,
                "ADJ" => WordClass.CommonAdjective,
                _ => WordClass.None,
            };
            words.Add((row.Required("word"), WordClass.Common | tag, 0));
        }
        foreach (TsvTable.Row row in open("given-names.tsv", "name", "gender", "common").Rows)
        {
            WordClass gender = row["gender"] switch
            {
                "m" => WordClass.Male,
                "f" => WordClass.Female,
                _ => WordClass.None,
            };
            words.Add((row.Required("name"), (row["common"] == "1" ? WordClass.GivenNameRare : WordClass.GivenName) | gender, 0));
        }
        foreach (TsvTable.Row row in open("surnames.tsv", "name").Rows) words.Add((row.Required("name"), WordClass.Surname, 0));
        foreach (TsvTable.Row row in open("demonyms.tsv", "word").Rows) words.Add((row.Required("word"), WordClass.Demonym, 0));
        foreach (TsvTable.Row row in open("speech-verbs.tsv", "verb", "certainty").Rows)
        {
            int certainty = row["certainty"] switch
            {
                "asserted" => 1,
                "reported" => 2,
                "speculated" => 3,
                "denied" => 4,
                var other => throw row.Error($"“{other}” is no certainty; expected asserted, reported, speculated or denied"),
            };
            words.Add((row.Required("verb"), WordClass.SpeechVerb, certainty));
        }
        return words;
    }
}

namespace SpaceNews.Extract.KnowledgeCompiler;

/// <summary>Turns the tables into the two look-up structures: the lexicon of words and the index of phrases.</summary>
internal static class Compiler
{
    public static KnowledgeData Compile(KnowledgeSource source)
    {
        KnowledgeTables tables = source.Tables;
        var lexicon = new Lexicon();
        var phrases = new PhraseIndex();
        var writer = new PhraseWriter(lexicon, phrases);
        foreach ((string word, WordClass wordClass, int value) in source.Words) lexicon.Add(word, wordClass, value);
        foreach ((string word, _, _) in source.DateWords) lexicon.Add(word, WordClass.None);

        for (int i = 0; i < tables.Sites.Length; i++) writer.AddNames(PhraseKind.Site, i, tables.Sites[i].Name, tables.Sites[i].Aliases);
        for (int i = 0; i < tables.Vehicles.Length; i++) writer.AddNames(PhraseKind.Vehicle, i, tables.Vehicles[i].Name, tables.Vehicles[i].Aliases);
        for (int i = 0; i < tables.Organizations.Length; i++) writer.AddNames(PhraseKind.Organization, i, tables.Organizations[i].Name, tables.Organizations[i].Aliases);
        for (int i = 0; i < tables.Places.Length; i++) writer.AddNames(PhraseKind.Place, i, tables.Places[i].Name, tables.Places[i].Aliases);
        for (int i = 0; i < tables.Roles.Length; i++) writer.Add(PhraseKind.Role, i, tables.Roles[i].Word, PhraseCase.Any);
        for (int i = 0; i < tables.Heads.Length; i++)
        {
            HeadEntry head = tables.Heads[i];
            writer.Add(PhraseKind.HeadWord, i, head.Word, PhraseCase.Any);
            // “the Okapi and Tamarin rockets”; organizations are named in the singular.
            if (head.Kind.IsVehicle()) writer.Add(PhraseKind.HeadWord, i, Plural(head.Word), PhraseCase.Any);
        }
        for (int i = 0; i < tables.Units.Length; i++) writer.AddUnit(i, tables.Units[i]);
        for (int i = 0; i < tables.Zones.Length; i++) writer.Add(PhraseKind.TimeZone, i, tables.Zones[i].Name, PhraseWriter.CaseOf(tables.Zones[i].Name));
        for (int i = 0; i < tables.Holidays.Length; i++)
        {
            writer.Add(PhraseKind.Holiday, i, tables.Holidays[i].Day.Name, PhraseCase.Any);
            foreach (string name in tables.Holidays[i].Names) writer.Add(PhraseKind.Holiday, i, name, PhraseCase.Any);
        }
        foreach ((PhraseKind kind, int entry, string text) in source.CuePhrases) writer.Add(kind, entry, text, PhraseCase.Any);
        return new KnowledgeData(tables, lexicon, phrases, CompileDates(source.DateWords, lexicon));
    }

    private static DateVocabulary CompileDates(IReadOnlyList<(string Word, DateWord Class, int Value)> words, Lexicon lexicon)
    {
        var classes = new DateWord[words.Count == 0 ? 1 : words.Max(w => lexicon.Find(w.Word)) + 1];
        var values = new WordValues();
        foreach ((string word, DateWord wordClass, int value) in words)
        {
            int number = lexicon.Find(word);
            classes[number] |= wordClass;
            if (value != 0) values.Add(number, (ulong)wordClass, value);
        }
        return new DateVocabulary(classes, values);
    }

    private static string Plural(string word) => word.EndsWith('y') && word.Length > 2 && word[^2] is not ('a' or 'e' or 'o') ? word[..^1] + "ies" : word.EndsWith('s') || word.EndsWith('x') ? word + "es" : word + "s";
}

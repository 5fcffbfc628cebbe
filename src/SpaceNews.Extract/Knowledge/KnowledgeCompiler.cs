using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Turns the tables into the two look-up structures: the lexicon of words and the index of phrases.</summary>
internal static class KnowledgeCompiler
{
    public static (Lexicon Lexicon, PhraseIndex Phrases, DateVocabulary Dates) Compile(KnowledgeTables tables)
    {
        var lexicon = new Lexicon();
        var phrases = new PhraseIndex();
        var parts = new List<string>();
        foreach ((string word, WordClass wordClass, int value) in tables.Words) lexicon.Add(word, wordClass, value);
        foreach ((string word, _, _) in tables.DateWords) lexicon.Add(word, WordClass.None);

        for (int i = 0; i < tables.Sites.Length; i++) AddNames(PhraseKind.Site, i, tables.Sites[i].Name, tables.Sites[i].Aliases);
        for (int i = 0; i < tables.Vehicles.Length; i++) AddNames(PhraseKind.Vehicle, i, tables.Vehicles[i].Name, tables.Vehicles[i].Aliases);
        for (int i = 0; i < tables.Organizations.Length; i++) AddNames(PhraseKind.Organization, i, tables.Organizations[i].Name, tables.Organizations[i].Aliases);
        for (int i = 0; i < tables.Places.Length; i++) AddNames(PhraseKind.Place, i, tables.Places[i].Name, tables.Places[i].Aliases);
        for (int i = 0; i < tables.Roles.Length; i++) Add(PhraseKind.Role, i, tables.Roles[i].Word, PhraseCase.Any, false, false);
        for (int i = 0; i < tables.Heads.Length; i++)
        {
            Add(PhraseKind.HeadWord, i, tables.Heads[i].Word, PhraseCase.Any, false, false);
            // “the Okapi and Tamarin rockets”; organizations are named in the singular.
            if (tables.Heads[i].Kind.IsVehicle()) Add(PhraseKind.HeadWord, i, Plural(tables.Heads[i].Word), PhraseCase.Any, false, false);
        }
        for (int i = 0; i < tables.Units.Length; i++)
        {
            UnitEntry unit = tables.Units[i];
            // The tokenizer parts a number from a unit of these: “85kg”, “7.62mm”; the extractor of dates does not take them for years.
            if (unit.Dimension == QuantityDimension.Mass)
                foreach (string form in unit.Symbols.Concat(unit.Words)) Add(PhraseKind.MassUnit, i, form.TrimEnd('~').Replace(".", ""), PhraseCase.Any, false, false);
        }
        for (int i = 0; i < tables.Zones.Length; i++) Add(PhraseKind.TimeZone, i, tables.Zones[i].Name, CaseOf(tables.Zones[i].Name), false, false);
        for (int i = 0; i < tables.Holidays.Length; i++)
        {
            Add(PhraseKind.Holiday, i, tables.Holidays[i].Day.Name, PhraseCase.Any, false, false);
            foreach (string name in tables.Holidays[i].Names) Add(PhraseKind.Holiday, i, name, PhraseCase.Any, false, false);
        }
        foreach ((PhraseKind kind, int entry, string text) in tables.CuePhrases) Add(kind, entry, text, PhraseCase.Any, false, false);
        return (lexicon.Freeze(), phrases, new DateVocabulary(lexicon, tables.DateWords));

        void AddNames(PhraseKind kind, int entry, string name, IReadOnlyList<string> aliases)
        {
            // An alias that repeats the name with a mark says how far the name itself can be trusted.
            bool nameAmbiguous = false, nameAnyCase = false;
            foreach (string alias in aliases)
            {
                if (!alias.AsSpan().TrimEnd("~!").Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
                nameAmbiguous |= alias.Contains('~');
                nameAnyCase |= alias.Contains('!');
            }
            Add(kind, entry, name, nameAnyCase ? PhraseCase.Any : CaseOf(name), nameAmbiguous, true);
            foreach (string alias in aliases)
            {
                string text = alias.TrimEnd('~', '!');
                if (text.Length == 0 || text.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
                Add(kind, entry, text, alias.EndsWith('!') ? PhraseCase.Any : CaseOf(text), alias.Contains('~'), false);
            }
        }

        void Add(PhraseKind kind, int entry, string text, PhraseCase form, bool ambiguous, bool canonical)
        {
            Split(text, parts);
            if (parts.Count == 0) return;
            phrases.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts), new Phrase(kind, entry, form, ambiguous, canonical));
            ulong hash = Folding.Seed;
            for (int i = 0; i < parts.Count; i++)
            {
                hash = Folding.Append(hash, parts[i]);
                lexicon.Add(hash, WordClass.PhraseStart);
            }
            if (kind <= PhraseKind.Organization) lexicon.Add(hash, WordClass.KnownName);
            if (kind == PhraseKind.Place && parts.Count == 1 && !ambiguous) lexicon.Add(hash, WordClass.Place);
        }
    }

    /// <summary>Words as the tokenizer cuts them, hyphens taken for spaces so that every way of writing is a prefix path.</summary>
    private static void Split(string text, List<string> parts)
    {
        parts.Clear();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool end = i == text.Length || text[i] is ' ' or '\u00A0' or '-' or '–';
            bool clitic = !end && text[i] is '\'' or '’' && i + 1 < text.Length && text[i + 1] == 's' && (i + 2 == text.Length || text[i + 2] == ' ');
            bool comma = !end && text[i] is ',' or '(' or ')' or '/' && !(text[i] == '/' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]));
            if (!end && !clitic && !comma) continue;
            if (i > start) parts.Add(text[start..i]);
            if (comma) parts.Add(text[i..(i + 1)]);
            start = clitic ? i : i + 1;
            if (clitic) i++;
        }
    }

    private static PhraseCase CaseOf(string name)
    {
        int upper = 0, lower = 0, digits = 0;
        foreach (char c in name)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
            else if (char.IsDigit(c)) digits++;
        }
        if (upper == 0) return digits > 0 ? PhraseCase.Capital : PhraseCase.Any;
        return lower == 0 && digits == 0 && upper is >= 2 and <= 6 ? PhraseCase.AllUpper : PhraseCase.Capital;
    }

    private static string Plural(string word) => word.EndsWith('y') && word.Length > 2 && word[^2] is not ('a' or 'e' or 'o') ? word[..^1] + "ies" : word.EndsWith('s') || word.EndsWith('x') ? word + "es" : word + "s";
}

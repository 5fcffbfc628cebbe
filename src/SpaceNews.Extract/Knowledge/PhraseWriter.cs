using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Adds names and phrases to the index, and to the lexicon the words they begin with.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class PhraseWriter(Lexicon lexicon, PhraseIndex phrases)
{
    private readonly List<string> _parts = [];

    /// <summary>Adds the name of an entry and its aliases.</summary>
    public void AddNames(PhraseKind kind, int entry, string name, IReadOnlyList<string> aliases)
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

    /// <summary>Adds the forms of a unit of mass: the tokenizer parts a number from one (“85kg”), and no year stands before one.</summary>
    public void AddUnit(int entry, UnitEntry unit)
    {
        if (unit.Dimension != QuantityDimension.Mass) return;
        foreach (string form in unit.Symbols) Add(PhraseKind.MassUnit, entry, Bare(form), PhraseCase.Any);
        foreach (string form in unit.Words) Add(PhraseKind.MassUnit, entry, Bare(form), PhraseCase.Any);

        static string Bare(string form) => form.TrimEnd('~').Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>Adds one phrase.</summary>
    public void Add(PhraseKind kind, int entry, string text, PhraseCase form, bool ambiguous = false, bool canonical = false)
    {
        Split(text);
        if (_parts.Count == 0) return;
        phrases.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_parts), new Phrase(kind, entry, form, ambiguous, canonical));
        ulong hash = Folding.Seed;
        foreach (string part in _parts)
        {
            hash = Folding.Append(hash, part);
            lexicon.Add(hash, WordClass.PhraseStart);
        }
        if (kind <= PhraseKind.Organization) lexicon.Add(hash, WordClass.KnownName);
        if (kind == PhraseKind.Place && _parts.Count == 1 && !ambiguous) lexicon.Add(hash, WordClass.Place);
    }

    /// <summary>Words as the tokenizer cuts them, hyphens taken for spaces so that every way of writing is a prefix path.</summary>
    private void Split(string text)
    {
        _parts.Clear();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool end = i == text.Length || text[i] is ' ' or '\u00A0' or '-' or '–';
            bool clitic = !end && text[i] is '\'' or '’' && i + 1 < text.Length && text[i + 1] == 's' && (i + 2 == text.Length || text[i + 2] == ' ');
            bool comma = !end && text[i] is ',' or '(' or ')' or '/' && !(text[i] == '/' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]));
            if (!end && !clitic && !comma) continue;
            if (i > start) _parts.Add(text[start..i]);
            if (comma) _parts.Add(text[i..(i + 1)]);
            start = clitic ? i : i + 1;
            if (clitic) i++;
        }
    }

    /// <summary>How a name must be written, by how it is written in the table.</summary>
    public static PhraseCase CaseOf(string name)
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
}

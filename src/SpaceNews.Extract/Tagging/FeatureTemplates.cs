using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>
/// The questions of a linear model, one template a line: properties of tokens near the one in question, as <c>word@-1 shape@0</c>.
/// All properties of a template together make one feature.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class FeatureTemplates
{
    private const ulong Outside = 0xFFFF_FFFF_FFFF_0001;

    private readonly (TokenProperty Property, int Offset)[][] _templates;

    private FeatureTemplates(string text, (TokenProperty, int)[][] templates)
    {
        Text = text;
        _templates = templates;
        // Templates about one word's form alone can be summed up once for the word.
        FormOffsets = [.. templates.Where(IsForm).Select(t => t[0].Item2).Distinct().Order()];
        FormTemplates = [.. FormOffsets.Select(o => Enumerable.Range(0, templates.Length).Where(t => IsForm(templates[t]) && templates[t][0].Item2 == o).ToArray())];
        ContextTemplates = [.. Enumerable.Range(0, templates.Length).Where(t => !IsForm(templates[t]))];
    }

    /// <summary>The templates as they were written.</summary>
    public string Text { get; }

    public int Count => _templates.Length;

    /// <summary>The places, from the token in question, whose word form some templates are about.</summary>
    public int[] FormOffsets { get; }

    /// <summary>For each of these places, the numbers of these templates.</summary>
    public int[][] FormTemplates { get; }

    /// <summary>The numbers of all other templates.</summary>
    public int[] ContextTemplates { get; }

    private static bool IsForm((TokenProperty Property, int Offset)[] template) => template.All(a => a.Property < TokenProperty.Place && a.Offset == template[0].Offset);

    /// <exception cref="FormatException">A line is not a template; the message names the line.</exception>
    public static FeatureTemplates Parse(string text, string file, bool mayBeEmpty = false)
    {
        var templates = new List<(TokenProperty, int)[]>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            templates.Add([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => ParseAtom(a, file, i + 1))]);
        }
        if (templates.Count > 250 || (templates.Count == 0 && !mayBeEmpty)) throw new FormatException($"{file}: expected 1 to 250 templates, but there are {templates.Count}");
        return new FeatureTemplates(text, [.. templates]);
    }

    private static (TokenProperty, int) ParseAtom(string atom, string file, int line)
    {
        int at = atom.IndexOf('@', StringComparison.Ordinal);
        if (at > 0 && Enum.TryParse(atom[..at], ignoreCase: true, out TokenProperty property) && !char.IsAsciiDigit(atom[0])
            && int.TryParse(atom[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset) && offset is >= -4 and <= 4)
            return (property, offset);
        throw new FormatException($"{file}({line}): expected “property@offset” with an offset from -4 to 4, but found “{atom}”");
    }

    /// <summary>The feature that a template gives at a token.</summary>
    public uint At(int template, TokenProperties tokens, int index)
    {
        (TokenProperty Property, int Offset)[] atoms = _templates[template];
        ulong value = tokens.Value(index + atoms[0].Offset, atoms[0].Property, Outside);
        for (int i = 1; i < atoms.Length; i++) value = FeatureHash.Join(value, tokens.Value(index + atoms[i].Offset, atoms[i].Property, Outside));
        return FeatureHash.Of(template, value);
    }

    /// <summary>The feature that a template about one word's form gives; <paramref name="index"/> −1 stands for the edge of the sentence.</summary>
    public uint OfForm(int template, TokenProperties tokens, int index)
    {
        (TokenProperty Property, int Offset)[] atoms = _templates[template];
        ulong value = index < 0 ? Outside : tokens.Value(index, atoms[0].Property, Outside);
        for (int i = 1; i < atoms.Length; i++) value = FeatureHash.Join(value, index < 0 ? Outside : tokens.Value(index, atoms[i].Property, Outside));
        return FeatureHash.Of(template, value);
    }
}

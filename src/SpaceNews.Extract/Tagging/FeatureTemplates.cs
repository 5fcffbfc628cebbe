using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>
/// The questions of a linear model, one template a line: properties of tokens near the one in question, as <c>word@-1 shape@0</c>.
/// All properties of a template together make one feature.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class FeatureTemplates
{
    private readonly TemplateAtom[][] _templates;

    private FeatureTemplates(string text, TemplateAtom[][] templates)
    {
        Text = text;
        _templates = templates;
        // Templates about one word's form alone can be summed up once for the word, those about a run of capitals once for the run.
        var offsets = new List<int>();
        for (int offset = -TokenProperties.Reach; offset <= TokenProperties.Reach; offset++)
            if (Array.Exists(templates, t => IsForm(t) && t[0].Offset == offset)) offsets.Add(offset);
        FormOffsets = [.. offsets];
        Forms = Array.ConvertAll(FormOffsets, o => Group(t => IsForm(t) && t[0].Offset == o, o));
        Runs = Group(IsRun);
        bool IsContext(TemplateAtom[] t) => !IsForm(t) && !IsRun(t);
        TemplateGroup[] families = [OfFamily(Family.Shapes), OfFamily(Family.Tags), OfFamily(Family.Knowledge)];
        Families = Array.FindAll(families, g => g.Count > 0);
        Contexts = OfFamily(Family.None);

        TemplateGroup OfFamily(Family family) => Group(t => IsContext(t) && FamilyOf(t) == family);
    }

    /// <summary>The templates as they were written.</summary>
    public string Text { get; }

    public int Count => _templates.Length;

    /// <summary>Whether any template asks for a part of speech.</summary>
    public bool UseTags => Array.Exists(_templates, t => Array.Exists(t, a => a.Property == TokenProperty.Tag));

    /// <summary>The places, from the token in question, whose word form some templates are about.</summary>
    public int[] FormOffsets { get; }

    /// <summary>For each of these places, these templates; they see the word as their own place 0.</summary>
    public TemplateGroup[] Forms { get; }

    /// <summary>The templates that give the same at every token of a run of capitals.</summary>
    public TemplateGroup Runs { get; }

    /// <summary>Groups of templates whose answers come up again and again.</summary>
    public TemplateGroup[] Families { get; }

    /// <summary>All other templates.</summary>
    public TemplateGroup Contexts { get; }

    // The convention is the same for all that one tagger reads: asking for it too makes no template one about more than the word or the run.
    private static bool IsForm(TemplateAtom[] template) => Array.TrueForAll(template, a => a.Property is <= TokenProperty.Place or TokenProperty.Domain && a.Offset == template[0].Offset);

    private static bool IsRun(TemplateAtom[] template) => Array.TrueForAll(template, a => a.Property is >= TokenProperty.RunLength or TokenProperty.Domain && a.Offset == 0);

    private static Family FamilyOf(TemplateAtom[] template)
    {
        if (Array.TrueForAll(template, a => a.Property is TokenProperty.Shape)) return Family.Shapes;
        if (Array.Exists(template, a => a.Property is TokenProperty.Tag)) return Array.TrueForAll(template, a => a.Property is TokenProperty.Tag || (a.Property <= TokenProperty.Place && a.Offset == 0)) ? Family.Tags : Family.None;
        return Array.TrueForAll(template, a => a.Property is TokenProperty.Gazetteer or TokenProperty.Match or TokenProperty.Article or TokenProperty.Domain or TokenProperty.Care
            || (a.Property is TokenProperty.Shape or TokenProperty.Kin or TokenProperty.Place && a.Offset == 0)) ? Family.Knowledge : Family.None;
    }

    private enum Family
    {
        None,
        Shapes,
        Tags,
        Knowledge,
    }

    private TemplateGroup Group(Predicate<TemplateAtom[]> belongs, int center = 0)
    {
        var numbers = new List<int>();
        for (int t = 0; t < _templates.Length; t++)
            if (belongs(_templates[t])) numbers.Add(t);
        return new TemplateGroup(_templates, numbers, center);
    }

    /// <exception cref="FormatException">A line is not a template; the message names the line.</exception>
    public static FeatureTemplates Parse(string text, string file, bool mayBeEmpty = false)
    {
        var templates = new List<TemplateAtom[]>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            templates.Add(Array.ConvertAll(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), a => ParseAtom(a, file, i + 1)));
        }
        if (templates.Count > 250 || (templates.Count == 0 && !mayBeEmpty)) throw new FormatException($"{file}: expected 1 to 250 templates, but there are {templates.Count}");
        return new FeatureTemplates(text, [.. templates]);
    }

    private static TemplateAtom ParseAtom(string atom, string file, int line)
    {
        int at = atom.IndexOf('@', StringComparison.Ordinal);
        if (at > 0 && Enum.TryParse(atom[..at], ignoreCase: true, out TokenProperty property) && !char.IsAsciiDigit(atom[0])
            && int.TryParse(atom[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset) && Math.Abs(offset) <= TokenProperties.Reach)
            return new TemplateAtom(property, offset);
        throw new FormatException($"{file}({line}): expected “property@offset” with an offset from -{TokenProperties.Reach} to {TokenProperties.Reach}, but found “{atom}”");
    }

    /// <summary>The feature that a template gives at a token; for training, which wants them one by one.</summary>
    public uint At(int template, TokenProperties tokens, int index)
    {
        TemplateAtom[] atoms = _templates[template];
        ulong value = tokens.Value(index + atoms[0].Offset, atoms[0].Property);
        for (int i = 1; i < atoms.Length; i++) value = FeatureHash.Join(value, tokens.Value(index + atoms[i].Offset, atoms[i].Property));
        return FeatureHash.Of(template, value);
    }
}

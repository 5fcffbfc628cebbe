namespace SpaceNews.Extract;

/// <summary>Some templates of a model, laid out for speed: what they give at a token is written into a list of features in one go.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TemplateGroup
{
    // By number of properties, so that each loop below does one thing only. The templates with more than three come last.
    private readonly Template[] _ones, _twos, _threes, _longer;
    private readonly Atom[] _atoms;

    /// <param name="templates">The properties of each template of the model.</param>
    /// <param name="numbers">The templates of this group.</param>
    /// <param name="center">The place that the group calls 0: that of the word in question for templates about its neighbour alone.</param>
    public TemplateGroup(TemplateAtom[][] templates, List<int> numbers, int center = 0)
    {
        List<Template> ones = [], twos = [], threes = [], longer = [];
        var atoms = new List<TemplateAtom>();
        foreach (int number in numbers)
        {
            List<Template> list = templates[number].Length switch { 1 => ones, 2 => twos, 3 => threes, _ => longer };
            list.Add(new Template(number, templates[number], center));
            foreach (TemplateAtom atom in templates[number])
                if (!atoms.Contains(atom)) atoms.Add(atom);
        }
        (_ones, _twos, _threes, _longer) = ([.. ones], [.. twos], [.. threes], [.. longer]);
        _atoms = Atom.All([.. atoms], center);
        Count = numbers.Count;
    }

    /// <summary>Number of features that the group gives.</summary>
    public int Count { get; }

    /// <summary>The features at a token.</summary>
    /// <param name="values">All properties of all tokens.</param>
    /// <param name="row">Where the row of the token begins in <paramref name="values"/>.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public void Fill(ReadOnlySpan<ulong> values, int row, Span<uint> features)
    {
        int n = 0;
        foreach (ref readonly Template t in _ones.AsSpan()) features[n++] = FeatureHash.Of(t.Number, t.First.Of(values, row));
        foreach (ref readonly Template t in _twos.AsSpan()) features[n++] = FeatureHash.Of(t.Number, t.First.Of(values, row), t.Second.Of(values, row));
        foreach (ref readonly Template t in _threes.AsSpan())
            features[n++] = FeatureHash.Of(t.Number, FeatureHash.Join(t.First.Of(values, row), t.Second.Of(values, row)), t.Third.Of(values, row));
        foreach (ref readonly Template t in _longer.AsSpan())
        {
            ulong value = FeatureHash.Join(FeatureHash.Join(t.First.Of(values, row), t.Second.Of(values, row)), t.Third.Of(values, row));
            foreach (Atom atom in t.Rest!) value = FeatureHash.Join(value, atom.Of(values, row));
            features[n++] = FeatureHash.Of(t.Number, value);
        }
    }

    /// <summary>A hash of all that the group asks for at a token: where it is the same, all features are.</summary>
    public ulong KeyOf(ReadOnlySpan<ulong> values, int row)
    {
        ulong key = 0;
        foreach (Atom atom in _atoms) key = FeatureHash.Join(key, atom.Of(values, row));
        return key;
    }

    private readonly struct Template(int number, TemplateAtom[] atoms, int center)
    {
        public readonly int Number = number;
        public readonly Atom First = new(atoms[0], center);
        public readonly Atom Second = atoms.Length > 1 ? new(atoms[1], center) : default;
        public readonly Atom Third = atoms.Length > 2 ? new(atoms[2], center) : default;
        public readonly Atom[]? Rest = atoms.Length > 3 ? Atom.All(atoms[3..], center) : null;
    }

    private readonly struct Atom(TemplateAtom atom, int center)
    {
        // From the row of the token in question.
        private readonly int _place = (atom.Offset - center) * TokenProperties.Columns + (int)atom.Property;

        public static Atom[] All(TemplateAtom[] atoms, int center) => Array.ConvertAll(atoms, a => new Atom(a, center));

        public ulong Of(ReadOnlySpan<ulong> values, int row) => values[row + _place];
    }
}

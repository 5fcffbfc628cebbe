namespace SpaceNews.Extract;

/// <summary>Some templates of a model, laid out for speed: what they give at a token is written into a list of features in one go.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TemplateGroup
{
    // By number of properties, so that each loop below does one thing only. The templates with more than three come last.
    private readonly Template[] _ones, _twos, _threes;
    private readonly (int Number, Atom[] Atoms)[] _longer;
    private readonly Atom[] _atoms;

    /// <param name="templates">The properties of each template of the model.</param>
    /// <param name="numbers">The templates of this group.</param>
    /// <param name="center">The place that the group calls 0: that of the word in question for templates about its neighbour alone.</param>
    public TemplateGroup((TokenProperty Property, int Offset)[][] templates, IReadOnlyList<int> numbers, int center = 0)
    {
        Template[] OfLength(int length) => [.. numbers.Where(n => templates[n].Length == length).Select(n => new Template(n, templates[n], center))];
        (_ones, _twos, _threes) = (OfLength(1), OfLength(2), OfLength(3));
        _longer = [.. numbers.Where(n => templates[n].Length > 3).Select(n => (n, templates[n].Select(a => new Atom(a.Property, a.Offset - center)).ToArray()))];
        Count = numbers.Count;
        _atoms = [.. numbers.SelectMany(n => templates[n]).Distinct().Select(a => new Atom(a.Property, a.Offset - center))];
    }

    /// <summary>Number of features that the group gives.</summary>
    public int Count { get; }

    /// <summary>The features at a token.</summary>
    /// <param name="values">All properties of all tokens.</param>
    /// <param name="rows">Where the rows of the tokens around begin in <paramref name="values"/>, as <see cref="TokenProperties.Around"/> gives them.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public void Fill(ReadOnlySpan<ulong> values, ReadOnlySpan<int> rows, Span<uint> features)
    {
        int n = 0;
        foreach (ref readonly Template t in _ones.AsSpan()) features[n++] = FeatureHash.Of(t.Number, t.First.Of(values, rows));
        foreach (ref readonly Template t in _twos.AsSpan()) features[n++] = FeatureHash.Of(t.Number, t.First.Of(values, rows), t.Second.Of(values, rows));
        foreach (ref readonly Template t in _threes.AsSpan())
            features[n++] = FeatureHash.Of(t.Number, FeatureHash.Join(t.First.Of(values, rows), t.Second.Of(values, rows)), t.Third.Of(values, rows));
        foreach ((int number, Atom[] atoms) in _longer)
        {
            ulong value = atoms[0].Of(values, rows);
            for (int a = 1; a < atoms.Length; a++) value = FeatureHash.Join(value, atoms[a].Of(values, rows));
            features[n++] = FeatureHash.Of(number, value);
        }
    }

    /// <summary>A hash of all that the group asks for at a token: where it is the same, all features are.</summary>
    public ulong KeyOf(ReadOnlySpan<ulong> values, ReadOnlySpan<int> rows)
    {
        ulong key = 0;
        foreach (Atom atom in _atoms) key = FeatureHash.Join(key, atom.Of(values, rows));
        return key;
    }

    private readonly struct Template(int number, (TokenProperty Property, int Offset)[] atoms, int center)
    {
        public readonly int Number = number;
        public readonly Atom First = new(atoms[0].Property, atoms[0].Offset - center);
        public readonly Atom Second = atoms.Length > 1 ? new(atoms[1].Property, atoms[1].Offset - center) : default;
        public readonly Atom Third = atoms.Length > 2 ? new(atoms[2].Property, atoms[2].Offset - center) : default;
    }

    private readonly struct Atom(TokenProperty property, int offset)
    {
        private readonly int _row = offset + TokenProperties.Reach;
        private readonly int _column = (int)property;

        public ulong Of(ReadOnlySpan<ulong> values, ReadOnlySpan<int> rows) => values[rows[_row] + _column];
    }
}

namespace SpaceNews.Extract;

/// <summary>
/// The features of a decision: attributes with a few named values each, every value a feature, and pairs of attributes whose
/// values count together.
/// </summary>
internal sealed class FeatureSpace
{
    private readonly int[] _offsets, _cards;
    private readonly (int First, int Second, int Offset)[] _pairs;

    /// <param name="attributes">Name and values of each attribute.</param>
    /// <param name="pairs">Names of the attributes that count together.</param>
    public FeatureSpace((string Name, string[] Values)[] attributes, params (string First, string Second)[] pairs)
    {
        var names = new List<string> { "bias" };
        _offsets = new int[attributes.Length];
        _cards = [.. attributes.Select(a => a.Values.Length)];
        for (int a = 0; a < attributes.Length; a++)
        {
            _offsets[a] = names.Count;
            names.AddRange(attributes[a].Values.Select(v => $"{attributes[a].Name}={v}"));
        }
        _pairs = new (int, int, int)[pairs.Length];
        for (int p = 0; p < pairs.Length; p++)
        {
            int first = Array.FindIndex(attributes, a => a.Name == pairs[p].First), second = Array.FindIndex(attributes, a => a.Name == pairs[p].Second);
            _pairs[p] = (first, second, names.Count);
            foreach (string v in attributes[first].Values)
                names.AddRange(attributes[second].Values.Select(w => $"{attributes[first].Name}={v} {attributes[second].Name}={w}"));
        }
        Names = [.. names];
        ActiveCount = 1 + attributes.Length + pairs.Length;
    }

    /// <summary>A space in which each two attributes count together.</summary>
    /// <param name="attributes">Name and values of each attribute.</param>
    public static FeatureSpace OfAllPairs(params (string Name, string[] Values)[] attributes) =>
        new(attributes, [.. attributes.SelectMany((a, i) => attributes[(i + 1)..].Select(b => (a.Name, b.Name)))]);

    /// <summary>Names of all features, in order.</summary>
    public string[] Names { get; }

    /// <summary>Number of attributes.</summary>
    public int Attributes => _offsets.Length;

    /// <summary>How many features are set in each case: one for each attribute and pair, and the bias.</summary>
    public int ActiveCount { get; }

    /// <summary>Writes the features that are set.</summary>
    /// <param name="values">The value of each attribute.</param>
    /// <param name="active">Takes <see cref="ActiveCount"/> features.</param>
    public void Fill(ReadOnlySpan<int> values, Span<int> active)
    {
        int n = 0;
        active[n++] = 0;
        for (int a = 0; a < _offsets.Length; a++) active[n++] = _offsets[a] + values[a];
        foreach ((int first, int second, int offset) in _pairs) active[n++] = offset + values[first] * _cards[second] + values[second];
    }

    /// <summary>The features that are set, for those who learn from them.</summary>
    /// <param name="values">The value of each attribute.</param>
    /// <param name="offset">The number of the first feature among those of other spaces.</param>
    public int[] Active(ReadOnlySpan<int> values, int offset)
    {
        int[] active = new int[ActiveCount];
        Fill(values, active);
        for (int i = 0; i < active.Length; i++) active[i] += offset;
        return active;
    }

    /// <summary>The sum of the weights of the features that are set.</summary>
    public double Score(ReadOnlySpan<int> values, ReadOnlySpan<double> weights)
    {
        double sum = weights[0];
        for (int a = 0; a < _offsets.Length; a++) sum += weights[_offsets[a] + values[a]];
        foreach ((int first, int second, int offset) in _pairs) sum += weights[offset + values[first] * _cards[second] + values[second]];
        return sum;
    }
}

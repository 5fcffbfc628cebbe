namespace SpaceNews.Extract;

/// <summary>Sums up what all templates say that are about more than one word's form or the run of capitals.</summary>
/// <remarks>
/// For one thread. Some families of templates ask for little, and what they ask comes up again and again: their sums are kept.
/// The rest, mostly pairs of words, is looked up. What is kept changes the time, never a score.
/// </remarks>
internal sealed class ContextScores
{
    private readonly LinearModel _model;
    private readonly uint[] _features;
    private readonly Cache[] _families;

    public ContextScores(LinearModel model)
    {
        _model = model;
        _features = new uint[model.Templates.Count];
        _families = [.. model.Templates.Families.Select(f => new Cache(f, model.Labels.Length))];
    }

    /// <summary>Adds the scores for a token to <see cref="LinearModel.Lanes"/> scores.</summary>
    public void Add(TokenProperties tokens, int row, Span<short> scores)
    {
        foreach (Cache family in _families) LinearModel.AddScores(family.Find(_model, tokens, row, _features), scores);
        _model.Add(_model.Templates.Contexts, tokens, row, _features, scores);
    }

    /// <summary>Adds the scores for the run of capitals that a token is in.</summary>
    public void AddRun(TokenProperties tokens, int row, Span<short> scores) => _model.Add(_model.Templates.Runs, tokens, row, _features, scores);

    /// <summary>Sums of a family by a hash of all it asks for.</summary>
    private sealed class Cache(TemplateGroup family, int width)
    {
        private const int SlotBits = 11;

        private readonly ulong[] _keys = new ulong[1 << SlotBits];
        private readonly short[] _scores = new short[(width << SlotBits) + LinearModel.Lanes];

        public ReadOnlySpan<short> Find(LinearModel model, TokenProperties tokens, int row, Span<uint> features)
        {
            ulong key = family.KeyOf(tokens.Values, row) | 1;
            int slot = (int)(key * FeatureHash.Prime >> (64 - SlotBits));
            if (_keys[slot] != key)
            {
                Span<short> sum = stackalloc short[LinearModel.Lanes];
                sum.Clear();
                model.Add(family, tokens, row, features, sum);
                sum[..width].CopyTo(_scores.AsSpan(slot * width));
                _keys[slot] = key;
            }
            return _scores.AsSpan(slot * width, LinearModel.Lanes);
        }
    }
}

namespace SpaceNews.Extract;

/// <summary>Scores of single words, summed up over all templates about the form alone and kept: most words of a text are old acquaintances.</summary>
/// <remarks>For one thread. A cache of pure results: what it holds changes the time, never a score.</remarks>
internal sealed class FormScores
{
    private const int Slots = 16384, SlotBits = 14;

    private readonly LinearModel _model;
    private readonly int _width;
    private readonly int _places;
    private readonly ulong[] _keys = new ulong[Slots];

    // Scores of a slot for each place, one row behind the other; the last slot is for what lies outside the sentence.
    private readonly short[] _scores;
    private readonly uint[] _features;

    public FormScores(LinearModel model)
    {
        _model = model;
        _width = model.Labels.Length;
        _places = model.Templates.FormOffsets.Length;
        _scores = new short[(Slots + 1) * _places * _width + LinearModel.Lanes];
        _features = new uint[model.Templates.Count];
        // Without a sentence, all rows are outside.
        Sum(new TokenProperties(), 0, Slots);
    }

    /// <summary>Adds what the words around each token of a run say about it.</summary>
    /// <param name="tokens">The article.</param>
    /// <param name="sentence">The sentence of the run.</param>
    /// <param name="first">First token of the run.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="scores">Takes the scores, <see cref="LinearModel.Lanes"/> numbers a token.</param>
    public void Add(TokenProperties tokens, Sentence sentence, int first, int end, Span<short> scores)
    {
        int[] offsets = _model.Templates.FormOffsets;
        if (offsets.Length == 0) return;
        // Word by word, each to all its neighbours: what is kept of a word stands in one place.
        for (int word = first + offsets[0]; word < end + offsets[^1]; word++)
        {
            int slot = word < sentence.FirstToken || word >= sentence.EndToken ? Slots : SlotOf(tokens, word);
            for (int p = 0; p < offsets.Length; p++)
            {
                int token = word - offsets[p];
                if (token >= first && token < end) LinearModel.AddScores(_scores.AsSpan((slot * _places + p) * _width, LinearModel.Lanes), scores.Slice((token - first) * LinearModel.Lanes, LinearModel.Lanes));
            }
        }
    }

    private int SlotOf(TokenProperties tokens, int token)
    {
        ulong key = tokens.FormOf(token) | 1;
        int slot = (int)(key * FeatureHash.Prime >> (64 - SlotBits));
        if (_keys[slot] == key) return slot;
        _keys[slot] = key;
        Sum(tokens, tokens.RowOf(token), slot);
        return slot;
    }

    private void Sum(TokenProperties tokens, int row, int slot)
    {
        Span<short> sum = stackalloc short[LinearModel.Lanes];
        for (int p = 0; p < _places; p++)
        {
            sum.Clear();
            _model.Add(_model.Templates.Forms[p], tokens, row, _features, sum);
            sum[.._width].CopyTo(_scores.AsSpan((slot * _places + p) * _width));
        }
    }
}

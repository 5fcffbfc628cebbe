namespace SpaceNews.Extract;

/// <summary>Scores of single words, summed up over all templates about the form alone and kept: most words of a text are old acquaintances.</summary>
/// <remarks>For one thread. A cache of pure results: what it holds changes the time, never a score.</remarks>
internal sealed class FormScores
{
    private const int Slots = 4096;

    private readonly LinearModel _model;
    private readonly int _labels;
    private readonly int _places;
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly int[] _scores;
    private readonly int[] _edge;

    public FormScores(LinearModel model)
    {
        _model = model;
        _labels = model.Labels.Length;
        _places = model.Templates.FormOffsets.Length;
        _scores = new int[Slots * _places * _labels];
        _edge = new int[_places * _labels];
        var none = new TokenProperties();
        for (int p = 0; p < _places; p++)
            foreach (int template in model.Templates.FormTemplates[p]) model.Add(model.Templates.OfForm(template, none, -1), _edge.AsSpan(p * _labels, _labels));
    }

    /// <summary>Adds what the words around a token say about it.</summary>
    public void Add(TokenProperties tokens, Sentence sentence, int token, Span<int> scores)
    {
        int[] offsets = _model.Templates.FormOffsets;
        for (int p = 0; p < offsets.Length; p++)
        {
            int other = token + offsets[p];
            ReadOnlySpan<int> known = other < sentence.FirstToken || other >= sentence.EndToken ? _edge.AsSpan(p * _labels, _labels) : Of(tokens, other, p);
            for (int k = 0; k < scores.Length; k++) scores[k] += known[k];
        }
    }

    private ReadOnlySpan<int> Of(TokenProperties tokens, int token, int place)
    {
        // The classes are those of the article's knowledge base, and one tagger serves pipelines with several.
        ulong key = tokens[token, TokenProperty.Exact] ^ tokens[token, TokenProperty.Shape] << 40 ^ tokens[token, TokenProperty.Class] * FeatureHash.Prime;
        int slot = (int)(key * FeatureHash.Prime >> 52);
        int start = slot * _places * _labels;
        if (_keys[slot] != key || key == 0)
        {
            _keys[slot] = key;
            Array.Clear(_scores, start, _places * _labels);
            for (int p = 0; p < _places; p++)
                foreach (int template in _model.Templates.FormTemplates[p]) _model.Add(_model.Templates.OfForm(template, tokens, token), _scores.AsSpan(start + p * _labels, _labels));
        }
        return _scores.AsSpan(start + place * _labels, _labels);
    }
}

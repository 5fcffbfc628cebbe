using System.Runtime.Intrinsics;

namespace SpaceNews.Extract;

/// <summary>Finds the best sequence of labels of a window (Viterbi) and how far it is ahead of “no name here”.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class ChainDecoder
{
    private const int Impossible = int.MinValue / 4;

    /// <summary>Labels, filled up to whole vectors of eight.</summary>
    private static readonly int Width = (NameLabels.Count + 7) & ~7;

    private readonly LinearModel _model;

    /// <summary>Weight of one label behind another at <c>before * Width + after</c>; <see cref="Impossible"/> where it cannot stand there.</summary>
    private readonly int[] _transitions;
    private readonly short[] _run = new short[LinearModel.Lanes];
    private short[] _outside = [];
    private readonly ContextScores _contexts;

    // A row a token of the window: scores of the labels, the best sequence that ends in each, and the label before it there.
    private short[] _scores = [];
    private int[] _best = [];
    private int[] _back = [];

    public ChainDecoder(LinearModel model, NameLabels labels)
    {
        _model = model;
        _contexts = new ContextScores(model);
        _transitions = new int[NameLabels.Count * Width];
        Array.Fill(_transitions, Impossible);
        for (int before = 0; before < NameLabels.Count; before++)
            for (int after = 0; after < NameLabels.Count; after++)
                if (labels.Follows(before, after)) _transitions[before * Width + after] = model.Transitions[before * NameLabels.Count + after];
    }

    public void Decode(FormScores forms, TokenProperties properties, Sentence sentence, int first, int end, List<RecognizedName> names)
    {
        int length = end - first;
        if (_scores.Length < length * LinearModel.Lanes)
        {
            _scores = new short[length * LinearModel.Lanes * 2];
            _best = new int[length * Width * 2];
            _back = new int[length * Width * 2];
        }
        Array.Clear(_scores, 0, length * LinearModel.Lanes);
        forms.Add(properties, sentence, first, end, _scores);
        for (int i = 0; i < length; i++)
        {
            Span<short> scores = _scores.AsSpan(i * LinearModel.Lanes, LinearModel.Lanes);
            int row = properties.RowOf(first + i);
            _contexts.Add(properties, row, scores);
            AddRun(properties, first + i, i == 0, row, scores);
        }
        Forward(length);
        Report(first, length, names);
    }

    /// <summary>Adds what the run of capitals says. It is the same for all its tokens, and for all tokens that are in none.</summary>
    private void AddRun(TokenProperties properties, int token, bool isFirst, int row, Span<short> scores)
    {
        if (properties[token, TokenProperty.RunLength] == 0)
        {
            if (_outside.Length == 0) _contexts.AddRun(properties, row, _outside = new short[LinearModel.Lanes]);
            LinearModel.AddScores(_outside, scores);
            return;
        }
        if (isFirst || properties[token, TokenProperty.RunIndex] <= 1)
        {
            Array.Clear(_run);
            _contexts.AddRun(properties, row, _run);
        }
        LinearModel.AddScores(_run, scores);
    }

    private void Forward(int length)
    {
        // Before the window is no name.
        Span<int> before = stackalloc int[NameLabels.Count];
        before.Fill(Impossible);
        before[0] = 0;
        ReadOnlySpan<int> previous = before;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<short> scores = _scores.AsSpan(i * LinearModel.Lanes, LinearModel.Lanes);
            Span<int> best = _best.AsSpan(i * Width, Width), back = _back.AsSpan(i * Width, Width);
            for (int after = 0; after < Width; after += Vector256<int>.Count)
            {
                Vector256<int> most = Vector256.Create(int.MinValue), from = Vector256<int>.Zero;
                for (int label = 0; label < NameLabels.Count; label++)
                {
                    Vector256<int> sum = Vector256.Create<int>(_transitions.AsSpan(label * Width + after)) + Vector256.Create(previous[label]);
                    Vector256<int> better = Vector256.GreaterThan(sum, most);
                    most = Vector256.ConditionalSelect(better, sum, most);
                    from = Vector256.ConditionalSelect(better, Vector256.Create(label), from);
                }
                // What was impossible stays so, however often it is added up.
                most = Vector256.Max(most, Vector256.Create(Impossible));
                (most + Vector256.WidenLower(Vector256.Create<short>(scores[after..]))).CopyTo(best[after..]);
                from.CopyTo(back[after..]);
            }
            previous = best;
        }
    }

    private void Report(int first, int length, List<RecognizedName> names)
    {
        int label = 0, last = (length - 1) * Width;
        for (int l = 1; l < NameLabels.Count; l++)
            if (!NameLabels.IsOpen(l) && _best[last + l] > _best[last + label]) label = l;
        int found = names.Count, end = length;
        long ahead = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            int before = i > 0 ? _back[i * Width + label] : 0;
            if (label != 0)
            {
                if (!NameLabels.IsOpen(label)) (end, ahead) = (i + 1, 0);
                ahead += _scores[i * LinearModel.Lanes + label] - _scores[i * LinearModel.Lanes] + _transitions[before * Width + label] - _transitions[0];
                if (NameLabels.StartsName(label)) names.Add(new RecognizedName(NameLabels.Kind(label), first + i, first + end, Confidence(ahead, end - i)));
            }
            label = before;
        }
        names.Reverse(found, names.Count - found);
    }

    /// <summary>The lead over “no name”, a token, as a probability. Rounded, so that no machine's logarithm shows.</summary>
    private double Confidence(long ahead, int length) => Math.Round(1 / (1 + Math.Exp(-ahead * _model.Scale / length)), 2);
}

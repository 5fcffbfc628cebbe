namespace SpaceNews.Extract.Training;

/// <summary>
/// Trains a linear-chain conditional random field by stochastic gradient descent with AdaGrad steps. Features are dropped at
/// random while training, so that no single one is relied on.
/// </summary>
/// <remarks>For one thread; the same examples and seed give the same weights.</remarks>
internal sealed class ChainTrainer(int labels, int features, Func<int, int, bool> follows, int seed)
{
    private const float Damping = 1e-2f;
    private const float NoGradient = 1e-5f;

    private readonly float[] _weights = new float[features * labels];
    private readonly float[] _squares = new float[features * labels];
    private readonly float[] _transitionSquares = new float[(labels + 1) * labels];
    private readonly Random _random = new(seed);
    private float[] _emissions = [], _forward = [], _backward = [];
    private int[][] _active = [];

    /// <summary>Weight of label <c>j</c> behind label <c>i</c>; there is no row for the start, a window starts as if behind label 0.</summary>
    public float[] Transitions { get; } = new float[labels * labels];

    public Span<float> Row(int feature) => _weights.AsSpan(feature * labels, labels);

    /// <summary>One pass over the examples in random order.</summary>
    public void Epoch(SequenceExample[] examples, float rate, float dropout, CancellationToken cancellationToken)
    {
        _random.Shuffle(examples);
        foreach (SequenceExample example in examples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(example, rate * example.Weight, dropout);
        }
    }

    private void Step(SequenceExample example, float rate, float dropout)
    {
        int n = example.Labels.Length;
        if (_emissions.Length < n * labels) (_emissions, _forward, _backward, _active) = (new float[n * labels * 2], new float[n * labels * 2], new float[n * labels * 2], new int[n * 2][]);
        for (int i = 0; i < n; i++) _active[i] = dropout > 0 ? [.. example.Features[i].Where(_ => _random.NextSingle() >= dropout)] : example.Features[i];
        Emit(n);
        var transitions = new float[labels * labels];
        for (int p = 0; p < labels; p++)
            for (int c = 0; c < labels; c++) transitions[p * labels + c] = follows(p, c) ? MathF.Exp(Transitions[p * labels + c]) : 0;
        Forward(n, transitions);
        Backward(n, transitions);
        UpdateWeights(example, n, rate);
        UpdateTransitions(example, n, transitions, rate);
    }

    /// <summary>Exponentials of the sums of the weights, the largest at each token being 1.</summary>
    private void Emit(int n)
    {
        Array.Clear(_emissions, 0, n * labels);
        for (int i = 0; i < n; i++)
        {
            Span<float> scores = _emissions.AsSpan(i * labels, labels);
            foreach (int feature in _active[i])
            {
                ReadOnlySpan<float> row = Row(feature);
                for (int k = 0; k < row.Length; k++) scores[k] += row[k];
            }
            float largest = scores[0];
            for (int k = 1; k < scores.Length; k++) largest = Math.Max(largest, scores[k]);
            for (int k = 0; k < scores.Length; k++) scores[k] = MathF.Exp(scores[k] - largest);
        }
    }

    private void Forward(int n, float[] transitions)
    {
        for (int i = 0; i < n; i++)
        {
            float sum = 0;
            for (int c = 0; c < labels; c++)
            {
                float value = 0;
                if (i == 0) value = transitions[c];
                else for (int p = 0; p < labels; p++) value += _forward[(i - 1) * labels + p] * transitions[p * labels + c];
                value *= _emissions[i * labels + c] * End(n, i, c);
                _forward[i * labels + c] = value;
                sum += value;
            }
            for (int c = 0; c < labels; c++) _forward[i * labels + c] /= sum;
        }
    }

    private void Backward(int n, float[] transitions)
    {
        for (int i = n - 1; i >= 0; i--)
        {
            float sum = 0;
            for (int p = 0; p < labels; p++)
            {
                float value = 0;
                if (i == n - 1) value = End(n, i, p);
                else for (int c = 0; c < labels; c++) value += transitions[p * labels + c] * _emissions[(i + 1) * labels + c] * _backward[(i + 1) * labels + c] * End(n, i + 1, c);
                _backward[i * labels + p] = value;
                sum += value;
            }
            for (int p = 0; p < labels; p++) _backward[i * labels + p] /= sum;
        }
    }

    /// <summary>No name goes on past the end of a window.</summary>
    private float End(int n, int i, int label) => i == n - 1 && !follows(label, 0) ? 0 : 1;

    private void UpdateWeights(SequenceExample example, int n, float rate)
    {
        Span<float> gradient = stackalloc float[labels];
        for (int i = 0; i < n; i++)
        {
            float sum = 0;
            for (int k = 0; k < labels; k++) sum += gradient[k] = _forward[i * labels + k] * _backward[i * labels + k];
            for (int k = 0; k < labels; k++) gradient[k] /= sum;
            gradient[example.Labels[i]] -= 1;
            if (gradient[example.Labels[i]] > -1e-4f) continue;
            foreach (int feature in _active[i])
            {
                for (int k = 0; k < labels; k++)
                {
                    float g = gradient[k];
                    if (g is > -NoGradient and < NoGradient) continue;
                    int w = feature * labels + k;
                    _squares[w] += g * g;
                    _weights[w] -= rate * g / (MathF.Sqrt(_squares[w]) + Damping);
                }
            }
        }
    }

    private void UpdateTransitions(SequenceExample example, int n, float[] transitions, float rate)
    {
        var expected = new float[labels * labels];
        for (int i = 0; i < n; i++)
        {
            float sum = 0;
            Array.Clear(expected);
            for (int p = 0; p < (i == 0 ? 1 : labels); p++)
            {
                float before = i == 0 ? 1 : _forward[(i - 1) * labels + p];
                if (before == 0) continue;
                for (int c = 0; c < labels; c++) sum += expected[p * labels + c] = before * transitions[p * labels + c] * _emissions[i * labels + c] * _backward[i * labels + c] * End(n, i, c);
            }
            int gold = (i == 0 ? 0 : example.Labels[i - 1]) * labels + example.Labels[i];
            for (int t = 0; t < expected.Length; t++)
            {
                float g = expected[t] / sum - (t == gold ? 1 : 0);
                if (g is > -NoGradient and < NoGradient) continue;
                _transitionSquares[t] += g * g;
                Transitions[t] -= rate * g / (MathF.Sqrt(_transitionSquares[t]) + Damping);
            }
        }
    }
}

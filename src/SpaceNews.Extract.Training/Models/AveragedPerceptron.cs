using System.Runtime.InteropServices;

namespace SpaceNews.Extract.Training;

/// <summary>The weights of a linear model while it learns: an averaged perceptron over hashed features.</summary>
/// <remarks>For one thread. The same examples in the same order give the same weights.</remarks>
internal sealed class AveragedPerceptron(int labels)
{
    private readonly Dictionary<uint, int> _rows = [];
    private float[] _weights = new float[1 << 16];
    private double[] _totals = new double[1 << 16];
    private int[] _stamps = new int[1 << 16];
    private int _now;

    public int Labels => labels;

    public int Features => _rows.Count;

    /// <summary>Adds the weights of the features to the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        foreach (uint feature in features)
        {
            if (!_rows.TryGetValue(feature, out int row)) continue;
            ReadOnlySpan<float> weights = _weights.AsSpan(row * labels, labels);
            for (int i = 0; i < weights.Length; i++) scores[i] += weights[i];
        }
    }

    /// <summary>One more example seen.</summary>
    public void Tick() => _now++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (uint feature in features)
        {
            int row = RowOf(feature) * labels;
            Add(row + right, 1);
            Add(row + wrong, -1);
        }
    }

    private void Add(int index, float by)
    {
        _totals[index] += (double)(_now - _stamps[index]) * _weights[index];
        _stamps[index] = _now;
        _weights[index] += by;
    }

    private int RowOf(uint feature)
    {
        ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, feature, out bool exists);
        if (exists) return row;
        row = _rows.Count - 1;
        if ((row + 1) * labels > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _totals, _totals.Length * 2);
            Array.Resize(ref _stamps, _stamps.Length * 2);
        }
        return row;
    }

    /// <summary>The mean of the weights over all examples so far.</summary>
    public Dictionary<uint, float[]> Average()
    {
        var result = new Dictionary<uint, float[]>(_rows.Count);
        foreach ((uint feature, int row) in _rows)
        {
            var mean = new float[labels];
            bool any = false;
            for (int i = 0; i < labels; i++)
            {
                int index = row * labels + i;
                double total = _totals[index] + (double)(_now - _stamps[index]) * _weights[index];
                mean[i] = (float)(total / Math.Max(1, _now));
                any |= mean[i] != 0;
            }
            if (any) result.Add(feature, mean);
        }
        return result;
    }
}

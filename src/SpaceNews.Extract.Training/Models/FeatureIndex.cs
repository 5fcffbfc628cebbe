namespace SpaceNews.Extract.Training;

/// <summary>Numbers the features of a model while its training data is read.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<uint, int> _numbers = [];

    public int Count => _numbers.Count;

    public int NumberOf(uint feature)
    {
        if (_numbers.TryGetValue(feature, out int number)) return number;
        _numbers.Add(feature, _numbers.Count);
        return _numbers.Count - 1;
    }

    public IEnumerable<KeyValuePair<uint, int>> All => _numbers;
}

using System.Globalization;

namespace SpaceNews.Extract.Batch;

/// <summary>One of several parts of an input, each for a machine of its own.</summary>
/// <remarks>
/// The id of an article decides where it belongs, so that two articles with one id meet in one shard whatever the order; a
/// record without id goes by its number. Every record belongs to exactly one shard. Immutable.
/// </remarks>
public readonly record struct Shard
{
    /// <summary>Creates a shard.</summary>
    /// <param name="index">Which part, from 1.</param>
    /// <param name="count">How many parts there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public Shard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, count);
        (Index, Count) = (index, count);
    }

    /// <summary>Which part, from 1; 0 for the whole input.</summary>
    public int Index { get; }

    /// <summary>How many parts there are; 0 for the whole input.</summary>
    public int Count { get; }

    /// <summary>Reads “2/8”, the second of eight.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        ArgumentNullException.ThrowIfNull(text);
        shard = default;
        string[] parts = text.Split('/');
        if (parts.Length != 2 || !Number(parts[0], out int index) || !Number(parts[1], out int count) || index < 1 || index > count) return false;
        shard = new Shard(index, count);
        return true;

        static bool Number(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? "all" : string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    internal bool Has(IdHash id) => Count == 0 || id.High % (ulong)Count == (ulong)(Index - 1);

    internal bool Has(long record) => Count == 0 || record % Count == Index - 1;
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Numbers of words in one of their classes: the month of “May”, the value of “twelve”.</summary>
/// <remarks>Filled by one thread, then read by any number.</remarks>
internal sealed class WordValues
{
    /// <summary>Added to every number, so that the table, which holds none below zero, takes small negative ones.</summary>
    private const int Bias = 1 << 24;

    private readonly HashTable64 _table;

    public WordValues() : this(new HashTable64())
    {
    }

    private WordValues(HashTable64 table) => _table = table;

    /// <summary>A table of its own with the same numbers.</summary>
    public WordValues Copy() => new(_table.Copy());

    /// <summary>The number of a word in a class; 0 without one.</summary>
    public int this[int word, ulong wordClass] => _table.Find(Key(word, wordClass)) is var value && value < 0 ? 0 : value - Bias;

    /// <summary>Sets the number of a word in a class, unless it has one.</summary>
    public void Add(int word, ulong wordClass, int value)
    {
        ulong key = Key(word, wordClass);
        if (_table.Find(key) < 0) _table.Set(key, value + Bias);
    }

    private static ulong Key(int word, ulong wordClass) => (wordClass ^ ((ulong)(uint)word * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
}

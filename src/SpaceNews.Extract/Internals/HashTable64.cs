using System.Numerics;

namespace SpaceNews.Extract.Internals;

/// <summary>Open-addressing map from 64-bit hashes to small integers: one array, one probe in the common case.</summary>
/// <remarks>Keys are trusted to be hashes already. Filled by one thread, then read by any number.</remarks>
internal sealed class HashTable64
{
    private ulong[] _keys;
    private int[] _values;
    private int _count;
    private int _shift;

    public HashTable64(int capacity = 16)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2));
        _keys = new ulong[size];
        _values = new int[size];
        _shift = 64 - BitOperations.Log2((uint)size);
    }

    public int Count => _count;

    /// <summary>The value of a key, or -1.</summary>
    public int Find(ulong key)
    {
        ulong[] keys = _keys;
        if (key == 0) key = 1;
        int mask = keys.Length - 1;
        for (int i = Slot(key); ; i = (i + 1) & mask)
        {
            ulong k = keys[i];
            if (k == key) return _values[i];
            if (k == 0) return -1;
        }
    }

    /// <summary>Sets the value of a key.</summary>
    public void Set(ulong key, int value)
    {
        if (key == 0) key = 1;
        if (_count * 2 >= _keys.Length) Grow();
        int mask = _keys.Length - 1;
        int i = Slot(key);
        while (_keys[i] != 0 && _keys[i] != key) i = (i + 1) & mask;
        if (_keys[i] == 0)
        {
            _keys[i] = key;
            _count++;
        }
        _values[i] = value;
    }

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);

    private void Grow()
    {
        ulong[] keys = _keys;
        int[] values = _values;
        _keys = new ulong[keys.Length * 2];
        _values = new int[keys.Length * 2];
        _shift--;
        _count = 0;
        for (int i = 0; i < keys.Length; i++)
            if (keys[i] != 0) Set(keys[i], values[i]);
    }
}

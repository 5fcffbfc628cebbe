using System.Numerics;
using System.Runtime.CompilerServices;

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

    /// <summary>A table of keys whose values are their places, counted from <paramref name="first"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HashTable64(ReadOnlySpan<ulong> keys, int first) : this(keys.Length + 1)
    {
        for (int i = 0; i < keys.Length; i++) Set(keys[i], first + i);
    }

    private HashTable64(HashTable64 other)
    {
        _keys = [.. other._keys];
        _values = [.. other._values];
        (_count, _shift) = (other._count, other._shift);
    }

    public int Count => _count;

    /// <summary>A table of its own with the same content.</summary>
    public HashTable64 Copy() => new(this);

    /// <summary>The keys in the order of their values, when these are places counted from <paramref name="first"/>.</summary>
    public ulong[] KeysInOrder(int first)
    {
        var result = new ulong[_count];
        for (int i = 0; i < _keys.Length; i++)
            if (_keys[i] != 0) result[_values[i] - first] = _keys[i];
        return result;
    }

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

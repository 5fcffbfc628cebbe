using System.Numerics;
using System.Runtime.CompilerServices;

namespace SpaceNews.Extract.Internals;

/// <summary>Open-addressing map from 64-bit hashes to small integers: one array, one probe in the common case.</summary>
/// <remarks>Keys are trusted to be hashes already. Filled by one thread, then read by any number.</remarks>
internal sealed class HashTable64
{
    // Key and value side by side, so that a look-up waits for memory once.
    private Slot[] _slots;
    private int _count;
    private int _shift;

    public HashTable64(int capacity = 16)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2));
        _slots = new Slot[size];
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
        _slots = [.. other._slots];
        (_count, _shift) = (other._count, other._shift);
    }

    public int Count => _count;

    /// <summary>A table of its own with the same content.</summary>
    public HashTable64 Copy() => new(this);

    /// <summary>The keys in the order of their values, when these are places counted from <paramref name="first"/>.</summary>
    public ulong[] KeysInOrder(int first)
    {
        var result = new ulong[_count];
        foreach (Slot slot in _slots)
            if (slot.Key != 0) result[slot.Value - first] = slot.Key;
        return result;
    }

    /// <summary>The value of a key, or -1.</summary>
    public int Find(ulong key)
    {
        Slot[] slots = _slots;
        if (key == 0) key = 1;
        for (int i = HomeOf(key); ; i = (i + 1) & (slots.Length - 1))
        {
            ref readonly Slot slot = ref slots[i];
            if (slot.Key == key) return slot.Value;
            if (slot.Key == 0) return -1;
        }
    }

    /// <summary>Sets the value of a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Set(ulong key, int value)
    {
        if (key == 0) key = 1;
        if (_count * 2 >= _slots.Length) Grow();
        int i = HomeOf(key);
        while (_slots[i].Key != 0 && _slots[i].Key != key) i = (i + 1) & (_slots.Length - 1);
        if (_slots[i].Key == 0) _count++;
        _slots[i] = new Slot(key, value);
    }

    private int HomeOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);

    private void Grow()
    {
        Slot[] slots = _slots;
        _slots = new Slot[slots.Length * 2];
        _shift--;
        _count = 0;
        foreach (Slot slot in slots)
            if (slot.Key != 0) Set(slot.Key, slot.Value);
    }

    private readonly record struct Slot(ulong Key, int Value);
}

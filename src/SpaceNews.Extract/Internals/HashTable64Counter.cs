using System.Numerics;

namespace SpaceNews.Extract.Internals;

/// <summary>Numbers 64-bit hashes 1, 2, 3 … in the order in which they come; emptied without giving its arrays back.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class HashTable64Counter
{
    private ulong[] _keys = new ulong[1024];
    private int[] _numbers = new int[1024];
    private int _count;

    public void Clear()
    {
        // One huge article must not make every later one pay for clearing its table.
        if (_keys.Length > 1 << 16) (_keys, _numbers) = (new ulong[1024], new int[1024]);
        else Array.Clear(_keys);
        _count = 0;
    }

    public int NumberOf(ulong hash)
    {
        if (hash == 0) hash = 1;
        int mask = _keys.Length - 1;
        for (int i = Slot(hash); ; i = (i + 1) & mask)
        {
            if (_keys[i] == hash) return _numbers[i];
            if (_keys[i] != 0) continue;
            if (_count * 2 >= _keys.Length)
            {
                Grow();
                return NumberOf(hash);
            }
            _keys[i] = hash;
            return _numbers[i] = ++_count;
        }
    }

    private int Slot(ulong hash) => (int)(hash * 0x9E3779B97F4A7C15 >> (64 - BitOperations.Log2((uint)_keys.Length)));

    private void Grow()
    {
        (ulong[] keys, int[] numbers) = (_keys, _numbers);
        _keys = new ulong[keys.Length * 2];
        _numbers = new int[keys.Length * 2];
        for (int k = 0; k < keys.Length; k++)
        {
            if (keys[k] == 0) continue;
            int i = Slot(keys[k]);
            while (_keys[i] != 0) i = (i + 1) & (_keys.Length - 1);
            (_keys[i], _numbers[i]) = (keys[k], numbers[k]);
        }
    }
}

using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SpaceNews.Extract.Internals;

/// <summary>A map from 32-bit hashes to 32-bit values that is read from a file of pairs; 0 for an unknown key.</summary>
/// <remarks>Immutable and thread-safe once built.</remarks>
internal sealed class HashTable32
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    public HashTable32(ReadOnlySpan<ulong> pairs)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, pairs.Length * 3 / 2));
        _slots = new ulong[size];
        _shift = 32 - BitOperations.Log2((uint)size);
        foreach (ulong pair in pairs)
        {
            int i = Slot((uint)pair);
            while (_slots[i] != 0) i = (i + 1) & (size - 1);
            _slots[i] = pair;
        }
    }

    /// <summary>The value of a key, or 0.</summary>
    public uint this[uint key]
    {
        get
        {
            ulong[] slots = _slots;
            if (key == 0) key = 1;
            for (int i = Slot(key); ; i = (i + 1) & (slots.Length - 1))
            {
                ulong slot = slots[i];
                if ((uint)slot == key) return (uint)(slot >> 32);
                if (slot == 0) return 0;
            }
        }
    }

    /// <summary>The 32 bits of a longer hash that serve as a key.</summary>
    public static uint KeyOf(ulong hash) => (uint)(hash ^ (hash >> 32)) is var key and not 0 ? key : 1;

    /// <summary>Reads a count and that many pairs, key in the low half.</summary>
    public static HashTable32 Read(ref ByteReader reader)
    {
        int count = reader.Count(sizeof(ulong));
        ReadOnlySpan<byte> bytes = reader.Bytes(count * sizeof(ulong));
        if (BitConverter.IsLittleEndian) return new HashTable32(MemoryMarshal.Cast<byte, ulong>(bytes));
        var pairs = new ulong[count];
        for (int i = 0; i < count; i++) pairs[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * 8)..]);
        return new HashTable32(pairs);
    }

    /// <summary>Writes what <see cref="Read"/> reads, in the order of the keys.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyDictionary<uint, uint> values)
    {
        writer.Write(values.Count);
        foreach ((uint key, uint value) in values.OrderBy(p => p.Key)) writer.Write(key | (ulong)value << 32);
    }

    /// <summary>Keys are hashes already. By their upper bits, a file in the order of the keys fills the slots one behind the other.</summary>
    private int Slot(uint key) => (int)(key >> _shift);
}

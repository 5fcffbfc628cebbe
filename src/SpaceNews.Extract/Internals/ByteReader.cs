using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace SpaceNews.Extract.Internals;

/// <summary>Reads the binary files of the library, little-endian, and tells when one ends too early.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> data, string file)
{
    private ReadOnlySpan<byte> _rest = data;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Bytes(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(sizeof(ulong)));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(sizeof(float)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(sizeof(double)));

    /// <summary>A number in groups of seven bits, as <c>BinaryWriter.Write7BitEncodedInt</c> writes it.</summary>
    public int Packed()
    {
        uint result = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte part = Byte();
            result |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return (int)result;
        }
        throw Broken();
    }

    /// <summary>A count of things of some bytes each that must all be there.</summary>
    public int Count(int size)
    {
        int count = Int32();
        return count >= 0 && count <= _rest.Length / size ? count : throw Broken();
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)_rest.Length) throw Broken();
        ReadOnlySpan<byte> bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }

    /// <summary>A count and that many numbers.</summary>
    public ulong[] UInt64s()
    {
        int count = Count(sizeof(ulong));
        var result = new ulong[count];
        Bytes(count * sizeof(ulong)).CopyTo(MemoryMarshal.AsBytes(result.AsSpan()));
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(result, result);
        return result;
    }

    /// <summary>A count and that many numbers.</summary>
    public int[] Int32s()
    {
        int count = Count(sizeof(int));
        var result = new int[count];
        Bytes(count * sizeof(int)).CopyTo(MemoryMarshal.AsBytes(result.AsSpan()));
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(result, result);
        return result;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Count(1)));

    public readonly FormatException Broken() => new($"{file}: expected a whole file, but it ends too early or is damaged");
}

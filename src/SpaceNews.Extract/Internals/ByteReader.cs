using System.Buffers.Binary;
using System.Text;

namespace SpaceNews.Extract.Internals;

/// <summary>Reads the files of trained models, little-endian, and tells when one ends too early.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> data, string file)
{
    private ReadOnlySpan<byte> _rest = data;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(sizeof(float)));

    /// <summary>A count of things of some bytes each that must all be there.</summary>
    public int Count(int size)
    {
        int count = Int32();
        return count >= 0 && count <= _rest.Length / size ? count : throw Broken();
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _rest.Length) throw Broken();
        ReadOnlySpan<byte> bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Count(1)));

    private readonly FormatException Broken() => new($"{file}: expected a whole file, but it ends too early or is damaged");
}

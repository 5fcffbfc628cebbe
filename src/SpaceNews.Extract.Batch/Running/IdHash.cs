using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SpaceNews.Extract.Batch;

/// <summary>An id in 16 bytes: no two ids of any dump have the same, and it is the same on every machine.</summary>
internal readonly record struct IdHash(ulong High, ulong Low)
{
    /// <summary>Bytes of one.</summary>
    public const int Size = 16;

    public static IdHash Of(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan()), hash);
        return Read(hash);
    }

    public static IdHash Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Low);
    }
}

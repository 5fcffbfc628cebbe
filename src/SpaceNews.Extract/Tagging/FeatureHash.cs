namespace SpaceNews.Extract;

/// <summary>Names features by 32-bit numbers: a template number and what fills it.</summary>
internal static class FeatureHash
{
    public const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>A feature with one value. Never 0, which marks an empty slot.</summary>
    public static uint Of(int template, ulong value) => Finish((value ^ ((ulong)template << 56)) * Prime);

    /// <summary>A feature with two values.</summary>
    public static uint Of(int template, ulong first, ulong second) => Of(template, Join(first, second));

    /// <summary>Two values made one.</summary>
    public static ulong Join(ulong first, ulong second) => (first * 0xD6E8FEB86659FD93) ^ ulong.RotateLeft(second * Prime, 29);

    private static uint Finish(ulong hash) => (uint)((hash ^ (hash >> 29)) >> 32) | 1u;
}

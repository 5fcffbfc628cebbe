using System.Runtime.CompilerServices;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Tells at a glance which of up to 64 patterns may start at a token, so that most tokens cost one look-up for all of them.</summary>
/// <remarks>Immutable and thread-safe once built.</remarks>
internal sealed class PatternIndex
{
    private const int FilterBits = 10;

    private readonly bool[] _filter = new bool[1 << FilterBits];
    private readonly HashTable64 _words;
    private readonly ulong[] _wordMasks;
    private readonly ulong[] _kindMasks;
    private readonly (TokenShape Shape, ulong Mask)[] _shapes;
    private readonly (WordClass Classes, ulong Mask)[] _classes;
    private readonly (int Units, ulong Mask)[] _units;

    public PatternIndex(HashTable64 words, ulong[] wordMasks, ulong[] kindMasks, (TokenShape, ulong)[] shapes, (WordClass, ulong)[] classes, (int, ulong)[] units)
    {
        _words = words;
        _wordMasks = wordMasks;
        _kindMasks = kindMasks;
        _shapes = shapes;
        _classes = classes;
        _units = units;
        foreach (ulong hash in words.KeysInOrder(0)) _filter[Bucket(hash)] = true;
    }

    /// <summary>The first token from <paramref name="token"/> on at which a pattern may start; <paramref name="limit"/> when there is none.</summary>
    /// <param name="scan">The article.</param>
    /// <param name="token">Where to begin.</param>
    /// <param name="limit">Where to end.</param>
    /// <param name="candidates">The patterns that may start there, as bits.</param>
    public int FindNext(PatternScan scan, int token, int limit, out ulong candidates)
    {
        ReadOnlySpan<TokenData> tokens = scan.Tokens.AsSpan(0, limit);
        bool[] filter = _filter;
        ulong[] kindMasks = _kindMasks;
        int unit = NextUnit(scan, token);
        for (; token < tokens.Length; token++)
        {
            ref readonly TokenData data = ref tokens[token];
            candidates = kindMasks[(int)data.Kind];
            if (filter[Bucket(data.Hash)] && _words.Find(data.Hash) is var word and >= 0) candidates |= _wordMasks[word];
            foreach ((TokenShape shape, ulong bits) in _shapes)
                if ((data.Shape & shape) != 0) candidates |= bits;
            foreach ((WordClass classes, ulong bits) in _classes)
                if (scan.Article.Has(token, classes)) candidates |= bits;
            if (token == unit)
            {
                candidates |= UnitsAt(scan, token);
                unit = NextUnit(scan, token + 1);
            }
            if (candidates != 0) return token;
        }
        candidates = 0;
        return limit;
    }

    /// <summary>Whether one pattern, given as its bit, may start at a token.</summary>
    public bool MayStart(PatternScan scan, int token, ulong pattern)
    {
        ref readonly TokenData data = ref scan.Tokens[token];
        if ((_kindMasks[(int)data.Kind] & pattern) != 0) return true;
        if (_filter[Bucket(data.Hash)] && _words.Find(data.Hash) is var word and >= 0 && (_wordMasks[word] & pattern) != 0) return true;
        foreach ((TokenShape shape, ulong bits) in _shapes)
            if ((bits & pattern) != 0 && (data.Shape & shape) != 0) return true;
        foreach ((WordClass classes, ulong bits) in _classes)
            if ((bits & pattern) != 0 && scan.Article.Has(token, classes)) return true;
        foreach ((int units, ulong bits) in _units)
            if ((bits & pattern) != 0 && scan.Units(units).StartsAt(token)) return true;
        return false;
    }

    private ulong UnitsAt(PatternScan scan, int token)
    {
        ulong mask = 0;
        foreach ((int units, ulong bits) in _units)
            if (scan.Units(units).StartsAt(token)) mask |= bits;
        return mask;
    }

    /// <summary>Where the next unit starts that a pattern may start with.</summary>
    private int NextUnit(PatternScan scan, int token)
    {
        int next = int.MaxValue;
        foreach ((int units, _) in _units) next = Math.Min(next, scan.Units(units).NextStart(token));
        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bucket(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> (64 - FilterBits));
}

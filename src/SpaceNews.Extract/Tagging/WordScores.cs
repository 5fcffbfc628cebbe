using System.Runtime.InteropServices;

namespace SpaceNews.Extract;

/// <summary>
/// What single words say of their sentence, summed up over all features about the word alone and kept with its stem: most words
/// of a text are old acquaintances.
/// </summary>
/// <remarks>For one thread. A cache of pure results: what it holds changes the time, never a score.</remarks>
internal sealed class WordScores
{
    private const int SlotBits = 13;

    /// <summary>Before its scores, a slot holds its key, the stem and the class of the word: all of it in one or two lines of the cache.</summary>
    private const int Head = 3;

    /// <summary>No more words than this, with as many features as one can have, fit into a sum of 16 bits.</summary>
    private const int MostWords = 32;

    private readonly LinearModel _model;
    private readonly int _slotSize;
    private readonly ulong[] _slots;
    private readonly short[] _sum = new short[LinearModel.Lanes];
    private readonly int[] _total;
    private int _words;

    public WordScores(LinearModel model)
    {
        _model = model;
        _total = new int[model.Labels.Length];
        _slotSize = Head + (model.Labels.Length + 3) / 4;
        _slots = new ulong[(_slotSize << SlotBits) + LinearModel.Lanes / 4];
    }

    /// <summary>The sums over the words since the last call.</summary>
    public ReadOnlySpan<int> Total
    {
        get
        {
            Flush();
            return _total;
        }
    }

    public void Clear()
    {
        Array.Clear(_sum);
        Array.Clear(_total);
        _words = 0;
    }

    /// <summary>Adds a word if it is known.</summary>
    public bool TryAdd(ulong key, out ulong stem, out ulong wordClass)
    {
        Span<ulong> slot = SlotOf(key);
        (stem, wordClass) = (slot[1], slot[2]);
        if (slot[0] != (key | 1)) return false;
        Add(slot);
        return true;
    }

    /// <summary>Adds a word that was not known and keeps it. The features are lost.</summary>
    public void Add(ulong key, ulong stem, ulong wordClass, Span<uint> features)
    {
        Span<ulong> slot = SlotOf(key);
        Span<int> scores = stackalloc int[LinearModel.Lanes];
        _model.Add(features, scores[.._total.Length]);
        (slot[0], slot[1], slot[2]) = (key | 1, stem, wordClass);
        Span<short> kept = MemoryMarshal.Cast<ulong, short>(slot[Head..]);
        for (int k = 0; k < _total.Length; k++) kept[k] = (short)scores[k];
        Add(slot);
    }

    /// <summary>A slot, with room behind it as long as a row of scores is read.</summary>
    private Span<ulong> SlotOf(ulong key) => _slots.AsSpan((int)((key | 1) * FeatureHash.Prime >> (64 - SlotBits)) * _slotSize, Head + LinearModel.Lanes / 4);

    private void Add(ReadOnlySpan<ulong> slot)
    {
        if (_words++ == MostWords) Flush();
        LinearModel.AddScores(MemoryMarshal.Cast<ulong, short>(slot[Head..]), _sum);
    }

    private void Flush()
    {
        for (int k = 0; k < _total.Length; k++) _total[k] += _sum[k];
        Array.Clear(_sum);
        _words = 0;
    }
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>What is known of single words: their classes and, for closed classes, a number (month, value, unit).</summary>
/// <remarks>Built once by one thread, then read by any number. Word 0 is “unknown”.</remarks>
internal sealed class Lexicon
{
    private readonly HashTable64 _words = new(40_000);
    private readonly List<WordClass> _classes = [WordClass.None];
    private readonly Dictionary<(int Word, WordClass Class), int> _values = [];
    private WordClass[] _frozen = [WordClass.None];

    /// <summary>Number of the word with a folded hash; 0 when unknown.</summary>
    public int Find(ulong hash)
    {
        int word = _words.Find(hash);
        return word < 0 ? 0 : word;
    }

    public int Find(ReadOnlySpan<char> word) => Find(Folding.Hash(word));

    /// <summary>Classes of a word.</summary>
    public WordClass this[int word] => _frozen[word];

    /// <summary>The number of a word in a given class; 0 without one.</summary>
    public int Value(int word, WordClass wordClass) => _values.GetValueOrDefault((word, wordClass));

    public void Add(ReadOnlySpan<char> word, WordClass wordClass, int value = 0) => Add(Folding.Hash(word), wordClass, value);

    public void Add(ulong hash, WordClass wordClass, int value = 0)
    {
        int number = _words.Find(hash);
        if (number < 0)
        {
            number = _classes.Count;
            _words.Set(hash, number);
            _classes.Add(wordClass);
        }
        else _classes[number] |= wordClass;
        if (value != 0) _values.TryAdd((number, wordClass), value);
    }

    public Lexicon Freeze()
    {
        _frozen = [.. _classes];
        return this;
    }
}

using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>What is known of single words: their classes and, for closed classes, a number (month, value, unit).</summary>
/// <remarks>Filled by one thread, then read by any number. Word 0 is “unknown”.</remarks>
internal sealed class Lexicon
{
    private readonly HashTable64 _words;
    private readonly WordValues _values;
    private WordClass[] _classes;
    private int _count;

    public Lexicon() : this(new HashTable64(), new WordClass[16], 1, new WordValues())
    {
    }

    /// <summary>A lexicon read from a file.</summary>
    /// <param name="words">Hashes of the words from number 1 on.</param>
    /// <param name="classes">Their classes, word 0 included.</param>
    /// <param name="values">Their numbers.</param>
    public Lexicon(ReadOnlySpan<ulong> words, WordClass[] classes, WordValues values) : this(new HashTable64(words, 1), classes, classes.Length, values)
    {
    }

    private Lexicon(HashTable64 words, WordClass[] classes, int count, WordValues values)
    {
        _words = words;
        _classes = classes;
        _count = count;
        _values = values;
    }

    /// <summary>Number of words, the unknown one included.</summary>
    public int Count => _count;

    /// <summary>Hashes of the words from number 1 on.</summary>
    public ulong[] Words => _words.KeysInOrder(1);

    /// <summary>A lexicon of its own with the same words.</summary>
    public Lexicon Copy() => new(_words.Copy(), [.. _classes], _count, _values.Copy());

    /// <summary>Number of the word with a folded hash; 0 when unknown.</summary>
    public int Find(ulong hash)
    {
        int word = _words.Find(hash);
        return word < 0 ? 0 : word;
    }

    public int Find(ReadOnlySpan<char> word) => Find(Folding.Hash(word));

    /// <summary>Classes of a word.</summary>
    public WordClass this[int word] => _classes[word];

    /// <summary>The number of a word in a given class; 0 without one.</summary>
    public int Value(int word, WordClass wordClass) => _values[word, (ulong)wordClass];

    public void Add(ReadOnlySpan<char> word, WordClass wordClass, int value = 0) => Add(Folding.Hash(word), wordClass, value);

    public void Add(ulong hash, WordClass wordClass, int value = 0)
    {
        int number = _words.Find(hash);
        if (number < 0)
        {
            number = _count++;
            if (number == _classes.Length) Array.Resize(ref _classes, number * 2);
            _words.Set(hash, number);
        }
        _classes[number] |= wordClass;
        if (value != 0) _values.Add(number, (ulong)wordClass, value);
    }
}

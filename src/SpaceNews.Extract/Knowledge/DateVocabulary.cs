namespace SpaceNews.Extract;

/// <summary>Classes and numbers of the words of <c>date-words.tsv</c>, by their number in the lexicon.</summary>
/// <remarks>Built once by one thread, then read by any number.</remarks>
internal sealed class DateVocabulary
{
    private readonly DateWord[] _classes;
    private readonly Dictionary<(int Word, DateWord Class), int> _values = [];

    public DateVocabulary(Lexicon lexicon, IEnumerable<(string Word, DateWord Class, int Value)> words)
    {
        (string Word, DateWord Class, int Value)[] all = [.. words];
        _classes = new DateWord[all.Length == 0 ? 1 : all.Max(w => lexicon.Find(w.Word)) + 1];
        foreach ((string word, DateWord wordClass, int value) in all)
        {
            int number = lexicon.Find(word);
            _classes[number] |= wordClass;
            if (value != 0) _values.TryAdd((number, wordClass), value);
        }
    }

    /// <summary>Classes of a word by its number in the lexicon.</summary>
    public DateWord this[int word] => (uint)word < (uint)_classes.Length ? _classes[word] : DateWord.None;

    public bool Has(int word, DateWord classes) => (this[word] & classes) != 0;

    /// <summary>The number of a word in a class; 0 without one.</summary>
    public int Value(int word, DateWord wordClass) => _values.GetValueOrDefault((word, wordClass));
}

namespace SpaceNews.Extract;

/// <summary>Classes and numbers of the words of <c>date-words.tsv</c>, by their number in the lexicon.</summary>
/// <param name="classes">Classes by number.</param>
/// <param name="values">Their numbers.</param>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class DateVocabulary(DateWord[] classes, WordValues values)
{
    /// <summary>Classes of a word by its number in the lexicon.</summary>
    public DateWord this[int word] => (uint)word < (uint)classes.Length ? classes[word] : DateWord.None;

    public bool Has(int word, DateWord wanted) => (this[word] & wanted) != 0;

    /// <summary>The number of a word in a class; 0 without one.</summary>
    public int Value(int word, DateWord wordClass) => values[word, (ulong)wordClass];
}

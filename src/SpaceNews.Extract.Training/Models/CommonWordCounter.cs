namespace SpaceNews.Extract.Training;

/// <summary>Counts the words that treebanks have in lower case, with their commonest part of speech.</summary>
internal sealed class CommonWordCounter
{
    private const int Shortest = 3;

    private readonly SortedDictionary<string, List<(PartOfSpeech Tag, int Count)>> _words = new(StringComparer.Ordinal);

    /// <summary>Counts; what the treebank marks as misspelt does not count.</summary>
    public void Add(IEnumerable<TaggedDocument> documents)
    {
        foreach (TaggedSentence sentence in documents.SelectMany(d => d.Sentences))
            for (int i = 0; i < sentence.Words.Count; i++)
                if (!sentence.Misspelt.Contains(i)) Add(sentence.Words[i], Enum.Parse<PartOfSpeech>(sentence.Labels[i], ignoreCase: true));
    }

    private void Add(string word, PartOfSpeech tag)
    {
        if (word.Length < Shortest || !word.All(char.IsAsciiLetterLower)) return;
        if (!_words.TryGetValue(word, out List<(PartOfSpeech Tag, int Count)>? counts)) _words[word] = counts = [];
        int at = counts.FindIndex(c => c.Tag == tag);
        if (at < 0) counts.Add((tag, 1));
        else counts[at] = (tag, counts[at].Count + 1);
    }

    /// <summary>Writes the table; of tags that are equally common the one seen first counts.</summary>
    public void Write(TextWriter output)
    {
        output.Write("# Words of ordinary English: seen in lower case in the training data, with their commonest part of speech. Counted from UD English EWT (train; CC BY-SA 4.0) and GUM (CC BY 4.0).\n");
        output.Write("word\ttag\n");
        foreach ((string word, List<(PartOfSpeech Tag, int Count)> counts) in _words)
        {
            PartOfSpeech tag = counts.MaxBy(c => c.Count).Tag;
            if (tag is not (PartOfSpeech.X or PartOfSpeech.Propn or PartOfSpeech.Sym)) output.Write($"{word}\t{tag.ToString().ToUpperInvariant()}\n");
        }
    }
}

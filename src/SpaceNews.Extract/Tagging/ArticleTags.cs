namespace SpaceNews.Extract;

/// <summary>The parts of speech of an article, tagged as far as anybody has asked.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class ArticleTags(ArticleTree tree, ITokenTagger tagger)
{
    private readonly PartOfSpeech[] _tags = new PartOfSpeech[tree.TokenCount];

    // One past the last tagged token of each sentence; 0 for none.
    private readonly int[] _ends = new int[tree.SentenceArray.Length];
    private bool _isComplete;

    /// <summary>Part of speech of a token.</summary>
    public PartOfSpeech this[int token]
    {
        get
        {
            if (_tags[token] == PartOfSpeech.None && !_isComplete) Complete(tree.FindSentence(token));
            return _tags[token];
        }
    }

    /// <summary>The tags of the article, of which those of one sentence are needed.</summary>
    public ReadOnlySpan<PartOfSpeech> Of(int sentence)
    {
        Complete(sentence);
        return _tags;
    }

    /// <summary>All tags of the article.</summary>
    public ReadOnlySpan<PartOfSpeech> All
    {
        get
        {
            for (int s = 0; s < _ends.Length && !_isComplete; s++) Complete(s);
            return _tags;
        }
    }

    /// <summary>Takes over the tags of a sentence up to <paramref name="end"/>.</summary>
    public void Take(TokenProperties properties, int sentence, int end)
    {
        properties.CopyTags(tree.SentenceArray[sentence].FirstToken, end, _tags);
        _ends[sentence] = end;
    }

    private void Complete(int sentence)
    {
        if (_isComplete || _ends[sentence] == tree.SentenceArray[sentence].EndToken) return;
        if (tagger is PartOfSpeechTagger builtIn)
        {
            builtIn.Tag(tree, tree.SentenceArray[sentence], _tags);
            _ends[sentence] = tree.SentenceArray[sentence].EndToken;
            return;
        }
        // What another engine needs to see is not known: it gets the whole article.
        tagger.Tag(tree, _tags);
        _isComplete = true;
    }
}

namespace SpaceNews.Extract;

/// <summary>The parts of speech of an article, tagged as far as anybody has asked.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class ArticleTags(ArticleTree tree, ITokenTagger tagger)
{
    private readonly PartOfSpeech[] _tags = new PartOfSpeech[tree.TokenCount];

    private readonly bool[] _isTagged = new bool[tree.SentenceArray.Length];
    private bool _isComplete;

    /// <summary>Part of speech of a token.</summary>
    public PartOfSpeech this[int token]
    {
        get
        {
            if (_tags[token] == PartOfSpeech.None) Complete(tree.FindSentence(token));
            return _tags[token];
        }
    }

    /// <summary>All tags of the article.</summary>
    public ReadOnlySpan<PartOfSpeech> All
    {
        get
        {
            for (int s = 0; s < _isTagged.Length && !_isComplete; s++) Complete(s);
            return _tags;
        }
    }

    private void Complete(int sentence)
    {
        if (_isComplete || _isTagged[sentence]) return;
        if (tagger is PartOfSpeechTagger builtIn)
        {
            builtIn.Tag(tree, tree.SentenceArray[sentence], _tags);
            _isTagged[sentence] = true;
            return;
        }
        // What another engine needs to see is not known: it gets the whole article.
        tagger.Tag(tree, _tags);
        _isComplete = true;
    }
}

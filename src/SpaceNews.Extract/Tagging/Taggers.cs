namespace SpaceNews.Extract;

/// <summary>The engines of a pipeline; the built-in ones are made when they are first needed.</summary>
internal sealed class Taggers(ITokenTagger? tagger, INameRecognizer? recognizer, ISentenceClassifier? classifier)
{
    public static Taggers BuiltIn { get; } = new(null, null, null);

    public PartOfSpeech[] Tag(ArticleTree tree)
    {
        var tags = new PartOfSpeech[tree.TokenCount];
        (tagger ?? PartOfSpeechTagger.Default).Tag(tree, tags);
        return tags;
    }

    /// <summary>The names of an article.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="tags">Its tags; asked for only when the whole article has to be tagged.</param>
    /// <param name="matches">What the knowledge base knows in it.</param>
    public IReadOnlyList<RecognizedName> Recognize(ArticleTree tree, Func<PartOfSpeech[]> tags, List<KnowledgeMatch> matches)
    {
        if (ReferenceEquals(recognizer, NameRecognizer.None)) return [];
        if (recognizer is not (null or NameTagger)) return recognizer.Recognize(tree, tags());
        NameTagger names = (NameTagger?)recognizer ?? NameTagger.Default;
        if (tagger is null or PartOfSpeechTagger && ((PartOfSpeechTagger?)tagger ?? PartOfSpeechTagger.Default) is var builtIn && names.CanDrive(builtIn))
            return names.Recognize(tree, [], builtIn, matches);
        return names.Recognize(tree, tags(), null, matches);
    }

    public SentenceJudgement Classify(ArticleTree tree, int sentence, PartOfSpeech[] tags) => (classifier ?? SentenceClassifier.Default).Classify(tree, sentence, tags);
}

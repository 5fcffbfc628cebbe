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

    public IReadOnlyList<RecognizedName> Recognize(ArticleTree tree, PartOfSpeech[] tags, List<KnowledgeMatch> matches) =>
        recognizer is null or NameTagger ? ((NameTagger?)recognizer ?? NameTagger.Default).Recognize(tree, tags, matches) : recognizer.Recognize(tree, tags);

    public SentenceJudgement Classify(ArticleTree tree, int sentence, PartOfSpeech[] tags) => (classifier ?? SentenceClassifier.Default).Classify(tree, sentence, tags);
}

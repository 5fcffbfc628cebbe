namespace SpaceNews.Extract;

/// <summary>The engines of a pipeline; the built-in ones are made when they are first needed.</summary>
internal sealed class Taggers(ITokenTagger? tagger, INameRecognizer? recognizer, ISentenceClassifier? classifier, IncidentModel? incidents)
{
    public static Taggers BuiltIn { get; } = new(null, null, null, null);

    /// <summary>The weights of the types of incidents.</summary>
    public IncidentModel Incidents => incidents ?? IncidentModel.Default;

    public ArticleTags Tag(ArticleTree tree) => new(tree, tagger ?? PartOfSpeechTagger.Default);

    /// <summary>The names of an article.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="tags">Its tags, for engines that look at them.</param>
    /// <param name="matches">What the knowledge base knows in it.</param>
    public IReadOnlyList<RecognizedName> Recognize(ArticleTree tree, ArticleTags tags, List<KnowledgeMatch> matches)
    {
        if (ReferenceEquals(recognizer, NameRecognizer.None)) return [];
        INameRecognizer engine = recognizer ?? NameTagger.Default;
        return engine is NameTagger names ? names.Recognize(tree, names.NeedsTags ? tags.All : [], matches) : engine.Recognize(tree, tags.All);
    }

    public SentenceJudgement Classify(ArticleTree tree, int sentence, ArticleTags tags, List<KnowledgeMatch> matches)
    {
        ISentenceClassifier engine = classifier ?? SentenceClassifier.Default;
        return engine is SentenceClassifier builtIn ? builtIn.Judge(tree, sentence, matches) : engine.Classify(tree, sentence, tags.All);
    }

    /// <summary>How likely each type of incident is in a sentence; other engines than the built-in one say only which is likeliest.</summary>
    public void ClassifyTypes(ArticleTree tree, int sentence, SentenceJudgement judgement, List<KnowledgeMatch> matches, Span<double> shares)
    {
        if ((classifier ?? SentenceClassifier.Default) is SentenceClassifier builtIn)
        {
            builtIn.JudgeTypes(tree, sentence, matches, shares);
            return;
        }
        double best = judgement.IncidentType is null ? 1.0 / shares.Length : judgement.IncidentTypeConfidence;
        shares.Fill((1 - best) / (shares.Length - 1));
        if (judgement.IncidentType is { } type) shares[(int)type] = best;
    }
}

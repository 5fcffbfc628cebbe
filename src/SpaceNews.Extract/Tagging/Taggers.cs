namespace SpaceNews.Extract;

/// <summary>The engines of a pipeline; the built-in ones are made when they are first needed.</summary>
internal sealed class Taggers(ITokenTagger? tagger, INameRecognizer? recognizer, ISentenceClassifier? classifier, VehicleModel? vehicles, SubjectModel? subjects, IncidentModel? incidents, RoleModel? roles)
{
    public static Taggers BuiltIn { get; } = new(null, null, null, null, null, null, null);

    /// <summary>The weights by which names are taken for those of craft.</summary>
    public VehicleModel Vehicles => vehicles ?? VehicleModel.Default;

    /// <summary>The weights by which the thing is chosen that a mass is of.</summary>
    public SubjectModel Subjects => subjects ?? SubjectModel.Default;

    /// <summary>The weights of the types of incidents.</summary>
    public IncidentModel Incidents => incidents ?? IncidentModel.Default;

    /// <summary>The weights of roles in incidents.</summary>
    public RoleModel Roles => roles ?? RoleModel.Default;

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

    /// <summary>Judges a sentence, and says how likely each kind and each type of incident is; other engines than the built-in one say only which is likeliest.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="tags">Its tags, for engines that look at them.</param>
    /// <param name="matches">What the knowledge base knows in it.</param>
    /// <param name="shares">Takes a share for each of <see cref="SentenceClassifier.Labels"/>.</param>
    public SentenceJudgement Weigh(ArticleTree tree, int sentence, ArticleTags tags, List<KnowledgeMatch> matches, Span<double> shares)
    {
        ISentenceClassifier engine = classifier ?? SentenceClassifier.Default;
        if (engine is SentenceClassifier builtIn)
        {
            builtIn.Weigh(tree, sentence, matches, shares);
            return SentenceClassifier.JudgementOf(shares);
        }
        SentenceJudgement judgement = engine.Classify(tree, sentence, tags.All);
        Fill(shares[..SentenceClassifier.Kinds.Length], (int)judgement.Kind, judgement.Confidence);
        Fill(shares[SentenceClassifier.Kinds.Length..], (int?)judgement.IncidentType, judgement.IncidentTypeConfidence);
        return judgement;
    }

    private static void Fill(Span<double> shares, int? best, double confidence)
    {
        shares.Fill(best is null ? 1.0 / shares.Length : (1 - confidence) / (shares.Length - 1));
        if (best is { } index) shares[index] = confidence;
    }
}

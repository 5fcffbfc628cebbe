namespace SpaceNews.Extract;

/// <summary>What the classifier says of the sentences of an article, each by its own words.</summary>
internal sealed class StoryShares
{
    /// <summary>A note of so few sentences has no context to speak of; what is weighed otherwise are whole articles.</summary>
    public const int MostOfNote = 4;

    private readonly ArticleContext _article;
    private readonly double[] _sums = new double[SentenceClassifier.Kinds.Length];

    /// <param name="article">The article.</param>
    /// <param name="sentences">All its sentences.</param>
    public StoryShares(ArticleContext article, List<SentenceFacts> sentences)
    {
        _article = article;
        Sentences = sentences.FindAll(s => s.IsStory);
        for (int i = 0; i < Sentences.Count; i++)
        {
            ReadOnlySpan<double> shares = SharesOf(i);
            for (int k = 0; k < _sums.Length; k++) _sums[k] += shares[k];
        }
    }

    /// <summary>The sentences of the story.</summary>
    public List<SentenceFacts> Sentences { get; }

    public bool IsNote => Sentences.Count <= MostOfNote;

    /// <summary>How likely each kind is of a sentence, by its number in <see cref="Sentences"/>.</summary>
    public ReadOnlySpan<double> SharesOf(int at) => _article.GetKindShares(Sentences[at].Index);

    public double Sum(SentenceKind kind) => _sums[(int)kind];

    public double Mean(SentenceKind kind) => _sums[(int)kind] / Math.Max(1, Sentences.Count);

    /// <summary>Says of each sentence what it does for the story: in a note by its own words, else by those around it too.</summary>
    public void Judge(List<Mention> mentions, IncidentModel model)
    {
        Span<int> values = stackalloc int[32];
        Span<double> scores = stackalloc double[_sums.Length];
        for (int i = 0; i < Sentences.Count; i++)
        {
            if (IsNote) SharesOf(i).CopyTo(scores);
            else
            {
                ContextFeatures.Fill(values, this, i, mentions);
                double sum = 0;
                for (int k = 0; k < scores.Length; k++) sum += scores[k] = Math.Exp(ContextFeatures.Space.Score(values, model.Kinds[k]));
                foreach (ref double score in scores) score /= sum;
            }
            int best = SentenceClassifier.Best(scores);
            (Sentences[i].Kind, Sentences[i].Certainty, Sentences[i].IncidentShare) = (SentenceClassifier.Kinds[best], Math.Round(scores[best], 3), Math.Round(scores[(int)SentenceKind.Incident], 3));
        }
    }
}

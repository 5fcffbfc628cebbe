namespace SpaceNews.Extract;

/// <summary>What the classifier says of the sentences of a story, counted.</summary>
internal sealed class StoryKinds
{
    private const double LeastCertainty = 0.5;

    public StoryKinds(List<SentenceFacts> sentences)
    {
        int last = -1, all = 0;
        foreach (SentenceFacts sentence in sentences)
        {
            if (!sentence.IsStory) continue;
            all++;
            if ((sentence.Triggers.Count > 0 || sentence.Faint is not null) && sentence.Item != last)
            {
                Items++;
                last = sentence.Item;
            }
            if (sentence.Has(CueAspect.Outcome, "success") || sentence.Has(CueAspect.Unreal, "plan")) Successes++;
            if (sentence.Certainty < LeastCertainty) continue;
            if (sentence.Kind == SentenceKind.Incident) Incidents++;
            else if (sentence.Kind is SentenceKind.Cause or SentenceKind.Consequence or SentenceKind.Casualty) Follow++;
        }
        Share = Incidents / (double)Math.Max(4, all);
    }

    /// <summary>Number of items of the story with something in them.</summary>
    public int Items { get; }

    /// <summary>Number of sentences that tell of something going wrong, and of those that tell why, who was hurt and what follows.</summary>
    public int Incidents { get; }

    public int Follow { get; }

    /// <summary>Number of sentences that tell of success, or of what was planned.</summary>
    public int Successes { get; }

    /// <summary>Share of the sentences that tell of something going wrong.</summary>
    public double Share { get; }
}

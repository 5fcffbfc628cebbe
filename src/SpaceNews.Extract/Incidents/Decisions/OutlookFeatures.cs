namespace SpaceNews.Extract;

/// <summary>What decides how likely an article tells of an incident at all, whatever its events are taken for.</summary>
internal static class OutlookFeatures
{
    /// <summary>So many sentences at the head of an article are its lead.</summary>
    private const int Lead = 4;

    private const double StrongTrigger = 0.7;

    private static readonly double[] Sums = [0.3, 0.7, 1.2, 2, 3, 4.5, 7], Bests = [0.5, 0.7, 0.85, 0.95], Leads = [0.1, 0.25, 0.45, 0.7], Titles = [0.15, 0.4, 0.7, 0.9], Means = [0.05, 0.1, 0.18, 0.3, 0.45], Follows = [0.3, 0.8, 1.5, 3, 5], Others = [0.3, 0.5, 0.7, 0.85], Weights = [0.3, 0.8, 1.5, 3, 6], Counts = [1, 2, 3];

    public static FeatureSpace Space { get; } = new(
        [
            ("incident", Steps.Names(Sums)), ("best", Steps.Names(Bests)), ("lead", Steps.Names(Leads)), ("title", Steps.Names(Titles)), ("share", Steps.Names(Means)), ("follow", Steps.Names(Follows)), ("other", Steps.Names(Others)),
            ("weight", Steps.Names(Weights)), ("strong", Steps.Names(Counts)),
        ],
        ("incident", "best"), ("lead", "incident"), ("title", "lead"), ("follow", "incident"), ("weight", "incident"), ("weight", "strong"), ("share", "lead"), ("other", "incident"), ("strong", "lead"));

    public static void Fill(Span<int> values, StoryShares story)
    {
        double best = 0, lead = 0, weight = 0;
        int strong = 0, leads = Math.Min(Lead, story.Sentences.Count);
        for (int i = 0; i < story.Sentences.Count; i++)
        {
            double share = story.SharesOf(i)[(int)SentenceKind.Incident];
            best = Math.Max(best, share);
            if (i < leads) lead += share / leads;
            foreach (TriggerHit trigger in story.Sentences[i].Triggers)
            {
                if (trigger.IsGuess) continue;
                weight += trigger.Weight;
                if (trigger.Weight >= StrongTrigger) strong++;
            }
        }
        int n = 0;
        values[n++] = Steps.Of(story.Sum(SentenceKind.Incident), Sums);
        values[n++] = Steps.Of(best, Bests);
        values[n++] = Steps.Of(lead, Leads);
        values[n++] = Steps.Of(story.Sentences.Count == 0 ? 0 : story.SharesOf(0)[(int)SentenceKind.Incident], Titles);
        values[n++] = Steps.Of(story.Mean(SentenceKind.Incident), Means);
        values[n++] = Steps.Of(story.Sum(SentenceKind.Cause) + story.Sum(SentenceKind.Consequence) + story.Sum(SentenceKind.Casualty), Follows);
        values[n++] = Steps.Of(story.Mean(SentenceKind.None) + story.Mean(SentenceKind.Background), Others);
        values[n++] = Steps.Of(weight, Weights);
        values[n++] = Steps.Of(strong, Counts);
    }

    /// <summary>The log-odds that the article tells of an incident.</summary>
    public static double Score(StoryShares story, IncidentModel model)
    {
        Span<int> values = stackalloc int[16];
        Fill(values, story);
        return Space.Score(values, model[Decision.Outlook]);
    }
}

namespace SpaceNews.Extract;

/// <summary>
/// What decides the kind of a sentence in its article: what its own words say, what those around it say, where it stands, and what
/// was found in it. The words of a cause or a casualty are often those of everyday life; the sentence before tells what they mean.
/// </summary>
internal static class ContextFeatures
{
    private enum Place { Title, First, Second, Third, Early, Middle, End }

    private enum Trigger { None, Doubted, Weak, Middle, Strong }

    private enum Past { No, Past, Precedent }

    private enum Real { Plain, Success, Unreal }

    /// <summary>So many sentences end an article.</summary>
    private const int Last = 2;

    private const double SureShare = 0.6;

    private static readonly double[] Own = [0.02, 0.05, 0.12, 0.25, 0.4, 0.6, 0.8, 0.93], Means = [0.05, 0.1, 0.18, 0.3, 0.45], Follows = [0.05, 0.1, 0.2, 0.35], Titles = [0.15, 0.4, 0.7, 0.9];
    private static readonly string[] Yes = ["no", "yes"], Kinds = Enum.GetNames<SentenceKind>();
    private static readonly string[] Around = ["nothing", .. Kinds.Select(k => k + "?"), .. Kinds];

    /// <summary>The features, the same for each kind.</summary>
    public static FeatureSpace Space { get; } = new(
        [
            .. Kinds.Select(k => (k, Steps.Names(Own))),
            ("best", Around), ("before", Around), ("further", Around), ("after", Around), ("beyond", Around), ("title", Steps.Names(Titles)), ("place", Enum.GetNames<Place>()), ("share", Steps.Names(Means)), ("follow", Steps.Names(Follows)),
            ("trigger", Enum.GetNames<Trigger>()), ("craft", Yes), ("date", Yes), ("past", Enum.GetNames<Past>()), ("real", Enum.GetNames<Real>()), ("heading", Yes),
        ],
        ("best", "before"), ("best", "after"), ("best", "share"), ("best", "trigger"), ("best", "place"), ("best", "past"), ("best", "title"), ("best", "follow"), ("best", "date"), ("best", "craft"), ("best", "real"), ("place", "share"), ("trigger", "share"), ("before", "after"), ("before", "further"), ("heading", "best"));

    /// <param name="values">Takes the values of the attributes.</param>
    /// <param name="story">The story.</param>
    /// <param name="at">Which of its sentences.</param>
    /// <param name="mentions">The mentions of the article.</param>
    public static void Fill(Span<int> values, StoryShares story, int at, List<Mention> mentions)
    {
        SentenceFacts sentence = story.Sentences[at];
        ReadOnlySpan<double> own = story.SharesOf(at);
        int n = 0;
        foreach (double share in own) values[n++] = Steps.Of(share, Own);
        values[n++] = OfSentence(story, at);
        values[n++] = OfSentence(story, at - 1);
        values[n++] = OfSentence(story, at - 2);
        values[n++] = OfSentence(story, at + 1);
        values[n++] = OfSentence(story, at + 2);
        values[n++] = Steps.Of(story.SharesOf(0)[(int)SentenceKind.Incident], Titles);
        values[n++] = (int)OfPlace(story, at);
        values[n++] = Steps.Of(story.Mean(SentenceKind.Incident), Means);
        values[n++] = Steps.Of(story.Mean(SentenceKind.Cause) + story.Mean(SentenceKind.Consequence) + story.Mean(SentenceKind.Casualty), Follows);
        values[n++] = (int)OfTriggers(sentence);
        values[n++] = Has<VehicleName>(sentence, mentions);
        values[n++] = Has<CalendarDate>(sentence, mentions);
        values[n++] = (int)(sentence.IsPrecedent ? Past.Precedent : sentence.Has(CueAspect.Past) ? Past.Past : Past.No);
        values[n++] = (int)(sentence.Has(CueAspect.Outcome, "success") ? Real.Success : sentence.Has(CueAspect.Unreal) ? Real.Unreal : Real.Plain);
        values[n++] = sentence.Block == BlockKind.Headline ? 1 : 0;
    }

    private static int OfSentence(StoryShares story, int at)
    {
        if (at < 0 || at >= story.Sentences.Count) return 0;
        ReadOnlySpan<double> shares = story.SharesOf(at);
        int best = SentenceClassifier.Best(shares);
        return 1 + best + (shares[best] >= SureShare ? shares.Length : 0);
    }

    private static Place OfPlace(StoryShares story, int at)
    {
        if (at == 0 && story.Sentences[0].Block == BlockKind.Headline) return Place.Title;
        int text = at - (story.Sentences[0].Block == BlockKind.Headline ? 1 : 0);
        return text < 3 ? Place.First + text : at >= story.Sentences.Count - Last ? Place.End : text < 8 ? Place.Early : Place.Middle;
    }

    private static Trigger OfTriggers(SentenceFacts sentence)
    {
        Trigger best = Trigger.None;
        foreach (TriggerHit hit in sentence.Triggers)
        {
            Trigger trigger = hit.Doubt != TriggerDoubt.None ? Trigger.Doubted : hit.Weight < 0.35 ? Trigger.Weak : hit.Weight < 0.7 ? Trigger.Middle : Trigger.Strong;
            if (trigger > best) best = trigger;
        }
        return best;
    }

    private static int Has<T>(SentenceFacts sentence, List<Mention> mentions) where T : notnull
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (mentions[i] is Mention<T>) return 1;
        return 0;
    }
}

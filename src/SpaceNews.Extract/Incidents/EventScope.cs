namespace SpaceNews.Extract;

/// <summary>An event with the article it stands in: what the readers of its fields ask again and again.</summary>
internal sealed class EventScope
{
    private readonly HashSet<int> _triggerSentences = [];

    public EventScope(ArticleContext article, List<Mention> mentions, EventDraft draft)
    {
        Article = article;
        AllMentions = mentions;
        Draft = draft;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in draft.Triggers)
            if (trigger.Weight >= 0.3) _triggerSentences.Add(sentence.Index);
    }

    public ArticleContext Article { get; }
    public List<Mention> AllMentions { get; }
    public EventDraft Draft { get; }

    /// <summary>The mentions of one kind in the sentences of the event.</summary>
    public IEnumerable<(SentenceFacts Sentence, Mention<T> Mention)> Mentions<T>() where T : notnull
    {
        foreach (SentenceFacts sentence in Draft.Sentences)
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
                if (AllMentions[i] is Mention<T> mention) yield return (sentence, mention);
    }

    public bool IsTrigger(SentenceFacts sentence) => _triggerSentences.Contains(sentence.Index);

    public int FirstToken(Mention mention) => Article.Tree.FindToken(mention.Span.Start);

    public int EndToken(Mention mention) => Article.Tree.FindToken(mention.Span.End - 1) + 1;

    /// <summary>Whether a date of the sentence lies behind the day of publication.</summary>
    public bool IsAboutFuture(SentenceFacts sentence)
    {
        if (Article.Article.Published is not { } published) return false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (AllMentions[i] is Mention<CalendarDate> { Value.Earliest: { } day } && day > published) return true;
        return false;
    }

    public static bool HasLaunchWord(SentenceFacts sentence)
    {
        foreach (CueHit cue in sentence.Cues)
            if (cue.Cue.Aspect is CueAspect.Outcome or CueAspect.FlightWord || cue.Cue is { Aspect: CueAspect.Phase, Value: "Ascent" }) return true;
        return false;
    }
}

using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>An event with the article it stands in: what the readers of its fields ask again and again.</summary>
internal sealed class EventScope
{
    /// <summary>What lies more days back than this is no part of the news.</summary>
    private const int OldNews = 400;

    private readonly HashSet<int> _triggerSentences = [], _triggerTokens = [];

    /// <summary>The day the article is written from: of its publication, else the first day it names.</summary>
    private readonly LocalDate? _now;

    public EventScope(ArticleContext article, List<Mention> mentions, StoryParts parts, EventDraft draft)
    {
        Article = article;
        AllMentions = mentions;
        Parts = parts;
        Draft = draft;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in draft.Triggers)
        {
            _triggerTokens.Add(trigger.First);
            if (trigger.Weight >= 0.3) _triggerSentences.Add(sentence.Index);
        }
        _now = article.Article.Published ?? FirstDay(mentions);
    }

    public ArticleContext Article { get; }
    public List<Mention> AllMentions { get; }

    /// <summary>What the article names.</summary>
    public StoryParts Parts { get; }

    public EventDraft Draft { get; }

    /// <summary>The mentions of one kind in the sentences of the event.</summary>
    public IEnumerable<(SentenceFacts Sentence, Mention<T> Mention)> Mentions<T>() where T : notnull
    {
        foreach (SentenceFacts sentence in Draft.Sentences)
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
                if (AllMentions[i] is Mention<T> mention) yield return (sentence, mention);
    }

    public bool IsTrigger(SentenceFacts sentence) => _triggerSentences.Contains(sentence.Index);

    /// <summary>Whether a trigger tells of this event, and not of another one.</summary>
    public bool IsOwn(TriggerHit trigger) => _triggerTokens.Contains(trigger.First);

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

    /// <summary>A sentence without a word of the event and with a date long before it tells of other times.</summary>
    public bool IsOldNews(SentenceFacts sentence)
    {
        if (IsTrigger(sentence) || _now is not { } now) return false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (AllMentions[i] is Mention<CalendarDate> { Value.Latest: { } latest } && latest < now.PlusDaysClamped(-OldNews)) return true;
        return false;
    }

    private static LocalDate? FirstDay(List<Mention> mentions)
    {
        foreach (Mention mention in mentions)
            if (mention is Mention<CalendarDate> { Value: { IsDay: true, Earliest: { } day } }) return day;
        return null;
    }

    public static bool HasLaunchWord(SentenceFacts sentence)
    {
        foreach (CueHit cue in sentence.Cues)
            if (cue.Cue.Aspect is CueAspect.Outcome or CueAspect.FlightWord || cue.Cue is { Aspect: CueAspect.Phase, Value: "Ascent" }) return true;
        return false;
    }
}

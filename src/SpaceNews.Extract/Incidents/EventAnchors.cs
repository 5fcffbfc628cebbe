namespace SpaceNews.Extract;

/// <summary>Finds what pins a trigger down in its sentence: the craft and the date beside it, and whether it only refers back.</summary>
internal sealed class EventAnchors(ArticleContext article, List<Mention> mentions, StoryFrame frame)
{
    private const int VehicleReach = 14, DateReach = 30;

    /// <summary>How far behind “opened”, “built” or “launched” its date stands.</summary>
    private const int OtherDeedReach = 6;

    /// <summary>A semicolon lies between two clauses; what stands behind it is further away than it looks.</summary>
    private const int ClauseDistance = 10;

    /// <summary>Index of the mention of the nearest craft; -1 without. The station that half of all news names counts only alone.</summary>
    public int Vehicle(SentenceFacts sentence, TriggerHit trigger) =>
        Nearest<VehicleName>(sentence, trigger, VehicleReach, static (self, m, _, _) => !StoryFrame.IsCurrentStation(m.Value));

    /// <summary>Index of the mention of the nearest date that can be the trigger’s own; -1 without.</summary>
    public int Date(SentenceFacts sentence, TriggerHit trigger) =>
        Nearest<CalendarDate>(sentence, trigger, DateReach, static (self, m, s, t) => self.Frame.CanBeEvent(m) && self.CanDate(s, t, m));

    /// <summary>Whether a date can be that of what a trigger tells.</summary>
    public bool CanDate(SentenceFacts sentence, TriggerHit trigger, Mention<CalendarDate> date) =>
        !ReportDates.IsReportDate(article, sentence, trigger, date) && !IsOfOtherNoun(trigger, date) && !IsOfOtherDeed(sentence, trigger, date);

    /// <summary>Index of the mention of the craft nearest to a token of a sentence; -1 without.</summary>
    public int VehicleBeside(SentenceFacts sentence, int token) => Vehicle(sentence, new TriggerHit(token, token + 1, TriggerSort.Generic, 0));

    private StoryFrame Frame => frame;

    /// <summary>“the 2022 invasion” dates the invasion and nothing else in the sentence; “the 2003 Columbia disaster” dates the disaster.</summary>
    private bool IsOfOtherNoun(TriggerHit trigger, Mention<CalendarDate> date)
    {
        int end = article.Tree.FindToken(date.Span.End - 1) + 1;
        if (date.Value.Value is not { Length: 4 } || trigger.First >= end && trigger.First - end <= 3) return false;
        int before = end - 2;
        return before >= 0 && (article.Has(before, WordClass.Article | WordClass.Possessive) || article.FirstChar(before) is '\'' or '’') && article.Has(end, WordClass.CommonNoun) && article.Tree.TokenArray[end].Is(TokenShape.AllLower);
    }

    /// <summary>“Pad 1, opened in June, is scorched”, “launched in 2005, the satellite failed”: the date of what was built, opened or sent up.</summary>
    private bool IsOfOtherDeed(SentenceFacts sentence, TriggerHit trigger, Mention<CalendarDate> date)
    {
        int first = article.Tree.FindToken(date.Span.Start), end = article.Tree.FindToken(date.Span.End - 1) + 1;
        foreach (CueHit cue in sentence.Cues)
        {
            if (cue.Cue.Aspect != CueAspect.OtherDeed || cue.End > first || first - cue.End > OtherDeedReach || trigger.First >= cue.First && trigger.First < end) continue;
            // “Launched on Friday, it exploded”: what goes wrong on the way up does so on that day.
            if (cue.Cue.Value != "launch" || !date.Value.IsDay) return true;
        }
        return false;
    }

    /// <summary>“the explosion”, “this accident”: refers back, unless a craft or date beside the noun says which one is meant.</summary>
    public bool RefersBack(SentenceFacts sentence, TriggerHit trigger)
    {
        int determiner = trigger.First - 1;
        if (determiner > sentence.Sentence.FirstToken && article.Has(determiner, WordClass.CommonAdjective)) determiner--;
        if (determiner < sentence.Sentence.FirstToken || !(article.Is(determiner, "the") || article.Is(determiner, "this") || article.Is(determiner, "that"))) return false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (mentions[i] is not (Mention<VehicleName> or Mention<CalendarDate>)) continue;
            int first = article.Tree.FindToken(mentions[i].Span.Start);
            if (first > determiner && first <= trigger.End + 3) return false;
        }
        return true;
    }

    /// <summary>Whether a sentence speaks of a craft without its name: “it”, “her”, or “That” at its start.</summary>
    public bool SaysIt(SentenceFacts sentence)
    {
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken; i++)
            if (article.Is(i, "it") || article.Is(i, "its") || article.Is(i, "she") || article.Is(i, "her") || (i == sentence.Sentence.FirstToken && article.Is(i, "that"))) return true;
        return false;
    }

    /// <summary>Index of the mention of the last craft of the sentence before in the same paragraph, which “it” stands for; -1 without.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="story">The sentences of the story, which follow one another.</param>
    /// <param name="other">Whether the craft of the story does not count.</param>
    public int CraftBefore(SentenceFacts sentence, List<SentenceFacts> story, bool other)
    {
        int at = sentence.Index - story[0].Index - 1;
        if (at < 0 || story[at] is not { } before || before.Sentence.Block != sentence.Sentence.Block) return -1;
        for (int i = before.EndMention - 1; i >= before.FirstMention; i--)
            if (mentions[i] is Mention<VehicleName> { Value: var v } && !(other && v.Id == frame.Vehicle?.Id) && !StoryFrame.IsCurrentStation(v)) return i;
        return -1;
    }

    private int Nearest<T>(SentenceFacts sentence, TriggerHit trigger, int reach, Func<EventAnchors, Mention<T>, SentenceFacts, TriggerHit, bool> wanted) where T : notnull
    {
        int best = -1, bestDistance = int.MaxValue;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (mentions[i] is not Mention<T> mention) continue;
            int first = article.Tree.FindToken(mention.Span.Start), end = article.Tree.FindToken(mention.Span.End - 1) + 1;
            int distance = trigger.DistanceTo(first, end);
            if (distance > reach || distance >= bestDistance || !wanted(this, mention, sentence, trigger)) continue;
            if (CrossesClause(Math.Min(end, trigger.End), Math.Max(first, trigger.First))) distance += ClauseDistance;
            if (distance >= bestDistance) continue;
            bestDistance = distance;
            best = i;
        }
        return best;
    }

    private bool CrossesClause(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (article.FirstChar(i) == ';') return true;
        return false;
    }
}

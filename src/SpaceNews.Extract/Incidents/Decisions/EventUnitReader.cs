namespace SpaceNews.Extract;

/// <summary>Reads the triggers of an article with the craft, date and place that pin each down.</summary>
internal sealed class EventUnitReader
{
    private readonly ArticleContext _article;
    private readonly List<Mention> _mentions;
    private readonly List<SentenceFacts> _sentences;
    private readonly StoryFrame _frame;
    private readonly EventAnchors _anchors;

    public EventUnitReader(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences, StoryFrame frame)
    {
        _article = article;
        _mentions = mentions;
        _sentences = sentences;
        _frame = frame;
        _anchors = new EventAnchors(article, mentions, frame);
    }

    /// <param name="ruled">The events that the rules find.</param>
    public List<EventUnit> Read(List<EventDraft> ruled)
    {
        var events = new Dictionary<int, int>();
        for (int i = 0; i < ruled.Count; i++)
            foreach ((_, TriggerHit trigger) in ruled[i].Triggers) events.TryAdd(trigger.First, i);
        var units = new List<EventUnit>();
        int pending = -1, pendingBlock = -1;
        foreach (SentenceFacts sentence in _sentences)
        {
            if (!sentence.IsStory) continue;
            foreach (TriggerHit trigger in sentence.Triggers) units.Add(Read(sentence, trigger, pendingBlock == sentence.Sentence.Block ? pending : -1, events.GetValueOrDefault(trigger.First, -1), false));
            if (sentence.Triggers.Count == 0 && sentence.Faint is { } faint) units.Add(Read(sentence, faint, pendingBlock == sentence.Sentence.Block ? pending : -1, -2, true));
            pending = PendingDate(sentence);
            pendingBlock = sentence.Sentence.Block;
        }
        return units;
    }

    private EventUnit Read(SentenceFacts sentence, TriggerHit trigger, int pending, int ruled, bool faint)
    {
        int vehicle = _anchors.Vehicle(sentence, trigger), date = _anchors.Date(sentence, trigger);
        bool back = _anchors.RefersBack(sentence, trigger);
        if (date < 0 && !back) date = pending;
        if (vehicle < 0 && _anchors.SaysIt(sentence)) vehicle = _anchors.CraftBefore(sentence, _sentences, other: false);
        return new EventUnit
        {
            Sentence = sentence,
            Trigger = trigger,
            Item = sentence.Item,
            VehicleMention = vehicle,
            DateMention = date,
            Vehicle = vehicle < 0 ? null : ((Mention<VehicleName>)_mentions[vehicle]).Value,
            Date = date < 0 ? null : ((Mention<CalendarDate>)_mentions[date]).Value,
            Site = SiteOf(sentence),
            RefersBack = back,
            TellsOfSpace = sentence.TellsOfSpace(_mentions),
            Kind = EventUnit.KindOf(sentence),
            Type = EventUnit.TypeOf(_article.GetLikeliestType(sentence.Index)),
            Ruled = ruled,
            IsFaint = faint,
        };
    }

    /// <summary>A sentence that names a day, and no word for what went wrong then: the next sentence of the paragraph may.</summary>
    private int PendingDate(SentenceFacts sentence)
    {
        // The day a craft of the story was launched or ordered is no day of another event.
        if (sentence.Triggers.Count > 0 || sentence.Has(CueAspect.OtherDeed)) return -1;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (_mentions[i] is Mention<CalendarDate> date && _frame.CanBeEvent(date)) return i;
        return -1;
    }

    private SiteName? SiteOf(SentenceFacts sentence)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (_mentions[i] is Mention<SiteName> site) return site.Value;
        return null;
    }
}

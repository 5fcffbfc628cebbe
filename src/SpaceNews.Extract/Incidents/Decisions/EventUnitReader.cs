namespace SpaceNews.Extract;

/// <summary>Reads the triggers of an article with the craft, date and place that pin each down.</summary>
internal sealed class EventUnitReader
{
    /// <summary>More dates in a sentence are a list of something else.</summary>
    private const int MostDated = 4;

    /// <summary>How many tokens further off a word counts that stands before the date.</summary>
    private const int Behind = 6;

    /// <summary>A head is hardly longer.</summary>
    private const int LongestHead = 12;

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
        int pending = -1, pendingBlock = -1, headed = -1, headedBlock = -1;
        foreach (SentenceFacts sentence in _sentences)
        {
            if (!sentence.IsStory) continue;
            if (headedBlock != sentence.Sentence.Block) headed = -1;
            if (HeadedBy(sentence) is var craft and >= 0) headed = craft;
            headedBlock = sentence.Sentence.Block;
            foreach (TriggerHit trigger in sentence.Triggers) units.Add(Read(sentence, trigger, pendingBlock == sentence.Sentence.Block ? pending : -1, headed, events.GetValueOrDefault(trigger.First, -1), false));
            int own = units.Count - sentence.Triggers.Count;
            if (sentence.Triggers.Count == 0 && sentence.Faint is { } faint) units.Add(Read(sentence, faint, pendingBlock == sentence.Sentence.Block ? pending : -1, headed, -2, true));
            AddDated(units, own);
            pending = PendingDate(sentence);
            pendingBlock = sentence.Sentence.Block;
        }
        return units;
    }

    private EventUnit Read(SentenceFacts sentence, TriggerHit trigger, int pending, int headed, int ruled, bool faint)
    {
        int vehicle = _anchors.Vehicle(sentence, trigger), date = _anchors.Date(sentence, trigger);
        bool back = _anchors.RefersBack(sentence, trigger);
        if (date < 0 && !back) date = pending;
        if (vehicle < 0 && _anchors.SaysIt(sentence)) vehicle = _anchors.CraftBefore(sentence, _sentences, other: false);
        if (vehicle < 0) vehicle = headed;
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

    /// <summary>“Two were lost, in July 2023 and in November 2024”: one word for several events, and each date may be another’s.</summary>
    /// <param name="units">The units so far.</param>
    /// <param name="first">The first of them that stands in the sentence.</param>
    private void AddDated(List<EventUnit> units, int first)
    {
        int end = units.Count;
        if (first == end) return;
        SentenceFacts sentence = units[first].Sentence;
        for (int i = sentence.FirstMention; i < sentence.EndMention && units.Count < end + MostDated; i++)
        {
            if (_mentions[i] is not Mention<CalendarDate> date || !_frame.CanBeEvent(date)) continue;
            EventUnit? nearest = null;
            int at = _article.Tree.FindToken(date.Span.Start), least = int.MaxValue;
            bool taken = false;
            for (int u = first; u < end; u++)
            {
                taken |= units[u].DateMention >= 0 && units[u].Date!.Value == date.Value.Value;
                // What is told of a day stands behind it more often than before it.
                int distance = units[u].Trigger.DistanceTo(at, at + 1) + (units[u].Trigger.First < at ? Behind : 0);
                if (distance < least) (least, nearest) = (distance, units[u]);
            }
            if (taken || !_anchors.CanDate(sentence, nearest!.Trigger, date)) continue;
            int vehicle = _anchors.VehicleBeside(sentence, at);
            units.Add(new EventUnit
            {
                Sentence = sentence,
                Trigger = nearest.Trigger,
                Item = sentence.Item,
                VehicleMention = vehicle,
                DateMention = i,
                Vehicle = vehicle < 0 ? null : ((Mention<VehicleName>)_mentions[vehicle]).Value,
                Date = date.Value,
                Site = nearest.Site,
                TellsOfSpace = nearest.TellsOfSpace,
                Kind = nearest.Kind,
                Type = nearest.Type,
                Ruled = nearest.Ruled,
                IsFaint = nearest.IsFaint,
                IsDated = true,
            });
        }
    }

    /// <summary>“Hanbit-Nano, South Korea.”: a few words that begin with a craft head what follows in their paragraph.</summary>
    private int HeadedBy(SentenceFacts sentence)
    {
        if (sentence.Triggers.Count > 0 || sentence.Sentence.TokenCount > LongestHead || sentence.FirstMention == sentence.EndMention) return -1;
        return _mentions[sentence.FirstMention] is Mention<VehicleName> craft && _article.Tree.FindToken(craft.Span.Start) == sentence.Sentence.FirstToken ? sentence.FirstMention : -1;
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

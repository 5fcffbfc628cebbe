using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Proposes how the triggers of one story make events: the one it tells, and those it recalls.</summary>
/// <remarks>
/// A trigger is recalled when a date weeks away from the main one stands by it (“the 2003 Columbia disaster”), or a vehicle
/// that is not the story’s own beside words for the past; so are the sentences of the paragraph that go on about it. All
/// others belong to the main event.
/// </remarks>
internal sealed class EventRules
{
    /// <summary>A main event has this much weight of triggers, or the lesser weight with a word of it in the lead …</summary>
    private const double LeastWeight = 1.4, LeastWeightInLead = 0.7, LeastLead = 0.3;

    /// <summary>… and one word that is clear by itself.</summary>
    private const double LeastSingle = 0.45;

    /// <summary>What no word names takes several sentences.</summary>
    private const double LeastGuessed = 1.65;

    /// <summary>What a story without a main event recalls with this much weight is what it tells; several such make a chronicle.</summary>
    private const double LeastTold = 1.6, LeastOfChronicle = 0.7;
    private const int FewestOfChronicle = 3;

    /// <summary>Dates further apart than this many days are of different events.</summary>
    private const int DaysApart = 20;

    /// <summary>More recalled events than any real article has; keeps the search for one of them short in hostile text.</summary>
    private const int MostRecalled = 64;

    private readonly ArticleContext _article;
    private readonly List<Mention> _mentions;
    private readonly List<SentenceFacts> _sentences;
    private readonly StoryFrame _frame;
    private readonly EventAnchors _anchors;
    private readonly List<EventDraft> _recalled = [];
    private int _pending = -1, _pendingBlock = -1;

    public EventRules(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences, StoryFrame frame)
    {
        _article = article;
        _mentions = mentions;
        _sentences = sentences;
        _frame = frame;
        _anchors = new EventAnchors(article, mentions, _frame);
    }

    /// <summary>The events in order: those told, then those recalled.</summary>
    public List<EventDraft> Find()
    {
        var main = new EventDraft();
        EventDraft? carried = null;
        foreach (SentenceFacts sentence in _sentences)
        {
            if (!sentence.IsStory) continue;
            // What follows a recalled event in its paragraph still tells of it until the story’s own craft comes back.
            if (carried is not null && !Continues(sentence, carried)) carried = null;
            if (carried is not null && sentence.Triggers.Count == 0 && GoesOnAbout(sentence)) carried.Add(sentence);
            foreach (TriggerHit trigger in sentence.Triggers)
            {
                if (Recall(sentence, trigger, ref carried) is { } recalled)
                {
                    recalled.Triggers.Add((sentence, trigger));
                    recalled.Add(sentence);
                }
                else main.Triggers.Add((sentence, trigger));
            }
            _pending = PendingDate(sentence);
            _pendingBlock = sentence.Sentence.Block;
        }
        return Choose(main);
    }

    /// <summary>A sentence that names an old day, and no word for what went wrong then: the next sentence of the paragraph may.</summary>
    private int PendingDate(SentenceFacts sentence)
    {
        // The day a craft of the story was launched or ordered is no day of another event.
        if (sentence.Triggers.Count > 0 || NamesOwn(sentence) || sentence.Has(CueAspect.OtherDeed)) return -1;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (_mentions[i] is Mention<CalendarDate> date && _frame.CanBeEvent(date) && _frame.Date is { } main && date.Value.Latest < main.First.PlusDaysClamped(-DaysApart)) return i;
        return -1;
    }

    private EventDraft? Recall(SentenceFacts sentence, TriggerHit trigger, ref EventDraft? carried)
    {
        if (!IsRecalled(sentence, trigger, out int vehicle, out int date)) return carried;
        if (trigger.Weight < 0.3 && date < 0) return carried;
        // One sentence tells of two events only where it names two craft.
        if (vehicle < 0 && carried is not null && carried.Sentences.Count > 0 && carried.Sentences[^1] == sentence && !IsApart(carried, date)) return carried;
        if (vehicle < 0 && (date == _pending && date >= 0 || _anchors.SaysIt(sentence))) vehicle = _anchors.CraftBefore(sentence, _sentences, other: true);
        EventDraft draft = FindOrAdd(vehicle, date);
        if (draft.VehicleMention < 0) draft.VehicleMention = vehicle;
        if (draft.DateMention < 0) draft.DateMention = date;
        if (draft.Sentences.Count == 0) AddOpening(draft, sentence);
        return carried = draft;
    }

    /// <summary>What the paragraph said of another craft before its accident belongs to the accident: its mass, its owner, its launch.</summary>
    private void AddOpening(EventDraft draft, SentenceFacts sentence)
    {
        for (int at = sentence.Index - _sentences[0].Index - 1, steps = 0; at >= 0 && steps < 2; at--, steps++)
        {
            SentenceFacts before = _sentences[at];
            if (before.Sentence.Block != sentence.Sentence.Block || before.Triggers.Count > 0 || !NamesOnlyOthers(before)) return;
            draft.Add(before);
        }
    }

    private bool NamesOwn(SentenceFacts sentence)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (_mentions[i] is Mention<VehicleName> { Value: var v } && v.Id == _frame.Vehicle?.Id) return true;
        return false;
    }

    private bool NamesOnlyOthers(SentenceFacts sentence)
    {
        bool other = false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (_mentions[i] is not Mention<VehicleName> { Value: var v } || StoryFrame.IsCurrentStation(v)) continue;
            if (v.Id == _frame.Vehicle?.Id) return false;
            other = true;
        }
        return other;
    }

    private bool IsRecalled(SentenceFacts sentence, TriggerHit trigger, out int vehicle, out int date)
    {
        vehicle = _anchors.Vehicle(sentence, trigger);
        date = _anchors.Date(sentence, trigger);
        VehicleName? craft = vehicle >= 0 ? VehicleOf(vehicle) : null;
        bool otherVehicle = craft is not null && craft.Id != _frame.Vehicle?.Id;
        bool mayPend = craft is null || otherVehicle || _frame.Vehicle is null;
        if (date < 0 && mayPend && _pending >= 0 && _pendingBlock == sentence.Sentence.Block && !_anchors.RefersBack(sentence, trigger)) date = _pending;
        bool otherDate = date >= 0 && IsOtherDate(((Mention<CalendarDate>)_mentions[date]).Value, trigger, otherVehicle);
        if (!otherDate) date = -1;
        bool past = sentence.Has(CueAspect.Past);
        if (_anchors.RefersBack(sentence, trigger)) return false;
        // A launch word of the lead belongs to the story whatever its date.
        if (otherDate) return otherVehicle || past || sentence.Place < 2;
        return otherVehicle && _frame.Count(craft!) <= 2 && (past && sentence.Place < 1.5 || IsOnceKnown(sentence, craft!));
    }

    /// <summary>“Apollo 13” beside a word for an accident recalls a well-known one of another year, unless it is what the story is about.</summary>
    private bool IsOnceKnown(SentenceFacts sentence, VehicleName craft) =>
        craft.IsIndividual && _frame.Vehicle is not null && sentence.Place < 1.2 && _article.Article.Published is { } published
        && _article.Knowledge.Tables.Events.YearOf(craft.Id) is { } year && year < published.Year - 1;

    private bool IsOtherDate(CalendarDate date, TriggerHit trigger, bool otherVehicle)
    {
        LocalDate earliest = date.Earliest!.Value, latest = date.Latest!.Value;
        if (_frame.Date is not { } main) return otherVehicle && date.Value is { Length: 4 };
        if (latest < main.First.PlusDaysClamped(-DaysApart)) return true;
        // The try that was called off the day before is an event of its own.
        if (trigger.Sort == TriggerSort.Abort && date.IsDay && latest < main.First) return true;
        // A later date is another event only when the report itself is later still.
        return _article.Article.Published is not null && earliest > main.Last.PlusDaysClamped(DaysApart);
    }

    private bool Continues(SentenceFacts sentence, EventDraft carried)
    {
        SentenceFacts last = carried.Sentences[^1];
        if (sentence.Sentence.Block != last.Sentence.Block || sentence.Index - last.Index > 2) return false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (_mentions[i] is Mention<CalendarDate> { Value.Earliest: not null }) return false;
            if (_mentions[i] is Mention<VehicleName> v && v.Value.Id == _frame.Vehicle?.Id) return false;
        }
        return true;
    }

    /// <summary>A sentence without a word for what went wrong goes on about it when it tells of the people, or says “it”.</summary>
    private bool GoesOnAbout(SentenceFacts sentence)
    {
        int first = sentence.Sentence.FirstToken;
        return sentence.Has(CueAspect.Casualty) || _article.Is(first, "it") || _article.Is(first, "they") || _article.Is(first, "both") || _article.Is(first, "he") || _article.Is(first, "she");
    }

    private List<EventDraft> Choose(EventDraft main)
    {
        _recalled.RemoveAll(d => d.Triggers.Count == 0);
        TakeBackOwn(main);
        if (IsIncident(main)) return [Fill(main), .. _recalled];
        EventDraft? told = null;
        foreach (EventDraft draft in _recalled)
            if ((draft.Triggers.Exists(t => t.Sentence.Place >= 2) || IsAnniversary(draft)) && (told is null || draft.Weight > told.Weight)) told = draft;
        // An anniversary article recalls one event all the way; a chronicle tells one after the other.
        if (told is not null && (told.Weight >= LeastTold || told.Weight >= LeastOfChronicle && IsAnniversary(told)))
        {
            _recalled.Remove(told);
            foreach ((SentenceFacts Sentence, TriggerHit Trigger) trigger in told.Triggers) main.Triggers.Add(trigger);
            return [Fill(main), .. _recalled];
        }
        if (_recalled.Count(d => d.Weight >= LeastOfChronicle) >= FewestOfChronicle)
            foreach (EventDraft draft in _recalled) draft.IsBackground = draft.Weight < LeastOfChronicle;
        return _recalled;
    }

    /// <summary>What came to pass on the day of publication, years before.</summary>
    private bool IsAnniversary(EventDraft draft) =>
        draft.DateMention >= 0 && _article.Article.Published is { } published && StoryFrame.IsAnniversary(DateOf(draft.DateMention), published);

    /// <summary>“Back in 2003 it fell”: where the story has no date of its own, what befell its one craft then is what it tells.</summary>
    private void TakeBackOwn(EventDraft main)
    {
        if (_recalled.Count != 1 || _recalled[0] is not { VehicleMention: >= 0 } only || _frame.Vehicle is not { IsIndividual: true } own || VehicleOf(only.VehicleMention).Id != own.Id) return;
        if (main.Weight >= only.Weight || main.Triggers.Exists(t => _anchors.Date(t.Sentence, t.Trigger) >= 0)) return;
        main.Triggers.AddRange(only.Triggers);
        main.DateMention = only.DateMention;
        _recalled.Clear();
    }

    /// <summary>Whether the triggers together make an incident: enough weight, and one clear word at least.</summary>
    private static bool IsIncident(EventDraft main)
    {
        double best = 0, lead = 0, sum = main.Weight;
        if (sum < LeastGuessed && main.Triggers.TrueForAll(t => t.Trigger.IsGuess || t.Trigger.Weight < LeastLead)) return false;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in main.Triggers)
        {
            best = Math.Max(best, trigger.Weight);
            if (sentence.Place >= 2) lead = Math.Max(lead, trigger.Weight);
        }
        return best >= LeastSingle && (sum >= LeastWeight || (sum >= LeastWeightInLead && lead >= LeastLead));
    }

    /// <summary>Whatever no recalled event claims belongs to the main one, and so do sentences with triggers of both.</summary>
    private EventDraft Fill(EventDraft main)
    {
        var own = new HashSet<int>();
        foreach ((SentenceFacts sentence, _) in main.Triggers) own.Add(sentence.Index);
        var taken = new HashSet<int>();
        foreach (EventDraft draft in _recalled)
        {
            if (draft.Sentences.Count > 1) draft.Sentences.RemoveAll(s => own.Contains(s.Index) && !draft.Triggers.Exists(t => t.Sentence == s));
            foreach (SentenceFacts sentence in draft.Sentences) taken.Add(sentence.Index);
        }
        foreach (SentenceFacts sentence in _sentences)
            if (sentence.IsStory && (own.Contains(sentence.Index) || !taken.Contains(sentence.Index))) main.Sentences.Add(sentence);
        main.OwnsArticle = true;
        return main;
    }

    /// <summary>The draft of a recalled event: of the same craft, or of the same date.</summary>
    private EventDraft FindOrAdd(int vehicle, int date)
    {
        foreach (EventDraft draft in _recalled)
        {
            bool sameDate = date >= 0 && draft.DateMention >= 0 && DateOf(date).Value == DateOf(draft.DateMention).Value;
            bool sameVehicle = vehicle >= 0 && draft.VehicleMention >= 0 && VehicleOf(vehicle).Id == VehicleOf(draft.VehicleMention).Id;
            if ((sameDate || sameVehicle) && (sameDate || !IsApart(draft, date))) return draft;
        }
        if (_recalled.Count >= MostRecalled) return _recalled[^1];
        var made = new EventDraft { IsBackground = true, ArticleVehicle = _frame.Vehicle is { IsIndividual: true } craft ? craft.Id : null, OwnVehicle = _frame.Vehicle?.Id };
        _recalled.Add(made);
        return made;
    }

    /// <summary>“the first failed in June 1994; the second in June 1995”: two dates tell two events of one sentence apart.</summary>
    private bool IsApart(EventDraft draft, int date) => date >= 0 && draft.DateMention >= 0 && !Overlap(DateOf(date), DateOf(draft.DateMention));

    private CalendarDate DateOf(int mention) => ((Mention<CalendarDate>)_mentions[mention]).Value;

    private VehicleName VehicleOf(int mention) => ((Mention<VehicleName>)_mentions[mention]).Value;

    private static bool Overlap(CalendarDate a, CalendarDate b) => a.Earliest <= b.Latest && b.Earliest <= a.Latest;
}

using NodaTime;

namespace SpaceNews.Extract;

/// <summary>An event that an article tells or recalls: its triggers and the sentences they stand in.</summary>
internal sealed class EventDraft
{
    public bool IsBackground { get; init; }
    public List<(SentenceFacts Sentence, TriggerHit Trigger)> Triggers { get; } = [];
    public List<SentenceFacts> Sentences { get; } = [];

    /// <summary>Mention of the vehicle that tells a recalled event from the main one; -1 without.</summary>
    public int VehicleMention { get; set; } = -1;

    /// <summary>Mention of the date that tells a recalled event from the main one; -1 without.</summary>
    public int DateMention { get; set; } = -1;
}

/// <summary>Tells the main event of an article from those it only recalls.</summary>
/// <remarks>
/// A trigger is recalled when a date of another year stands by it (“the 2003 Columbia disaster”), or a vehicle that is not
/// the article’s own beside words for the past. All others belong to the main event.
/// </remarks>
internal sealed class EventSplitter(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences)
{
    private const double LeastWeight = 0.9;
    private const double LeastSingle = 0.55;

    public (EventDraft? Main, List<EventDraft> Background) Split()
    {
        string? mainVehicle = MainVehicle();
        LocalDate? mainDate = MainDate();
        var main = new EventDraft();
        var background = new List<EventDraft>();
        foreach (SentenceFacts sentence in sentences)
        {
            foreach (TriggerHit trigger in sentence.Triggers)
            {
                if (!IsRecalled(sentence, trigger, mainVehicle, mainDate, out int vehicle, out int date))
                {
                    main.Triggers.Add((sentence, trigger));
                    continue;
                }
                if (trigger.Weight < 0.3) continue;
                EventDraft draft = Find(background, vehicle, date);
                draft.Triggers.Add((sentence, trigger));
                if (!draft.Sentences.Contains(sentence)) draft.Sentences.Add(sentence);
                if (draft.VehicleMention < 0) draft.VehicleMention = vehicle;
                if (draft.DateMention < 0) draft.DateMention = date;
                sentence.Background = background.IndexOf(draft);
            }
        }
        // A sentence with both stays with the main event.
        foreach ((SentenceFacts sentence, _) in main.Triggers) sentence.Background = -1;
        return (IsIncident(main) ? Fill(main) : null, background);
    }

    /// <summary>Whether the triggers together make an incident: enough weight, and one clear word at least.</summary>
    private static bool IsIncident(EventDraft main)
    {
        double sum = 0, best = 0, lead = 0;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in main.Triggers)
        {
            sum += trigger.Weight * Math.Min(sentence.Place, 1.5);
            best = Math.Max(best, trigger.Weight);
            if (sentence.Place >= 2) lead = Math.Max(lead, trigger.Weight);
        }
        return best >= LeastSingle && (sum >= 2.2 || (sum >= LeastWeight && lead >= 0.5));
    }

    private EventDraft Fill(EventDraft main)
    {
        foreach (SentenceFacts sentence in sentences)
            if (sentence.IsStory && sentence.Background < 0) main.Sentences.Add(sentence);
        return main;
    }

    /// <summary>The vehicle that the article is about: early, often, one craft rather than a family, no station.</summary>
    private string? MainVehicle()
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (SentenceFacts sentence in sentences)
        {
            if (!sentence.IsStory) continue;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (mentions[i] is not Mention<VehicleName> { Value: var vehicle }) continue;
                double score = sentence.Place * (vehicle.IsIndividual ? 1.6 : 1) * (vehicle.Class is VehicleClass.SpaceStation or VehicleClass.Constellation ? 0.4 : 1) * (sentence.TriggerWeight > 0.4 ? 1.5 : 1);
                scores[vehicle.Id] = scores.GetValueOrDefault(vehicle.Id) + score;
            }
        }
        string? best = null;
        foreach ((string id, double score) in scores)
            if (best is null || score > scores[best] || (score == scores[best] && string.CompareOrdinal(id, best) < 0)) best = id;
        return best;
    }

    /// <summary>A rough date of the main event: publication, else the first full day in the lead, else the latest day of the article.</summary>
    private LocalDate? MainDate()
    {
        if (article.Article.Published is { } published) return published;
        LocalDate? latest = null;
        foreach (Mention mention in mentions)
        {
            if (mention is not Mention<CalendarDate> { Value: { Earliest: { } day } date }) continue;
            if (date.IsDay) return day;
            if (date.Value is { Length: 7 } && (latest is null || day > latest)) latest = day;
        }
        return latest;
    }

    private bool IsRecalled(SentenceFacts sentence, TriggerHit trigger, string? mainVehicle, LocalDate? mainDate, out int vehicle, out int date)
    {
        vehicle = NearestMention<VehicleName>(sentence, trigger, 9, v => v.Value.Class is not VehicleClass.SpaceStation);
        date = NearestMention<CalendarDate>(sentence, trigger, 10, d => d.Value.Earliest is not null && !IsSince(d));
        bool otherVehicle = vehicle >= 0 && mentions[vehicle] is Mention<VehicleName> v && v.Value.Id != mainVehicle;
        bool otherYear = false;
        if (date >= 0 && mentions[date] is Mention<CalendarDate> { Value: var d } && d.Latest is { } latest)
        {
            if (mainDate is { } main) otherYear = latest < main.PlusDays(-75);
            else otherYear = otherVehicle && d.Value is { Length: 4 };
            if (!otherYear) date = -1;
        }
        bool past = sentence.Has(CueAspect.Past);
        // A launch word of the lead belongs to the story whatever its date.
        if (otherYear) return otherVehicle || past || sentence.Place < 2;
        return otherVehicle && past && sentence.Place < 1.5 && MentionedOnce(vehicle);
    }

    private bool MentionedOnce(int vehicle)
    {
        string id = ((Mention<VehicleName>)mentions[vehicle]).Value.Id;
        int count = 0;
        foreach (Mention mention in mentions)
            if (mention is Mention<VehicleName> { Value: var v } && v.Id == id) count++;
        return count <= 2;
    }

    /// <summary>“since 1961”, “until 2030”: a limit, not the date of an event.</summary>
    private bool IsSince(Mention date)
    {
        int token = article.Tree.FindToken(date.Span.Start) - 1;
        return token >= 0 && (article.Is(token, "since") || article.Is(token, "until") || article.Is(token, "by") || article.Is(token, "through"));
    }

    private int NearestMention<T>(SentenceFacts sentence, TriggerHit trigger, int reach, Func<Mention<T>, bool> wanted) where T : notnull
    {
        int best = -1, bestDistance = int.MaxValue;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (mentions[i] is not Mention<T> mention || !wanted(mention)) continue;
            int first = article.Tree.FindToken(mention.Span.Start), last = article.Tree.FindToken(mention.Span.End - 1);
            int distance = last < trigger.First ? trigger.First - last : first >= trigger.End ? first - trigger.End + 1 : 0;
            if (distance > reach || distance >= bestDistance) continue;
            bestDistance = distance;
            best = i;
        }
        return best;
    }

    /// <summary>The draft of a recalled event: same vehicle, else same year without another vehicle.</summary>
    private EventDraft Find(List<EventDraft> drafts, int vehicle, int date)
    {
        foreach (EventDraft draft in drafts)
        {
            if (vehicle >= 0 && draft.VehicleMention >= 0)
            {
                if (((Mention<VehicleName>)mentions[vehicle]).Value.Id == ((Mention<VehicleName>)mentions[draft.VehicleMention]).Value.Id) return draft;
            }
            else if (date >= 0 && draft.DateMention >= 0 && ((Mention<CalendarDate>)mentions[date]).Value.Value == ((Mention<CalendarDate>)mentions[draft.DateMention]).Value.Value) return draft;
        }
        var made = new EventDraft { IsBackground = true };
        drafts.Add(made);
        return made;
    }
}

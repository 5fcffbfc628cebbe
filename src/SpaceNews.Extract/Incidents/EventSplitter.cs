using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>An event that an article tells or recalls: its triggers and the sentences they stand in.</summary>
internal sealed class EventDraft
{
    public bool IsBackground { get; init; }
    public List<(SentenceFacts Sentence, TriggerHit Trigger)> Triggers { get; } = [];
    public List<SentenceFacts> Sentences { get; } = [];

    /// <summary>Id of the vehicle that the article as a whole is about, which a recalled event is not.</summary>
    public string? MainVehicle { get; init; }

    /// <summary>Mention of the vehicle that tells a recalled event from the main one; -1 without.</summary>
    public int VehicleMention { get; set; } = -1;

    /// <summary>Mention of the date that tells a recalled event from the main one; -1 without.</summary>
    public int DateMention { get; set; } = -1;
}

/// <summary>Tells the main event of an article from those it only recalls.</summary>
/// <remarks>
/// A trigger is recalled when a date weeks away from the main one stands in its sentence (“the 2003 Columbia disaster”), or
/// a vehicle that is not the article’s own beside words for the past; so are the sentences that go on about it. All others
/// belong to the main event.
/// </remarks>
internal sealed class EventSplitter(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences)
{
    private const double LeastWeight = 0.7;
    private const double LeastSingle = 0.45;

    public (EventDraft? Main, List<EventDraft> Background) Split()
    {
        string? mainVehicle = MainVehicle();
        (LocalDate First, LocalDate Last)? mainDate = MainDate();
        var main = new EventDraft();
        var background = new List<EventDraft>();
        EventDraft? carried = null;
        foreach (SentenceFacts sentence in sentences)
        {
            // What follows a recalled event in its paragraph still tells of it until the story’s own craft comes back.
            if (carried is not null && !Continues(sentence, carried, mainVehicle)) carried = null;
            foreach (TriggerHit trigger in sentence.Triggers)
            {
                EventDraft? draft = carried;
                if (IsRecalled(sentence, trigger, mainVehicle, mainDate, out int vehicle, out int date))
                {
                    if (trigger.Weight < 0.3 && date < 0) continue;
                    draft = Find(background, vehicle, date, mainVehicle);
                    if (draft.VehicleMention < 0) draft.VehicleMention = vehicle;
                    if (draft.DateMention < 0) draft.DateMention = date;
                    carried = draft;
                }
                if (draft is null)
                {
                    main.Triggers.Add((sentence, trigger));
                    continue;
                }
                draft.Triggers.Add((sentence, trigger));
                if (!draft.Sentences.Contains(sentence)) draft.Sentences.Add(sentence);
                sentence.Background = background.IndexOf(draft);
            }
        }
        // A sentence with both stays with the main event.
        foreach ((SentenceFacts sentence, _) in main.Triggers) sentence.Background = -1;
        if (IsIncident(main)) return (Fill(main), background);
        // An anniversary article recalls one event all the way: that event is its main one.
        EventDraft? told = background.Where(d => d.Triggers.Exists(t => t.Sentence.Place >= 2)).OrderByDescending(Weight).ThenBy(d => d.Triggers[0].Trigger.First).FirstOrDefault();
        if (told is null || Weight(told) < 2.2) return (null, background);
        background.Remove(told);
        foreach (SentenceFacts sentence in sentences) sentence.Background = background.FindIndex(d => d.Sentences.Contains(sentence));
        foreach ((SentenceFacts Sentence, TriggerHit Trigger) trigger in told.Triggers) main.Triggers.Add(trigger);
        return (Fill(main), background);
    }

    private static double Weight(EventDraft draft)
    {
        double sum = 0;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in draft.Triggers) sum += trigger.Weight * Math.Min(sentence.Place, 1.5);
        return sum;
    }

    private bool Continues(SentenceFacts sentence, EventDraft carried, string? mainVehicle)
    {
        SentenceFacts last = carried.Sentences[^1];
        if (sentence.Sentence.Block != last.Sentence.Block || sentence.Index - last.Index > 2) return false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (mentions[i] is Mention<CalendarDate> { Value.Earliest: not null }) return false;
            if (mentions[i] is Mention<VehicleName> v && v.Value.Id == mainVehicle) return false;
        }
        return true;
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
        return best >= LeastSingle && (sum >= 1.4 || (sum >= LeastWeight && lead >= 0.3));
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
        var order = new List<string>();
        foreach (SentenceFacts sentence in sentences)
        {
            if (!sentence.IsStory) continue;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (mentions[i] is not Mention<VehicleName> { Value: var vehicle }) continue;
                double score = sentence.Place * (vehicle.IsIndividual ? 1.6 : 1) * (vehicle.Class is VehicleClass.SpaceStation or VehicleClass.Constellation ? 0.4 : 1) * (sentence.TriggerWeight > 0.4 ? 1.5 : 1) * (sentence.Has(CueAspect.Past) ? 0.6 : 1);
                if (!scores.ContainsKey(vehicle.Id)) order.Add(vehicle.Id);
                scores[vehicle.Id] = scores.GetValueOrDefault(vehicle.Id) + score;
            }
        }
        string? best = null;
        foreach (string id in order)
            if (best is null || scores[id] > scores[best]) best = id;
        return best;
    }

    /// <summary>The date that most weight of triggers stands by, the lead before the rest; else the day of publication.</summary>
    private (LocalDate First, LocalDate Last)? MainDate()
    {
        var scores = new Dictionary<string, (double Score, CalendarDate Date)>(StringComparer.Ordinal);
        int first = sentences.FindIndex(s => s.IsStory && s.Block != BlockKind.Headline);
        LocalDate? published = article.Article.Published;
        foreach (SentenceFacts sentence in sentences)
        {
            double weight = Math.Min(1.5, sentence.TriggerWeight);
            if (weight < 0.3) continue;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (mentions[i] is not Mention<CalendarDate> { Value: { Value: { } value, Earliest: { } earliest } date } mention || IsSince(mention) || (published is { } p && earliest > p)) continue;
                // In the lead the date of the news counts; a year beside a recalled disaster counts little.
                double precision = date.IsDay ? 1.3 : value.Length == 7 ? 1 : 0.4;
                double score = weight * sentence.Place * precision * (sentence.Has(CueAspect.Past) ? 0.5 : 1);
                // An old date counts in the first sentence, or where the article comes back to it.
                if (published is { } day0 && earliest < day0.PlusDaysClamped(-60) && sentence.Index > first && !scores.ContainsKey(value)) score *= 0.3;
                scores[value] = (scores.GetValueOrDefault(value).Score + score, date);
            }
        }
        (double Score, CalendarDate Date)? best = null;
        foreach ((string value, (double Score, CalendarDate Date) item) in scores.OrderBy(s => s.Key, StringComparer.Ordinal))
            if (best is null || item.Score > best.Value.Score) best = item;
        if (best is { Score: >= 0.8 } found) return (found.Date.Earliest!.Value, found.Date.Latest!.Value);
        return published is { } day ? (day.PlusDaysClamped(-75), day) : null;
    }

    private bool IsRecalled(SentenceFacts sentence, TriggerHit trigger, string? mainVehicle, (LocalDate First, LocalDate Last)? mainDate, out int vehicle, out int date)
    {
        vehicle = NearestMention<VehicleName>(sentence, trigger, 14, v => !IsCurrentStation(v.Value));
        date = NearestMention<CalendarDate>(sentence, trigger, 30, d => d.Value.Earliest is not null && !IsSince(d) && !(article.Article.Published is { } p && d.Value.Earliest > p));
        bool otherVehicle = vehicle >= 0 && mentions[vehicle] is Mention<VehicleName> v && v.Value.Id != mainVehicle;
        bool otherDate = false;
        if (date >= 0 && mentions[date] is Mention<CalendarDate> { Value: { Earliest: { } earliest, Latest: { } latest } value })
        {
            if (mainDate is { } main)
            {
                otherDate = latest < main.First.PlusDaysClamped(-20);
                // A later date is another event only when the report itself is later still.
                otherDate |= article.Article.Published is not null && earliest > main.Last.PlusDaysClamped(20);
            }
            else otherDate = otherVehicle && value.Value is { Length: 4 };
            if (!otherDate) date = -1;
        }
        bool past = sentence.Has(CueAspect.Past);
        // A launch word of the lead belongs to the story whatever its date.
        if (otherDate) return otherVehicle || past || sentence.Place < 2;
        return otherVehicle && past && sentence.Place < 1.5 && MentionedOnce(vehicle);
    }

    /// <summary>The station that is named in half of all news, as where a craft flies to.</summary>
    internal static bool IsCurrentStation(VehicleName vehicle) => vehicle.Id == "international-space-station";

    /// <summary>A rocket family may have failed before; one craft fails once.</summary>
    private bool IsIndividual(string? vehicle)
    {
        foreach (Mention mention in mentions)
            if (mention is Mention<VehicleName> { Value: var v } && v.Id == vehicle) return v.IsIndividual;
        return false;
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

    /// <summary>The draft of a recalled event: of the same craft, or of the same date.</summary>
    private EventDraft Find(List<EventDraft> drafts, int vehicle, int date, string? mainVehicle)
    {
        foreach (EventDraft draft in drafts)
        {
            bool sameDate = date >= 0 && draft.DateMention >= 0 && ((Mention<CalendarDate>)mentions[date]).Value.Value == ((Mention<CalendarDate>)mentions[draft.DateMention]).Value.Value;
            bool sameVehicle = vehicle >= 0 && draft.VehicleMention >= 0 && ((Mention<VehicleName>)mentions[vehicle]).Value.Id == ((Mention<VehicleName>)mentions[draft.VehicleMention]).Value.Id;
            bool apart = date >= 0 && draft.DateMention >= 0 && !sameDate && !Overlap(date, draft.DateMention);
            if ((sameDate || sameVehicle) && !apart) return draft;
        }
        var made = new EventDraft { IsBackground = true, MainVehicle = IsIndividual(mainVehicle) ? mainVehicle : null };
        drafts.Add(made);
        return made;
    }

    private bool Overlap(int a, int b)
    {
        CalendarDate one = ((Mention<CalendarDate>)mentions[a]).Value, two = ((Mention<CalendarDate>)mentions[b]).Value;
        return one.Earliest <= two.Latest && two.Earliest <= one.Latest;
    }
}

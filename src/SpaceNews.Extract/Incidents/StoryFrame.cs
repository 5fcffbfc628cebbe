using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>What a story as a whole is about: its craft and its date, from which recalled events are told apart.</summary>
internal sealed class StoryFrame
{
    private readonly ArticleContext _article;
    private readonly List<Mention> _mentions;
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);

    public StoryFrame(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences)
    {
        _article = article;
        _mentions = mentions;
        Vehicle = FindVehicle(sentences);
        Date = FindDate(sentences);
    }

    /// <summary>The vehicle that the story is about: early, often, one craft rather than a family, no station.</summary>
    public VehicleName? Vehicle { get; }

    /// <summary>The days that most weight of triggers stands by, the lead before the rest; else the time up to publication.</summary>
    public (LocalDate First, LocalDate Last)? Date { get; }

    /// <summary>The station that is named in half of all news, as where a craft flies to.</summary>
    public static bool IsCurrentStation(VehicleName vehicle) => vehicle.Id == "international-space-station";

    /// <summary>How often the story names a craft.</summary>
    public int Count(VehicleName vehicle) => _named.GetValueOrDefault(vehicle.Id);

    /// <summary>A date that can be that of an event: placed, past, and no limit (“since 1961”, “until 2030”).</summary>
    public bool CanBeEvent(Mention<CalendarDate> date)
    {
        if (date.Value.Earliest is not { } earliest || (_article.Article.Published is { } published && earliest > published)) return false;
        int token = _article.Tree.FindToken(date.Span.Start) - 1;
        // “silent since 10 February” is when it fell silent; “since 1961” is how long.
        return token < 0 || !((_article.Is(token, "since") && !date.Value.IsDay) || _article.Is(token, "until") || _article.Is(token, "till") || _article.Is(token, "by") || _article.Is(token, "through"));
    }

    private VehicleName? FindVehicle(List<SentenceFacts> sentences)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var order = new List<VehicleName>();
        foreach (SentenceFacts sentence in sentences)
        {
            if (!sentence.IsStory) continue;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (_mentions[i] is not Mention<VehicleName> { Value: var vehicle }) continue;
                double score = sentence.Place * (vehicle.IsIndividual ? 1.6 : 1) * (vehicle.Class is VehicleClass.SpaceStation or VehicleClass.Constellation ? 0.4 : 1) * (sentence.TriggerWeight > 0.4 ? 1.5 : 1) * (sentence.Has(CueAspect.Past) ? 0.6 : 1);
                if (!scores.ContainsKey(vehicle.Id)) order.Add(vehicle);
                scores[vehicle.Id] = scores.GetValueOrDefault(vehicle.Id) + score;
                _named[vehicle.Id] = Count(vehicle) + 1;
            }
        }
        VehicleName? best = null;
        foreach (VehicleName vehicle in order)
            if (best is null || scores[vehicle.Id] > scores[best.Id]) best = vehicle;
        return best;
    }

    private (LocalDate First, LocalDate Last)? FindDate(List<SentenceFacts> sentences)
    {
        var scores = new SortedDictionary<string, (double Score, CalendarDate Date)>(StringComparer.Ordinal);
        int first = sentences.Find(s => s.IsStory && s.Block != BlockKind.Headline)?.Index ?? -1;
        LocalDate? published = _article.Article.Published;
        foreach (SentenceFacts sentence in sentences)
        {
            double weight = Math.Min(1.5, sentence.TriggerWeight);
            if (!sentence.IsStory || weight < 0.3) continue;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (_mentions[i] is not Mention<CalendarDate> { Value: { Value: { } value, Earliest: { } earliest } date } mention || !CanBeEvent(mention)) continue;
                if (published is { } today && sentence.Place >= 1.2 && IsAnniversary(date, today)) return (earliest, earliest);
                // In the lead the date of the news counts; a year beside a recalled disaster counts little.
                double precision = date.IsDay ? 1.3 : IsWeek(date) ? 1.1 : value.Length == 7 ? 1 : 0.4;
                double score = weight * sentence.Place * precision * (sentence.Has(CueAspect.Past) ? 0.5 : 1);
                // An old date counts in the first sentence, or where the article comes back to it.
                if (published is { } day && earliest < day.PlusDaysClamped(-60) && sentence.Index > first && !scores.ContainsKey(value)) score *= 0.3;
                scores[value] = (scores.GetValueOrDefault(value).Score + score, date);
            }
        }
        (double Score, CalendarDate Date)? best = null;
        foreach ((double Score, CalendarDate Date) item in scores.Values)
            if (best is null || item.Score > best.Value.Score) best = item;
        if (best is { Score: >= 0.8 } found) return (found.Date.Earliest!.Value, found.Date.Latest!.Value);
        return published is { } last ? (last.PlusDaysClamped(-75), last) : null;
    }

    /// <summary>“last week”: not the day, but near it.</summary>
    public static bool IsWeek(CalendarDate date) => date.Value is { Length: 8 } value && value[5] == 'W';

    /// <summary>The same day some years before: what an article of that day looks back on.</summary>
    public static bool IsAnniversary(CalendarDate date, LocalDate published) =>
        date is { IsDay: true, Earliest: { } day } && day.Year < published.Year && Math.Abs(day.DayOfYear - published.DayOfYear) <= 3;
}

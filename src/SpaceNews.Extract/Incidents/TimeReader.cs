using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Reads at what time of the day an event happened: the clock time beside the words that say what happened.</summary>
internal sealed class TimeReader(EventScope scope)
{
    private const double LeastTime = 0.6;

    /// <summary>How many sentences before the word of the event its time may stand, and what that word counts at least.</summary>
    private const int LeadingReach = 2;
    private const double LeadingSentence = 0.5;

    private readonly ArticleContext _article = scope.Article;

    /// <summary>The first statement of the moment of the event.</summary>
    private Mention<ClockTime>? _time;

    /// <summary>The clock time of the event; of several statements of one moment the first: the rules propose, learned weights decide.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="date">The date of the event.</param>
    public Grounded<ClockTime>? Read(IncidentModel model, CalendarDate? date)
    {
        _time = ByRules();
        if (scope.Draft.Cluster is not null)
        {
            Part? best = PartFeatures.Best(Decision.Time, model, Parts(_time, date), scope);
            if (best is null || best.Rule == PartRule.No) _time = (Mention<ClockTime>?)best?.First;
        }
        return _time is null ? null : new Grounded<ClockTime>(_time.Value, [.. Statements().Select(_article.EvidenceOf).Take(3)]);
    }

    /// <summary>The clock times that may be that of the event.</summary>
    /// <param name="ruled">The one that is by the rules.</param>
    /// <param name="date">The date of the event.</param>
    public List<Part> Parts(Mention<ClockTime>? ruled, CalendarDate? date)
    {
        List<Part> parts = Part.In<ClockTime>(scope);
        parts.RemoveAll(p => p.Mentions.All(Restated.Contains) && ValueOf(p).Value != ruled?.Value.Value);
        foreach (Part part in parts)
        {
            ClockTime time = ValueOf(part);
            part.Rule = ruled?.Value.Value == time.Value ? PartRule.Yes : PartRule.No;
            part.Sort = (int)(time.Offset is not { } offset ? PartFeatures.Zone.None : offset == Offset.Zero ? PartFeatures.Zone.Utc : PartFeatures.Zone.Other);
            part.Detail = (int)DayBeside(part, date);
            part.Bearing = (int)UseOf(part);
        }
        return parts;
    }

    private static ClockTime ValueOf(Part part) => ((Mention<ClockTime>)part.First).Value;

    private PartFeatures.DayBeside DayBeside(Part part, CalendarDate? date)
    {
        PartFeatures.DayBeside best = PartFeatures.DayBeside.None;
        if (date?.Earliest is not { } first || date.Latest is not { } last) return best;
        foreach ((SentenceFacts sentence, Mention mention) in part.Own)
        {
            if (((Mention<ClockTime>)mention).Value.Day is { } day)
            {
                if (day >= first && day <= last) return PartFeatures.DayBeside.Own;
                best = PartFeatures.DayBeside.Other;
            }
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (scope.AllMentions[i] is not Mention<CalendarDate> { Value: { Earliest: { } from, Latest: { } to } }) continue;
                if (from <= last && to >= first) return PartFeatures.DayBeside.Own;
                best = PartFeatures.DayBeside.Other;
            }
        }
        return best;
    }

    private PartFeatures.DateUse UseOf(Part part)
    {
        if (part.Own.Count == 0) return PartFeatures.DateUse.None;
        if (part.Own.TrueForAll(o => IsOfReport(o.Sentence, (Mention<ClockTime>)o.Mention))) return PartFeatures.DateUse.Report;
        if (WhenWords.IsLimit(_article, part.Own[0].Sentence, scope.FirstToken(part.Own[0].Mention))) return PartFeatures.DateUse.Limit;
        return part.Own.TrueForAll(o => WhenWords.IsPlanned(_article, o.Sentence, scope.FirstToken(o.Mention))) ? PartFeatures.DateUse.Plan : PartFeatures.DateUse.None;
    }

    /// <summary>Two statements of one moment in one article that do not agree.</summary>
    public IncidentConflict? Disagreement()
    {
        if (_time is not { Value.UtcMinuteOfDay: { } minute }) return null;
        foreach (Mention<ClockTime> other in Statements())
            if (other.Value.UtcMinuteOfDay is { } its && its != minute)
                return new IncidentConflict("time", [new(_time.Value.Value, [_article.EvidenceOf(_time)]), new(other.Value.Value, [_article.EvidenceOf(other)])], "two statements of one moment in one article do not agree");
        return null;
    }

    /// <summary>The clock time of a sentence that tells of the event or of the launch.</summary>
    public Mention<ClockTime>? ByRules()
    {
        Mention<ClockTime>? best = null;
        double bestScore = LeastTime;
        foreach ((SentenceFacts sentence, Mention<ClockTime> mention) in scope.Mentions<ClockTime>())
        {
            if (Restated.Contains(mention) || WhenWords.IsPlanned(_article, sentence, scope.FirstToken(mention)) || IsOfReport(sentence, mention)) continue;
            double score = (scope.IsTrigger(sentence) ? 1 : IsAmongTriggers(sentence) ? 0.5 : 0) + (sentence.Has(CueAspect.Happening) ? 1 : 0) + (EventScope.HasLaunchWord(sentence) ? 0.8 : 0) - (sentence.Has(CueAspect.Outcome, "success") ? 0.5 : 0) + Math.Min(sentence.Place, 2) * 0.3 - WhenWords.DistanceToTrigger(sentence, scope.FirstToken(mention)) * 0.01;
            if (score <= bestScore) continue;
            bestScore = score;
            best = mention;
        }
        return best;
    }

    /// <summary>The clock times that state the moment before them in another way.</summary>
    private HashSet<Mention> Restated => field ??= FindRestated();

    private HashSet<Mention> FindRestated()
    {
        var restated = new HashSet<Mention>();
        Mention<ClockTime>? last = null;
        foreach ((_, Mention<ClockTime> mention) in scope.Mentions<ClockTime>())
        {
            if (last is not null && Follows(last, mention)) restated.Add(mention);
            last = mention;
        }
        return restated;
    }

    /// <summary>The statements of the moment of the event.</summary>
    private IEnumerable<Mention<ClockTime>> Statements() =>
        scope.Mentions<ClockTime>().Select(m => m.Mention).Where(m => m != _time && (Follows(_time!, m) || m.Value.Value == _time!.Value.Value)).Prepend(_time!);

    /// <summary>“14 June 2030, 08:15 UTC” in a line that tells of nothing: when the text was written.</summary>
    private bool IsOfReport(SentenceFacts sentence, Mention<ClockTime> time)
    {
        if (sentence.Triggers.Count > 0 || _article.Article.Published is not { } published) return false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (scope.AllMentions[i] is Mention<CalendarDate> { Value: { IsDay: true, Earliest: { } day } } date && day == published && Math.Abs(date.Span.End - time.Span.Start) <= 3) return true;
        return false;
    }

    /// <summary>“It was 11:45 a.m.” between sentences that tell of the event.</summary>
    private bool IsAmongTriggers(SentenceFacts sentence) =>
        scope.Draft.Triggers.Exists(t => t.Trigger.Weight >= LeadingSentence && t.Sentence.Sentence.Block - sentence.Sentence.Block is 0 or -1 && Math.Abs(t.Sentence.Index - sentence.Index) <= LeadingReach);

    /// <summary>“12:28 PM Moscow time (09:27 GMT)”, “20:47 GMT, or 12:47 a.m. Muscat time”: the second is another statement of the first.</summary>
    private bool Follows(Mention<ClockTime> first, Mention<ClockTime> second)
    {
        int gap = second.Span.Start - first.Span.End;
        if (gap is <= 0 or > 12) return false;
        ReadOnlySpan<char> between = _article.Text.AsSpan(first.Span.End, gap);
        return gap <= 3 ? between.IndexOfAny("(/,[") >= 0 : between.Contains(" or ", StringComparison.Ordinal) || between.Contains("which was", StringComparison.Ordinal);
    }
}

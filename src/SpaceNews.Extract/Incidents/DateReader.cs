using System.Collections.Immutable;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Reads on which day an event happened, not when it was reported: the date beside the words that say what happened.</summary>
internal sealed class DateReader(EventScope scope, IncidentType type)
{
    private const double LeastDate = 1.2;

    /// <summary>How far before a month or year “since” may stand that it belongs to.</summary>
    private const int SinceReach = 12;

    /// <summary>How many sentences before the word of the event its day may stand.</summary>
    private const int LeadingReach = 2;

    /// <summary>What a word of the event in the next sentence counts for a date, at most.</summary>
    private const double LeadingSentence = 0.5;

    private readonly ArticleContext _article = scope.Article;

    /// <summary>The date of the event: the rules propose, learned weights decide.</summary>
    public Grounded<CalendarDate>? Read(IncidentModel model)
    {
        Grounded<CalendarDate>? ruled = ByRules();
        if (scope.Draft.Cluster is null) return ruled;
        List<Part> parts = Parts(ruled);
        // “Until 2028”, “due in May”: whatever the words around it weigh, no day on which something happened.
        parts.RemoveAll(p => p.Rule == PartRule.No && (PartFeatures.DateUse)p.Bearing is (PartFeatures.DateUse.Limit or PartFeatures.DateUse.Plan));
        if (PartFeatures.Best(Decision.Date, model, parts, scope) is not { } part) return null;
        return part.Rule != PartRule.No ? ruled : new Grounded<CalendarDate>(((Mention<CalendarDate>)part.First).Value, [.. part.Mentions.Select(_article.EvidenceOf).Take(4)]);
    }

    /// <summary>The dates that may be that of the event.</summary>
    /// <param name="ruled">The one that is by the rules.</param>
    public List<Part> Parts(Grounded<CalendarDate>? ruled)
    {
        List<Part> parts = Part.In<CalendarDate>(scope);
        parts.RemoveAll(p => !CanBeEvent(ValueOf(p)) || (p.Own.Count > 0 && p.Own.TrueForAll(o => IsBeginning(o.Sentence, (Mention<CalendarDate>)o.Mention))));
        if (ruled is not null && !parts.Exists(p => ValueOf(p).Value == ruled.Value.Value) && scope.AllMentions.FindIndex(m => m is Mention<CalendarDate> d && d.Value.Value == ruled.Value.Value) is var at and >= 0) parts.Add(new Part(scope.Parts.NumberOf(at), scope.AllMentions[at]));
        foreach (Part part in parts)
        {
            CalendarDate date = ValueOf(part);
            part.Rule = ruled?.Value.Value == date.Value ? PartRule.Yes : PartRule.No;
            part.Sort = (int)(date.IsDay ? PartFeatures.DatePrecision.Day : StoryFrame.IsWeek(date) ? PartFeatures.DatePrecision.Week : date.Value is { Length: 7 } ? PartFeatures.DatePrecision.Month : date.Value is { Length: 4 } ? PartFeatures.DatePrecision.Year : PartFeatures.DatePrecision.Other);
            part.Detail = (int)AgeOf(date);
            part.Bearing = (int)UseOf(part);
        }
        return parts;
    }

    /// <summary>No event happens in a decade, over a span of time, or after the day of publication.</summary>
    private bool CanBeEvent(CalendarDate date) =>
        date.Value is { } value && !value.Contains('/') && !value.EndsWith('X') && !(_article.Article.Published is { } published && date.Earliest > published);

    private static CalendarDate ValueOf(Part part) => ((Mention<CalendarDate>)part.First).Value;

    private PartFeatures.DateAge AgeOf(CalendarDate date)
    {
        if (_article.Article.Published is not { } published || date.Latest is not { } last) return PartFeatures.DateAge.Unknown;
        if (StoryFrame.IsAnniversary(date, published)) return PartFeatures.DateAge.Anniversary;
        return Period.DaysBetween(last, published) switch { <= 0 => PartFeatures.DateAge.Today, <= 7 => PartFeatures.DateAge.Days, <= 31 => PartFeatures.DateAge.Weeks, <= 400 => PartFeatures.DateAge.Months, _ => PartFeatures.DateAge.Older };
    }

    private PartFeatures.DateUse UseOf(Part part)
    {
        if (part.Own.Count == 0) return PartFeatures.DateUse.None;
        if (part.Own.TrueForAll(o => IsReportDate(o.Sentence, (Mention<CalendarDate>)o.Mention))) return PartFeatures.DateUse.Report;
        if (WhenWords.IsLimit(_article, part.Own[0].Sentence, scope.FirstToken(part.Own[0].Mention))) return PartFeatures.DateUse.Limit;
        return part.Own.TrueForAll(o => WhenWords.IsPlanned(_article, o.Sentence, scope.FirstToken(o.Mention))) ? PartFeatures.DateUse.Plan : PartFeatures.DateUse.None;
    }

    /// <summary>The date that tells a recalled event from the others; else the one beside the words that say what happened, or beside words of launch and flight; never a limit or a plan.</summary>
    public Grounded<CalendarDate>? ByRules()
    {
        if (scope.Draft.DateMention >= 0 && scope.AllMentions[scope.Draft.DateMention] is Mention<CalendarDate> own) return new(own.Value, [_article.EvidenceOf(own)]);
        Mention<CalendarDate>? best = null;
        double bestScore = LeastDate;
        foreach ((SentenceFacts sentence, Mention<CalendarDate> mention) in scope.Mentions<CalendarDate>())
        {
            double score = ScoreDate(sentence, mention);
            if (score <= bestScore) continue;
            bestScore = score;
            best = mention;
        }
        if (best is null) return null;
        if (Anniversary(best) is { } older) best = older;
        ImmutableArray<Evidence> evidence = [.. scope.Mentions<CalendarDate>().Where(m => m.Mention.Value.Value == best.Value.Value).Select(m => _article.EvidenceOf(m.Mention)).Take(4)];
        return new Grounded<CalendarDate>(best.Value, evidence);
    }

    /// <summary>“Today, ten years ago to the day”: an article that comes out on the day it looks back on tells of the older one.</summary>
    private Mention<CalendarDate>? Anniversary(Mention<CalendarDate> found)
    {
        if (_article.Article.Published is not { } published || found.Value.Earliest != published) return null;
        foreach ((_, Mention<CalendarDate> mention) in scope.Mentions<CalendarDate>())
            if (StoryFrame.IsAnniversary(mention.Value, published)) return mention;
        return null;
    }

    private double ScoreDate(SentenceFacts sentence, Mention<CalendarDate> mention)
    {
        CalendarDate date = mention.Value;
        if (!CanBeEvent(date)) return 0;
        if (IsReportDate(sentence, mention) || IsBeginning(sentence, mention)) return 0;
        int token = scope.FirstToken(mention);
        double score = date.IsDay ? 1.5 : StoryFrame.IsWeek(date) ? 0.7 : date.Value is { Length: 7 } ? 0.8 : 0.2;
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - 3; i--)
        {
            if (_article.Is(i, "since") && !(date.IsDay && scope.IsTrigger(sentence)) || _article.Is(i, "until") || _article.Is(i, "by") || _article.Is(i, "through") || _article.Is(i, "before") && i == token - 1 || _article.Is(i, "earlier") && _article.Is(i - 1, "no")) return 0;
            if (_article.Is(i, "scheduled") || _article.Is(i, "planned") || _article.Is(i, "return") || _article.Is(i, "resume") || _article.Is(i, "target") || _article.Is(i, "from") && _article.Is(i - 1, "postponed")) score -= 1.2;
        }
        score += 1.3 * Math.Max(NearestTrigger(sentence, token), Leads(sentence));
        if (sentence.Has(CueAspect.Happening)) score += 1;
        if (sentence.Has(CueAspect.FlightWord)) score += 0.4;
        if (sentence.Has(CueAspect.Outcome)) score += 0.4;
        if (sentence.Has(CueAspect.Past) && !scope.IsTrigger(sentence)) score -= 0.8;
        score += Math.Min(sentence.Place, 2) * 0.5;
        // The day a craft left says nothing of the day it fell silent.
        if (!IsLaunch && sentence.TriggerWeight < 0.6 && sentence.Has(CueAspect.Phase, "Ascent")) score -= 1.5;
        // “(20:52 UTC on Saturday)”: the day elsewhere in the world.
        if (_article.FirstChar(scope.EndToken(mention)) == ')' && RestatesTime(mention)) score -= 1;
        // The day of the report, in its heading.
        if (date.Earliest == _article.Article.Published && date.IsDay && sentence.Triggers.Count == 0 && !sentence.Has(CueAspect.Happening)) score -= 1;
        if (_article.Tree.BlockArray[sentence.Sentence.Block].Kind == BlockKind.Dateline) score -= 2;
        // In a sentence with several dates the one beside the trigger counts.
        return score - Math.Min(0.5, WhenWords.DistanceToTrigger(sentence, token) * 0.02);
    }

    /// <summary>“the first failure after 14 flights since it was introduced in 2012”: when a count begins.</summary>
    private bool IsBeginning(SentenceFacts sentence, Mention<CalendarDate> date)
    {
        if (date.Value.IsDay) return false;
        int token = scope.FirstToken(date);
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - SinceReach && _article.FirstChar(i) is not (',' or ';'); i--)
            if (_article.Is(i, "since")) return true;
        return false;
    }

    /// <summary>Whether the date is that of what was said, for every word of the event.</summary>
    private bool IsReportDate(SentenceFacts sentence, Mention<CalendarDate> date)
    {
        if (sentence.Triggers.TrueForAll(t => t.IsGuess)) return ReportDates.IsBesideSpeech(_article, sentence, date);
        return sentence.Triggers.TrueForAll(t => t.IsGuess || ReportDates.IsReportDate(_article, sentence, t, date));
    }

    private bool IsLaunch => type is IncidentType.LaunchFailure or IncidentType.LaunchAbort or IncidentType.GroundDamage or IncidentType.GroundExplosion;

    /// <summary>Whether a clock time stands before a date in the same parentheses.</summary>
    private bool RestatesTime(Mention<CalendarDate> date)
    {
        int first = scope.FirstToken(date);
        for (int i = first - 1; i >= 0 && i >= first - 6; i--)
        {
            if (_article.FirstChar(i) == '(') return false;
            if ((_article.Cover(i) & MentionSet.Numbers) != 0 || _article.Is(i, "UTC") || _article.Is(i, "GMT")) return true;
        }
        return false;
    }

    /// <summary>“On Wednesday it tried to dock. The hooks did not close.”: the day stands in the sentence before.</summary>
    private double Leads(SentenceFacts sentence)
    {
        if (sentence.Triggers.Count > 0 || sentence.Has(CueAspect.OtherDeed) || !(sentence.Has(CueAspect.FlightWord) || sentence.Has(CueAspect.Phase) || sentence.Has(CueAspect.Deed))) return 0;
        double best = 0;
        for (int i = scope.Draft.Sentences.IndexOf(sentence) + 1; i < scope.Draft.Sentences.Count; i++)
        {
            SentenceFacts after = scope.Draft.Sentences[i];
            if (after.Sentence.Block != sentence.Sentence.Block || after.Index - sentence.Index > LeadingReach) break;
            best = Math.Max(best, Math.Min(LeadingSentence, after.TriggerWeight));
        }
        return best;
    }

    /// <summary>How strong a word of the event stands by a token, 0 to 1: a weak one far away says little about the date.</summary>
    private static double NearestTrigger(SentenceFacts sentence, int token)
    {
        double best = 0;
        foreach (TriggerHit hit in sentence.Triggers)
        {
            int distance = Math.Abs(hit.First - token);
            best = Math.Max(best, Math.Min(1, hit.Weight * 1.3) * (distance <= 8 ? 1 : distance <= 16 ? 0.75 : 0.5));
        }
        return best;
    }
}

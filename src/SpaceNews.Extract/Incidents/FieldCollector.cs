using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Fills the fields of one event from the mentions of its sentences.</summary>
internal sealed class FieldCollector
{
    private readonly ArticleContext _article;
    private readonly List<Mention> _mentions;
    private readonly EventDraft _draft;
    private readonly HashSet<int> _triggerSentences = [];

    public FieldCollector(ArticleContext article, List<Mention> mentions, EventDraft draft)
    {
        _article = article;
        _mentions = mentions;
        _draft = draft;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in draft.Triggers)
            if (trigger.Weight >= 0.3) _triggerSentences.Add(sentence.Index);
    }

    private IEnumerable<(SentenceFacts Sentence, Mention<T> Mention)> Mentions<T>() where T : notnull
    {
        foreach (SentenceFacts sentence in _draft.Sentences)
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
                if (_mentions[i] is Mention<T> mention) yield return (sentence, mention);
    }

    private bool IsTrigger(SentenceFacts sentence) => _triggerSentences.Contains(sentence.Index);

    // ---- when ----

    /// <summary>The date beside the words that say what happened, or beside words of launch and flight; never a limit or a plan.</summary>
    public Grounded<CalendarDate>? Date()
    {
        Mention<CalendarDate>? best = null;
        double bestScore = 1.2;
        foreach ((SentenceFacts sentence, Mention<CalendarDate> mention) in Mentions<CalendarDate>())
        {
            double score = ScoreDate(sentence, mention);
            if (score <= bestScore) continue;
            bestScore = score;
            best = mention;
        }
        if (best is null) return null;
        ImmutableArray<Evidence> evidence = [.. Mentions<CalendarDate>().Where(m => m.Mention.Value.Value == best.Value.Value).Select(m => _article.EvidenceOf(m.Mention)).Take(4)];
        return new Grounded<CalendarDate>(best.Value, evidence);
    }

    private double ScoreDate(SentenceFacts sentence, Mention<CalendarDate> mention)
    {
        CalendarDate date = mention.Value;
        if (date.Value is null || date.Value.Contains('/') || date.Value.EndsWith('X')) return 0;
        if (_article.Article.Published is { } published && date.Earliest > published) return 0;
        int token = _article.Tree.FindToken(mention.Span.Start);
        double score = date.IsDay ? 1.5 : date.Value.Length == 7 ? 0.8 : 0.2;
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - 3; i--)
        {
            if (_article.Is(i, "since") || _article.Is(i, "until") || _article.Is(i, "by") || _article.Is(i, "through") || _article.Is(i, "before") && i == token - 1 || _article.Is(i, "earlier") && _article.Is(i - 1, "no")) return 0;
            if (_article.Is(i, "scheduled") || _article.Is(i, "planned") || _article.Is(i, "return") || _article.Is(i, "resume") || _article.Is(i, "target") || _article.Is(i, "from") && _article.Is(i - 1, "postponed")) score -= 1.2;
        }
        score += 1.3 * NearestTrigger(sentence, token);
        if (sentence.Has(CueAspect.FlightWord)) score += 0.4;
        if (sentence.Has(CueAspect.Outcome)) score += 0.4;
        if (sentence.Has(CueAspect.Past) && !IsTrigger(sentence)) score -= 0.8;
        score += Math.Min(sentence.Place, 2) * 0.5;
        if (_article.Tree.BlockArray[sentence.Sentence.Block].Kind == BlockKind.Dateline) score -= 2;
        // In a sentence with several dates the one beside the trigger counts.
        score -= Math.Min(0.5, DistanceToTrigger(sentence, token) * 0.02);
        return score;
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

    private int DistanceToTrigger(SentenceFacts sentence, int token)
    {
        int best = 25;
        foreach (TriggerHit hit in sentence.Triggers) best = Math.Min(best, Math.Abs(hit.First - token));
        return best;
    }

    /// <summary>The first clock time of a sentence that tells of the event or of the launch; local statement first.</summary>
    public Grounded<ClockTime>? Time()
    {
        List<Mention<ClockTime>> times = EventTimes();
        if (times.Count == 0) return null;
        ClockTime value = times[0].Value;
        return new Grounded<ClockTime>(value, [.. times.Where(t => t.Value.Value == value.Value || t.Value.Instant == value.Instant && value.Instant is not null || Follows(times[0], t)).Select(t => _article.EvidenceOf(t)).Take(3)]);
    }

    private List<Mention<ClockTime>> EventTimes()
    {
        Mention<ClockTime>? best = null;
        double bestScore = 0.6;
        foreach ((SentenceFacts sentence, Mention<ClockTime> mention) in Mentions<ClockTime>())
        {
            double score = (IsTrigger(sentence) ? 1 : 0) + (HasLaunchWord(sentence) ? 0.8 : 0) + Math.Min(sentence.Place, 2) * 0.3 - DistanceToTrigger(sentence, _article.Tree.FindToken(mention.Span.Start)) * 0.01;
            if (score <= bestScore) continue;
            bestScore = score;
            best = mention;
        }
        if (best is null) return [];
        var result = new List<Mention<ClockTime>> { best };
        foreach ((_, Mention<ClockTime> mention) in Mentions<ClockTime>())
            if (mention != best && (Follows(best, mention) || mention.Value.Value == best.Value.Value)) result.Add(mention);
        return result;
    }

    private static bool HasLaunchWord(SentenceFacts sentence)
    {
        foreach (CueHit cue in sentence.Cues)
            if (cue.Cue.Aspect is CueAspect.Outcome or CueAspect.FlightWord || cue.Cue is { Aspect: CueAspect.Phase, Value: "Ascent" }) return true;
        return false;
    }

    /// <summary>“12:28 PM Moscow time (09:27 GMT)”: the second is another statement of the first.</summary>
    private bool Follows(Mention<ClockTime> first, Mention<ClockTime> second)
    {
        int gap = second.Span.Start - first.Span.End;
        return gap is > 0 and <= 3 && _article.Text.AsSpan(first.Span.End, gap).IndexOfAny("(/,[") >= 0;
    }

    public IncidentConflict? DisagreeingTimes()
    {
        List<Mention<ClockTime>> times = EventTimes();
        for (int i = 1; i < times.Count; i++)
        {
            if (times[0].Value.UtcMinuteOfDay is not { } a || times[i].Value.UtcMinuteOfDay is not { } b || a == b) continue;
            return new IncidentConflict("time", [new(times[0].Value.Value, [_article.EvidenceOf(times[0])]), new(times[i].Value.Value, [_article.EvidenceOf(times[i])])], "two statements of one moment in one article do not agree");
        }
        return null;
    }

    // ---- where ----

    /// <summary>The place that weighs most; of what happens in space or elsewhere, only one that stands by the event itself.</summary>
    public Grounded<SiteName>? Site(bool isLaunch, bool onGround)
    {
        var complexes = new Dictionary<string, double>(StringComparer.Ordinal);
        var pads = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach ((SentenceFacts sentence, Mention<SiteName> mention) in Mentions<SiteName>())
        {
            if (!onGround && !(IsTrigger(sentence) && sentence.TriggerWeight >= 0.6)) continue;
            double weight = sentence.Place * (IsTrigger(sentence) ? 2 : 1) * (IsControlCentre(mention.Value) ? 0.1 : 1) * (sentence.Has(CueAspect.Past) ? 0.6 : 1);
            if (isLaunch && _article.Knowledge.FindSite(mention.Value.Id) is { Kind: SiteKind.TestSite }) weight *= 0.3;
            // “the director of X” works there; it did not happen there.
            int behind = _article.Tree.FindToken(mention.Span.End);
            if (behind < _article.Tree.TokenCount && (_article.FirstChar(behind) == '(' || _article.Has(behind, WordClass.PhraseStart) && _article.Knowledge.FindLongest(_article.Text, _article.Tokens, behind, PhraseKind.Role, out _) > 0)) weight *= 0.4;
            // Where something is, and not what else there is: “at”, “from”, “of”.
            int token = _article.Tree.FindToken(mention.Span.Start) - 1;
            if (token >= 0 && (_article.Is(token, "at") || _article.Is(token, "from") || (_article.Is(token, "the") && (_article.Is(token - 1, "at") || _article.Is(token - 1, "from"))))) weight *= 1.3;
            complexes[mention.Value.Complex] = complexes.GetValueOrDefault(mention.Value.Complex) + weight;
            if (mention.Value.Pad is not null) pads[mention.Value.Id] = pads.GetValueOrDefault(mention.Value.Id) + weight;
        }
        if (complexes.Count == 0) return null;
        string complex = Best(complexes);
        if (complexes[complex] < 0.6) return null;
        SiteName? best = null;
        foreach ((_, Mention<SiteName> mention) in Mentions<SiteName>())
        {
            if (mention.Value.Complex != complex) continue;
            if (best is null) best = mention.Value;
            else if (mention.Value.Pad is not null && (best.Pad is null || pads[mention.Value.Id] > pads[best.Id])) best = mention.Value;
        }
        ImmutableArray<Evidence> evidence = [.. Mentions<SiteName>().Where(m => m.Mention.Value.Complex == complex && (m.Mention.Value.Pad is null || m.Mention.Value.Id == best!.Id)).Select(m => _article.EvidenceOf(m.Mention)).DistinctBy(e => e.Text).Take(5)];
        return new Grounded<SiteName>(best!, evidence);
    }

    private bool IsControlCentre(SiteName site) => _article.Knowledge.FindSite(site.Id) is { Kind: SiteKind.ControlCentre or SiteKind.SpaceCentre or SiteKind.Factory };

    private static string Best(Dictionary<string, double> scores) => scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;

    // ---- with what ----

    /// <summary>The leading craft first, then those that the event or its consequences touch.</summary>
    public ImmutableArray<IncidentVehicle> Vehicles(out VehicleClass leading)
    {
        var found = new Dictionary<string, (VehicleName Vehicle, double Weight, double Touch, List<Evidence> Evidence, int Order)>(StringComparer.Ordinal);
        foreach ((SentenceFacts sentence, Mention<VehicleName> mention) in Mentions<VehicleName>())
        {
            bool trigger = IsTrigger(sentence);
            VehicleName v = mention.Value;
            double weight = sentence.Place * (v.IsIndividual ? 1.6 : 1) * (trigger ? 1.5 : 1) * (v.Class is VehicleClass.SpaceStation or VehicleClass.Constellation ? 0.4 : 1);
            double touch = (trigger ? 1 : sentence.Has(CueAspect.Consequence) ? 0.45 : 0.15) * (sentence.Has(CueAspect.Past) ? 0.5 : 1) * Math.Min(sentence.Place, 1.5);
            if (!found.TryGetValue(v.Id, out var item)) item = (v, 0, 0, [], found.Count);
            item.Evidence.Add(_article.EvidenceOf(mention));
            found[v.Id] = item with { Weight = item.Weight + weight, Touch = item.Touch + touch };
        }
        leading = VehicleClass.Unknown;
        if (found.Count == 0) return [];
        // A station is where craft go to; it leads only where nothing else is named.
        var lead = found.Values.OrderBy(f => f.Vehicle.Class is VehicleClass.SpaceStation).ThenByDescending(f => f.Weight).ThenBy(f => f.Order).First();
        // “a Soyuz” beside the one “Soyuz MS-28” of the article is that craft.
        if (!lead.Vehicle.IsIndividual && SoleIndividual(found.Values.Select(f => f.Vehicle), lead.Vehicle) is { } craft)
        {
            var individual = found[craft.Id];
            individual.Evidence.AddRange(lead.Evidence);
            found[craft.Id] = individual;
            lead = individual;
        }
        leading = lead.Vehicle.Class;
        var result = ImmutableArray.CreateBuilder<IncidentVehicle>();
        result.Add(new IncidentVehicle(lead.Vehicle, VehicleRole.Launched, [.. lead.Evidence.DistinctBy(e => e.Text).Take(4)]));
        foreach (var item in found.Values.OrderBy(f => f.Order))
        {
            bool ownFamily = lead.Vehicle.IsIndividual && !item.Vehicle.IsIndividual && item.Vehicle.Family == lead.Vehicle.Family && lead.Vehicle.Family is not null;
            if (item.Vehicle.Id == lead.Vehicle.Id || item.Touch < (ownFamily ? 2.5 : 1)) continue;
            result.Add(new IncidentVehicle(item.Vehicle, VehicleRole.Affected, [.. item.Evidence.DistinctBy(e => e.Text).Take(4)]));
        }
        return result.ToImmutable();
    }

    private static VehicleName? SoleIndividual(IEnumerable<VehicleName> vehicles, VehicleName family)
    {
        List<VehicleName> individuals = [.. vehicles.Where(v => v.IsIndividual && v.Family is not null && v.Family == family.Family)];
        return individuals.Count == 1 ? individuals[0] : null;
    }

    /// <summary>The craft of the sentences that recall the event, the one beside its strongest word first; never the craft of the article.</summary>
    public ImmutableArray<IncidentVehicle> BackgroundVehicles(out VehicleClass leading)
    {
        var result = ImmutableArray.CreateBuilder<IncidentVehicle>();
        leading = VehicleClass.Unknown;
        if (_draft.VehicleMention < 0) return [];
        foreach ((SentenceFacts sentence, TriggerHit trigger) in _draft.Triggers.OrderByDescending(t => t.Trigger.Weight).ThenBy(t => t.Trigger.First))
        {
            foreach (Mention<VehicleName> mention in VehiclesNear(sentence, trigger))
            {
                if (mention.Value.Id == _draft.MainVehicle || EventSplitter.IsCurrentStation(mention.Value) || result.Any(v => v.Vehicle.Id == mention.Value.Id)) continue;
                result.Add(new IncidentVehicle(mention.Value, result.Count == 0 ? VehicleRole.Launched : VehicleRole.Affected, [_article.EvidenceOf(mention)]));
            }
        }
        // A rocket among them was what failed, whatever it carried.
        if (result.Count > 0) leading = (result.FirstOrDefault(v => v.Vehicle.Class == VehicleClass.LaunchVehicle) ?? result[0]).Vehicle.Class;
        return result.ToImmutable();
    }

    private IEnumerable<Mention<VehicleName>> VehiclesNear(SentenceFacts sentence, TriggerHit trigger)
    {
        var found = new List<(int Distance, Mention<VehicleName> Mention)>();
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (_mentions[i] is Mention<VehicleName> mention) found.Add((Math.Abs(_article.Tree.FindToken(mention.Span.Start) - trigger.First), mention));
        return found.Where(f => f.Distance <= 14).OrderBy(f => f.Distance).Select(f => f.Mention);
    }

    // ---- who ----

    public ImmutableArray<IncidentPerson> People()
    {
        var order = new List<string>();
        var found = new Dictionary<string, (PersonName Person, PersonRole Role, List<Evidence> Evidence)>(StringComparer.Ordinal);
        foreach (Mention mention in _mentions)
        {
            if (mention is not Mention<PersonName> person) continue;
            SentenceFacts? sentence = SentenceOf(mention);
            if (sentence is not null ? !_draft.IsBackground && IsOldNews(sentence) : _draft.IsBackground || !IsBesideStory(mention)) continue;
            if (!found.TryGetValue(person.Value.FullName, out var item))
            {
                item = (person.Value, person.Value.Role, []);
                order.Add(person.Value.FullName);
            }
            item.Evidence.Add(_article.EvidenceOf(mention));
            if (item.Role == PersonRole.Other) item.Role = person.Value.Role;
            found[person.Value.FullName] = item;
        }
        return [.. order.Select(n => found[n]).Select(f => new IncidentPerson(f.Person, f.Role, [.. f.Evidence.Take(4)]))];
    }

    /// <summary>Bylines, credits and footers belong to the main event, though they tell nothing of it.</summary>
    private bool IsBesideStory(Mention mention) =>
        _article.BlockOf(_article.Tree.FindToken(mention.Span.Start)) is BlockKind.Byline or BlockKind.Caption or BlockKind.Dateline;

    private SentenceFacts? SentenceOf(Mention mention)
    {
        int index = _article.Tree.FindSentence(_article.Tree.FindToken(mention.Span.Start));
        foreach (SentenceFacts sentence in _draft.Sentences)
            if (sentence.Index == index) return sentence;
        return null;
    }

    /// <summary>A sentence with a date years before the event and no word of the event tells of other times.</summary>
    private bool IsOldNews(SentenceFacts sentence)
    {
        if (IsTrigger(sentence)) return false;
        int? year = _article.Article.Published?.Year;
        for (int i = 0; year is null && i < _mentions.Count; i++)
            if (_mentions[i] is Mention<CalendarDate> { Value: { IsDay: true, Earliest: { } day } }) year = day.Year;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (_mentions[i] is Mention<CalendarDate> { Value.Latest: { } latest } && year is { } now && latest.Year < now - 1) return true;
        return false;
    }

    public ImmutableArray<IncidentOrganization> Organizations(ImmutableArray<IncidentVehicle> vehicles)
    {
        var order = new List<string>();
        var found = new Dictionary<string, (OrganizationRole Role, double Score, List<Evidence> Evidence)>(StringComparer.Ordinal);
        foreach ((SentenceFacts sentence, Mention<OrganizationName> mention) in Mentions<OrganizationName>())
        {
            (OrganizationRole role, double score) = OrganizationRoleIn(sentence, mention, vehicles);
            string name = mention.Value.Name;
            if (!found.TryGetValue(name, out var item))
            {
                item = (role, 0, []);
                order.Add(name);
            }
            item.Evidence.Add(_article.EvidenceOf(mention));
            found[name] = (Stronger(item.Role, role), item.Score + score, item.Evidence);
        }
        return [.. order.Where(n => found[n].Score >= 1).Select(n => new IncidentOrganization(n, found[n].Role, [.. found[n].Evidence.Take(4)]))];
    }

    private (OrganizationRole Role, double Score) OrganizationRoleIn(SentenceFacts sentence, Mention<OrganizationName> mention, ImmutableArray<IncidentVehicle> vehicles)
    {
        int first = _article.Tree.FindToken(mention.Span.Start), next = _article.Tree.FindToken(mention.Span.End);
        bool media = mention.Value.Kind == OrganizationKind.Media;
        bool told = first > 0 && (_article.Is(first - 1, "told") || _article.Is(first - 1, "to") && _article.Is(first - 2, "according") || _article.Is(first - 1, "in") || _article.Is(first - 1, "by") || _article.Is(first - 1, "from") || _article.Is(first - 1, "the") && _article.Is(first - 2, "told"));
        bool speaks = next < sentence.Sentence.EndToken && _article.Has(next, WordClass.SpeechVerb) && !_article.Has(next, WordClass.QuoteS);
        bool report = next < sentence.Sentence.EndToken && (_article.Is(next, "analysis") || _article.Is(next, "report") || _article.Is(next, "reports"));
        if (media) return (OrganizationRole.Source, told || speaks || report ? 1.2 : 0.1);
        if (sentence.Has(CueAspect.Investigation) && (speaks || first <= sentence.Sentence.FirstToken + 3)) return (OrganizationRole.Investigator, 1.1);
        foreach (IncidentVehicle vehicle in vehicles)
            if (OperatorOf(vehicle.Vehicle) is { } name && name == mention.Value.Name) return (OrganizationRole.Operator, IsTrigger(sentence) ? 1.2 : 0.6);
        if (speaks) return (OrganizationRole.Source, 1);
        if (mention.Value.Kind == OrganizationKind.Agency) return (OrganizationRole.Agency, IsTrigger(sentence) ? 1 : 0.5);
        // A name that only this article knows is hardly there by chance; the big companies are named in passing.
        if (mention.Value.Kind is null or OrganizationKind.Body or OrganizationKind.Institute) return (sentence.Has(CueAspect.Investigation) ? OrganizationRole.Investigator : OrganizationRole.Affected, sentence.Has(CueAspect.Past) ? 0.4 : 1);
        return (OrganizationRole.Affected, (IsTrigger(sentence) ? 0.7 : sentence.Has(CueAspect.Consequence) ? 0.35 : 0.15) * Math.Min(sentence.Place, 1.5));
    }

    private string? OperatorOf(VehicleName vehicle) => _article.Knowledge.FindVehicle(vehicle)?.Operator;

    private static OrganizationRole Stronger(OrganizationRole a, OrganizationRole b)
    {
        ReadOnlySpan<OrganizationRole> order = [OrganizationRole.Operator, OrganizationRole.Investigator, OrganizationRole.Agency, OrganizationRole.Source, OrganizationRole.Affected];
        return order.IndexOf(a) <= order.IndexOf(b) ? a : b;
    }

    public ImmutableArray<IncidentOrganization> BackgroundOrganizations(ImmutableArray<IncidentVehicle> vehicles)
    {
        var result = ImmutableArray.CreateBuilder<IncidentOrganization>();
        foreach ((SentenceFacts _, Mention<OrganizationName> mention) in Mentions<OrganizationName>())
        {
            bool owner = false;
            foreach (IncidentVehicle vehicle in vehicles) owner |= OperatorOf(vehicle.Vehicle) == mention.Value.Name;
            if ((owner || mention.Value.Kind == OrganizationKind.Agency) && !result.Any(o => o.Name == mention.Value.Name))
                result.Add(new IncidentOrganization(mention.Value.Name, owner ? OrganizationRole.Operator : OrganizationRole.Affected, [_article.EvidenceOf(mention)]));
        }
        return result.ToImmutable();
    }

    // ---- how heavy ----

    public ImmutableArray<IncidentMass> Masses()
    {
        var result = ImmutableArray.CreateBuilder<IncidentMass>();
        foreach ((SentenceFacts _, Mention<Mass> mention) in Mentions<Mass>())
        {
            // The conversion in parentheses is the same mass again.
            if (result.Any(m => Math.Abs(m.Mass.Kilograms - mention.Value.Kilograms) <= 0.03 * m.Mass.Kilograms)) continue;
            result.Add(new IncidentMass(mention.Value, [_article.EvidenceOf(mention)]));
        }
        return result.ToImmutable();
    }
}

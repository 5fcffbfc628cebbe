using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads which craft an event is about and which it touches; the leading craft comes first.</summary>
internal sealed class VehicleReader(EventScope scope)
{
    /// <summary>A craft beside a recalled event stands this near to a word for it.</summary>
    private const int Reach = 18;

    /// <summary>A part or craft without a name stands this near to the word for what befell it.</summary>
    private const int OwnReach = 5;

    /// <summary>How much a craft has to do with the event before it belongs to it; the family of the leading craft is named in passing.</summary>
    private const double LeastTouch = 1, LeastTouchOfRocket = 1.5, LeastTouchOfFamily = 2.5;

    private readonly ArticleContext _article = scope.Article;

    /// <summary>The craft in the order of the record, the leading one first, each as launched or affected: the rules propose, learned weights decide.</summary>
    public ImmutableArray<IncidentVehicle> Read(IncidentModel model, out VehicleClass leading)
    {
        ImmutableArray<IncidentVehicle> ruled = ByRules(out leading);
        if (scope.Draft.Cluster is null) return ruled;
        List<Part> parts = Parts(ruled);
        var taken = new List<IncidentVehicle>();
        foreach (Part part in parts)
            if (PartFeatures.Takes(Decision.Vehicle, model, part, scope, parts.Count)) taken.Add(Find(ruled, part) ?? new IncidentVehicle(NameOf(part), VehicleRole.Affected, EvidenceOf(part)));
        // An event that befell nothing is none: what the rules say it befell stays.
        if (taken.Count == 0 && !ruled.IsEmpty) taken.Add(ruled[0]);
        taken = [.. taken.OrderBy(v => ruled.IndexOf(v) is var at and >= 0 ? at : int.MaxValue)];
        if (taken.Count > 0 && taken[0].Role == VehicleRole.Affected) taken[0] = taken[0] with { Role = VehicleRole.Launched };
        return [.. taken];
    }

    /// <summary>The craft that may have a part in the event.</summary>
    /// <param name="ruled">Those that have one by the rules.</param>
    public List<Part> Parts(ImmutableArray<IncidentVehicle> ruled)
    {
        List<Part> parts = Part.In<VehicleName>(scope);
        foreach (IncidentVehicle vehicle in ruled)
            if (!parts.Exists(p => NameOf(p).Id == vehicle.Vehicle.Id) && scope.AllMentions.FindIndex(m => m is Mention<VehicleName> v && v.Value.Id == vehicle.Vehicle.Id) is var at and >= 0) parts.Add(new Part(scope.Parts.NumberOf(at), scope.AllMentions[at]));
        VehicleName? lead = ruled.IsEmpty ? null : ruled[0].Vehicle;
        foreach (Part part in parts)
        {
            VehicleName vehicle = NameOf(part);
            part.Rule = vehicle.Id == lead?.Id ? PartRule.Lead : Find(ruled, part) is null ? PartRule.No : PartRule.Yes;
            part.Sort = (int)vehicle.Class;
            part.Detail = (int)KindOf(vehicle, lead, parts);
            part.Bearing = (int)BesideOf(vehicle, lead);
        }
        return parts;
    }

    private PartFeatures.CraftKind KindOf(VehicleName vehicle, VehicleName? lead, List<Part> parts)
    {
        if (vehicle.Id == scope.Draft.ArticleVehicle) return PartFeatures.CraftKind.OfArticle;
        if (StoryFrame.IsCurrentStation(vehicle)) return PartFeatures.CraftKind.Station;
        if (vehicle.IsIndividual) return PartFeatures.CraftKind.Individual;
        if (parts.Exists(p => NameOf(p).IsIndividual && IsFamilyOf(vehicle, NameOf(p)))) return PartFeatures.CraftKind.FamilyOfOne;
        return lead is not null && IsStemOf(vehicle, lead) ? PartFeatures.CraftKind.Stem : PartFeatures.CraftKind.Family;
    }

    private static PartFeatures.Beside BesideOf(VehicleName vehicle, VehicleName? lead)
    {
        if (lead is null) return PartFeatures.Beside.NoLead;
        if (vehicle.Id == lead.Id) return PartFeatures.Beside.Lead;
        if (vehicle.Family is not null && vehicle.Family == lead.Family) return PartFeatures.Beside.SameFamily;
        return vehicle.Class == lead.Class ? PartFeatures.Beside.SameClass : PartFeatures.Beside.Other;
    }

    private static VehicleName NameOf(Part part) => ((Mention<VehicleName>)part.First).Value;

    private static IncidentVehicle? Find(ImmutableArray<IncidentVehicle> vehicles, Part part)
    {
        foreach (IncidentVehicle vehicle in vehicles)
            if (vehicle.Vehicle.Id == NameOf(part).Id) return vehicle;
        return null;
    }

    private ImmutableArray<Evidence> EvidenceOf(Part part) => [.. part.Mentions.Select(_article.EvidenceOf).DistinctBy(e => e.Text).Take(4)];

    /// <summary>The craft that have a part in the event by the rules.</summary>
    public ImmutableArray<IncidentVehicle> ByRules(out VehicleClass leading) => scope.Draft.IsBackground ? Recalled(out leading) : Told(out leading);

    private sealed class Candidate(VehicleName vehicle)
    {
        public VehicleName Vehicle { get; } = vehicle;
        public double Weight { get; set; }
        public double Touch { get; set; }
        public bool IsNear { get; set; }
        public bool IsDelayed { get; set; }
        public List<Evidence> Evidence { get; } = [];
    }

    private ImmutableArray<IncidentVehicle> Told(out VehicleClass leading)
    {
        leading = VehicleClass.Unknown;
        List<Candidate> found = Candidates();
        if (found.Count == 0) return [];
        // A station is where craft go to; it leads only where nothing else is named.
        Candidate lead = found[0];
        foreach (Candidate item in found)
        {
            bool isStation = item.Vehicle.Class is VehicleClass.SpaceStation, leadIsStation = lead.Vehicle.Class is VehicleClass.SpaceStation;
            if (isStation == leadIsStation ? item.Weight > lead.Weight : leadIsStation) lead = item;
        }
        // “a Soyuz” beside the one “Soyuz MS-28” of the article is that craft.
        if (!lead.Vehicle.IsIndividual && SoleIndividual(found, lead.Vehicle) is { } craft)
        {
            craft.Evidence.AddRange(lead.Evidence);
            lead = craft;
        }
        // A family that stands in no sentence of the event and not in the lead is of another story.
        if (!lead.IsNear && !lead.Vehicle.IsIndividual) return [];
        leading = lead.Vehicle.Class;
        var result = ImmutableArray.CreateBuilder<IncidentVehicle>();
        result.Add(ToVehicle(lead, VehicleRole.Launched));
        foreach (Candidate item in found)
        {
            double least = lead.Vehicle.IsIndividual && IsFamilyOf(item.Vehicle, lead.Vehicle) ? LeastTouchOfFamily : IsOtherRocket(item.Vehicle, lead.Vehicle) ? LeastTouchOfRocket : LeastTouch;
            if (item == lead || IsStemOf(item.Vehicle, lead.Vehicle) || item.Touch < least) continue;
            result.Add(ToVehicle(item, item.IsDelayed ? VehicleRole.Delayed : VehicleRole.Affected));
        }
        return result.ToImmutable();
    }

    /// <summary>A rocket beside the one that failed is named in passing, as its elder or rival.</summary>
    private static bool IsOtherRocket(VehicleName vehicle, VehicleName lead) => vehicle.Class == VehicleClass.LaunchVehicle && lead.Class == VehicleClass.LaunchVehicle;

    /// <summary>“the Dhofar lander” is Dhofar-1.</summary>
    private bool IsStemOf(VehicleName vehicle, VehicleName lead) =>
        lead.Name.Length > vehicle.Name.Length && lead.Name[vehicle.Name.Length] is '-' or ' ' && lead.Name.StartsWith(vehicle.Name, StringComparison.Ordinal) && _article.Knowledge.FindVehicle(vehicle) is null;

    private List<Candidate> Candidates()
    {
        var found = new List<Candidate>();
        var byId = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach ((SentenceFacts sentence, Mention<VehicleName> mention) in scope.Mentions<VehicleName>())
        {
            VehicleName v = mention.Value;
            bool trigger = scope.IsTrigger(sentence);
            if (!byId.TryGetValue(v.Id, out Candidate? item))
            {
                byId.Add(v.Id, item = new Candidate(v));
                found.Add(item);
            }
            item.Weight += sentence.Place * (v.IsIndividual ? 1.6 : 1) * (trigger ? 1.5 : 1) * (v.Class is VehicleClass.SpaceStation or VehicleClass.Constellation ? 0.4 : 1);
            item.Touch += (trigger ? 1 : sentence.Has(CueAspect.Consequence) ? 0.45 : IsAboard(sentence, mention) || IsLaunching(sentence, v) || IsDelayed(sentence, v) ? 1 : 0.15) * (sentence.Has(CueAspect.Past) ? 0.5 : 1) * Math.Min(sentence.Place, 1.5);
            item.IsDelayed |= IsDelayed(sentence, v);
            item.IsNear |= trigger || sentence.Place >= 1.2 || sentence.Has(CueAspect.Consequence) || sentence.Has(CueAspect.Cause);
            item.Evidence.Add(_article.EvidenceOf(mention));
        }
        return found;
    }

    /// <summary>What flies on the rocket shares its fate: a satellite named in a sentence about its launch or its load.</summary>
    private bool IsAboard(SentenceFacts sentence, Mention<VehicleName> mention) =>
        mention.Value is { IsIndividual: true, Class: VehicleClass.Satellite or VehicleClass.Probe or VehicleClass.Lander or VehicleClass.Rover or VehicleClass.Unknown }
        && sentence.Has(CueAspect.Aboard) && !sentence.Has(CueAspect.Past) && !scope.IsOldNews(sentence);

    /// <summary>The rocket of a sentence about its lift-off, whatever the sentence calls the load that failed.</summary>
    private bool IsLaunching(SentenceFacts sentence, VehicleName vehicle) =>
        (vehicle.Class == VehicleClass.LaunchVehicle && sentence.Place >= 1.2 || vehicle is { IsIndividual: true, Class: VehicleClass.CrewSpacecraft or VehicleClass.CargoSpacecraft }) && sentence.Has(CueAspect.Phase, "Ascent") && !sentence.Has(CueAspect.Past) && !scope.IsOldNews(sentence) && !scope.IsAboutFuture(sentence);

    /// <summary>“Kite 4 slips to October”: the craft that has to wait.</summary>
    private static bool IsDelayed(SentenceFacts sentence, VehicleName vehicle) => vehicle.IsIndividual && vehicle.Class != VehicleClass.SpaceStation && sentence.Has(CueAspect.Delay) && !sentence.Has(CueAspect.Past);

    /// <summary>The craft of the sentences that recall the event, the one beside its strongest word first; never the craft of the article.</summary>
    private ImmutableArray<IncidentVehicle> Recalled(out VehicleClass leading)
    {
        var found = new List<Candidate>();
        foreach ((SentenceFacts sentence, TriggerHit trigger) in scope.Draft.Triggers.OrderByDescending(t => t.Trigger.Weight).ThenBy(t => t.Trigger.First))
        {
            foreach (Mention<VehicleName> mention in VehiclesNear(sentence, trigger))
            {
                VehicleName v = mention.Value;
                if (v.Id == scope.Draft.ArticleVehicle || StoryFrame.IsCurrentStation(v) || found.Exists(f => f.Vehicle.Id == v.Id)) continue;
                var item = new Candidate(v);
                item.Evidence.Add(_article.EvidenceOf(mention));
                found.Add(item);
            }
        }
        if (found.Count == 0)
        {
            foreach ((SentenceFacts sentence, Mention<VehicleName> mention) in scope.Mentions<VehicleName>())
            {
                if (found.Count > 0 || mention.Value.Id == scope.Draft.ArticleVehicle || StoryFrame.IsCurrentStation(mention.Value)) continue;
                found.Add(new Candidate(mention.Value));
                found[0].Evidence.Add(_article.EvidenceOf(mention));
            }
        }
        if (found.Count == 0 && scope.Draft.VehicleMention >= 0 && scope.AllMentions[scope.Draft.VehicleMention] is Mention<VehicleName> own)
        {
            found.Add(new Candidate(own.Value));
            found[0].Evidence.Add(_article.EvidenceOf(own));
        }
        if (found.Count == 0 && OwnCraft() is { } craft) found.Add(craft);
        found.RemoveAll(f => found.Exists(o => o != f && (IsStemOf(f.Vehicle, o.Vehicle) || o.Vehicle.IsIndividual && IsFamilyOf(f.Vehicle, o.Vehicle))));
        // A rocket among them was what failed, whatever it carried.
        leading = found.Count == 0 ? VehicleClass.Unknown : (found.Find(f => f.Vehicle.Class == VehicleClass.LaunchVehicle) ?? found[0]).Vehicle.Class;
        return [.. found.Select((f, i) => ToVehicle(f, i == 0 ? VehicleRole.Launched : VehicleRole.Affected))];
    }

    /// <summary>“The right wheel quit in March 2006”, “then the spacecraft fell silent”: a part or craft that no name goes with is that of the article.</summary>
    private Candidate? OwnCraft()
    {
        if (scope.Draft.OwnVehicle is not { } id || !scope.Draft.Triggers.Exists(t => t.Sentence.Cues.Exists(c => c.Cue is { Aspect: CueAspect.Subject, Value: not ("home" or "flight" or "debris" or "control") } && t.Trigger.DistanceTo(c.First, c.End) <= OwnReach))) return null;
        foreach (Mention mention in scope.AllMentions)
        {
            if (mention is not Mention<VehicleName> vehicle || vehicle.Value.Id != id) continue;
            var own = new Candidate(vehicle.Value);
            own.Evidence.Add(_article.EvidenceOf(vehicle));
            return own;
        }
        return null;
    }

    private List<Mention<VehicleName>> VehiclesNear(SentenceFacts sentence, TriggerHit trigger)
    {
        var found = new List<(int Distance, Mention<VehicleName> Mention)>();
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (scope.AllMentions[i] is Mention<VehicleName> mention && trigger.DistanceTo(scope.FirstToken(mention), scope.EndToken(mention)) is var distance and <= Reach && !IsOfOtherEvent(sentence, mention, distance)) found.Add((distance, mention));
        return [.. found.OrderBy(f => f.Distance).ThenBy(f => f.Mention.Span).Select(f => f.Mention)];
    }

    /// <summary>“A blew up in April, and in May B was destroyed”: each craft goes with the nearest word for what befell it.</summary>
    private bool IsOfOtherEvent(SentenceFacts sentence, Mention<VehicleName> mention, int distance)
    {
        foreach (TriggerHit other in sentence.Triggers)
            if (other.DistanceTo(scope.FirstToken(mention), scope.EndToken(mention)) < distance && !scope.Draft.Triggers.Exists(t => t.Sentence == sentence && t.Trigger.First == other.First)) return true;
        return false;
    }

    private static Candidate? SoleIndividual(List<Candidate> candidates, VehicleName family)
    {
        List<Candidate> individuals = candidates.FindAll(c => c.Vehicle.IsIndividual && IsFamilyOf(family, c.Vehicle));
        return individuals.Count == 1 ? individuals[0] : null;
    }

    private static bool IsFamilyOf(VehicleName family, VehicleName craft) => !family.IsIndividual && craft.Family is not null && family.Family == craft.Family;

    private static IncidentVehicle ToVehicle(Candidate item, VehicleRole role) => new(item.Vehicle, role, [.. item.Evidence.DistinctBy(e => e.Text).Take(4)]);
}

using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Builds the incident records of one article: the main event first, then the recalled ones in order.</summary>
internal static class IncidentBuilder
{
    public static ImmutableArray<Incident> Build(ArticleContext article, List<Mention> mentions)
    {
        List<SentenceFacts> sentences = SentenceScanner.Scan(article, mentions);
        (EventDraft? main, List<EventDraft> background) = new EventSplitter(article, mentions, sentences).Split();
        var result = ImmutableArray.CreateBuilder<Incident>();
        if (main is not null) result.Add(BuildMain(article, mentions, main));
        foreach (EventDraft draft in background)
            if (BuildBackground(article, mentions, draft) is { } incident) result.Add(incident);
        return result.ToImmutable();
    }

    private static Incident BuildMain(ArticleContext article, List<Mention> mentions, EventDraft draft)
    {
        var fields = new FieldCollector(article, mentions, draft);
        ImmutableArray<IncidentVehicle> vehicles = fields.Vehicles(out VehicleClass leading);
        IncidentType type = new IncidentTyper(draft).Decide(leading);
        Grounded<CalendarDate>? date = fields.Date();
        Grounded<SiteName>? site = fields.Site(isLaunch: type is IncidentType.LaunchFailure or IncidentType.LaunchAbort, onGround: type is IncidentType.LaunchFailure or IncidentType.LaunchAbort or IncidentType.GroundDamage or IncidentType.GroundExplosion or IncidentType.Fire or IncidentType.CrewInjury);
        var claims = new ClaimCollector(article, mentions, draft);
        Incident incident = new()
        {
            Id = "",
            Type = type,
            TypeEvidence = TypeEvidence(article, draft),
            Title = Title(article, draft),
            Date = date,
            Time = fields.Time(),
            Site = site,
            Vehicles = RoleOf(vehicles, type),
            People = fields.People(),
            Organizations = fields.Organizations(vehicles),
            Masses = fields.Masses(),
            Casualties = CasualtyReader.Read(article, draft),
            Causes = claims.Causes(),
            Consequences = claims.Consequences(),
            Statements = StatementCollector.Collect(article, mentions, draft),
            Conflicts = InnerConflicts(article, fields),
            Sources = [article.Article.Id],
            Confidence = Confidence(draft),
        };
        if (date is null && site is null && vehicles.IsEmpty)
            article.ReportDiagnostic(DiagnosticDescriptors.ThinEvidence, incident.TypeEvidence[0].Span, type.ToString(), draft.Triggers.Select(t => t.Sentence).Distinct().Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return incident with { Id = IncidentId.Of(incident) };
    }

    /// <summary>The leading craft of a failed launch or landing is the one that was lost.</summary>
    private static ImmutableArray<IncidentVehicle> RoleOf(ImmutableArray<IncidentVehicle> vehicles, IncidentType type)
    {
        if (vehicles.IsEmpty || vehicles[0].Role != VehicleRole.Launched) return vehicles;
        // A station is where craft go to, not what is launched.
        if (vehicles[0].Vehicle.Class == VehicleClass.SpaceStation && type is not (IncidentType.SpacecraftAnomaly or IncidentType.Leak or IncidentType.Fire or IncidentType.Collision))
            return vehicles.SetItem(0, vehicles[0] with { Role = VehicleRole.Affected });
        VehicleRole role = type switch
        {
            IncidentType.LaunchFailure or IncidentType.LandingFailure or IncidentType.ReentryLoss => VehicleRole.Lost,
            IncidentType.GroundExplosion or IncidentType.Collision => VehicleRole.Destroyed,
            IncidentType.SpacecraftAnomaly or IncidentType.Leak or IncidentType.Fire or IncidentType.DockingFailure => VehicleRole.Damaged,
            _ => VehicleRole.Launched,
        };
        return vehicles.SetItem(0, vehicles[0] with { Role = role });
    }

    private static ImmutableArray<Evidence> TypeEvidence(ArticleContext article, EventDraft draft)
    {
        var best = draft.Triggers.OrderByDescending(t => t.Trigger.Weight * t.Sentence.Place).ThenBy(t => t.Trigger.First).Take(3).OrderBy(t => t.Trigger.First);
        return [.. best.Select(t => article.EvidenceOf(t.Trigger.First, t.Trigger.End))];
    }

    private static string? Title(ArticleContext article, EventDraft draft)
    {
        if (article.Article.Title is { Length: > 0 } title) return title;
        foreach (Block block in article.Tree.BlockArray)
            if (block.Kind == BlockKind.Headline && block.TokenCount >= 4) return article.Text.Substring(article.Tree.GetSpan(block).Start, article.Tree.GetSpan(block).Length);
            else if (block.Kind is BlockKind.Paragraph) break;
        if (draft.Triggers.Count == 0) return null;
        SentenceFacts sentence = draft.Triggers.OrderByDescending(t => t.Trigger.Weight * t.Sentence.Place).ThenBy(t => t.Trigger.First).First().Sentence;
        return article.Tree.Text.ToString(article.Tree.GetSpan(sentence.Sentence));
    }

    private static double Confidence(EventDraft draft)
    {
        double sum = 0;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in draft.Triggers) sum += trigger.Weight * sentence.Place;
        return Math.Round(1 - Math.Exp(-sum / 2.5), 2);
    }

    private static ImmutableArray<IncidentConflict> InnerConflicts(ArticleContext article, FieldCollector fields)
    {
        var conflicts = ImmutableArray.CreateBuilder<IncidentConflict>();
        if (fields.DisagreeingTimes() is { } times) conflicts.Add(times);
        return conflicts.ToImmutable();
    }

    /// <summary>“the 2003 Columbia disaster” says what happened only to those who know.</summary>
    private static IncidentType? KnownType(ArticleContext article, ImmutableArray<IncidentVehicle> vehicles, Grounded<CalendarDate>? date)
    {
        if (date?.Value.Earliest is not { } day) return null;
        foreach (IncidentVehicle vehicle in vehicles)
            if (article.Knowledge.Tables.Events.TryGetValue((vehicle.Vehicle.Id, day.Year), out IncidentType type)) return type;
        return null;
    }

    private static Incident? BuildBackground(ArticleContext article, List<Mention> mentions, EventDraft draft)
    {
        var fields = new FieldCollector(article, mentions, draft);
        ImmutableArray<IncidentVehicle> vehicles = fields.BackgroundVehicles(out VehicleClass leading);
        Grounded<CalendarDate>? date = draft.DateMention >= 0 && mentions[draft.DateMention] is Mention<CalendarDate> d ? new(d.Value, [article.EvidenceOf(d)]) : null;
        if (vehicles.IsEmpty && date is null) return null;
        double weight = draft.Triggers.Sum(t => t.Trigger.Weight);
        if (weight < 0.4 || (vehicles.IsEmpty && weight < 0.7)) return null;
        IncidentType type = KnownType(article, vehicles, date) ?? new IncidentTyper(draft).Decide(leading);
        Incident incident = new()
        {
            Id = "",
            Type = type,
            TypeEvidence = TypeEvidence(article, draft),
            IsBackground = true,
            Title = article.Tree.Text.ToString(article.Tree.GetSpan(draft.Triggers[0].Sentence.Sentence)),
            Date = date,
            Site = fields.Site(isLaunch: false, onGround: false),
            Vehicles = RoleOf(vehicles, type),
            People = fields.People(),
            Organizations = fields.BackgroundOrganizations(vehicles),
            Casualties = CasualtyReader.Read(article, draft),
            Sources = [article.Article.Id],
            Confidence = Math.Round(Math.Min(0.9, 0.3 + 0.4 * weight), 2),
        };
        return incident with { Id = IncidentId.Of(incident) };
    }
}

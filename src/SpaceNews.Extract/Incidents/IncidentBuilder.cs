using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Builds the incident records of one article: the main event first, then the recalled ones in order.</summary>
internal static class IncidentBuilder
{
    public static ImmutableArray<Incident> Build(ArticleContext article, List<Mention> mentions) =>
        [.. BuildWithDrafts(article, mentions, null, out _).Select(b => b.Incident)];

    /// <summary>The records with what they were built from, for those who explain them.</summary>
    public static List<(EventDraft Draft, Incident Incident)> BuildWithDrafts(ArticleContext article, List<Mention> mentions, List<TriggerHit>? rejected, out List<SentenceFacts> sentences)
    {
        sentences = SentenceScanner.Scan(article, mentions, article.IncidentModel, rejected);
        var result = new List<(EventDraft, Incident)>();
        if (!sentences.Exists(s => s.Triggers.Count > 0 || s.Faint is not null)) return result;
        List<List<SentenceFacts>> stories = StorySections.Of(article, mentions, sentences);
        List<EventDraft> drafts = EventFinder.Find(article, mentions, stories, article.IncidentModel);
        bool single = stories.Count == 1 && drafts.Count(d => !d.IsBackground) == 1;
        var parts = new StoryParts(mentions);
        foreach (bool background in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (EventDraft draft in drafts)
            {
                if (draft.IsBackground != background) continue;
                draft.OwnsArticle &= single;
                if (Build(article, mentions, parts, draft, single) is { } incident) result.Add((draft, incident));
            }
        }
        return result;
    }

    private static Incident? Build(ArticleContext article, List<Mention> mentions, StoryParts parts, EventDraft draft, bool single)
    {
        var scope = new EventScope(article, mentions, parts, draft);
        ImmutableArray<IncidentVehicle> vehicles = new VehicleReader(scope).Read(article.IncidentModel, out VehicleClass leading);
        IncidentType type = new IncidentTyper(scope).Decide(leading, article.IncidentModel);
        Grounded<CalendarDate>? date = new DateReader(scope, type).Read(article.IncidentModel);
        var time = new TimeReader(scope);
        // What is recalled without craft and date cannot be told from other events.
        if (draft.IsBackground && vehicles.IsEmpty && date is null) return null;
        Grounded<SiteName>? site = new SiteReader(scope).Read(type, article.IncidentModel);
        // The heading of a list tells of all its items and of no event.
        if (!single && vehicles.IsEmpty && date is null && site is null) return null;
        type = KnownType(article, draft, vehicles, date) is { } known && !IsAnother(type, known) ? known : type;
        Incident incident = new()
        {
            Id = "",
            Type = type,
            TypeEvidence = TypeEvidence(article, draft),
            IsBackground = draft.IsBackground,
            Title = Title(article, draft, single && !draft.IsBackground),
            Date = date,
            Time = time.Read(article.IncidentModel, date?.Value),
            Site = site,
            Vehicles = RoleOf(vehicles, type),
            People = new PeopleReader(scope).Read(article.IncidentModel),
            Organizations = new OrganizationReader(scope).Read(vehicles, article.IncidentModel),
            Masses = MassReader.Read(scope, vehicles, article.IncidentModel),
            Casualties = CasualtyReader.Read(scope),
            Timeline = TimelineReader.Read(scope),
            Summary = SummaryPicker.Pick(scope),
            Sources = [article.Article.Id],
            Confidence = Confidence(draft),
        };
        incident = RoleReader.Assign(incident, scope, article.RoleModel);
        if (!draft.IsBackground) incident = WithClaims(incident, scope, time);
        if (date is null && incident.Site is null && vehicles.IsEmpty)
            article.ReportDiagnostic(DiagnosticDescriptors.ThinEvidence, incident.TypeEvidence[0].Span, type.ToString(), draft.Triggers.Select(t => t.Sentence).Distinct().Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return incident with { Id = IncidentId.Of(incident) };
    }

    private static Incident WithClaims(Incident incident, EventScope scope, TimeReader time)
    {
        var claims = new ClaimCollector(scope.Article, scope.AllMentions, scope.Draft);
        return incident with
        {
            Causes = claims.Causes(),
            Consequences = claims.Consequences(),
            Quotes = QuoteReader.Read(scope),
            Statements = StatementCollector.Collect(scope.Article, scope.AllMentions, scope.Draft),
            Conflicts = time.Disagreement() is { } times ? [times] : [],
        };
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
        List<(SentenceFacts Sentence, TriggerHit Trigger)> best = Strongest(draft, 3);
        var evidence = ImmutableArray.CreateBuilder<Evidence>(best.Count);
        foreach ((_, TriggerHit trigger) in best) evidence.Add(article.EvidenceOf(trigger.First, trigger.End));
        evidence.Sort((a, b) => a.Span.Start - b.Span.Start);
        return evidence.MoveToImmutable();
    }

    /// <summary>The headline of the article for its one event; else the sentence that tells the event best.</summary>
    private static string? Title(ArticleContext article, EventDraft draft, bool ofArticle)
    {
        if (ofArticle && article.Article.Title is { Length: > 0 } title) return title;
        if (ofArticle)
        {
            foreach (Block block in article.Tree.BlockArray)
                if (block.Kind == BlockKind.Headline && block.TokenCount >= 4) return article.Tree.Text.ToString(article.Tree.GetSpan(block));
                else if (block.Kind is BlockKind.Paragraph) break;
        }
        return article.Tree.Text.ToString(article.Tree.GetSpan(Strongest(draft, 1)[0].Sentence.Sentence));
    }

    /// <summary>The triggers that weigh most with their place, the weightiest first; of equal ones the earlier.</summary>
    private static List<(SentenceFacts Sentence, TriggerHit Trigger)> Strongest(EventDraft draft, int most)
    {
        var result = new List<(SentenceFacts Sentence, TriggerHit Trigger)>(most + 1);
        foreach ((SentenceFacts Sentence, TriggerHit Trigger) item in draft.Triggers)
        {
            double weight = item.Trigger.Weight * item.Sentence.Place;
            int at = result.Count;
            while (at > 0 && result[at - 1] is var other && (other.Trigger.Weight * other.Sentence.Place is var its && (its < weight || (its == weight && other.Trigger.First > item.Trigger.First)))) at--;
            result.Insert(at, item);
            if (result.Count > most) result.RemoveAt(most);
        }
        return result;
    }

    private static double Confidence(EventDraft draft)
    {
        double sum = 0;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in draft.Triggers) sum += trigger.Weight * sentence.Place;
        return Math.Round(1 - Math.Exp(-sum / 2.5), 2);
    }

    /// <summary>A rocket that failed had its countdown stopped before, often in the same year, and its older stages fall on fields and satellites.</summary>
    private static bool IsAnother(IncidentType told, IncidentType known) => known == IncidentType.LaunchFailure && told is IncidentType.LaunchAbort or IncidentType.Collision or IncidentType.DebrisFall;

    /// <summary>“the 2003 Columbia disaster” says what happened only to those who know.</summary>
    private static IncidentType? KnownType(ArticleContext article, EventDraft draft, ImmutableArray<IncidentVehicle> vehicles, Grounded<CalendarDate>? date)
    {
        if (date?.Value.Earliest is not { } day || (!draft.IsBackground && !(article.Article.Published?.Year > day.Year))) return null;
        foreach (IncidentVehicle vehicle in vehicles)
            if (article.Knowledge.Tables.Events.TryGetValue((vehicle.Vehicle.Id, day.Year), out IncidentType type)) return type;
        return null;
    }
}

using System.Collections.Immutable;

namespace SpaceNews.Extract.Training;

/// <summary>What there is to learn from events about what has a part in them: each thing that they name, and whether the record has it.</summary>
/// <param name="active">Says which features and words are set.</param>
internal sealed class PartExamples(PartExamples.ActiveFeatures active)
{
    /// <summary>The features that are set and the words that stand in some sentences.</summary>
    public delegate int[] ActiveFeatures(Decision decision, ReadOnlySpan<int> values, IEnumerable<SentenceFacts> sentences, int @case = 0, int offset = 0);

    private readonly Dictionary<Decision, List<ChoiceTrainer.Choice>> _choices =
        new[] { Decision.Vehicle, Decision.Person, Decision.Organization, Decision.Mass, Decision.Site, Decision.Date, Decision.Time }.ToDictionary(d => d, _ => new List<ChoiceTrainer.Choice>());

    /// <summary>The choices of each decision.</summary>
    public IReadOnlyDictionary<Decision, List<ChoiceTrainer.Choice>> Choices => _choices;

    /// <summary>Takes an event.</summary>
    /// <param name="scope">The event.</param>
    /// <param name="gold">Its record.</param>
    /// <param name="model">The weights that say of which type it is.</param>
    public void Add(EventScope scope, ScoredIncident gold, IncidentModel model)
    {
        var vehicles = new VehicleReader(scope);
        var people = new PeopleReader(scope);
        var organizations = new OrganizationReader(scope);
        ImmutableArray<IncidentVehicle> craft = vehicles.ByRules(out _);
        Add(Decision.Vehicle, vehicles.Parts(craft), scope, gold, "vehicles", (slot, part) => NameComparison.SameVehicle(Name(slot), ((Mention<VehicleName>)part.First).Value.Name));
        Add(Decision.Person, people.Parts(people.ByRules()), scope, gold, "people", (slot, part) => NameComparison.SamePerson(Name(slot), ((Mention<PersonName>)part.First).Value.FullName));
        Add(Decision.Organization, organizations.Parts(organizations.ByRules(craft), craft), scope, gold, "organizations", (slot, part) => part.Mentions.Any(m => NameComparison.SameOrganization(Name(slot), scope.Article.Text[m.Span.Start..m.Span.End])));
        Add(Decision.Mass, MassReader.Parts(scope, MassReader.ByRules(scope), craft), scope, gold, "masses", (slot, part) => MassComparison.IsClose(slot.Value, ((Mention<Mass>)part.First).Value.Kilograms));
        IncidentType type = new IncidentTyper(scope).Decide(craft.IsEmpty ? VehicleClass.Unknown : craft[0].Vehicle.Class, model);
        var sites = new SiteReader(scope);
        var dates = new DateReader(scope, type);
        var times = new TimeReader(scope);
        AddOne(Decision.Site, sites.Parts(sites.ByRules(type), type), scope, gold, "site", (slot, part) => NameComparison.SameSite(Name(slot), ((Mention<SiteName>)part.First).Value.Complex));
        AddOne(Decision.Time, times.Parts(times.ByRules(), dates.ByRules()?.Value), scope, gold, "time", (slot, part) => slot.Shown == ((Mention<ClockTime>)part.First).Value.Value);
        AddOne(Decision.Date, dates.Parts(dates.ByRules()), scope, gold, "date", (slot, part) => slot.Shown == ((Mention<CalendarDate>)part.First).Value.Value);

        static string Name(Slot slot) => PythonNotation.StrOrEmpty(slot.Value);
    }

    private void Add(Decision kind, List<Part> parts, EventScope scope, ScoredIncident gold, string field, Func<Slot, Part, bool> isSame)
    {
        int[] values = new int[kind.Space().Attributes];
        Slot[] slots = [.. gold.Slots.Where(s => s.Field == field)];
        foreach (Part part in parts)
        {
            Slot[] same = [.. slots.Where(s => isSame(s, part))];
            // Whether the optional is taken nobody counts.
            if (same.Length > 0 && Array.TrueForAll(same, s => s.IsOptional)) continue;
            PartFeatures.Fill(values, part, scope, parts.Count);
            _choices[kind].Add(ChoiceTrainer.Choice.Binary(active(kind, values, part.Sentences), same.Length > 0));
        }
    }

    /// <summary>The choice of what only one can be.</summary>
    private void AddOne(Decision kind, List<Part> parts, EventScope scope, ScoredIncident gold, string field, Func<Slot, Part, bool> isSame)
    {
        if (parts.Count == 0) return;
        int[] values = new int[kind.Space().Attributes];
        Slot? slot = gold.Slots.FirstOrDefault(s => s.Field == field);
        var candidates = new List<int[]> { Array.Empty<int>() };
        var right = new List<int>();
        foreach (Part part in parts)
        {
            PartFeatures.Fill(values, part, scope, parts.Count);
            candidates.Add(active(kind, values, part.Sentences));
            if (slot is not null && isSame(slot, part)) right.Add(candidates.Count - 1);
        }
        // What the event has and the article does not name here says nothing.
        if (slot is not null && right.Count == 0) return;
        _choices[kind].Add(new ChoiceTrainer.Choice([.. candidates], right.Count == 0 ? 0 : right[0], 1, right.Count > 1 ? right[1..] : null));
    }
}

namespace SpaceNews.Extract;

/// <summary>Units that tell of one event, as far as they have been read.</summary>
internal sealed class EventCluster
{
    /// <summary>More craft, dates and places than any event has; keeps comparisons few in hostile text.</summary>
    private const int Most = 12;

    public List<EventUnit> Units { get; } = [];

    /// <summary>The craft beside its triggers.</summary>
    public List<VehicleName> Vehicles { get; } = [];

    /// <summary>The craft that its sentences name.</summary>
    public List<VehicleName> Named { get; } = [];

    public List<CalendarDate> Dates { get; } = [];
    public List<SiteName> Sites { get; } = [];
    public double Weight { get; private set; }
    public double Strongest { get; private set; }
    public bool IsInLead { get; private set; }
    public EventUnit Last => Units[^1];

    /// <summary>The sentences that tell most of it.</summary>
    public IEnumerable<SentenceFacts> Tellers => Units.OrderByDescending(u => u.Weight).Select(u => u.Sentence).Distinct().Take(IncidentModel.MostSentences);

    /// <summary>Whether a craft with an id stands beside its triggers.</summary>
    public bool HasVehicle(string? id) => id is not null && Holds(Vehicles, id);

    /// <summary>Whether its sentences name a craft with an id.</summary>
    public bool Names(string id) => Holds(Named, id);

    /// <summary>Whether the rules put one of its units to an event.</summary>
    public bool HasRuled(int ruled)
    {
        foreach (EventUnit unit in Units)
            if (unit.Ruled == ruled) return true;
        return false;
    }

    public void Add(EventUnit unit, List<Mention> mentions)
    {
        if (Units.Count == 0 || Units[^1].Sentence != unit.Sentence)
            for (int i = unit.Sentence.FirstMention; i < unit.Sentence.EndMention; i++)
                if (mentions[i] is Mention<VehicleName> { Value: var named } && !StoryFrame.IsCurrentStation(named)) AddOnce(Named, named);
        Units.Add(unit);
        if (unit.Vehicle is { } vehicle) AddOnce(Vehicles, vehicle);
        if (unit.Date is { } date && Dates.Count < Most) Dates.Add(date);
        if (unit.Site is { } site && Sites.Count < Most) Sites.Add(site);
        Weight += unit.Weight;
        Strongest = Math.Max(Strongest, unit.Trigger.Weight);
        IsInLead |= unit.Sentence.Place >= 2;
    }

    private static void AddOnce(List<VehicleName> list, VehicleName vehicle)
    {
        if (list.Count < Most && !Holds(list, vehicle.Id)) list.Add(vehicle);
    }

    // Asked for every trigger and event: without a function made for each question.
    private static bool Holds(List<VehicleName> list, string id)
    {
        foreach (VehicleName vehicle in list)
            if (vehicle.Id == id) return true;
        return false;
    }
}

namespace SpaceNews.Extract;

/// <summary>Where the reading of an article has got to: the events that it has told of so far.</summary>
internal sealed class EventReading(StoryFrame frame, StoryKinds kinds, List<EventDraft> ruled, double total, double outlook)
{
    /// <summary>What the story as a whole is about.</summary>
    public StoryFrame Frame { get; } = frame;

    /// <summary>What its sentences are.</summary>
    public StoryKinds Kinds { get; } = kinds;

    /// <summary>The events that the rules propose.</summary>
    public List<EventDraft> Ruled { get; } = ruled;

    /// <summary>The log-odds that the article tells of an incident.</summary>
    public double Outlook { get; } = outlook;

    /// <summary>Weight of all its triggers.</summary>
    public double Total { get; } = total;

    public List<EventCluster> Clusters { get; } = [];

    /// <summary>The event of the last trigger.</summary>
    public EventCluster? LastTouched { get; private set; }

    /// <summary>The event with most weight.</summary>
    public EventCluster? Heaviest { get; private set; }

    public bool IsFrame(VehicleName? vehicle) => vehicle is not null && vehicle.Id == Frame.Vehicle?.Id;

    /// <summary>Adds a trigger to an event.</summary>
    public void Add(EventUnit unit, EventCluster cluster, List<Mention> mentions)
    {
        cluster.Add(unit, mentions);
        LastTouched = cluster;
        if (Heaviest is null || cluster.Weight > Heaviest.Weight) Heaviest = cluster;
    }
}

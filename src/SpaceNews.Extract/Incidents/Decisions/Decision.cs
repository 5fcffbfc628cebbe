namespace SpaceNews.Extract;

/// <summary>A decision on incidents that learned weights take, beside the choices of kinds and types. The names stand in the file of the model.</summary>
internal enum Decision
{
    /// <summary>A trigger goes on about an event told before.</summary>
    Join,

    /// <summary>A trigger opens an event.</summary>
    Open,

    /// <summary>A trigger tells of nothing.</summary>
    Drop,

    /// <summary>An event is an incident.</summary>
    Keep,

    /// <summary>The article only recalls it.</summary>
    Background,

    /// <summary>What table and classifier say for a type.</summary>
    Support,

    /// <summary>The article tells of an incident at all.</summary>
    Outlook,

    /// <summary>A sentence without a trigger of the event tells of it.</summary>
    Share,

    /// <summary>A craft has a part in the event; and so on for the rest.</summary>
    Vehicle,
    Person,
    Organization,
    Mass,

    /// <summary>A place is that of the event.</summary>
    Site,

    /// <summary>A date is that of the event.</summary>
    Date,

    /// <summary>A clock time is that of the event.</summary>
    Time,
}

internal static class DecisionFeatures
{
    private static readonly string[] One = [""], Events = [.. Enum.GetNames<ShareFeatures.Event>()], Triggers = ["last", "other"];

    /// <summary>
    /// In how many cases the words of a sentence say something for themselves: to go on about the event told last or another one,
    /// or to be of an event of one sort or another. None where they are not asked.
    /// </summary>
    public static string[] Cases(this Decision decision) => decision switch
    {
        // Whoever is named belongs or not by role and place, and so do masses: the words of their sentences add nothing there.
        Decision.Support or Decision.Outlook or Decision.Person or Decision.Mass => [],
        Decision.Join => Triggers,
        Decision.Share => Events,
        _ => One,
    };

    /// <summary>The features that a decision is taken by.</summary>
    public static FeatureSpace Space(this Decision decision) => decision switch
    {
        Decision.Join => LinkFeatures.Join,
        Decision.Open => LinkFeatures.Open,
        Decision.Drop => LinkFeatures.Drop,
        Decision.Keep => JudgeFeatures.Keep,
        Decision.Background => JudgeFeatures.Background,
        Decision.Support => TypeFeatures.Support,
        Decision.Outlook => OutlookFeatures.Space,
        Decision.Share => ShareFeatures.Space,
        Decision.Vehicle => PartFeatures.Vehicle,
        Decision.Person => PartFeatures.Person,
        Decision.Organization => PartFeatures.Organization,
        Decision.Mass => PartFeatures.Mass,
        Decision.Site => PartFeatures.Site,
        Decision.Date => PartFeatures.Date,
        Decision.Time => PartFeatures.Time,
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "This decision has no features of its own."),
    };
}

namespace SpaceNews.Extract;

/// <summary>What a trigger word says has happened; with the phase of flight it decides the type of an incident.</summary>
internal enum TriggerSort : byte
{
    Generic,
    Failure,
    Damage,
    Explosion,
    Crash,
    Breakup,
    Loss,
    Leak,
    Fire,
    Collision,
    Debris,
    Docking,
    Abort,
    Injury,
    Anomaly,
    NearMiss,
}

/// <param name="Sort">What has happened.</param>
/// <param name="Weight">How sure the words are a sign of an incident, 0 to 1.</param>
internal readonly record struct TriggerEntry(TriggerSort Sort, double Weight);

/// <summary>What a cue phrase is about.</summary>
internal enum CueAspect : byte
{
    Phase,
    Outcome,
    Severity,
    RepairTime,
    Status,
    Investigation,
    Cause,
    Consequence,
    Casualty,
    Past,
    DamagedObject,
    Mechanism,
    Uniqueness,
    SpareParts,
    TimeOfDay,
    Bound,
    BoundAfter,
    MassKind,
    FlightWord,

    /// <summary>What a craft does, and abstract nouns do not: “fired its engine”, “rolled out”.</summary>
    CraftVerb,

    /// <summary>“It happened at”: what stands beside it is when and where.</summary>
    Happening,

    /// <summary>“with … aboard”: what stands beside it shares the fate of the craft.</summary>
    Aboard,

    /// <summary>“simulated”, “in the film”: what goes wrong beside it does not go wrong in earnest.</summary>
    Unreal,

    /// <summary>Wind and rain, which delay launches without anything being wrong.</summary>
    Weather,

    // The aspects from here on are no features of the sentence classifier.

    /// <summary>What something can happen to: a part, a craft, a radio link, debris.</summary>
    Subject,

    /// <summary>What can happen to it: it stops, breaks, falls silent; with its subject a word for what went wrong.</summary>
    Deed,

    /// <summary>The heading of a part of a report on one event: “Findings”, “What happened”.</summary>
    ReportPart,

    /// <summary>“opened”, “built”, “launched”: the date beside it is that of something that went well.</summary>
    OtherDeed,

    /// <summary>“slips to October”, “on hold”: what stands beside it has to wait.</summary>
    Delay,

    /// <summary>“craft”, “launcher”: a common noun for a vehicle, and the classes of vehicle that it fits.</summary>
    CraftNoun,

    /// <summary>“weighs”, “carries”, “holds”: the verb before a mass, and what it says of its subject.</summary>
    MassVerb,

    /// <summary>“xenon”, “ammonia”, “food”: what tanks and holds hold.</summary>
    Stuff,

    /// <summary>“brother”, “widow”, “namesake”: who is told by it is not whom the family name alone means.</summary>
    Kin,

    /// <summary>“known”, “renamed”; “also”, “before”: a word that says that a second name follows (“name”), or may stand beside one (“beside”).</summary>
    SecondName,

    /// <summary>“dish”, “tracking station”: what stands at the place named behind it.</summary>
    GroundStation,

    /// <summary>“name”, “village”, “son”: a noun that no mass is told of unless the mass stands before it.</summary>
    Weightless,
}

/// <param name="Aspect">What the phrase is about.</param>
/// <param name="Value">What it says of that.</param>
internal readonly record struct CueEntry(CueAspect Aspect, string Value);

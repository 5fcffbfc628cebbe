namespace SpaceNews.Extract;

/// <summary>What kind of thing went wrong.</summary>
public enum IncidentType : byte
{
    /// <summary>Something else, a near miss for one.</summary>
    Other,

    /// <summary>A launch did not bring its payload to where it should go.</summary>
    LaunchFailure,

    /// <summary>A countdown or ascent was aborted for technical reasons.</summary>
    LaunchAbort,

    /// <summary>Ground facilities were damaged.</summary>
    GroundDamage,

    /// <summary>A vehicle or its engine exploded on the ground.</summary>
    GroundExplosion,

    /// <summary>A spacecraft in space malfunctioned or fell silent.</summary>
    SpacecraftAnomaly,

    /// <summary>A landing went wrong.</summary>
    LandingFailure,

    /// <summary>A craft was lost on its way back through the atmosphere.</summary>
    ReentryLoss,

    /// <summary>Two objects collided.</summary>
    Collision,

    /// <summary>Wreckage came down where it should not.</summary>
    DebrisFall,

    /// <summary>Something leaked.</summary>
    Leak,

    /// <summary>A fire.</summary>
    Fire,

    /// <summary>A docking or berthing failed.</summary>
    DockingFailure,

    /// <summary>A member of a crew or of the staff was hurt or killed without loss of the vehicle.</summary>
    CrewInjury,
}

namespace SpaceNews.Extract;

/// <summary>What a site is used for.</summary>
public enum SiteKind : byte
{
    /// <summary>A launch site, spaceport or cosmodrome.</summary>
    LaunchSite,

    /// <summary>A launch pad or complex inside a launch site.</summary>
    Pad,

    /// <summary>A landing zone.</summary>
    LandingZone,

    /// <summary>A place for tests on the ground.</summary>
    TestSite,

    /// <summary>A mission-control centre.</summary>
    ControlCentre,

    /// <summary>A space centre that is no launch site in the first place.</summary>
    SpaceCentre,

    /// <summary>A missile range or proving ground.</summary>
    Range,

    /// <summary>A sea platform.</summary>
    Platform,

    /// <summary>A factory of space vehicles.</summary>
    Factory,
}

namespace SpaceNews.Extract;

/// <summary>Which mass of a thing is stated.</summary>
public enum MassKind : byte
{
    /// <summary>The text does not say.</summary>
    Unspecified,

    /// <summary>Without propellant: “dry mass”, “empty”.</summary>
    Dry,

    /// <summary>At liftoff or with propellant: “launch mass”, “fully fuelled”.</summary>
    Launch,

    /// <summary>What is or can be carried: “payload”, “cargo”, “can lift”.</summary>
    Payload,

    /// <summary>Of propellant.</summary>
    Propellant,

    /// <summary>Of debris or wreckage.</summary>
    Debris,
}

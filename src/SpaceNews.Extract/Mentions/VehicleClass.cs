namespace SpaceNews.Extract;

/// <summary>What kind of craft a vehicle is.</summary>
public enum VehicleClass : byte
{
    /// <summary>Not known from the text or the knowledge base.</summary>
    Unknown,

    /// <summary>A rocket that carries a payload to orbit or on a suborbital flight.</summary>
    LaunchVehicle,

    /// <summary>A stage or booster of a launch vehicle.</summary>
    Stage,

    /// <summary>A spacecraft that carries people.</summary>
    CrewSpacecraft,

    /// <summary>A spacecraft that carries supplies.</summary>
    CargoSpacecraft,

    /// <summary>A space station.</summary>
    SpaceStation,

    /// <summary>A module of a space station.</summary>
    StationModule,

    /// <summary>A probe or orbiter beyond Earth orbit.</summary>
    Probe,

    /// <summary>A lander.</summary>
    Lander,

    /// <summary>A rover.</summary>
    Rover,

    /// <summary>A satellite or space telescope.</summary>
    Satellite,

    /// <summary>A fleet of satellites under one name.</summary>
    Constellation,

    /// <summary>A winged craft that flies to space.</summary>
    Spaceplane,

    /// <summary>A ballistic missile.</summary>
    Missile,
}

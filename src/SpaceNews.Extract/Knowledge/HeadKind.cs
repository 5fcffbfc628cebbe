namespace SpaceNews.Extract;

/// <summary>What a head word (“rocket”, “cosmodrome”, “institute”) says of the name beside it.</summary>
internal enum HeadKind : byte
{
    None,
    Organization,
    Site,

    /// <summary>Names a pad when a designator stands behind it: “Pad 4B”, “LC-39A”.</summary>
    Pad,
    VehicleLaunch,
    VehicleStage,
    VehicleCrew,
    VehicleCargo,
    VehicleStation,
    VehicleModule,
    VehicleProbe,
    VehicleLander,
    VehicleRover,
    VehicleSatellite,
    VehicleConstellation,
    VehicleSpaceplane,
    VehicleMissile,

    /// <summary>A site without pads, or a part of one: “Control Center”, “hangar”.</summary>
    Building,
}

internal static class HeadKinds
{
    public static bool IsSite(this HeadKind kind) => kind is HeadKind.Site or HeadKind.Building;

    public static bool IsVehicle(this HeadKind kind) => kind is >= HeadKind.VehicleLaunch and <= HeadKind.VehicleMissile;

    public static VehicleClass ToClass(this HeadKind kind) => kind switch
    {
        HeadKind.VehicleLaunch => VehicleClass.LaunchVehicle,
        HeadKind.VehicleStage => VehicleClass.Stage,
        HeadKind.VehicleCrew => VehicleClass.CrewSpacecraft,
        HeadKind.VehicleCargo => VehicleClass.CargoSpacecraft,
        HeadKind.VehicleStation => VehicleClass.SpaceStation,
        HeadKind.VehicleModule => VehicleClass.StationModule,
        HeadKind.VehicleProbe => VehicleClass.Probe,
        HeadKind.VehicleLander => VehicleClass.Lander,
        HeadKind.VehicleRover => VehicleClass.Rover,
        HeadKind.VehicleSatellite => VehicleClass.Satellite,
        HeadKind.VehicleConstellation => VehicleClass.Constellation,
        HeadKind.VehicleSpaceplane => VehicleClass.Spaceplane,
        HeadKind.VehicleMissile => VehicleClass.Missile,
        _ => VehicleClass.Unknown,
    };
}

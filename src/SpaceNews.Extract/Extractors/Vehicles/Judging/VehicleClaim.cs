namespace SpaceNews.Extract;

/// <summary>A vehicle that a rule has reported, and what it is judged by.</summary>
/// <param name="mention">What was reported.</param>
/// <param name="first">Its first token.</param>
/// <param name="end">One past its last.</param>
/// <param name="rule">The rule.</param>
/// <param name="evidence">What <see cref="VehicleEvidence"/> weighs, where the rule asked for it.</param>
internal sealed class VehicleClaim(Mention mention, int first, int end, VehicleRule rule, double evidence)
{
    public Mention Mention { get; } = mention;

    public int First { get; } = first;

    public int End { get; } = end;

    public VehicleRule Rule { get; } = rule;

    public double Evidence { get; } = evidence;

    /// <summary>What the decision goes by: a value for each attribute of <see cref="VehicleFeatures"/>.</summary>
    public int[] Values { get; } = new int[VehicleFeatures.Space.Attributes];
}

/// <summary>The rules by which vehicles are reported.</summary>
internal enum VehicleRule
{
    Other,
    KnownVehicle,
    KnownVehicleAndSerial,
    KnownVehicleAndVariant,
    KnownVehicleInContext,
    VehicleOfKnownFamily,
    VehicleNamedElsewhere,
    SerialAlone,
    MisspeltVehicle,
    NameBeforeVehicleWord,
    NameBehindVehicleWord,
    NameWithVehicleApposition,
    NameWithNumber,
    NameEndingInSat,
    NameBeforeCraftVerb,
    NameBehindMass,
    NameBehindAboard,
    RecognizedVehicle,
    VehicleByNumberAlone,
    VehicleByInitials,
    VehicleSharingName,
}

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>What a vehicle has to do with an incident.</summary>
public enum VehicleRole : byte
{
    /// <summary>Touched by the consequences.</summary>
    Affected,

    /// <summary>Was being launched.</summary>
    Launched,

    /// <summary>Was damaged and survives.</summary>
    Damaged,

    /// <summary>Was destroyed.</summary>
    Destroyed,

    /// <summary>Was lost.</summary>
    Lost,

    /// <summary>Has to wait.</summary>
    Delayed,
}

/// <summary>What an organization has to do with an incident.</summary>
public enum OrganizationRole : byte
{
    /// <summary>An agency with a part in it.</summary>
    Agency,

    /// <summary>Runs the vehicle or the site.</summary>
    Operator,

    /// <summary>Looks into it.</summary>
    Investigator,

    /// <summary>Touched by the consequences.</summary>
    Affected,

    /// <summary>Says so.</summary>
    Source,
}

/// <summary>How sure a claim is put.</summary>
public enum Certainty : byte
{
    /// <summary>As a fact.</summary>
    Asserted,

    /// <summary>As what someone says.</summary>
    Reported,

    /// <summary>As what may be.</summary>
    Speculated,

    /// <summary>As what is not so.</summary>
    Denied,
}

/// <summary>A vehicle in an incident.</summary>
/// <param name="Vehicle">The vehicle.</param>
/// <param name="Role">What it has to do with it.</param>
/// <param name="Evidence">Where it was read.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentVehicle(VehicleName Vehicle, VehicleRole Role, ImmutableArray<Evidence> Evidence);

/// <summary>A person in an incident.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">What the person has to do with it.</param>
/// <param name="Evidence">Where it was read.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentPerson(PersonName Person, PersonRole Role, ImmutableArray<Evidence> Evidence);

/// <summary>An organization in an incident.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Role">What it has to do with it.</param>
/// <param name="Evidence">Where it was read.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentOrganization(string Name, OrganizationRole Role, ImmutableArray<Evidence> Evidence);

/// <summary>A mass in an incident.</summary>
/// <param name="Mass">The mass, with what it is the mass of.</param>
/// <param name="Evidence">Where it was read.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentMass(Mass Mass, ImmutableArray<Evidence> Evidence);

/// <summary>Who was hurt.</summary>
/// <param name="Killed">Number of dead; 0 only where the text says that no one was.</param>
/// <param name="Injured">Number of injured; 0 only where the text says that no one was.</param>
/// <param name="Evidence">Where it was read.</param>
/// <remarks>Immutable.</remarks>
public sealed record Casualties(int? Killed, int? Injured, ImmutableArray<Evidence> Evidence);

/// <summary>A cause or consequence as an article puts it.</summary>
/// <param name="Text">The words of the article.</param>
/// <param name="Certainty">How sure it is put.</param>
/// <param name="AttributedTo">Who says so, or null.</param>
/// <param name="Evidence">Where it was read.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentClaim(string Text, Certainty Certainty, string? AttributedTo, ImmutableArray<Evidence> Evidence)
{
    /// <summary>A duration stated in it, or null.</summary>
    public StatedDuration? Duration { get; init; }

    /// <summary>A date stated in it, or null.</summary>
    public CalendarDate? Date { get; init; }
}

/// <summary>What an article says on one point on which reports tend to differ: outcome, severity, repair time, spelling of a name.</summary>
/// <param name="Aspect">The point, in camelCase: “outcome”, “severity”, “repairTime”.</param>
/// <param name="Value">What is said.</param>
/// <param name="Evidence">Where.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentStatement(string Aspect, string Value, ImmutableArray<Evidence> Evidence);

/// <summary>A point on which the reports of one event, or two places of one report, disagree.</summary>
/// <param name="Field">The point.</param>
/// <param name="Values">What is said, each with its evidence; nothing is dropped.</param>
/// <param name="Note">What kind of disagreement it is.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentConflict(string Field, ImmutableArray<Grounded<string>> Values, string Note);

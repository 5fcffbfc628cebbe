using System.Collections.Immutable;
using System.Globalization;
using FluentAssertions.Execution;

namespace SpaceNews.Extract.Testing;

/// <summary>An incident that was asserted, to be narrowed down: every member keeps the incidents for which it holds and fails when none is left.</summary>
/// <example><c>model.Should().HaveIncident(IncidentType.GroundDamage).On("2025-11-27").At("Site 31/6").With("Soyuz MS-28")</c></example>
/// <remarks>Immutable.</remarks>
public sealed class IncidentAssertions
{
    private readonly ImmutableArray<Incident> _all;
    private readonly ImmutableArray<Incident> _left;
    private readonly string _wanted;
    private readonly string _because;
    private readonly object[] _becauseArgs;

    private IncidentAssertions(ImmutableArray<Incident> all, ImmutableArray<Incident> left, string wanted, string because, object[] becauseArgs)
    {
        _because = because;
        _becauseArgs = becauseArgs;
        _all = all;
        _left = left;
        _wanted = wanted;
    }

    /// <summary>The incident; of several for which all holds, the first.</summary>
    public Incident Which => _left[0];

    /// <summary>On a day or in a period, as ISO 8601 or EDTF writes it: <c>2025-11-27</c>, <c>2025-11</c>.</summary>
    public IncidentAssertions On(string date) => Narrow($"on {date}", i => i.Date?.Value.Value == date);

    /// <summary>At a site or pad: the name of the complex, of the pad, or both as <c>Complex > Pad</c>.</summary>
    public IncidentAssertions At(string site) => Narrow($"at {site}", i => i.Site?.Value is { } s && (s.Complex == site || s.Pad == site || s.ToString() == site));

    /// <summary>With a vehicle, person or organization of a name.</summary>
    public IncidentAssertions With(string name) => Narrow($"with {name}", i =>
        i.Vehicles.Any(v => v.Vehicle.Name == name) || i.People.Any(p => p.Person.FullName == name) || i.Organizations.Any(o => o.Name == name));

    /// <summary>With a vehicle in a role.</summary>
    public IncidentAssertions With(string vehicle, VehicleRole role) => Narrow($"with {vehicle} {role}", i => i.Vehicles.Any(v => v.Vehicle.Name == vehicle && v.Role == role));

    /// <summary>With a mass of some kilograms, to the kilogram.</summary>
    public IncidentAssertions WithMass(double kilograms) =>
        Narrow(string.Create(CultureInfo.InvariantCulture, $"with a mass of {kilograms} kg"), i => i.Masses.Any(m => Math.Abs(m.Mass.Kilograms - kilograms) < 1));

    /// <summary>With a number of dead; 0 where the text says that there was none.</summary>
    public IncidentAssertions Killing(int people) => Narrow($"killing {people}", i => i.Casualties?.Killed == people);

    /// <summary>With a number of injured; 0 where the text says that there was none.</summary>
    public IncidentAssertions Injuring(int people) => Narrow($"injuring {people}", i => i.Casualties?.Injured == people);

    /// <summary>With a cause whose words hold some words, letter case apart.</summary>
    public IncidentAssertions CausedBy(string words) => Narrow($"caused by “{words}”", i => i.Causes.Any(c => c.Text.Contains(words, StringComparison.OrdinalIgnoreCase)));

    /// <summary>With a consequence whose words hold some words, letter case apart.</summary>
    public IncidentAssertions FollowedBy(string words) => Narrow($"followed by “{words}”", i => i.Consequences.Any(c => c.Text.Contains(words, StringComparison.OrdinalIgnoreCase)));

    /// <summary>With a disagreement on a field.</summary>
    public IncidentAssertions InConflictOn(string field) => Narrow($"in conflict on {field}", i => i.Conflicts.Any(c => c.Field == field));

    /// <summary>As the main event of an article.</summary>
    public IncidentAssertions AsMainEvent() => Narrow("as the main event", i => !i.IsBackground);

    /// <summary>As an event that is only recalled.</summary>
    public IncidentAssertions AsBackground() => Narrow("as background", i => i.IsBackground);

    /// <summary>For which any condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="description">What it asks, for the message: “with two causes”.</param>
    public IncidentAssertions Matching(Func<Incident, bool> condition, string description)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Narrow(description, condition);
    }

    internal static IncidentAssertions Start(ImmutableArray<Incident> incidents, IncidentType type, string because, object[] becauseArgs) =>
        new IncidentAssertions(incidents, incidents, "an incident", because, becauseArgs).Narrow(type.ToString(), i => i.Type == type);

    private IncidentAssertions Narrow(string what, Func<Incident, bool> condition)
    {
        ArgumentException.ThrowIfNullOrEmpty(what);
        ImmutableArray<Incident> left = [.. _left.Where(condition)];
        string wanted = $"{_wanted} {what}";
        string found = _all.IsEmpty ? "there is none." : _left.Length == _all.Length ? "there are:" + IncidentText.Escaped(_all) : $"of all, {_wanted} is only:{IncidentText.Escaped(_left)}";
        Execute.Assertion.ForCondition(!left.IsEmpty).BecauseOf(_because, _becauseArgs).FailWith($"Expected {IncidentText.Escape(wanted)}{{reason}}, but {found}");
        return new IncidentAssertions(_all, left, wanted, _because, _becauseArgs);
    }
}

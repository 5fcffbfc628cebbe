using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SpaceNews.Extract;

/// <summary>How a record came about: the words it was read from, those of other events, and those that were rejected.</summary>
/// <remarks>Immutable and thread-safe. Evidence of the fields stands in the fields of <see cref="Incident"/>.</remarks>
public sealed class IncidentExplanation
{
    internal IncidentExplanation(Incident incident, ImmutableArray<ExplainedTrigger> triggers, ImmutableArray<ExplainedTrigger> others, ImmutableArray<ExplainedTrigger> rejected)
    {
        Incident = incident;
        Triggers = triggers;
        OfOtherEvents = others;
        Rejected = rejected;
    }

    /// <summary>The record.</summary>
    public Incident Incident { get; }

    /// <summary>The words that make the record, in the order of the text.</summary>
    public ImmutableArray<ExplainedTrigger> Triggers { get; }

    /// <summary>Words of the article that were taken for another event, or for none.</summary>
    public ImmutableArray<ExplainedTrigger> OfOtherEvents { get; }

    /// <summary>Words that say something went wrong and were found not to mean it.</summary>
    public ImmutableArray<ExplainedTrigger> Rejected { get; }

    /// <summary>The explanation for people, one line a step.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Incident.Id}{(Incident.IsBackground ? " (recalled)" : "")}, confidence {Incident.Confidence:0.00}\n");
        foreach (ExplainedTrigger trigger in Triggers) Append(text, "counts", trigger);
        foreach (ExplainedTrigger trigger in OfOtherEvents) Append(text, "of another event", trigger);
        foreach (ExplainedTrigger trigger in Rejected) Append(text, "rejected", trigger);
        AppendField(text, "type", Incident.Type.ToString(), Incident.TypeEvidence);
        if (Incident.Date is { } date) AppendField(text, "date", date.Value.Value!, date.Evidence);
        if (Incident.Time is { } time) AppendField(text, "time", time.Value.Value, time.Evidence);
        if (Incident.Site is { } site) AppendField(text, "site", site.Value.ToString(), site.Evidence);
        foreach (IncidentVehicle vehicle in Incident.Vehicles) AppendField(text, "vehicle", $"{vehicle.Vehicle.Name}, {vehicle.Role}", vehicle.Evidence);
        foreach (IncidentPerson person in Incident.People) AppendField(text, "person", $"{person.Person.FullName}, {person.Role}", person.Evidence);
        foreach (IncidentOrganization organization in Incident.Organizations) AppendField(text, "organization", $"{organization.Name}, {organization.Role}", organization.Evidence);
        foreach (IncidentMass mass in Incident.Masses) AppendField(text, "mass", string.Create(CultureInfo.InvariantCulture, $"{mass.Mass.Kilograms} kg"), mass.Evidence);
        if (Incident.Casualties is { } casualties) AppendField(text, "casualties", string.Create(CultureInfo.InvariantCulture, $"killed {casualties.Killed}, injured {casualties.Injured}"), casualties.Evidence);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string verdict, ExplainedTrigger trigger) =>
        text.Append(CultureInfo.InvariantCulture, $"  {verdict}: {(trigger.IsGuess ? "the sentence at " : "")}“{trigger.Evidence.Text}” says {trigger.Says}, {trigger.Weight:0.00}{(trigger.Doubt == TriggerDoubt.None ? "" : $" ({trigger.Doubt})")} at {trigger.Evidence.Span}\n");

    private static void AppendField(StringBuilder text, string field, string value, ImmutableArray<Evidence> evidence) =>
        text.Append(CultureInfo.InvariantCulture, $"  {field} {value}: {string.Join(", ", evidence.Select(e => $"“{e.Text}” {e.Span}"))}\n");
}

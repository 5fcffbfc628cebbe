using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SpaceNews.Extract.Batch;

/// <summary>Writes incidents, their fields, conflicts and evidence into the tables.</summary>
internal sealed class IncidentRows(SqliteConnection connection) : IDisposable
{
    private readonly SqliteRows _incidents = new(connection, "incidents", hasId: true, "article_id incident type background title date time site pad country killed injured confidence");
    private readonly SqliteRows _sources = new(connection, "incident_sources", hasId: false, "incident_id article");
    private readonly SqliteRows _fields = new(connection, "fields", hasId: true, "incident_id field value role class title affiliation certainty attributed_to date duration bound kilograms");
    private readonly SqliteRows _conflicts = new(connection, "conflicts", hasId: true, "incident_id field note");
    private readonly SqliteRows _conflictValues = new(connection, "conflict_values", hasId: true, "conflict_id value");
    private readonly SqliteRows _evidence = new(connection, "evidence", hasId: false, "field_id conflict_value_id article start end text");

    /// <param name="articleId">Row of the article that tells it, or null for a fused incident.</param>
    public void Insert(long? articleId, IncidentRecord incident)
    {
        long id = _incidents.Insert(
            articleId, incident.Id, incident.Type.ToString(), incident.Background ? 1L : 0L, incident.Title, incident.Date?.Value, incident.Time?.Value,
            incident.Site?.Complex, incident.Site?.Pad, incident.Site?.Country, incident.Casualties?.Killed, incident.Casualties?.Injured, incident.Confidence);
        foreach (string source in Each(incident.Sources).Distinct(StringComparer.Ordinal)) _sources.Insert(id, source);
        if (incident.TypeEvidence is { } words) Evidence(Field(id, "type", incident.Type.ToString()), words);
        if (incident.Date is { } date) Evidence(Field(id, "date", date.Value), date.Evidence);
        if (incident.Time is { } time) Evidence(Field(id, "time", time.Value), time.Evidence);
        if (incident.Site is { } site) Evidence(Field(id, "site", string.Join(", ", new[] { site.Complex, site.Pad }.Where(s => s is not null))), site.Evidence);
        foreach (IncidentVehicleRecord v in Each(incident.Vehicles)) Evidence(Field(id, "vehicle", v.Name, Word(v.Role), v.Class.ToString()), v.Evidence);
        foreach (IncidentPersonRecord p in Each(incident.People)) Evidence(Field(id, "person", p.Name, Word(p.Role), title: p.Title, affiliation: p.Affiliation), p.Evidence);
        foreach (IncidentOrganizationRecord o in Each(incident.Organizations)) Evidence(Field(id, "organization", o.Name, Word(o.Role)), o.Evidence);
        foreach (IncidentMassRecord m in Each(incident.Masses)) Evidence(Field(id, "mass", m.Of, bound: Word(m.Bound), kilograms: m.Kilograms), m.Evidence);
        if (incident.Casualties is { } casualties) Evidence(Field(id, "casualties", Describe(casualties)), casualties.Evidence);
        foreach (ClaimRecord c in Each(incident.Causes)) Claim(id, "cause", c);
        foreach (ClaimRecord c in Each(incident.Consequences)) Claim(id, "consequence", c);
        foreach (StatementRecord s in Each(incident.Statements)) Evidence(Field(id, "statement", s.Value, role: s.Aspect), s.Evidence);
        foreach (ConflictRecord conflict in Each(incident.Conflicts)) Conflict(id, conflict);
    }

    public void Dispose()
    {
        foreach (SqliteRows rows in (SqliteRows[])[_incidents, _sources, _fields, _conflicts, _conflictValues, _evidence]) rows.Dispose();
    }

    private long Field(long incident, string field, string? value, string? role = null, string? vehicleClass = null, string? title = null, string? affiliation = null, string? bound = null, double? kilograms = null) =>
        _fields.Insert(incident, field, value, role, vehicleClass, title, affiliation, null, null, null, null, bound, kilograms);

    private void Claim(long incident, string field, ClaimRecord claim) =>
        Evidence(_fields.Insert(incident, field, claim.Text, null, null, null, null, Word(claim.Certainty), claim.AttributedTo, claim.Date, claim.Duration, claim.DurationBound, null), claim.Evidence);

    private void Conflict(long incident, ConflictRecord conflict)
    {
        long id = _conflicts.Insert(incident, conflict.Field, conflict.Note);
        foreach (GroundedRecord side in conflict.Values)
        {
            long value = _conflictValues.Insert(id, side.Value);
            foreach (EvidenceRecord e in side.Evidence) _evidence.Insert(null, value, e.Article, e.Start, e.End, e.Text);
        }
    }

    private void Evidence(long field, ImmutableArray<EvidenceRecord> evidence)
    {
        foreach (EvidenceRecord e in evidence) _evidence.Insert(field, null, e.Article, e.Start, e.End, e.Text);
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T>? items) => items is { IsDefault: false } some ? some : [];

    private static string Describe(CasualtiesRecord casualties) => string.Create(CultureInfo.InvariantCulture, $"killed {Count(casualties.Killed)}, injured {Count(casualties.Injured)}");

    private static string Count(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Word(Enum value)
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

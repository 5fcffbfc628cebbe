using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace SpaceNews.Extract;

/// <summary>Turns the records of the output contract back into what a corpus works on.</summary>
internal static class RecordReader
{
    public static CorpusArticle Read(ArticleRecord record) => new(
        record.Id,
        [.. record.Entities.Select(e => new CorpusEntity(e.Id, char.ToUpperInvariant(e.Kind[0]) + e.Kind[1..], e.Name, e.Mentions.Length))],
        [.. record.Incidents.Select(i => Read(i, record.Id))]);

    private static Incident Read(IncidentRecord r, string article) => new()
    {
        Id = r.Id,
        Type = r.Type,
        TypeEvidence = Read(r.TypeEvidence ?? []),
        IsBackground = r.Background,
        Title = r.Title,
        Date = r.Date is { } date && CalendarDate.Parse(date.Value) is { } day ? new(day, Read(date.Evidence)) : null,
        Time = r.Time is { } time && ClockTime.Parse(time.Value) is { } clock ? new(clock with { Day = DayOf(time.Utc, clock.Offset) }, Read(time.Evidence)) : null,
        Site = r.Site is { } s ? new(new SiteName(WithoutKind(s.Entity ?? ""), s.Complex ?? "", s.Pad, s.Country, s.Latitude, s.Longitude), Read(s.Evidence)) : null,
        Vehicles = Map(r.Vehicles, v => new IncidentVehicle(new VehicleName(WithoutKind(v.Entity ?? Internals.Slug.Of(v.Name)), v.Name, v.Class, v.Family, v.Individual ?? false), v.Role, Read(v.Evidence))),
        People = Map(r.People, p => new IncidentPerson(new PersonName(p.Name, p.Title, p.Role, p.Affiliation), p.Role, Read(p.Evidence))),
        Organizations = Map(r.Organizations, o => new IncidentOrganization(o.Name, o.Role, Read(o.Evidence))),
        Masses = Map(r.Masses, m => new IncidentMass(
            new Mass(m.Value, m.Unit, m.Kilograms)
            {
                Bound = m.Bound,
                UpperNumber = m.UpperValue,
                MinKilograms = m.MinKilograms,
                MaxKilograms = m.MaxKilograms,
                IsUnitAmbiguous = m.AmbiguousUnit ?? false,
                Of = m.Of,
                OfNoun = m.OfNoun,
                Kind = m.Kind ?? MassKind.Unspecified,
            },
            Read(m.Evidence))),
        Casualties = r.Casualties is { } c ? new Casualties(c.Killed, c.Injured, Read(c.Evidence)) : null,
        Causes = Map(r.Causes, Read),
        Consequences = Map(r.Consequences, Read),
        Quotes = Map(r.Quotes, q => new IncidentQuote(q.Text, q.Speaker, Read(q.Evidence))),
        Timeline = [.. (r.Timeline ?? []).Where(t => CalendarDate.Parse(t.Date) is not null).Select(t => new TimelineEntry(CalendarDate.Parse(t.Date)!, t.Time is { } clock ? ClockTime.Parse(clock) : null, t.Text, Read(t.Evidence)))],
        Summary = Read(r.Summary ?? []),
        Statements = Map(r.Statements, x => new IncidentStatement(x.Aspect, x.Value, Read(x.Evidence))),
        Conflicts = Map(r.Conflicts, k => new IncidentConflict(k.Field, [.. k.Values.Select(v => new Grounded<string>(v.Value, Read(v.Evidence)))], k.Note)),
        Sources = r.Sources ?? [article],
        Confidence = r.Confidence ?? 0,
    };

    /// <summary>The day of a time, from its instant and offset.</summary>
    private static LocalDate? DayOf(string? utc, Offset? offset)
    {
        if (utc is null || offset is not { } known) return null;
        ParseResult<Instant> instant = InstantPattern.General.Parse(utc.Count(c => c == ':') == 1 ? utc.Replace("Z", ":00Z") : utc);
        return instant.Success ? instant.Value.WithOffset(known).Date : null;
    }

    private static IncidentClaim Read(ClaimRecord claim) => new(claim.Text, claim.Certainty, claim.AttributedTo, Read(claim.Evidence))
    {
        Duration = claim.Duration is { } d ? new StatedDuration(d, claim.DurationBound is { } b && Enum.TryParse(b, ignoreCase: true, out QuantityBound bound) ? bound : QuantityBound.Exact) : null,
        Date = claim.Date is { } date ? CalendarDate.Parse(date) : null,
    };

    private static ImmutableArray<Evidence> Read(ImmutableArray<EvidenceRecord> evidence) =>
        [.. evidence.Select(e => new Evidence(e.Article, TextSpan.FromBounds(e.Start, e.End), e.Text ?? ""))];

    private static ImmutableArray<TTo> Map<TFrom, TTo>(ImmutableArray<TFrom>? items, Func<TFrom, TTo> map) => items is { } some ? [.. some.Select(map)] : [];

    private static string WithoutKind(string entity) => entity[(entity.IndexOf('/') + 1)..];
}

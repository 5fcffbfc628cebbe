using System.Collections.Immutable;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Turns models and incidents into the records of the output contract.</summary>
internal static class RecordWriter
{
    public static ArticleRecord Write(ArticleModel model)
    {
        var mentions = ImmutableArray.CreateBuilder<MentionRecord>(model.Mentions.Length);
        for (int i = 0; i < model.Mentions.Length; i++) mentions.Add(Write(model, i));
        return new ArticleRecord
        {
            Id = model.Article.Id,
            Source = model.Article.Source,
            Published = model.Article.Published is { } day ? Day(day) : null,
            Title = model.Article.Title,
            Mentions = mentions.MoveToImmutable(),
            Entities = [.. model.Entities.Select(e => new EntityRecord
            {
                Id = e.Id,
                Kind = CamelCase.Of(e.Kind.Name),
                Name = e.Name,
                Aliases = NullIfEmpty(e.Aliases),
                Mentions = e.Mentions,
                Attributes = e.Attributes.IsEmpty ? null : e.Attributes,
            })],
            Incidents = [.. model.Incidents.Select(i => Write(i, withSources: false))],
            Diagnostics = [.. model.Diagnostics.Select(d => new DiagnosticRecord { Id = d.Id, Severity = d.Severity, Start = d.Span.Start, End = d.Span.End, Message = d.Message })],
        };
    }

    private static MentionRecord Write(ArticleModel model, int index)
    {
        Mention mention = model.Mentions[index];
        var record = new MentionRecord
        {
            Kind = CamelCase.Of(mention.Kind.Name),
            Start = mention.Span.Start,
            End = mention.Span.End,
            Text = model.GetText(mention),
            Entity = model.GetEntity(index)?.Id,
            Rule = mention.Rule,
            Confidence = Math.Round(mention.Confidence, 3),
        };
        return mention switch
        {
            Mention<CalendarDate> { Value: var v } => record with
            {
                Value = v.Value,
                Earliest = v.Earliest is { } e ? Day(e) : null,
                Latest = v.Latest is { } l ? Day(l) : null,
                Modifier = v.Modifier,
                Granularity = v.Granularity == DateGranularity.Unknown ? null : v.Granularity,
                Inferred = v.Inferred == DateParts.None ? null : CamelCase.Of(v.Inferred.ToString().ToLowerInvariant().Replace(" ", "")),
                Anchor = CamelCase.Of(v.Anchor.ToString()),
                Timex3 = v.ToTimex3(),
            },
            Mention<ClockTime> { Value: var v } => record with { Value = v.Value, Utc = v.Utc, Timex3 = v.ToTimex3() },
            Mention<StatedDuration> { Value: var v } => record with { Value = v.Value, Bound = Bound(v.Bound), Timex3 = v.ToTimex3() },
            Mention<TimeExpression> { Value: var v } => record with { Vague = true, Timex3 = v.ToTimex3() },
            Mention<Mass> { Value: var v } => record with { Mass = Write(v), Of = v.Of, OfNoun = v.OfNoun, SameAs = Span(v.SameAs) },
            Mention<Quantity> { Value: var v } => record with { Quantity = Write(v), Of = v.Of, SameAs = Span(v.SameAs) },
            Mention<SiteName> { Value: var v } => record with { Site = new SiteRecord { Complex = NullIfEmpty(v.Complex), Pad = v.Pad, Country = v.Country, Latitude = v.Latitude, Longitude = v.Longitude } },
            Mention<VehicleName> { Value: var v } => record with { Vehicle = new VehicleRecord { Name = v.Name, Class = v.Class, Family = v.Family } },
            Mention<PersonName> or Mention<OrganizationName> => record,
            _ => record with { Value = Convert.ToString(mention.UntypedValue, System.Globalization.CultureInfo.InvariantCulture) },
        };
    }

    private static MassRecord Write(Mass mass) => new()
    {
        Value = mass.Number,
        Unit = mass.Unit,
        Bound = mass.Bound,
        Kilograms = mass.Kilograms < 1e-3 ? mass.Kilograms : Math.Round(mass.Kilograms, 9),
        MinKilograms = mass.MinKilograms,
        MaxKilograms = mass.MaxKilograms,
        AmbiguousUnit = mass.IsUnitAmbiguous ? true : null,
        UpperValue = mass.UpperNumber,
        Kind = mass.Kind == MassKind.Unspecified ? null : mass.Kind,
    };

    private static QuantityRecord Write(Quantity quantity) => new()
    {
        Dimension = quantity.Dimension,
        Value = quantity.Number,
        Unit = quantity.Unit,
        Bound = quantity.Bound,
        Si = quantity.Value,
        SiUnit = NullIfEmpty(quantity.SIUnit),
        UpperValue = quantity.UpperNumber,
        UpperSi = quantity.UpperValue,
        Tolerance = quantity.Tolerance,
        AmbiguousUnit = quantity.IsUnitAmbiguous ? true : null,
    };

    private static SpanRecord? Span(TextSpan? span) => span is { } s ? new SpanRecord(s.Start, s.End) : null;

    public static IncidentRecord Write(Incident i, bool withSources) => new()
    {
        Id = i.Id,
        Type = i.Type,
        TypeEvidence = NullIfEmpty(Write(i.TypeEvidence)),
        Background = i.IsBackground,
        Title = i.Title,
        Date = i.Date is { } date ? new GroundedRecord { Value = date.Value.Value!, Evidence = Write(date.Evidence) } : null,
        Time = i.Time is { } time ? new GroundedRecord { Value = time.Value.Value, Utc = time.Value.Utc, Evidence = Write(time.Evidence) } : null,
        Site = i.Site is { } site ? new IncidentSiteRecord
        {
            Complex = NullIfEmpty(site.Value.Complex),
            Pad = site.Value.Pad,
            Country = site.Value.Country,
            Latitude = site.Value.Latitude,
            Longitude = site.Value.Longitude,
            Entity = "site/" + site.Value.Id,
            Evidence = Write(site.Evidence),
        } : null,
        Vehicles = NullIfEmpty<IncidentVehicleRecord>([.. i.Vehicles.Select(v => new IncidentVehicleRecord
        {
            Name = v.Vehicle.Name,
            Class = v.Vehicle.Class,
            Family = v.Vehicle.Family,
            Individual = v.Vehicle.IsIndividual ? true : null,
            Entity = "vehicle/" + v.Vehicle.Id,
            Role = v.Role,
            Evidence = Write(v.Evidence),
        })]),
        People = NullIfEmpty<IncidentPersonRecord>([.. i.People.Select(p => new IncidentPersonRecord { Name = p.Person.FullName, Role = p.Role, Title = p.Person.Title, Affiliation = p.Person.Affiliation, Evidence = Write(p.Evidence) })]),
        Organizations = NullIfEmpty<IncidentOrganizationRecord>([.. i.Organizations.Select(o => new IncidentOrganizationRecord { Name = o.Name, Role = o.Role, Evidence = Write(o.Evidence) })]),
        Masses = NullIfEmpty<IncidentMassRecord>([.. i.Masses.Select(m =>
        {
            MassRecord mass = Write(m.Mass);
            return new IncidentMassRecord
            {
                Of = m.Mass.Of,
                OfNoun = m.Mass.OfNoun,
                Value = mass.Value,
                Unit = mass.Unit,
                Bound = mass.Bound,
                Kilograms = mass.Kilograms,
                MinKilograms = mass.MinKilograms,
                MaxKilograms = mass.MaxKilograms,
                AmbiguousUnit = mass.AmbiguousUnit,
                UpperValue = mass.UpperValue,
                Kind = mass.Kind,
                Evidence = Write(m.Evidence),
            };
        })]),
        Casualties = i.Casualties is { } c ? new CasualtiesRecord { Killed = c.Killed, Injured = c.Injured, Evidence = Write(c.Evidence) } : null,
        Causes = NullIfEmpty<ClaimRecord>([.. i.Causes.Select(Write)]),
        Consequences = NullIfEmpty<ClaimRecord>([.. i.Consequences.Select(Write)]),
        Quotes = NullIfEmpty<QuoteRecord>([.. i.Quotes.Select(q => new QuoteRecord { Text = q.Text, Speaker = q.Speaker, Evidence = Write(q.Evidence) })]),
        Timeline = NullIfEmpty<TimelineRecord>([.. i.Timeline.Select(t => new TimelineRecord { Date = t.Date.Value!, Time = t.Time?.Value, Text = t.Text, Evidence = Write(t.Evidence) })]),
        Summary = NullIfEmpty(Write(i.Summary)),
        Statements = NullIfEmpty<StatementRecord>([.. i.Statements.Select(s => new StatementRecord { Aspect = s.Aspect, Value = s.Value, Evidence = Write(s.Evidence) })]),
        Conflicts = NullIfEmpty<ConflictRecord>([.. i.Conflicts.Select(k => new ConflictRecord { Field = k.Field, Values = [.. k.Values.Select(v => new GroundedRecord { Value = v.Value, Evidence = Write(v.Evidence) })], Note = k.Note })]),
        Sources = withSources ? i.Sources : null,
        Confidence = i.Confidence,
    };

    private static ClaimRecord Write(IncidentClaim claim) => new()
    {
        Text = claim.Text,
        Duration = claim.Duration?.Value,
        DurationBound = claim.Duration is { } d ? Bound(d.Bound) : null,
        Date = claim.Date?.Value,
        Certainty = claim.Certainty,
        AttributedTo = claim.AttributedTo,
        Evidence = Write(claim.Evidence),
    };

    private static ImmutableArray<EvidenceRecord> Write(ImmutableArray<Evidence> evidence) =>
        [.. evidence.Select(e => new EvidenceRecord { Article = e.ArticleId, Start = e.Span.Start, End = e.Span.End, Text = e.Text })];

    private static string? Bound(QuantityBound bound) => bound == QuantityBound.Exact ? null : CamelCase.Of(bound.ToString());

    private static string Day(LocalDate day) => CalendarDate.OfDay(day).Value!;

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;

    private static ImmutableArray<T>? NullIfEmpty<T>(ImmutableArray<T> items) => items.IsDefaultOrEmpty ? null : items;
}

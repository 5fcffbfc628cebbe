using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Words that tell what a number with a unit measures; no dimension for an idiom that measures nothing.</summary>
internal sealed record QuantityContextEntry(QuantityDimension? Dimension, ContextPlace Place, ImmutableArray<string> Words);

/// <summary>A time zone name: an offset in minutes or an IANA zone, and whether the word “time” must follow.</summary>
internal sealed record TimeZoneEntry(string Name, int? OffsetMinutes, string? ZoneId, bool NeedsTime);

/// <summary>A country, city, sea or other place that is no site.</summary>
internal sealed record PlaceEntry(string Name, string Kind, string? Country, ImmutableArray<string> Aliases);

/// <summary>A title or role beside a person's name.</summary>
internal sealed record RoleEntry(string Word, PersonRole Role, bool OnlyBefore);

/// <summary>A head word and what it says of the name beside it.</summary>
internal sealed record HeadEntry(string Word, HeadKind Kind);

/// <summary>A day that a rule fixes, and its other names.</summary>
internal sealed record HolidayRow(HolidayEntry Day, ImmutableArray<string> Names);

/// <summary>What the tables of <c>models/knowledge</c> hold, by the numbers that the phrases of the index give.</summary>
internal sealed record KnowledgeTables
{
    public required ImmutableArray<SiteEntry> Sites { get; init; }
    public required ImmutableArray<VehicleEntry> Vehicles { get; init; }
    public required ImmutableArray<OrganizationEntry> Organizations { get; init; }
    public required ImmutableArray<PlaceEntry> Places { get; init; }
    public required ImmutableArray<RoleEntry> Roles { get; init; }
    public required ImmutableArray<HeadEntry> Heads { get; init; }
    public required ImmutableArray<UnitEntry> Units { get; init; }
    public required ImmutableArray<DimensionEntry> Dimensions { get; init; }
    public required ImmutableArray<QuantityContextEntry> QuantityContexts { get; init; }
    public required ImmutableArray<TimeZoneEntry> Zones { get; init; }

    /// <summary>Types of well-known incidents by vehicle id and year.</summary>
    public required EventTable Events { get; init; }
    public required ImmutableArray<TriggerEntry> Triggers { get; init; }
    public required ImmutableArray<CueEntry> Cues { get; init; }
    public required ImmutableArray<HolidayRow> Holidays { get; init; }
    public required ImmutableArray<VagueTimeEntry> VagueTimes { get; init; }
}

using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Something that went wrong with a space vehicle, a mission or its ground facilities, as one or several articles tell it.</summary>
/// <remarks>Immutable and thread-safe. Every field holds the places it was read from; what no article says is null or empty.</remarks>
public sealed record Incident
{
    /// <summary>Stable name: <c>incident/date/where-or-what/type</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing went wrong.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>Where the type was read: the words that say what happened.</summary>
    public required ImmutableArray<Evidence> TypeEvidence { get; init; }

    /// <summary>Whether the articles only recall it beside their main event.</summary>
    public bool IsBackground { get; init; }

    /// <summary>A headline or sentence of an article that tells it.</summary>
    public string? Title { get; init; }

    /// <summary>When it happened, not when it was reported.</summary>
    public Grounded<CalendarDate>? Date { get; init; }

    /// <summary>Clock time.</summary>
    public Grounded<ClockTime>? Time { get; init; }

    /// <summary>Complex and pad.</summary>
    public Grounded<SiteName>? Site { get; init; }

    /// <summary>Vehicles with their roles.</summary>
    public ImmutableArray<IncidentVehicle> Vehicles { get; init; } = [];

    /// <summary>People with their roles.</summary>
    public ImmutableArray<IncidentPerson> People { get; init; } = [];

    /// <summary>Organizations with their roles.</summary>
    public ImmutableArray<IncidentOrganization> Organizations { get; init; } = [];

    /// <summary>Masses and what they are of.</summary>
    public ImmutableArray<IncidentMass> Masses { get; init; } = [];

    /// <summary>Who was hurt, or an explicit none.</summary>
    public Casualties? Casualties { get; init; }

    /// <summary>Why it happened, by who says so.</summary>
    public ImmutableArray<IncidentClaim> Causes { get; init; } = [];

    /// <summary>What follows from it.</summary>
    public ImmutableArray<IncidentClaim> Consequences { get; init; } = [];

    /// <summary>What is said in quotation marks, with who says it, in the order of the articles.</summary>
    public ImmutableArray<IncidentQuote> Quotes { get; init; } = [];

    /// <summary>The dated sentences of the event, in the order of their dates.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Up to three sentences that tell it, word for word; <see cref="Evidence.Text"/> is the sentence.</summary>
    public ImmutableArray<Evidence> Summary { get; init; } = [];

    /// <summary>What is said on the points on which reports tend to differ.</summary>
    public ImmutableArray<IncidentStatement> Statements { get; init; } = [];

    /// <summary>Where the reports disagree.</summary>
    public ImmutableArray<IncidentConflict> Conflicts { get; init; } = [];

    /// <summary>Ids of the articles that tell it, in order.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>How sure it is that this is an incident and of this type, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Date?.Value.Value ?? "?"} {Site?.Value.ToString() ?? "?"} ({Vehicles.Length} vehicles)";
}

namespace SpaceNews.Extract;

/// <summary>What a mention names. The set is open: an extractor of a user makes its own kinds.</summary>
/// <param name="Name">Name of the kind in PascalCase; written in camelCase in JSON.</param>
/// <remarks>Immutable; two kinds of one name are one kind.</remarks>
public readonly record struct MentionKind(string Name)
{
    /// <summary>A named human being.</summary>
    public static MentionKind Person { get; } = new("Person");

    /// <summary>A named agency, company, body, medium or armed service.</summary>
    public static MentionKind Organization { get; } = new("Organization");

    /// <summary>A named place where space vehicles are launched, tested, built, controlled or landed.</summary>
    public static MentionKind Site { get; } = new("Site");

    /// <summary>A named vehicle, by individual name, serial or family.</summary>
    public static MentionKind Vehicle { get; } = new("Vehicle");

    /// <summary>A calendar point or period.</summary>
    public static MentionKind Date { get; } = new("Date");

    /// <summary>A clock time.</summary>
    public static MentionKind Time { get; } = new("Time");

    /// <summary>A stated length of time.</summary>
    public static MentionKind Duration { get; } = new("Duration");

    /// <summary>A time on the clock of a mission, before or after its start: “T-10 seconds”, “L-3 days”, “sol 1,200”.</summary>
    public static MentionKind MissionTime { get; } = new("MissionTime");

    /// <summary>A stated mass.</summary>
    public static MentionKind Mass { get; } = new("Mass");

    /// <summary>A stated quantity other than a mass or duration; only with <see cref="ExtractionPipelineBuilder.UseQuantities"/>.</summary>
    public static MentionKind Quantity { get; } = new("Quantity");

    /// <inheritdoc/>
    public override string ToString() => Name;
}

namespace SpaceNews.Extract;

/// <summary>One mention of an article line.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record MentionRecord
{
    /// <summary>Kind in camelCase.</summary>
    public required string Kind { get; init; }

    /// <summary>First UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The characters there.</summary>
    public required string Text { get; init; }

    /// <summary>Id of its entity.</summary>
    public string? Entity { get; init; }

    /// <summary>The rule that found it.</summary>
    public string? Rule { get; init; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>ISO or EDTF value of a date, time or duration; text of a value of another kind.</summary>
    public string? Value { get; init; }

    /// <summary>First day of a date.</summary>
    public string? Earliest { get; init; }

    /// <summary>Last day of a date.</summary>
    public string? Latest { get; init; }

    /// <summary>Part of the period that the words pick, or “exact”.</summary>
    public string? Modifier { get; init; }

    /// <summary>How fine a date is; absent when it is unresolved.</summary>
    public DateGranularity? Granularity { get; init; }

    /// <summary>Parts of a date that the words leave out, separated by commas; absent when they say it all.</summary>
    public string? Inferred { get; init; }

    /// <summary>True on what no calendar can hold; only with TIMEX3 output.</summary>
    public bool? Vague { get; init; }

    /// <summary>Where left-out parts of a date were taken from.</summary>
    public string? Anchor { get; init; }

    /// <summary>Instant of a time whose day and zone are known.</summary>
    public string? Utc { get; init; }

    /// <summary>How the words limit a duration; absent when exact.</summary>
    public string? Bound { get; init; }

    /// <summary>Value of a site.</summary>
    public SiteRecord? Site { get; init; }

    /// <summary>Value of a vehicle.</summary>
    public VehicleRecord? Vehicle { get; init; }

    /// <summary>Value of a mass.</summary>
    public MassRecord? Mass { get; init; }

    /// <summary>Value of a quantity; only when quantities are extracted.</summary>
    public QuantityRecord? Quantity { get; init; }

    /// <summary>What it is the mass or quantity of.</summary>
    public string? Of { get; init; }

    /// <summary>The noun by which the text tells what <see cref="Of"/> names, of a mass; absent where that is the noun itself.</summary>
    public string? OfNoun { get; init; }

    /// <summary>Where the same mass or quantity is stated in another unit.</summary>
    public SpanRecord? SameAs { get; init; }

    /// <summary>TIMEX3 form of a date, time or duration.</summary>
    public Timex3Record? Timex3 { get; init; }
}

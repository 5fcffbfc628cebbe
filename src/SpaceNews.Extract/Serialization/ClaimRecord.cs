using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>A cause or consequence as an article puts it.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record ClaimRecord
{
    /// <summary>The words of the article.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 8601 duration stated in it.</summary>
    public string? Duration { get; init; }

    /// <summary>How the words limit the duration; absent when exact.</summary>
    public string? DurationBound { get; init; }

    /// <summary>EDTF date stated in it.</summary>
    public string? Date { get; init; }

    /// <summary>How sure it is put.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<Certainty>))]
    public required Certainty Certainty { get; init; }

    /// <summary>Who says so.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Where it was read.</summary>
    public required ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}

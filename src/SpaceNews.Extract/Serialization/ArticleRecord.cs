using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>One article line.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record ArticleRecord
{
    /// <summary>Id of the article.</summary>
    public required string Id { get; init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Day of publication, ISO 8601.</summary>
    public string? Published { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Mentions sorted by start.</summary>
    public ImmutableArray<MentionRecord> Mentions { get; init; } = [];

    /// <summary>Entities.</summary>
    public ImmutableArray<EntityRecord> Entities { get; init; } = [];

    /// <summary>Incidents.</summary>
    public ImmutableArray<IncidentRecord> Incidents { get; init; } = [];

    /// <summary>Diagnostics.</summary>
    public ImmutableArray<DiagnosticRecord> Diagnostics { get; init; } = [];

    internal CorpusArticle ToCorpusArticle() => RecordReader.Read(this);
}

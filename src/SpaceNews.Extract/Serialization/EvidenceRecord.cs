namespace SpaceNews.Extract;

/// <summary>A place in an article.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record EvidenceRecord
{
    /// <summary>Id of the article.</summary>
    public required string Article { get; init; }

    /// <summary>First UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The characters there.</summary>
    public string? Text { get; init; }
}

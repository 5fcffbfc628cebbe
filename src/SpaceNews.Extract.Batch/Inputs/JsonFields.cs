namespace SpaceNews.Extract.Batch;

/// <summary>What the properties of JSON lines are called.</summary>
/// <remarks>Immutable; change a copy with <c>with { … }</c>.</remarks>
public sealed record JsonFields
{
    /// <summary>Id of the article: text, or a whole number. Must be there.</summary>
    public string Id { get; init; } = "id";

    /// <summary>The text.</summary>
    public string Text { get; init; } = "text";

    /// <summary>The page, where there is no text.</summary>
    public string Html { get; init; } = "html";

    /// <summary>Headline.</summary>
    public string Title { get; init; } = "title";

    /// <summary>Day of publication: an ISO 8601 day, with or without a time after it.</summary>
    public string Published { get; init; } = "published";

    /// <summary>Where the article came from.</summary>
    public string Source { get; init; } = "source";
}

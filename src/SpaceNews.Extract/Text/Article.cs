using NodaTime;

namespace SpaceNews.Extract;

/// <summary>One news article: its verbatim text and what is known about it from outside the text.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Article
{
    /// <summary>Creates an article.</summary>
    /// <param name="id">Name of the article, unique within a corpus; evidence refers to it.</param>
    /// <param name="text">The text, verbatim.</param>
    /// <param name="title">The headline as metadata, where it is known apart from the text.</param>
    /// <param name="published">Day of publication; the last anchor for dates such as “Thursday”. Never guessed from the clock.</param>
    /// <param name="source">Where the article came from: an address, a file, a medium.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public Article(string id, ArticleText text, string? title = null, LocalDate? published = null, string? source = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
        Title = title;
        Published = published;
        Source = source;
    }

    /// <summary>Name of the article, unique within a corpus.</summary>
    public string Id { get; }

    /// <summary>The text, verbatim.</summary>
    public ArticleText Text { get; }

    /// <summary>The headline as metadata, or null.</summary>
    public string? Title { get; }

    /// <summary>Day of publication, or null when unknown.</summary>
    public LocalDate? Published { get; }

    /// <summary>Where the article came from, or null.</summary>
    public string? Source { get; }

    /// <summary>Creates an article from a string.</summary>
    /// <param name="text">The text, verbatim.</param>
    /// <param name="id">Name of the article; “article” when left out.</param>
    /// <param name="title">The headline as metadata.</param>
    /// <param name="published">Day of publication.</param>
    /// <param name="source">Where the article came from.</param>
    public static Article FromText(string text, string id = "article", string? title = null, LocalDate? published = null, string? source = null) =>
        new(id, new ArticleText(text), title, published, source);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Text.Length} characters)";
}

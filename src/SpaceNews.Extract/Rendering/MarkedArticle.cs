using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace SpaceNews.Extract;

/// <summary>An article with its marks, as an <c>.article</c> file holds it: header lines, a line of three hyphens, the marked-up text.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MarkedArticle
{
    private const string Fence = "---";
    private static readonly ImmutableArray<string> Keys = ["id", "title", "source", "published", "split", "style", "event"];
    private static readonly ImmutableArray<string> Splits = ["train", "dev", "test"];

    private MarkedArticle(IReadOnlyDictionary<string, string> header, LocalDate? published, MarkedText text)
    {
        Split = header.GetValueOrDefault("split");
        Style = header.GetValueOrDefault("style");
        Event = header.GetValueOrDefault("event");
        Article = new Article(header["id"], new ArticleText(text.Text), header.GetValueOrDefault("title"), published, header.GetValueOrDefault("source"));
        Marks = text.Marks;
    }

    /// <summary>Name of the article.</summary>
    public string Id => Article.Id;

    /// <summary>Headline as metadata, or null.</summary>
    public string? Title => Article.Title;

    /// <summary>Where the article came from, or null.</summary>
    public string? Source => Article.Source;

    /// <summary>Day of publication, or null.</summary>
    public LocalDate? Published => Article.Published;

    /// <summary>What the article may be used for: “train”, “dev”, “test”, or null.</summary>
    public string? Split { get; }

    /// <summary>What kind of text it is, in free words, or null.</summary>
    public string? Style { get; }

    /// <summary>Name of the event that it shares with other articles, or null.</summary>
    public string? Event { get; }

    /// <summary>The article without its marks.</summary>
    public Article Article { get; }

    /// <summary>The marks, in the order in which they open.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="fileName">Name of the file, for messages.</param>
    /// <exception cref="FormatException">Header or markup is broken; the message tells file, line, column and what was expected.</exception>
    public static MarkedArticle Parse(string content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        LocalDate? published = null;
        int line = 1, at = content.StartsWith('\uFEFF') ? 1 : 0;
        while (true)
        {
            int end = content.IndexOf('\n', at);
            if (end < 0) throw Error(fileName, line, $"the header is never closed; expected a line “{Fence}”");
            ReadOnlySpan<char> text = content.AsSpan(at, end - at).TrimEnd('\r');
            at = end + 1;
            if (text.SequenceEqual(Fence)) break;
            (string key, string value) = ReadField(text, fileName, line);
            if (!header.TryAdd(key, value)) throw Error(fileName, line, $"the field “{key}” stands twice");
            if (key == "published") published = ReadDate(value, fileName, line);
            if (key == "split" && !Splits.Contains(value)) throw Error(fileName, line, $"expected {string.Join(" or ", Splits)} as the split, but found “{value}”");
            line++;
        }
        if (!header.ContainsKey("id")) throw Error(fileName, line, "expected a field “id” in the header");
        return new MarkedArticle(header, published, new MarkedTextParser(content, at, fileName).Parse());
    }

    /// <summary>The text with its marks; the header is left out.</summary>
    public override string ToString() => MarkedText.Render(Article.Text.Value, Marks);

    private static (string Key, string Value) ReadField(ReadOnlySpan<char> text, string fileName, int line)
    {
        int colon = text.IndexOf(':');
        string key = colon < 0 ? "" : text[..colon].Trim().ToString();
        if (!Keys.Contains(key)) throw Error(fileName, line, $"expected one of the fields {string.Join(", ", Keys)}, a colon and a value, or a line “{Fence}”, but found “{text}”");
        string value = text[(colon + 1)..].Trim().ToString();
        return value.Length > 0 ? (key, value) : throw Error(fileName, line, $"the field “{key}” is empty");
    }

    private static LocalDate ReadDate(string value, string fileName, int line) =>
        LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date } ? date : throw Error(fileName, line, $"expected a day as YYYY-MM-DD, but found “{value}”");

    private static FormatException Error(string fileName, int line, string what) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fileName}:{line}:1: {what}."));
}

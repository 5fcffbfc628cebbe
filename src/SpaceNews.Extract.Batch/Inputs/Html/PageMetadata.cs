using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NodaTime;

namespace SpaceNews.Extract.Batch;

/// <summary>What a page says about itself to machines: JSON-LD first, then OpenGraph and other meta elements, then marked-up times.</summary>
internal sealed record PageMetadata(string? Title, LocalDate? Published, string? Address)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publication_date",
        "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "article.published", "published_time",
    ];

    public static PageMetadata Read(IHtmlDocument document)
    {
        (string? headline, string? datePublished) = JsonLd(document);
        Dictionary<string, string> meta = Meta(document);
        string? title = Some(headline) ?? meta.GetValueOrDefault("og:title") ?? meta.GetValueOrDefault("twitter:title") ?? Some(document.QuerySelector("h1")?.TextContent) ?? Some(document.Title);
        LocalDate? published = PublishedDate.TryParse(datePublished) ?? PublishedNames.Select(n => PublishedDate.TryParse(meta.GetValueOrDefault(n))).FirstOrDefault(d => d is not null) ?? MarkedTime(document);
        string? address = Some(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? meta.GetValueOrDefault("og:url");
        return new PageMetadata(title is null ? null : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), published, address);
    }

    private static Dictionary<string, string> Meta(IHtmlDocument document)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in document.QuerySelectorAll("meta"))
        {
            string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null && Some(element.GetAttribute("content")) is { } content) meta.TryAdd(name.Trim(), content);
        }
        return meta;
    }

    /// <summary>A time that is marked as that of publication, or else the only one, or the first that an article has.</summary>
    private static LocalDate? MarkedTime(IHtmlDocument document)
    {
        IElement? time = document.QuerySelector("[itemprop=datePublished], time[pubdate]") ?? document.QuerySelector("article time[datetime], header time[datetime]");
        if (time is null && document.QuerySelectorAll("time[datetime]") is [var only]) time = only;
        return PublishedDate.TryParse(time?.GetAttribute("datetime") ?? time?.GetAttribute("content"));
    }

    private static (string? Headline, string? DatePublished) JsonLd(IHtmlDocument document)
    {
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Articles(json.RootElement).Select(a => (Text(a, "headline"), Text(a, "datePublished"))).FirstOrDefault() is not (null, null) and var found) return found;
            }
            catch (JsonException)
            {
                // Pages with broken JSON-LD are common; the other sources of metadata remain.
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair in a string.
            }
        }
        return (null, null);
    }

    private static IEnumerable<JsonElement> Articles(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Articles),
        JsonValueKind.Object when json.TryGetProperty("@graph", out JsonElement graph) => Articles(graph),
        JsonValueKind.Object when json.TryGetProperty("@type", out JsonElement type) && IsArticle(type) => [json],
        _ => [],
    };

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)),
        _ => false,
    };

    private static string? Text(JsonElement json, string property) => json.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

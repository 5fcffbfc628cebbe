using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NodaTime;

namespace SpaceNews.Extract.Batch;

/// <summary>What a web page tells as an article.</summary>
/// <param name="Text">Headline, byline, date and paragraphs, a blank line between them.</param>
/// <param name="Title">Headline as metadata.</param>
/// <param name="Published">Day of publication as metadata.</param>
/// <param name="Address">The address that the page calls its own.</param>
internal sealed record HtmlPage(string Text, string? Title, LocalDate? Published, string? Address)
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="BadRecordException">It holds no article, or is nested beyond all reason.</exception>
    public static HtmlPage Parse(string html)
    {
        HtmlNesting.Check(html);
        IHtmlDocument document = new HtmlParser().ParseDocument(html);
        PageMetadata metadata = PageMetadata.Read(document);
        string text = MainText.Read(document);
        return text.Length > 0
            ? new HtmlPage(text, metadata.Title, metadata.Published, metadata.Address)
            : throw new BadRecordException(RejectReason.NoArticle, "expected a page with the text of an article, but found none");
    }
}

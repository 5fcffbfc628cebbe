namespace SpaceNews.Extract.Batch;

/// <summary>A page of a WARC file; its address is its id, so that a page that was fetched twice counts once.</summary>
internal sealed class WarcRecord(HttpMessage message, string address, InputPosition position, InputLimits limits) : InputRecord(position, address)
{
    public override long Size => message.Body.Length;

    public override Article Parse()
    {
        ReadOnlySpan<byte> body = message.Decode(limits).Span;
        if (message.IsPlainText) return new Article(Id!, new ArticleText(TextDecoder.Decode(body, message.Charset)), source: Id);
        HtmlPage page = HtmlPage.Parse(TextDecoder.Decode(body, message.Charset ?? HtmlCharset.Find(body)));
        return new Article(Id!, new ArticleText(page.Text), page.Title, page.Published, Id);
    }
}

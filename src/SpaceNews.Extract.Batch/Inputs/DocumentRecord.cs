namespace SpaceNews.Extract.Batch;

/// <summary>A file that is one article; read when it is parsed.</summary>
internal sealed class DocumentRecord(InputFile file, InputFormat format, InputLimits limits) : InputRecord(new InputPosition(file.Name), format == InputFormat.Fixture ? null : file.Id)
{
    public override long Size => Math.Min(new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0, limits.MaxRecordBytes);

    public override Article Parse()
    {
        byte[] bytes = ReadBytes();
        switch (format)
        {
            case InputFormat.Html:
                HtmlPage page = HtmlPage.Parse(TextDecoder.Decode(bytes, HtmlCharset.Find(bytes)));
                return new Article(file.Id, new ArticleText(page.Text), page.Title, page.Published, page.Address);
            case InputFormat.Fixture:
                return ParseFixture(TextDecoder.Decode(bytes));
            default:
                return new Article(file.Id, new ArticleText(TextDecoder.Decode(bytes)));
        }
    }

    private byte[] ReadBytes()
    {
        try
        {
            using InputStream stream = InputStream.Open(file.Path, limits, CancellationToken.None);
            return stream.ReadToEnd(limits.MaxRecordBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadRecordException(RejectReason.UnreadableInput, $"expected a file that can be read; {e.Message}", e);
        }
    }

    private Article ParseFixture(string content)
    {
        try
        {
            return MarkedArticle.Parse(content, file.Path).Article;
        }
        catch (FormatException e)
        {
            throw new BadRecordException(RejectReason.BrokenMarkup, e.Message, e);
        }
    }
}

using System.Text;

namespace SpaceNews.Extract.Batch.Tests;

public sealed class JsonLinesTests : IDisposable
{
    private const string Good = """{"id": "a", "text": "The probe flew."}""";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"id": "x", "text": "cut o""", RejectReason.BrokenJson)]
    [InlineData("""{"id": "x", "id": "y", "text": "t"}""", RejectReason.BrokenJson)]
    [InlineData("""["x", "t"]""", RejectReason.NotAnObject)]
    [InlineData("""{"text": "no id"}""", RejectReason.MissingId)]
    [InlineData("""{"id": "", "text": "t"}""", RejectReason.MissingId)]
    [InlineData("""{"id": "x", "body": "t"}""", RejectReason.MissingText)]
    [InlineData("""{"id": "x", "text": 5}""", RejectReason.WrongType)]
    [InlineData("""{"id": true, "text": "t"}""", RejectReason.WrongType)]
    [InlineData("""{"id": "x", "text": "t", "published": "28.11.2025"}""", RejectReason.InvalidDate)]
    [InlineData("""{"id": "x", "text": "t", "published": "2025-02-30"}""", RejectReason.InvalidDate)]
    [InlineData("""{"id": "x", "text": "half \ud83d a pair"}""", RejectReason.InvalidEncoding)]
    [InlineData("{\"id\": \"x\", \"text\": \"NUL \0 byte\"}", RejectReason.BrokenJson)]
    [InlineData("""{"id": "x", "html": "<p></p>"}""", RejectReason.NoArticle)]
    public void A_bad_line_is_set_aside_with_line_offset_and_reason(string line, RejectReason reason)
    {
        string file = _folder.Write("in.jsonl", Good + "\n\n" + line + "\n" + Good.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));

        var (articles, bad) = Reading.All(file);

        articles.Select(a => a.Id).Should().Equal("a", "b");
        bad.Should().ContainSingle();
        (bad[0].Position, bad[0].Reason).Should().Be((new InputPosition(file, 3, Good.Length + 2), reason));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_set_aside()
    {
        byte[] line = [.. "{\"id\": \"x\", \"text\": \"caf"u8, 0xE9, .. "\"}\n"u8];

        var (articles, bad) = Reading.All(_folder.Write("in.jsonl", [.. line, .. Encoding.UTF8.GetBytes(Good)]));

        articles.Should().ContainSingle();
        bad.Should().ContainSingle().Which.Should().Match<(InputPosition Position, RejectReason Reason, string Message)>(b => b.Reason == RejectReason.InvalidEncoding && b.Message == "expected UTF-8, but byte 24 of the line does not fit");
    }

    [Fact]
    public void A_line_that_is_too_long_is_passed_over_and_the_next_ones_are_read()
    {
        string file = _folder.Write("in.jsonl", Good + "\r\n{\"id\": \"long\", \"text\": \"" + new string('x', 300_000) + "\"}\r\n" + Good);

        var (articles, bad) = Reading.All(new InputOptions { Limits = new InputLimits { MaxRecordBytes = 100_000 } }, file);

        articles.Should().HaveCount(2);
        (bad.Single().Reason, bad.Single().Position.Line).Should().Be((RejectReason.TooLarge, 2L));
        bad.Single().Message.Should().EndWith("found 300026");
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", false)]
    public void Byte_order_marks_and_line_ends_are_understood(string encoding, bool mark)
    {
        Encoding named = Encoding.GetEncoding(encoding);
        string lines = "{\"id\": \"é\", \"text\": \"one\\r\\ntwo\"}\r\n{\"id\": \"2\", \"text\": \"t\"}\r\n";

        var (articles, bad) = Reading.All(_folder.Write("in.jsonl", [.. mark ? named.GetPreamble() : [], .. named.GetBytes(lines)]));

        bad.Should().BeEmpty();
        articles.Select(a => a.Id).Should().Equal("é", "2");
        articles[0].Text.Value.Should().Be("one\r\ntwo");
    }

    [Fact]
    public void Names_of_properties_can_be_given_and_ids_may_be_numbers_and_days_may_have_times()
    {
        string file = _folder.Write("in.ndjson", """{"nr": 17, "body": "It flew.", "date": "2025-11-28T23:30:00-05:00", "head": "T", "url": "https://example.org"}""");

        var (articles, _) = Reading.All(new InputOptions { Fields = new JsonFields { Id = "nr", Text = "body", Published = "date", Title = "head", Source = "url" } }, file);

        Article article = articles.Should().ContainSingle().Subject;
        (article.Id, article.Text.Value, article.Title, article.Source).Should().Be(("17", "It flew.", "T", "https://example.org"));
        article.Published.Should().Be(new NodaTime.LocalDate(2025, 11, 28));
    }

    [Fact]
    public void Html_takes_the_place_of_text_and_what_the_line_says_goes_before_what_the_page_says()
    {
        string file = _folder.Write("in.jsonl", """{"id": "p", "title": "Mine", "html": "<meta property='article:published_time' content='2024-05-06T07:08:09Z'><title>Theirs</title><article><p>The rocket stood on the pad.</p></article>"}""");

        Article article = Reading.All(file).Articles.Single();

        (article.Title, article.Text.Value, article.Published).Should().Be(("Mine", "The rocket stood on the pad.", new NodaTime.LocalDate(2024, 5, 6)));
    }
}

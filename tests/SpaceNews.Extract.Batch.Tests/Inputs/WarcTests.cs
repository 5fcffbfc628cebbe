using System.IO.Compression;
using System.Text;

namespace SpaceNews.Extract.Batch.Tests;

public sealed class WarcTests : IDisposable
{
    private const string Page = "<html><head><meta property='article:published_time' content='2025-03-04'></head><body><article><h1>Kestrel</h1><p>The rocket stood on the pad at Kourou all night.</p></article></body></html>";
    private const string Text = "Kestrel\n\nThe rocket stood on the pad at Kourou all night.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pages_are_found_among_requests_pictures_and_errors()
    {
        byte[] crawl =
        [
            .. Record("warcinfo", null, "application/warc-fields", "software: x"u8.ToArray()),
            .. Record("request", "https://example.org/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\nHost: example.org\r\n\r\n"u8.ToArray()),
            .. Response("https://example.org/a", "200 OK", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page)),
            .. Response("https://example.org/p.png", "200 OK", "image/png", [1, 2, 3, (byte)'\n', 0]),
            .. Response("https://example.org/gone", "404 Not Found", "text/html", Encoding.UTF8.GetBytes(Page)),
            .. Record("resource", "https://example.org/b", "text/html", Encoding.UTF8.GetBytes(Page)),
            .. Record("conversion", "https://example.org/c", "text/plain", "The rocket rose."u8.ToArray()),
        ];

        var (articles, bad) = Reading.All(_folder.Write("crawl.warc", crawl));

        bad.Should().BeEmpty();
        articles.Select(a => (a.Id, a.Source, a.Text.Value)).Should().Equal(
            ("https://example.org/a", "https://example.org/a", Text), ("https://example.org/b", "https://example.org/b", Text), ("https://example.org/c", "https://example.org/c", "The rocket rose."));
        articles[0].Published.Should().Be(new NodaTime.LocalDate(2025, 3, 4));
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("br", true)]
    [InlineData("deflate", false)]
    [InlineData("", true)]
    [InlineData("gzip, but it is not", false)]
    public void Bodies_are_put_together_and_unpacked(string encoding, bool chunked)
    {
        byte[] body = Encoding.UTF8.GetBytes(Page), packed = Pack(body, encoding);
        string headers = (encoding.Length > 0 ? $"Content-Encoding: {encoding.Split(',')[0]}\r\n" : "") + (chunked ? "Transfer-Encoding: chunked\r\n" : "");
        if (chunked) packed = [.. Encoding.ASCII.GetBytes($"{10:x}\r\n"), .. packed[..10], .. Encoding.ASCII.GetBytes($"\r\n{packed.Length - 10:X};x=y\r\n"), .. packed[10..], .. "\r\n0\r\n\r\n"u8];

        var (articles, bad) = Reading.All(_folder.Write("crawl.warc.gz", TemporaryFolder.Gzip(Response("https://example.org/a", "200 OK", "text/html", packed, headers))));

        bad.Should().BeEmpty();
        articles.Single().Text.Value.Should().Be(Text);
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nno colon here\r\n\r\nrubbish\r\nrubbish\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.b/\r\nContent-Length: 5\r\n\r\n0123456789\r\n\r\n")]
    [InlineData("rubbish\r\n\r\nmore rubbish\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.b/\r\nContent-Length: 12\r\n\r\nno http here\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n")]
    public void A_broken_record_costs_only_itself(string broken)
    {
        byte[] good = Response("https://example.org/a", "200 OK", "text/html", Encoding.UTF8.GetBytes(Page)), last = Response("https://example.org/z", "200 OK", "text/html", Encoding.UTF8.GetBytes(Page));

        var (articles, bad) = Reading.All(_folder.Write("crawl.warc", [.. good, .. Encoding.ASCII.GetBytes(broken), .. last]));

        articles.Select(a => a.Id).Should().Equal("https://example.org/a", "https://example.org/z");
        bad.Should().ContainSingle();
        (bad[0].Reason, bad[0].Position.Offset).Should().Be((RejectReason.BrokenWarc, good.Length));
    }

    [Fact]
    public void A_crawl_that_is_cut_off_or_claims_too_much_is_told()
    {
        byte[] good = Response("https://example.org/a", "200 OK", "text/html", Encoding.UTF8.GetBytes(Page));
        byte[] huge = Response("https://example.org/b", "200 OK", "text/html", new byte[30_000]);

        var (articles, bad) = Reading.All(new InputOptions { Limits = new InputLimits { MaxRecordBytes = 20_000 } }, _folder.Write("crawl.warc", [.. huge, .. good, .. good[..^100]]));

        articles.Should().ContainSingle();
        bad.Select(b => b.Reason).Should().Equal(RejectReason.TooLarge, RejectReason.BrokenWarc);
    }

    private static byte[] Pack(byte[] body, string encoding)
    {
        using var memory = new MemoryStream();
        Stream? packer = encoding switch { "gzip" => new GZipStream(memory, CompressionLevel.Optimal), "br" => new BrotliStream(memory, CompressionLevel.Optimal), "deflate" => new ZLibStream(memory, CompressionLevel.Optimal), _ => null };
        if (packer is null) return body;
        using (packer) packer.Write(body);
        return memory.ToArray();
    }

    internal static byte[] Response(string address, string status, string type, byte[] body, string headers = "") =>
        Record("response", address, "application/http; msgtype=response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}\r\n"), .. body]);

    private static byte[] Record(string type, string? address, string contentType, byte[] block)
    {
        string header = $"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}WARC-Date: 2025-03-05T00:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }
}

using System.Text;

namespace SpaceNews.Extract.Batch.Tests;

public sealed class TextFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", "Müller’s “probe”\r\nflew.")]
    [InlineData("utf-16", "Müller’s “probe” flew.")]
    [InlineData("utf-16BE", "The probe flew over Baikonur.")]
    [InlineData("windows-1252", "Müller’s “probe” – 5 £ – flew.")]
    public void The_encoding_of_a_text_is_found_without_a_byte_order_mark(string encoding, string text)
    {
        Encoding named = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.GetEncoding(encoding);

        var (articles, bad) = Reading.All(_folder.Write("a.txt", named.GetBytes(text)));

        bad.Should().BeEmpty();
        articles.Single().Text.Value.Should().Be(text);
    }

    [Fact]
    public void What_is_no_text_or_damaged_is_set_aside()
    {
        string picture = _folder.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0, 0xFF]);
        string damaged = _folder.Write("damaged.txt", [.. Encoding.UTF8.GetBytes("Müller und Köhler für Österreich "), 0xC3, 0x28, .. " more"u8]);
        string missing = _folder["missing.txt"];

        var (articles, bad) = Reading.All(picture, damaged, missing);

        articles.Should().BeEmpty();
        bad.Select(b => b.Reason).Should().Equal(RejectReason.BinaryContent, RejectReason.InvalidEncoding, RejectReason.UnreadableInput);
    }

    [Fact]
    public void Below_a_folder_the_folders_between_are_part_of_the_id()
    {
        _folder.Write("2024/05/index.html", "<article><p>The rocket stood on the pad at Kourou.</p></article>");
        _folder.Write("2024/06/index.html", "<article><p>The rocket fell into the sea off Kourou.</p></article>");
        _folder.Write("note.v2.txt", "A note.");
        _folder.Write("picture.png", "no article");

        Reading.All(_folder.Path).Articles.Select(a => a.Id).Should().Equal("2024/05/index", "2024/06/index", "note.v2");
    }

    [Theory]
    [InlineData("noname", "{\"id\": \"a\", \"text\": \"t\"}\n", "a")]
    [InlineData("page", "<!DOCTYPE html><article><p>The rocket stood on the pad at Kourou.</p></article>", "page")]
    [InlineData("text.dat", "The rocket stood on the pad.", "text")]
    public void A_file_of_unknown_name_is_known_by_its_first_bytes(string name, string content, string id) =>
        Reading.All(_folder.Write(name, content)).Articles.Should().ContainSingle().Which.Id.Should().Be(id);
}

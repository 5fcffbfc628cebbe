namespace SpaceNews.Extract.Batch.Tests;

public sealed class CompressionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_gzip_file_may_have_many_members_and_lines_may_cross_them()
    {
        byte[] all = [.. TemporaryFolder.Gzip(Line("a") + "{\"id\": \"b\", "), .. TemporaryFolder.Gzip(""), .. TemporaryFolder.Gzip("\"text\": \"t\"}\n" + Line("c"))];

        // Compression is known by the bytes, not by the name.
        foreach (string name in (string[])["in.jsonl.gz", "in.jsonl"])
        {
            var (articles, bad) = Reading.All(_folder.Write(name, all));

            bad.Should().BeEmpty();
            articles.Select(a => a.Id).Should().Equal("a", "b", "c");
        }
    }

    [Theory]
    [InlineData("cut off in the middle")]
    [InlineData("cut off in the trailer")]
    [InlineData("second member cut off")]
    [InlineData("rubbish behind it")]
    [InlineData("a bit turned over")]
    public void Damaged_gzip_is_told_and_what_stands_before_the_damage_is_read(string damage)
    {
        byte[] whole = TemporaryFolder.Gzip(string.Concat(Enumerable.Range(0, 3000).Select(i => Line($"n{i * 7919}"))));
        byte[] broken = damage switch
        {
            "cut off in the middle" => whole[..(whole.Length / 2)],
            "cut off in the trailer" => whole[..^3],
            "second member cut off" => [.. whole, .. whole[..(whole.Length / 2)]],
            "rubbish behind it" => [.. whole, 1, 2, 3, 4],
            _ => [.. whole[..(whole.Length / 2)], (byte)(whole[whole.Length / 2] ^ 0x55), .. whole[(whole.Length / 2 + 1)..]],
        };

        var (articles, bad) = Reading.All(_folder.Write("in.jsonl.gz", broken), _folder.Write("next.jsonl", Line("next")));

        articles.Count.Should().BeGreaterThan(1000);
        articles[^1].Id.Should().Be("next", "the next file is read all the same");
        bad.Should().Contain(b => b.Reason == RejectReason.BrokenCompression && b.Position.Line > 1000 && b.Position.Offset > 30_000);
    }

    [Fact]
    public void A_bomb_is_let_go_long_before_it_is_unpacked()
    {
        byte[] bomb = TemporaryFolder.Gzip(new byte[200 << 20]);

        var (_, bad) = Reading.All(_folder.Write("bomb.jsonl.gz", bomb));

        bad.Should().ContainSingle(b => b.Reason == RejectReason.SuspiciousCompression);
    }

    [Fact]
    public void Documents_are_decompressed_up_to_the_limit()
    {
        _folder.Write("d/a.txt.gz", TemporaryFolder.Gzip("The rocket rose."));
        _folder.Write("d/b.txt.gz", TemporaryFolder.Gzip(new string('x', 20_000)));

        var (articles, bad) = Reading.All(new InputOptions { Limits = new InputLimits { MaxRecordBytes = 10_000 } }, _folder["d"]);

        articles.Should().ContainSingle().Which.Id.Should().Be("a");
        bad.Should().ContainSingle().Which.Reason.Should().Be(RejectReason.TooLarge);
    }

    private static string Line(string id) => $$"""{"id": "{{id}}", "text": "t"}""" + "\n";
}

namespace SpaceNews.Extract.Tests;

public class BlockParserTests
{
    private const string Body = "The rocket rose from its pad, tilted, and fell back after eleven seconds, according to people who watched it from the dunes.";

    [Theory]
    [InlineData(BlockKind.Headline, "Rocket falls back on its pad")]
    [InlineData(BlockKind.Headline, "‘It Was Over in Eleven Seconds’")]
    [InlineData(BlockKind.Byline, "By Ingrid Solheim")]
    [InlineData(BlockKind.Byline, "Written by Tomasz Zielinski")]
    [InlineData(BlockKind.Byline, "By Amara Diallo, science correspondent")]
    [InlineData(BlockKind.Byline, "Posted at 10:25 PM, Oct 29, 2014")]
    [InlineData(BlockKind.Byline, "Last updated: 3 May 2021")]
    [InlineData(BlockKind.Caption, "Image credit: Luca Ferrant / Orbital Press")]
    [InlineData(BlockKind.Caption, "Photo: Noor Haddad")]
    [InlineData(BlockKind.Caption, "The burnt tower on the morning after. (Photo: Noor Haddad)")]
    [InlineData(BlockKind.Caption, "© 2026 Orbital Press")]
    [InlineData(BlockKind.ListItem, "• The tower must be built again.")]
    [InlineData(BlockKind.ListItem, "- the crane, which can be mended within a few weeks")]
    [InlineData(BlockKind.Quote, "“We saw it tilt. We ran.”")]
    [InlineData(BlockKind.Boilerplate, "Sign up for our newsletter")]
    [InlineData(BlockKind.Boilerplate, "All rights reserved")]
    [InlineData(BlockKind.Boilerplate, "Stories You Might Also Like")]
    [InlineData(BlockKind.Paragraph, "By Tuesday, the fire was out.")]
    [InlineData(BlockKind.Paragraph, "“We saw it tilt,” she said, “and we ran.”")]
    [InlineData(BlockKind.Paragraph, "Nobody was hurt.")]
    public void Block_has_its_kind(BlockKind kind, string line)
    {
        (BlockKind Kind, string Text)[] blocks = Trees.BlocksOf($"{line}\n\n{Body}\n\n{Body}\n");

        blocks.Should().Equal((kind, line), (BlockKind.Paragraph, Body), (BlockKind.Paragraph, Body));
    }

    /// <summary>A long line in capitals between paragraphs leads to another article; a short one heads what follows, and so does one with a number.</summary>
    [Theory]
    [InlineData(BlockKind.Boilerplate, "RIVAL STATION CREW HANDLES AMMONIA LEAK DURING DOCKING OF A FREIGHTER")]
    [InlineData(BlockKind.Headline, "WHAT THE INQUIRY FOUND")]
    [InlineData(BlockKind.Headline, "AUGUST 5, 2021: A SECOND ROCKET FALLS INTO THE YELLOW SEA")]
    [InlineData(BlockKind.Headline, "Rival station crew handles ammonia leak during docking of a freighter")]
    public void Line_in_capitals_between_paragraphs_is_furniture(BlockKind kind, string line) =>
        Trees.BlocksOf($"{Body}\n\n{line}\n\n{Body}\n").Should().Equal((BlockKind.Paragraph, Body), (kind, line), (BlockKind.Paragraph, Body));

    [Theory]
    [InlineData("CAPE CANAVERAL, Fla. (AP) —")]
    [InlineData("MOSCOW, Nov. 27 /TASS/.")]
    [InlineData("PARIS –")]
    [InlineData("KIRUNA, Sweden —")]
    public void Dateline_is_a_block_before_its_paragraph(string dateline) =>
        Trees.BlocksOf($"{dateline} {Body}\n").Should().Equal((BlockKind.Dateline, dateline), (BlockKind.Paragraph, Body));

    [Theory]
    [InlineData("The rocket — a small one — fell back on its pad.")]
    [InlineData("Orbex and its partners in Scotland — three of them — were surprised.")]
    public void Dash_in_a_sentence_ends_no_dateline(string paragraph) => Trees.BlocksOf(paragraph).Should().Equal((BlockKind.Paragraph, paragraph));

    [Fact]
    public void Line_is_a_paragraph_where_lines_are_long() =>
        Trees.BlocksOf($"{Body}\n{Body}\n").Should().Equal((BlockKind.Paragraph, Body), (BlockKind.Paragraph, Body));

    [Fact]
    public void Empty_line_ends_a_paragraph_where_lines_are_wrapped()
    {
        const string First = "The rocket rose from its pad, tilted, and fell back after eleven\nseconds, according to several people who watched it from the dunes\nnear the fence. Nobody was hurt by it, since the whole area had been\ncleared an hour before, and the fire was out after about forty-five\nminutes.";
        const string Second = "The tower will have to be built again, and the crane beside it must\nbe mended. Nobody could say on that evening how long it would take,\nnor who was going to pay for all the work that will have to be done.";

        Trees.BlocksOf($"{First}\n\n{Second}\n").Should().Equal((BlockKind.Paragraph, First), (BlockKind.Paragraph, Second));
    }

    [Fact]
    public void Text_without_words_has_no_blocks() => Trees.BlocksOf(" \n\t\r\n\u00A0").Should().BeEmpty();
}

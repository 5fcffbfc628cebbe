namespace SpaceNews.Extract.Tool.Tests;

public class KnowledgeTests
{
    private const string Header = "id\tname\tclass\tfamily\toperator\tcountry\taliases\tserials\n";

    [Theory]
    [InlineData("Area 31", "site\tbaikonur/31-6\tBaikonur Cosmodrome, Site 31/6\tPad, KZ, 45.996 63.5641")]
    [InlineData("roskosmos", "organization\troscosmos\tRoscosmos\tAgency, RU")]
    [InlineData("Soyuz MS-28", "vehicle\tsoyuz\tSoyuz\tCrewSpacecraft, Roscosmos, RU, one craft of it")]
    [InlineData("Kennedy", "site\tkennedy\tKennedy Space Center\tSpaceCentre, US, 28.524 -80.651, only with support from its context")]
    public async Task Find_tells_what_goes_by_a_name(string name, string expected)
    {
        ToolRun run = await ToolRun.Of("knowledge", "find", name);

        run.ExitCode.Should().Be(0, run.Errors);
        run.OutputLines.Should().ContainSingle().Which.Should().Be(expected);
    }

    [Fact]
    public async Task Find_says_when_there_is_nothing()
    {
        ToolRun run = await ToolRun.Of("knowledge", "find", "Zorilla");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().Equal("spacenews: nothing goes by the name “Zorilla”");
    }

    [Fact]
    public async Task Find_searches_own_tables_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vehicles.tsv", Header + "zorilla\tZorilla\tProbe\t\tBoreal Freight\tNO\t\t\n");

        ToolRun run = await ToolRun.Of("knowledge", "find", "zorilla", "--tables", folder.Path);

        run.OutputLines.Should().Equal("vehicle\tzorilla\tZorilla\tProbe, Boreal Freight, NO");
    }

    [Fact]
    public async Task Check_names_every_mistake_by_its_line()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.tsv", Header + "# mine\nkite\tKite\tRocket\t\t\t\t\t\nlark\tLark\tProbe\t\t\tNorway\t\t\nteal\tTeal\tProbe\t\t\tNO\t\t\nteal\tMallard\tProbe\t\t\t\t\t\n");

        ToolRun run = await ToolRun.Of("knowledge", "check", file);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().HaveCount(3);
        run.ErrorLines[0].Should().StartWith($"{file}(3): “Rocket” in the column “class” is none of: ");
        run.ErrorLines[1].Should().Be($"{file}(4): “Norway” in the column “country” is no code of two capital letters (ISO 3166-1).");
        run.ErrorLines[2].Should().Be($"{file}(6): the id “teal” is also that of line 5.");
    }

    [Fact]
    public async Task Check_is_silent_about_a_table_without_mistakes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sites.tsv", "id\tparent\tname\tkind\tcountry\tlatitude\tlongitude\taliases\nnorthcape\t\tNorth Cape Spaceport\tLaunchSite\tNO\t71.1\t25.8\t\nbaikonur/x1\tbaikonur\tPad X1\tPad\tKZ\t\t\t\n");

        ToolRun run = await ToolRun.Of("knowledge", "check", folder.Path);

        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nothing.tsv", null, "expected a table or a folder of tables, but there is none of this name")]
    [InlineData("other.tsv", "a\tb\n1\t2\n", "(1): the header line is that of no table; expected the columns of sites")]
    public async Task Check_says_what_is_no_table(string name, string? content, string expected)
    {
        using var folder = new TemporaryFolder();
        if (content is not null) folder.Write(name, content);

        ToolRun run = await ToolRun.Of("knowledge", "check", folder[name]);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(expected);
    }
}

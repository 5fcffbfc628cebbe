namespace SpaceNews.Extract.Tests;

public sealed class UserTableTests : IDisposable
{
    private const string Sites = "id\tparent\tname\tkind\tcountry\tlatitude\tlongitude\taliases\n";
    private const string Vehicles = "id\tname\tclass\tfamily\toperator\tcountry\taliases\tserials\n";
    private const string Organizations = "id\tname\tkind\tcountry\taliases\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Entries_of_own_tables_are_found()
    {
        Write("sites.tsv", Sites + "northcape\t\tNorth Cape Spaceport\tLaunchSite\tNO\t71.1\t25.8\t\nnorthcape/2\tnorthcape\tPad 2\tPad\tNO\t71.2\t25.8\tNC-2\n");
        Write("vehicles.tsv", Vehicles + "# a comment\nkestrel-3\tKestrel 3\tLaunchVehicle\tKestrel\tBoreal Freight\tNO\tK3\tB#\n");
        Write("organizations.tsv", Organizations + "boreal-freight\tBoreal Freight\tCompany\tNO\t\n");
        Write("units.tsv", "name\tdimension\tfactor\toffset\tminimum\tmaximum\tprefixes\tsymbols\twords\nelephant\tMass\t6000\t\t\t\t\t\telephant|elephants\n");

        ArticleModel model = ExtractionPipeline.CreateBuilder().UseSpaceNews().WithKnowledge(KnowledgeBase.Load(_folder)).Build()
            .Extract(Article.FromText("Boreal Freight launched Kestrel 3 with two elephants of cargo from NC-2 at North Cape Spaceport."));

        model.Vehicles.Single().Value.Name.Should().Be("Kestrel 3");
        model.Organizations.Single().Value.Name.Should().Be("Boreal Freight");
        model.Sites.Select(s => s.Value.Pad).Should().Equal("Pad 2", null);
        model.Masses.Single().Value.Kilograms.Should().Be(12_000);
    }

    [Fact]
    public void Built_in_entries_stay_and_the_original_is_not_touched()
    {
        Write("vehicles.tsv", Vehicles + "zorilla-x\tZorilla\tProbe\t\t\t\t\t\n");

        KnowledgeBase more = KnowledgeBase.Load(_folder);

        more.Vehicles.Should().HaveCount(KnowledgeBase.Default.Vehicles.Length + 1);
        Find(more, "The Soyuz MS-28 passed Zorilla.").Should().Equal("Soyuz MS-28", "Zorilla");
        Find(KnowledgeBase.Default, "The Soyuz MS-28 passed.").Should().Equal("Soyuz MS-28");
        KnowledgeBase.Default.Vehicles.Should().NotContain(v => v.Name == "Zorilla");

        static IEnumerable<string> Find(KnowledgeBase knowledge, string text) =>
            ExtractionPipeline.CreateBuilder().UseSpaceNews().WithKnowledge(knowledge).Build().Extract(Article.FromText(text)).Vehicles.Select(v => v.Value.Name);
    }

    [Theory]
    [InlineData("sites.tsv", Sites + "a\t\tOne\tLaunchSite\t\t\t\t\na\t\tTwo\tLaunchSite\t\t\t\t", "*sites.tsv(3): the id “a” is also that of line 2.")]
    [InlineData("sites.tsv", Sites + "A b\t\tOne\tLaunchSite\t\t\t\t", "*sites.tsv(2): the id “A b” holds “A”; expected small letters, digits and hyphens.")]
    [InlineData("sites.tsv", Sites + "a\t\tOne\tHarbour\t\t\t\t", "*sites.tsv(2): “Harbour” in the column “kind” is none of: LaunchSite, Pad,*")]
    [InlineData("sites.tsv", Sites + "a\t\tOne\tLaunchSite\t\t95\t10\t", "*sites.tsv(2): the latitude 95 does not lie between -90 and 90.")]
    [InlineData("sites.tsv", Sites + "a\t\tOne\tLaunchSite\t\t45\t190\t", "*sites.tsv(2): the longitude 190 does not lie between -180 and 180.")]
    [InlineData("sites.tsv", Sites + "a\t\tOne\tLaunchSite\t\t45\t\t", "*sites.tsv(2): one of latitude and longitude is empty; expected both or none.")]
    [InlineData("sites.tsv", Sites + "a\t\tOne\tLaunchSite\tNorway\t\t\t", "*sites.tsv(2): “Norway” in the column “country” is no code of two capital letters (ISO 3166-1).")]
    [InlineData("sites.tsv", Sites + "a/1\ta\tPad 1\tPad\t\t\t\t", "*sites.tsv(2): there is no site with the id “a”, which the column “parent” names.")]
    [InlineData("sites.tsv", Sites + "b/1\tbaikonur/31-6\tPad 1\tPad\t\t\t\t", "*sites.tsv(2): the id “b/1” is not “baikonur/31-6/…”, as that of a part of “baikonur/31-6” must be.")]
    [InlineData("sites.tsv", Sites + "baikonur/x\tbaikonur\tPad X\tPad\tKZ\t10\t10\t", "*sites.tsv(2): the latitude 10 is more than 2 degrees from that of “baikonur”.")]
    [InlineData("sites.tsv", Sites + "baikonur\t\tOne\tLaunchSite\t\t\t\t", "*sites.tsv(2): the id “baikonur” is taken by the knowledge base already.")]
    [InlineData("vehicles.tsv", Vehicles + "a\tKite\tProbe\t\t\t\t\t\nb\tLark\tProbe\t\t\t\tK-ite\t", "*vehicles.tsv(3): the name “K-ite” is also one of “a” in line 2; mark it with ~ in both, or leave it out of one.")]
    [InlineData("vehicles.tsv", Vehicles + "a\tKite\tUnknown\t\t\t\t\t", "*vehicles.tsv(2): the class “Unknown” says nothing;*")]
    [InlineData("organizations.tsv", Organizations + "a\t\tCompany\t\t", "*organizations.tsv(2): the column “name” is empty.")]
    [InlineData("organizations.tsv", "id\tname\n", "*organizations.tsv(1): the header line lacks the column “kind”; found: id, name.")]
    public void Mistake_names_file_and_line(string table, string content, string message)
    {
        Write(table, content);

        FluentActions.Invoking(() => KnowledgeBase.Load(_folder)).Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void Marked_names_may_be_shared()
    {
        Write("vehicles.tsv", Vehicles + "a\tKite\tProbe\t\t\t\tKite~\t\nb\tLark\tProbe\t\t\t\tKite~\t");

        FluentActions.Invoking(() => KnowledgeBase.Load(_folder)).Should().NotThrow();
    }

    [Fact]
    public void Folder_must_hold_a_table()
    {
        FluentActions.Invoking(() => KnowledgeBase.Load(_folder)).Should().Throw<FileNotFoundException>();
        FluentActions.Invoking(() => KnowledgeBase.Load(Path.Combine(_folder, "none"))).Should().Throw<DirectoryNotFoundException>();
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}

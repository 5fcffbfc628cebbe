namespace SpaceNews.Extract.Tests;

public class KnowledgeTableTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Default;

    [Fact]
    public void Built_in_tables_are_there()
    {
        Knowledge.Sites.Should().Contain(s => s.Id == "baikonur/31-6" && s.Parent == "baikonur" && s.Country == "KZ" && s.Latitude > 45);
        Knowledge.Vehicles.Should().Contain(v => v.Name == "Soyuz" && v.Serials.Contains("!MS-#"));
        Knowledge.Organizations.Should().Contain(o => o.Name == "Roscosmos" && o.Country == "RU");
        Knowledge.Units.Find("kilogram")!.Factor.Should().Be(1);
    }

    [Fact]
    public void With_gives_a_copy_and_leaves_the_original()
    {
        int before = Knowledge.Vehicles.Length;

        KnowledgeBase more = Knowledge.With(new VehicleEntry("Kestrel 3", VehicleClass.LaunchVehicle));

        more.Vehicles.Should().HaveCount(before + 1);
        more.Vehicles[^1].Id.Should().Be("kestrel-3");
        Knowledge.Vehicles.Should().HaveCount(before);
    }

    [Fact]
    public void With_refuses_entries_that_name_nothing()
    {
        FluentActions.Invoking(() => Knowledge.With(new VehicleEntry(" ", VehicleClass.Probe))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Knowledge.With(new OrganizationEntry("", OrganizationKind.Agency))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Knowledge.With(new SiteEntry("", "Cape Sorrow", SiteKind.LaunchSite))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Knowledge.With(new SiteEntry("x/1", "Pad 1", SiteKind.Pad) { Parent = "x" })).Should().Throw<ArgumentException>().WithMessage("The parent “x” of the site “x/1” is not in the knowledge base.*");
    }
}

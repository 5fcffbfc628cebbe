namespace SpaceNews.Extract.Tests;

/// <summary>Who is who in one article.</summary>
public class EntityTests
{
    [Theory]
    // Acronyms, behind the name and far from it.
    [InlineData("The European Space Agency (ESA) agreed. ESA will pay.", "European Space Agency", 3)]
    [InlineData("Falcon Ridge Launch Alliance lost a rocket. The next rocket of FRLA waits.", "Falcon Ridge Launch Alliance", 2)]
    [InlineData("Engineers of the Space Accident Investigation Authority (SAIA) arrived. “We shall see,” said SAIA.", "Space Accident Investigation Authority", 3)]
    // Short names.
    [InlineData("The rocket was built by Falaj Cryogenics. Falaj said it would try again.", "Falaj Cryogenics", 2)]
    // The legal form says nothing of who it is.
    [InlineData("Isar Aerospace Technologies GmbH built the rocket, and Isar Aerospace launched it.", "Isar Aerospace", 2)]
    // What an article calls a firm is its name there.
    [InlineData("Space Pioneer, registered as Beijing Tianbing Technology, was doing a static fire.", "Space Pioneer", 2)]
    [InlineData("The Japan Aerospace Exploration Agency (JAXA) said nobody was hurt.", "Japan Aerospace Exploration Agency", 2)]
    [InlineData("Graduates of KAIST built the satellite.", "KAIST", 1)]
    [InlineData("North American Aviation built the Apollo capsule.", "North American Aviation", 1)]
    [InlineData("A satellite of PhilSA was lost with the rocket.", "PhilSA", 1)]
    public void Names_of_an_organization_are_one_entity(string text, string name, int mentions)
    {
        Entity entity = EntitiesOf(text, MentionKind.Organization).Single();

        entity.Name.Should().Be(name);
        entity.Mentions.Should().HaveCount(mentions);
    }

    [Fact]
    public void An_organization_has_one_id_by_whatever_name_an_article_knows_it() =>
        EntitiesOf("PhilSA lost a satellite.", MentionKind.Organization).Single().Id.Should().Be(EntitiesOf("The Philippine Space Agency lost a satellite.", MentionKind.Organization).Single().Id);

    [Theory]
    [InlineData("The Crew Dragon docked. The Dragon will stay for a month, and Dragon then splashes down.", "Crew Dragon", 3)]
    [InlineData("The Wolverine-4 freighter docked with the station. The arm will look at Wolverine on Sunday.", "Wolverine-4", 2)]
    [InlineData("Soyuz MS-28 lifted off. The crew of MS-28 is well.", "Soyuz MS-28", 2)]
    [InlineData("The satellite SEOSAT-Ingenio was lost. The satellite Ingenio was to look at Spain.", "SEOSAT-Ingenio", 2)]
    public void Short_names_of_a_craft_are_one_entity(string text, string name, int mentions)
    {
        Entity entity = EntitiesOf(text, MentionKind.Vehicle).Single(e => e.Name == name);

        entity.Mentions.Should().HaveCount(mentions);
    }

    [Fact]
    public void A_new_craft_of_an_old_name_is_another_one() =>
        EntitiesOf("The Hevelius satellite was launched in May. Its successor, the satellite Hevelius 2, follows in June. Hevelius is fine.", MentionKind.Vehicle).Select(e => e.Name).Should().Equal("Hevelius", "Hevelius 2");

    [Theory]
    [InlineData("President Luiz Inácio Lula da Silva decreed mourning for the engineers. Lula promised money.", "Luiz Inácio Lula da Silva")]
    [InlineData("Engineer Lee Joo-jin left the room. President Lee Myung-bak asked the engineers not to lose heart. Lee, who had watched on television, will get a report.", "Lee Myung-bak")]
    [InlineData("Duarte do Vale is at the spaceport.\n\nDO VALE: The rocket is still here.", "Duarte do Vale")]
    [InlineData("Djamaluddin, who heads the agency, said nobody was hurt by the tank. Like many, Djamaluddin uses one name.", "Djamaluddin")]
    public void A_short_name_stands_for_the_full_one(string text, string name) =>
        EntitiesOf(text, MentionKind.Person).Single(e => e.Name == name).Mentions.Should().HaveCount(2);

    [Theory]
    [InlineData("Engineer Viktor Andreyevich Lebed died on Monday. Engineer Viktor Lebed was 91. “He knew,” said Viktor Andreyevich.", "Viktor Andreyevich Lebed", 3)]
    [InlineData("Engineer Anna Frost took the picture. “It is true,” said A. Frost.", "Anna Frost", 2)]
    [InlineData("Engineer Arul “Ace” Pandian said so. Engineer Arul Pandian knows.", "Arul “Ace” Pandian", 2)]
    [InlineData("Engineer Anna Frost took the picture. Engineer Adam Frost did not. “It is true,” said A. Frost.", "A. Frost", 1)]
    public void A_name_is_the_fuller_one_of_the_article(string text, string name, int mentions) =>
        EntitiesOf(text, MentionKind.Person).Single(e => e.Name == name).Mentions.Should().HaveCount(mentions);

    [Theory]
    [InlineData("Farmer Wendy Barley called the police. Her son Cody Barley found a ring. “It is hot,” Barley said.", "Wendy Barley")]
    [InlineData("Engineer Ana Reis said no. “Yes,” said Rui Reis, who is no relation. Reis will fly on Monday.", "Ana Reis")]
    public void A_family_name_is_not_that_of_the_kin(string text, string name) =>
        EntitiesOf(text, MentionKind.Person).Single(e => e.Name == name).Mentions.Should().HaveCount(2);

    [Fact]
    public void The_beginning_of_the_name_of_a_place_is_that_place() =>
        EntitiesOf("The engine blew up at the Cobalt Test Range. Another engine is on the way to the Cobalt launch site.", MentionKind.Site).Should().NotBeEmpty();

    [Fact]
    public void A_name_with_half_a_surrogate_pair_has_an_id() =>
        EntitiesOf("The next ship, Okapi\uD83D-2, is late. The Okapi\uD83D-2 rocket waits.", MentionKind.Vehicle).Should().OnlyContain(e => e.Id.StartsWith("vehicle/", StringComparison.Ordinal));

    [Fact]
    public void A_pad_stays_where_it_was_first_placed()
    {
        ArticleModel model = Extract("The engine blew up on Stand 9 at the Saryozek Test Range. It will take months to repair Stand 9. The next ship flies from Baikonur.");

        model.Sites.Where(m => m.Value.Pad is not null).Select(m => m.Value.Complex).Should().Equal("Saryozek Test Range", "Saryozek Test Range");
    }

    private static IEnumerable<Entity> EntitiesOf(string text, MentionKind kind) => Extract(text).Entities.Where(e => e.Kind == kind);

    private static ArticleModel Extract(string text) => ExtractionPipeline.Default.Extract(Article.FromText(text));
}

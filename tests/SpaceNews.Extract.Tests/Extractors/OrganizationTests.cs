using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class OrganizationTests
{
    [Theory]
    [InlineData("{|Organization=NASA:NASA|} and {|Organization=Roscosmos:Roscosmos|} met.")]
    [InlineData("The {|Organization=European Space Agency:European Space Agency|} ({|Organization=European Space Agency:ESA|}) agreed.")]
    [InlineData("{|Organization=SpaceX:SpaceX|}’s rockets land.")]
    [InlineData("Only {|Organization=SpaceX:SpaceX|}the firm can do that.")]
    [InlineData("{|Organization:Halvorsen Dynamics|} will build it.")]
    [InlineData("A ship of the {|Organization:U.S. Navy|} found it.")]
    [InlineData("{|Organization:Reuters|} reported it first.")]
    [InlineData("The {|Organization:Federal Aviation Administration|} will look into it.")]
    [InlineData("The {|Organization:Columbia Accident Investigation Board|} wrote a report.")]
    [InlineData("She teaches at {|Organization:Stanford University|}.")]
    [InlineData("{|Organization=Boeing:Boeing|} lost money.")]
    [InlineData("Moscow and the Kremlin said nothing.")]
    [InlineData("Kazakhstan and Russia share it.")]
    [InlineData("The agency and the company met the board.")]
    [InlineData("Crew Dragon and Starship are craft.")]
    [InlineData("{|Organization=Rocket Lab:Rocket Lab|} and {|Organization=Blue Origin:Blue Origin|} bid.")]
    [InlineData("The {|Organization:U.S. Space Force|} tracks it.")]
    [InlineData("{|Organization=Northrop Grumman:Northrop Grumman|} said it would pay.")]
    [InlineData("Japan’s {|Organization=JAXA:JAXA|} agreed.")]
    [InlineData("The {|Organization:Ministry of Defence|} was silent.")]
    [InlineData("The {|Organization:New York Times|} had the story.")]
    // Parts of the world and kinds of device are none.
    [InlineData("The beam covers Northern Africa, Central Asia and Southern Brazil.")]
    [InlineData("{|Organization:Northern Sky Research|} counted two failed PPUs.")]
    // The whole name, and no more of it.
    [InlineData("He read it in the {|Organization:Northwest Science Daily|} on Friday.")]
    [InlineData("“Ask who remembers,” recalled Ana Reis of {|Organization:Perigee Aerospace|}.")]
    [InlineData("The second lander of Tokyo's {|Organization=ispace:ispace|} crashed; {|Organization=ispace:ispace|} calls it a hard landing.")]
    [InlineData("“It ran,” said Catriona Swift, founder of {|Organization:Skerry Launch|}. She likes {|Organization=Skerry Launch:Skerry|}.")]
    [InlineData("{|Organization=Isar Aerospace:Isar Aerospace Technologies GmbH|} built the rocket.")]
    [InlineData("Minister Ahn Se-jin and his wife Bríd Ó Sé left.")]
    [InlineData("{|Organization:Pellham Orbital Inc.|} went under.")]
    public void Organization_is_found(string markup) => Verify.Kinds(MentionKind.Organization).Extracts(markup);
}

using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class SiteTests
{
    [Theory]
    // Complexes.
    [InlineData("They drove to {|Site=Baikonur Cosmodrome:Baikonur Cosmodrome|} at night.")]
    [InlineData("San Marco 2 rose in April; later San Marco 5 was the last.")]
    [InlineData("{|Site=Baikonur Cosmodrome:Baikonur|}'s pads are old.")]
    [InlineData("{|Site=Baikonur Cosmodrome:Baykonur|} is in Kazakhstan.")]
    [InlineData("It flew from {|Site=Plesetsk Cosmodrome:Plesetsk|} and from {|Site=Vostochny Cosmodrome:Vostochny|}.")]
    [InlineData("The ship left {|Site=Guiana Space Centre (Kourou):Kourou|} by sea.")]
    [InlineData("It rose from {|Site:Cape Canaveral|}, Florida.")]
    [InlineData("Tanks stand in {|Site=Starbase (Boca Chica):Boca Chica|}, Texas.")]
    [InlineData("The rocket rose from {|Site:Wallops|} at dusk.")]
    [InlineData("Visitors came to the {|Site=Kennedy Space Center:Kennedy Space Center|} in Florida.")]
    // Pads: with their complex, by any of their names, or implied.
    [InlineData("It stood on {|Site=Baikonur Cosmodrome > Site 31/6:Site 31/6|} at {|Site=Baikonur Cosmodrome:Baikonur|}.")]
    [InlineData("At {|Site=Baikonur Cosmodrome:Baikonur|}, {|Site=Baikonur Cosmodrome > Site 31/6:Area 31|} is closed.")]
    [InlineData("At {|Site=Baikonur Cosmodrome:Baikonur|}, {|Site=Baikonur Cosmodrome > Site 31/6:Launchpad 31|} is closed.")]
    [InlineData("At {|Site=Baikonur Cosmodrome:Baikonur|}, {|Site=Baikonur Cosmodrome > Site 31/6:Site 31|} is closed.")]
    [InlineData("{|Site=Baikonur Cosmodrome > Site 1/5:Gagarin’s Start|} is a museum now.")]
    [InlineData("It rose from {|Site=Kennedy Space Center > Launch Complex 39A:LC-39A|} on time.")]
    [InlineData("At {|Site=Kennedy Space Center:Kennedy Space Center|}’s {|Site=Kennedy Space Center > Launch Complex 39A:Launch Complex 39A|}, all was quiet.")]
    [InlineData("It rose from {|Site=Kennedy Space Center > Launch Complex 39A:Pad 39A|} in Florida.")]
    [InlineData("Crews left {|Site=Cape Canaveral Space Force Station > Space Launch Complex 40:SLC-40|}.")]
    // A pad is that of the place which the article is about, unless its number is known there and nowhere else.
    [InlineData("At the {|Site:Satish Dhawan Space Centre|} neither the {|Site=Satish Dhawan Space Centre (Sriharikota) > First Launch Pad:First Launch Pad|} nor the {|Site=Satish Dhawan Space Centre (Sriharikota) > Second Launch Pad:Second Launch Pad|} was hit.")]
    [InlineData("The motor burned at {|Site:Sriharikota|}. It had stood in {|Site=Satish Dhawan Space Centre (Sriharikota) > Building 254:Building 254|} for a month.")]
    [InlineData("The {|Site:Lindholm Spaceport|} opened. Crews kept out of {|Site=Lindholm Spaceport > Launch Complex 1:Launch Complex 1|}.")]
    [InlineData("Rocket Lab flew from {|Site=Rocket Lab Launch Complex 1 (Mahia Peninsula) > Launch Complex 1:Launch Complex 1|}, far from {|Site:Wallops|}.")]
    [InlineData("It left {|Site=Wallops Flight Facility (Wallops Island, Mid-Atlantic Regional Spaceport) > Pad 0A:Pad 0A|} on {|Site:Wallops Island|} and fell back beside {|Site=Wallops Flight Facility (Wallops Island, Mid-Atlantic Regional Spaceport) > Pad 0A:0A|}.")]
    // What the tables know keeps its name beside others found by their form.
    [InlineData("A blast tore through the {|Site:Booster Plant|} at {|Site=Baikonur Cosmodrome:Baikonur Cosmodrome|}.")]
    [InlineData("It rose from the {|Site=Naro Space Center > second launch pad:second launch pad|} of the {|Site=Naro Space Center:Naro Space Center|}.")]
    [InlineData("A second launch pad at {|Site=Naro Space Center:Naro Space Center|} will follow; the second launch pad is dear.")]
    [InlineData("An engine blew up on stand {|Site=Stennis Space Center > F-7:F-7|} at {|Site=Stennis Space Center:Stennis Space Center|}; it stood on stand 3 there.")]
    // Control centres and the like.
    [InlineData("Controllers at {|Site:Johnson Space Center|} cheered.")]
    [InlineData("Parts were shipped to {|Site:Marshall Space Flight Center|}.")]
    // New names.
    [InlineData("The {|Site:Halvorsen Spaceport|} will open soon.")]
    // The whole name, with the words before a pad and small words inside.
    [InlineData("The stage ran for its full 150 seconds on {|Site:Awarua Test Stand B|} on Monday.")]
    // A number of two figures is known by itself, one figure is not.
    [InlineData("Astronauts visited {|Site=Starbase (Boca Chica):Starbase|}. Three men had burned at {|Site=Cape Canaveral Space Force Station > Launch Complex 34:Launch Complex 34|} in 1967.")]
    // No sites.
    [InlineData("Engineers in Malindi are finishing a launch pad. A first flight is near.")]
    [InlineData("Two technicians of the Atlantic Spaceport Consortium were treated for burns.")]
    [InlineData("The launch pad was damaged, and the cosmodrome was shut.")]
    [InlineData("Moscow, Kazakhstan and the Black Sea are places.")]
    [InlineData("Kennedy spoke of the Moon.")]
    [InlineData("It rose from {|Site=Jiuquan Satellite Launch Center:Jiuquan|} in the desert.")]
    [InlineData("It rose from {|Site=Vandenberg Space Force Base:Vandenberg Space Force Base|} in California.")]
    [InlineData("It came from {|Site=Tanegashima Space Center:Tanegashima|}, Japan.")]
    [InlineData("Teams at {|Site=Starbase (Boca Chica):Starbase|} tested it.")]
    [InlineData("It returned to {|Site=Cape Canaveral Space Force Station > Landing Zone 1:Landing Zone 1|}.")]
    [InlineData("At {|Site=Vandenberg Space Force Base:Vandenberg|}, {|Site=Vandenberg Space Force Base > Space Launch Complex 4E:SLC-4E|} was ready.")]
    [InlineData("{|Site:Stennis Space Center|} fired an engine.")]
    // A ground station by its town, there and wherever it is named again; a town where a station stands in a country is one.
    [InlineData("Pictures of the satellite reach the dish at {|Site:Grimsholt|} each night. On Monday the signal did not come back at {|Site:Grimsholt|}.")]
    [InlineData("The satellite spoke with an antenna in Alaska.")]
    [InlineData("Controllers at Boeing lost the satellite.")]
    // A spaceport by what its name begins with; the town beside it, its people and its rocket are others.
    [InlineData("The rocket stood at {|Site:Oruvel Spaceport|}. No other has left from {|Site=Oruvel Spaceport:Oruvel|} since. Fishermen in Oruvel cheered.")]
    [InlineData("The rocket fell at {|Site:Ilha do Norte Spaceport|}.")]
    // Pads by two numbers, and at the end of a sentence.
    [InlineData("At {|Site=Vandenberg Space Force Base:Vandenberg|} the stage stood on {|Site=Vandenberg Space Force Base > Pad 75-3-4:Pad 75-3-4|}.")]
    [InlineData("The rocket cleared the tower of {|Site=Lindholm Spaceport > Pad B:Pad B|}. You could hear it at {|Site:Lindholm Spaceport|}.")]
    // A control centre or a hall has no pads, and the place that the story is about goes before one named later.
    [InlineData("A rocket burst at {|Site:Oruvel Spaceport|} on Monday. Engineers watched from the {|Site:Brindal Control Centre|}. {|Site=Oruvel Spaceport > Pad 2:Pad 2|} is closed.")]
    [InlineData("The fire at {|Site:Oruvel Spaceport|} is out. Smoke hid the rocket for an hour. {|Site=Oruvel Spaceport > Stand T4:Stand T4|} is bent. The engine was built for flights from {|Site:Lindholm Spaceport|}.")]
    // “Launch Complex 1” is Rocket Lab's only where that is named.
    [InlineData("The hose burst at {|Site:Lindholm Spaceport|}. Nobody was near {|Site=Lindholm Spaceport > Launch Complex 1:Launch Complex 1|}, and {|Site=Lindholm Spaceport > LC-1:LC-1|} is closed.")]
    // A part of the name, whatever article it looks like; the country or state beside a site is none.
    [InlineData("The booster came down on {|Site:A Shortfall of Gravitas|}.")]
    [InlineData("Workers at {|Site=Starbase (Boca Chica):Starbase|}, Texas, stopped.")]
    // An acronym in brackets, and wherever it stands after that.
    [InlineData("The fire began in the {|Site:Oruvel Stage Test Facility|} ({|Site=Oruvel Stage Test Facility:OSTF|}). Nobody enters the {|Site=Oruvel Stage Test Facility:OSTF|} today.")]
    [InlineData("The fire began in the {|Site:Oruvel Stage Test Facility|} (FIRE).")]
    // A complex lends its number to its pads; figures that no complex has are none.
    [InlineData("At {|Site=Cape Canaveral Space Force Station:Cape Canaveral|}, {|Site=Cape Canaveral Space Force Station > Launch Complex 36:LC-36|} had two pads. Atlas left from {|Site=Cape Canaveral Space Force Station > Space Launch Complex 36B:36B|}, never from 47B.")]
    // A pad belongs to the place it is said to be at, whatever the story is about.
    [InlineData("The rocket burst at {|Site:Oruvel Spaceport|}. {|Site:Oruvel Spaceport|} is shut. The next will be fired on {|Site=Brindal Test Centre > Stand T2:Stand T2|} at the {|Site:Brindal Test Centre|}.")]
    // A laboratory is an organization.
    [InlineData("The probe was built by the Jet Propulsion Laboratory in Pasadena.")]
    public void Site_is_found(string markup) => Verify.Kinds(MentionKind.Site).Extracts(markup);

    [Fact]
    public void Site_of_an_unknown_complex_is_reported() => Verify.Kinds(MentionKind.Site).Extracts("The rocket stood on {|SNX3001:{|Site=Pad 12X:Pad 12X|}|}.");

    [Fact]
    public void Site_has_country_and_place()
    {
        SiteName site = Verify.Kinds(MentionKind.Site).Extracts("It stood on {|Site:Site 31/6|} at {|Site:Baikonur|}.").Sites.First().Value;

        site.Id.Should().Be("baikonur/31-6");
        site.Country.Should().Be("KZ");
        site.Latitude.Should().BeApproximately(45.996, 0.01);
        site.Longitude.Should().BeApproximately(63.564, 0.01);
    }
}

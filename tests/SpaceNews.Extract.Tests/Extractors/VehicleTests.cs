using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class VehicleTests
{
    [Theory]
    // Individuals, families, serials.
    [InlineData("{|Vehicle=Soyuz MS-28 [CrewSpacecraft]:Soyuz MS-28|} docked without help.")]
    // Satellites by their ending, operators by what they do.
    [InlineData("The rocket left two {|Vehicle=Wren [Unknown]:Wrens|} and the {|Vehicle=Okapi-2 [Satellite]:Okapi-2|} satellite in orbit.")]
    [InlineData("{|Vehicle=Hot Bird 1 [Satellite]:Hot Bird 1|} was on order, {|Vehicle=Superbird B [Satellite]:Superbird B|} was lost.")]
    [InlineData("Students of Beersheba built {|Vehicle=Negevsat [Satellite]:Negevsat|} in two years.")]
    [InlineData("The stage fell short and {|Vehicle:Panorasat 3|} was lost.")]
    [InlineData("Panorasat said so, and Panorasat’s chairman agreed.")]
    [InlineData("The rocket carried {|Vehicle:Al-Zahra-1|} and a camera.")]
    [InlineData("The crew of {|Vehicle=Soyuz MS-28 [CrewSpacecraft]:MS-28|} is well.")]
    [InlineData("NASA bought {|Vehicle=Soyuz [CrewSpacecraft]:Soyuz|} seats.")]
    [InlineData("Russia builds {|Vehicle=Soyuz-2 [LaunchVehicle]:Soyuz-2|} rockets.")]
    [InlineData("Two {|Vehicle=Progress [CargoSpacecraft]:Progress|} freighters wait.")]
    [InlineData("A {|Vehicle=Crew Dragon [CrewSpacecraft]:Crew Dragon|} came home.")]
    [InlineData("A {|Vehicle=Falcon 9 [LaunchVehicle]:Falcon 9|} rose at dawn.")]
    [InlineData("The {|Vehicle=International Space Station [SpaceStation]:ISS|} is high up; the {|Vehicle=International Space Station [SpaceStation]:International Space Station|} is old.")]
    [InlineData("China’s {|Vehicle=Tiangong [SpaceStation]:Tiangong|} space station passed over.")]
    [InlineData("An {|Vehicle=Ariane 6 [LaunchVehicle]:Ariane 6|} waits in the rain.")]
    [InlineData("The {|Vehicle=James Webb Space Telescope [Satellite]:James Webb Space Telescope|} saw it.")]
    [InlineData("India’s {|Vehicle=Chandrayaan-3:Chandrayaan-3|} landed.")]
    [InlineData("The {|Vehicle=Curiosity [Rover]:Curiosity|} rover climbs.")]
    [InlineData("{|Vehicle:Luna-25|} crashed.")]
    [InlineData("The {|Vehicle=Zarya [StationModule]:Zarya|} module leaks.")]
    [InlineData("A {|Vehicle:Long March 5B|} stage fell into the sea.")]
    // Stages count, engines do not.
    [InlineData("The {|Vehicle=Fregat [Stage]:Fregat|} upper stage broke up.")]
    [InlineData("A {|Vehicle=Centaur [Stage]:Centaur|} upper stage with two RL10 engines was lost.")]
    [InlineData("The launch slipped for COVID-19.")]
    [InlineData("The stage has two TQ-12 engines and an LR-91 second-stage engine.")]
    // A serial in several words.
    [InlineData("A weather satellite, {|Vehicle=Meteor-M No. 2-5 [Satellite]:Meteor-M No. 2-5|}, is in orbit.")]
    [InlineData("A {|Vehicle=Soyuz TM 9 [CrewSpacecraft]:Soyuz TM 9|} landed, {|Vehicle=Falcon Eye 2 [Satellite]:Falcon Eye 2|} flew on, {|Vehicle=KOSMOS-3021 [Satellite]:KOSMOS-3021|} did not.")]
    [InlineData("{|Vehicle=Yaogan No. 33 [Satellite]:Yaogan No. 33|} was lost.")]
    // One name for several numbers; what is counted is none of them.
    [InlineData("{|Vehicle=Galileo 5 [Satellite]:Galileo 5|} and {|Vehicle=Galileo 6 [Satellite]:6|} were left too low.")]
    [InlineData("It lists faults on {|Vehicle=EchoStar 3 [Satellite]:EchoStars 3|}, {|Vehicle=EchoStar 4 [Satellite]:4|} and {|Vehicle=EchoStar 6 [Satellite]:6|}.")]
    [InlineData("Boosters {|Vehicle=Falcon 9 booster B1081 [Stage]:B1081|} and {|Vehicle=Falcon 9 booster B1093 [Stage]:1093|} landed.")]
    [InlineData("{|Vehicle=Soyuz 11 [CrewSpacecraft]:Soyuz 11|} and 3 people were lost.")]
    [InlineData("{|Vehicle=Tselina-D [Satellite]:Tselina-D|} and {|Vehicle=Tselina-O [Satellite]:-O|} listened for years.")]
    [InlineData("The satellites {|Vehicle=Byeol-3 [Satellite]:Byeol-3|} and {|Vehicle=Byeol-4 [Satellite]:-4|} of the university followed.")]
    [InlineData("The satellite {|Vehicle=Okapi 2A [Satellite]:Okapi 2A|} and {|Vehicle=Okapi 2B [Satellite]:2B|} were built by Airbus.")]
    [InlineData("The rocket {|Vehicle=Vega C [LaunchVehicle]:Vega C|} and I are old friends.")]
    // An operator that counts its satellites; what is counted and when are no craft.
    [InlineData("Telkom has given up {|Vehicle:Telkom 1|}. Both {|Vehicle:Telkom 3S|} and {|Vehicle:Telkom 4|}, its other satellites, carry on.")]
    [InlineData("The rocket of SpaceX 4 times failed. Arianespace 2 p.m. statement: the rocket is lost.")]
    // By initials and number, once the article has named it.
    [InlineData("The {|Vehicle=Galaxy Horizons 3 [Satellite]:Galaxy Horizons 3|} satellite lost pressure. {|Vehicle=Galaxy Horizons 3 [Satellite]:GH3|} is stable.")]
    // Pads are called by figures and a capital too.
    [InlineData("A {|Vehicle=Cygnus [CargoSpacecraft]:Cygnus|} fell back beside pad 0A; the pads 36A and 36B are older.")]
    [InlineData("Soviet papers gave {|Vehicle=Sputnik II [Satellite]:Sputnik II|} more lines.")]
    // Not across sentences, and no marks.
    [InlineData("Next in line for the moon Titan is a flying laboratory.")]
    [InlineData("R1. The company should restore the rule.")]
    [InlineData("“{|Vehicle=Starlink [Constellation]:Starlink|} fails,” he said. New rockets arrive, and reusable stages too.")]
    // Firms and people.
    [InlineData("Space Systems had built it; Intelsat wanted it over the Atlantic.")]
    [InlineData("The village head, Viktor Pavlovich Shtil, has written to Astana.")]
    // The space shuttle.
    [InlineData("The {|Vehicle:space shuttle Discovery|} rolled out.")]
    [InlineData("The {|Vehicle:space shuttle|} was costly.")]
    // What a craft is, in lower case behind its name, is no part of it.
    [InlineData("A {|Vehicle=Falcon 9 [LaunchVehicle]:Falcon 9|} booster fell over, and a {|Vehicle=New Shepard [LaunchVehicle]:New Shepard|} capsule came down well.")]
    // Missions, flights, crews, programmes.
    [InlineData("Crew-7, Expedition 73 and STS-121 are flights.")]
    [InlineData("Demo-2 and CRS-7 were flights too.")]
    [InlineData("Commercial Crew Program is no craft.")]
    [InlineData("The {|Vehicle=Soyuz [CrewSpacecraft]:Soyuz|} program goes on.")]
    // Glued and misspelt words.
    [InlineData("At {|Vehicle=International Space Station [SpaceStation]:ISS|}the crew waits.")]
    // New names, by the words beside them.
    [InlineData("The {|Vehicle=Okapi-7 [LaunchVehicle]:Okapi-7|} rocket rose.")]
    [InlineData("A {|Vehicle:Brightwing 2|} satellite was lost.")]
    [InlineData("The {|Vehicle:Pelican|} lunar lander tipped over.")]
    // No vehicles.
    [InlineData("The rocket, the capsule and the station are fine.")]
    [InlineData("Hard progress was made, and a dragon was seen.")]
    [InlineData("NASA and Roscosmos met in Houston.")]
    [InlineData("{|Vehicle=Starship [LaunchVehicle]:Starship|} broke up over the Gulf.")]
    [InlineData("A {|Vehicle=Proton-M [LaunchVehicle]:Proton-M|} was lost.")]
    [InlineData("{|Vehicle:Space Shuttle Challenger|} broke apart.")]
    [InlineData("The {|Vehicle=Cygnus [CargoSpacecraft]:Cygnus|} freighter burnt up.")]
    [InlineData("{|Vehicle=New Glenn [LaunchVehicle]:New Glenn|} and {|Vehicle=Vulcan Centaur [LaunchVehicle]:Vulcan Centaur|} compete.")]
    [InlineData("The {|Vehicle=Hubble Space Telescope [Satellite]:Hubble Space Telescope|} is thirty-six.")]
    [InlineData("{|Vehicle=Starlink [Constellation]:Starlink|} satellites fell.")]
    [InlineData("Boeing’s {|Vehicle=Starliner [CrewSpacecraft]:Starliner|} leaked.")]
    [InlineData("The {|Vehicle=Nauka [StationModule]:Nauka|} module fired its jets.")]
    [InlineData("Booster {|Vehicle:B1058|} toppled at sea.")]
    // By its number alone, where the article has named it, and by what only whole craft do.
    [InlineData("The booster {|Vehicle=Falcon 9 booster B1058 [Stage]:B1058|} of SpaceX was old. {|Vehicle=Falcon 9 booster B1058 [Stage]:1058|} came down on the ship; it had carried 1058 things.")]
    [InlineData("{|Vehicle:Patience|} splashed down at noon; crews docked a tug, and Wiseman undocked it.")]
    // Under the name that the text gives it.
    [InlineData("A {|Vehicle=Rockot [LaunchVehicle]:Rockot|} lost the satellite {|Vehicle=Daichi-3 [Satellite]:Daichi-3|}; two {|Vehicle=Taurus XL [LaunchVehicle]:Taurus XL|} rockets failed.")]
    [InlineData("A {|Vehicle=Delta II [LaunchVehicle]:Delta 2|} and two {|Vehicle=Proton [LaunchVehicle]:Protons|} rose, and the {|Vehicle=International Space Station [SpaceStation]:ISS|} crossed.")]
    [InlineData("The satellite {|Vehicle=EOS-03 [Satellite]:EOS-03|}, first called {|Vehicle=EOS-03 [Satellite]:GISAT-1|}, was lost.")]
    [InlineData("They flew at Mach 17 and more.")]
    [InlineData("Their endurance and curiosity were great, as was the discovery.")]
    // A name behind its noun: an ordinary word, in quotes, between commas.
    [InlineData("The rocket rose. On Wednesday the gamma-ray observatory {|Vehicle=Candle [Satellite]:Candle|} met the air.")]
    [InlineData("NASA said the commercial station {|Vehicle=Haven [SpaceStation]:Haven|} was empty.")]
    [InlineData("A retired weather satellite, {|Vehicle=Thunderhead [Satellite]:Thunderhead|}, fell from orbit.")]
    [InlineData("The capsule «{|Vehicle:Snowstorm|}» was lost in orbit.")]
    [InlineData("The model of the rocket «{|Vehicle=Energia [LaunchVehicle]:Energia|}» was crushed.")]
    [InlineData("The rocket lost a satellite, Monday brought rain.")]
    // Numbers in words and Roman numerals; numbers of a list.
    [InlineData("{|Vehicle=Pioneer III [Probe]:Pioneer III|} ran out of push, and {|Vehicle=Gemini Eight [CrewSpacecraft]:Gemini Eight|} began to spin.")]
    [InlineData("The rocket fell. Most read: 1. What fell on Mapleton 2. A bad week")]
    [InlineData("{|Vehicle:Kosmos 954|} fell on Canada, and {|Vehicle:Cosmos 954|} is the same craft.")]
    // One craft under two names has the first; a flight number behind a serial; a letter at the end of a sentence.
    [InlineData("{|Vehicle=Midori II [Satellite]:Midori II|}, known before launch as {|Vehicle=Midori II [Satellite]:ADEOS-II|}, fell silent. The satellite {|Vehicle=GCOM-W1 [Satellite]:GCOM-W1|}, also named {|Vehicle=GCOM-W1 [Satellite]:Shizuku|}, is well.")]
    [InlineData("The rocket fell with {|Vehicle=Eutelsat II F5 [Satellite]:Eutelsat II F5|} aboard, and {|Vehicle=Inmarsat-6 F2 [Satellite]:Inmarsat-6 F2|} lost power.")]
    [InlineData("The tank was that of an American {|Vehicle=Atlas V [LaunchVehicle]:Atlas V|}. The police took it away.")]
    public void Vehicle_is_found(string markup) => Verify.Kinds(MentionKind.Vehicle).Extracts(markup);

    [Fact]
    public void Vehicle_that_no_table_holds_is_reported() => Verify.Kinds(MentionKind.Vehicle).Extracts("The {|SNX4002:{|Vehicle:Okapi-7|}|} rocket rose.");

    [Fact]
    public void Next_craft_of_a_named_series_has_its_own_number() =>
        Verify.Kinds(MentionKind.Vehicle).Extracts("The capsule {|Vehicle=Harbour 4:Harbour 4|} fell. {|Vehicle=Harbour 5:Harbour 5|}, which was to fly, will wait with {|Vehicle=Harbour 3:Harbour 3|} at the station.");

    [Fact]
    public void Vehicle_with_a_serial_is_an_individual_of_its_family()
    {
        VehicleName vehicle = Verify.Kinds(MentionKind.Vehicle).Extracts("{|Vehicle:MS-28|} docked.").Vehicles.Single().Value;

        vehicle.Should().Be(new VehicleName("soyuz-ms-28", "Soyuz MS-28", VehicleClass.CrewSpacecraft, "Soyuz", true));
    }
}

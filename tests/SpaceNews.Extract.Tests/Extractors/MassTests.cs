using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class MassTests
{
    [Theory]
    // Numbers and units.
    [InlineData("The probe weighs {|Mass=412 kg:412 kg|} at launch.")]
    [InlineData("Its dry mass is {|Mass=1430 kg:1,430 kilograms|}.")]
    [InlineData("A {|Mass=3500 kg:3,500-kilogram|} satellite is waiting.")]
    [InlineData("The crane lifted {|Mass=13600 kg:13.6 tonnes|} with ease.")]
    [InlineData("They packed {|Mass=85 kg:85kg|} of fruit.")]
    [InlineData("The chip weighs {|Mass=0.02 kg:20 grams|}.")]
    [InlineData("It brought {|Mass=0.001 kg:1,000 milligrams|} of dust.")]
    [InlineData("The tower stands on {|Mass=2500000 kg:2,500 metric tons|} of concrete.")]
    [InlineData("The stage holds {|Mass=90718.474 kg:100 short tons|} of oxygen.")]
    [InlineData("They moved {|Mass=1016.047 kg:one long ton|} of steel.")]
    [InlineData("The parcel weighs {|Mass=4.536 kg:10 pounds|}.")]
    [InlineData("The parcel weighs {|Mass=4.536 kg:10 lb|} and no more.")]
    [InlineData("The bolt weighs {|Mass=0.057 kg:2 ounces|}.")]
    [InlineData("The rover carries {|Mass=1200 kg:1.2 t|} of tools.")]
    // A comparison limits nothing; explosive is weighed, loads on a crew are not.
    [InlineData("It sets down twice as much as the {|Mass=750 kg:750 kg|} of the older one and is twice as heavy as the {|Mass=2000 kg:two-tonne|} bus.")]
    [InlineData("It carries as much as {|Mass=<=750 kg:750 kg|} of sand.")]
    [InlineData("Each bolt contains {|Mass=0.002 kg:2 grams|} of explosive.")]
    [InlineData("That keeps the load on the crew at about 4g.")]
    // Numbers in words, large numbers.
    [InlineData("The rocket weighs {|Mass=544310.844 kg:1.2 million pounds|} when it is full.")]
    [InlineData("It lifts {|Mass=12000 kg:twelve tonnes|} to a low orbit.")]
    [InlineData("It lifts {|Mass=500 kg:half a tonne|} to a low orbit.")]
    [InlineData("The pool holds {|Mass=3000000 kg:three thousand tonnes|} of water.")]
    [InlineData("It weighs {|Mass=2500 kg:2½ tonnes|}.")]
    // Bounds stay outside the span and count in the value.
    [InlineData("It weighs more than {|Mass=>=900 kg:900 kg|}.")]
    [InlineData("It weighs over {|Mass=>=900 kg:900 kg|}.")]
    [InlineData("It weighs at least {|Mass=>=900 kg:900 kg|}.")]
    [InlineData("It weighs less than {|Mass=<=900 kg:900 kg|}.")]
    [InlineData("It carries up to {|Mass=<=900 kg:900 kg|} of cargo.")]
    [InlineData("It is lighter than {|Mass=<=900 kg:900 kg|}.")]
    [InlineData("It weighs about {|Mass=~900 kg:900 kg|}.")]
    [InlineData("It weighs nearly {|Mass=~900 kg:900 kg|}.")]
    [InlineData("It weighs almost {|Mass=~900 kg:900 kg|}.")]
    [InlineData("It weighs close to {|Mass=~900 kg:900 kg|}.")]
    [InlineData("It weighs roughly {|Mass=~900 kg:900 kg|}.")]
    [InlineData("It weighs {|Mass=>=900 kg:900 kg|} and change.")]
    [InlineData("It weighs {|Mass=>=900 kg:900 kg|} or more.")]
    [InlineData("Moon dust, {|Mass=~1 kg:a kilogram|} of it, came home.")]
    // Ranges are one mention.
    [InlineData("It weighs between {|Mass=400..500 kg:400 and 500 kg|}.")]
    [InlineData("It weighs {|Mass=400..500 kg:400 to 500 kg|}.")]
    [InlineData("It weighs {|Mass=400..500 kg:400–500 kg|}.")]
    // Conversions are mentions of their own.
    [InlineData("The lander weighs {|Mass=3900 kg:3,900 kg|} ({|Mass=3900.894 kg:8,600 lb|}).")]
    // A ton with no other hint is metric, and says so.
    [InlineData("The bay weighs {|SNX6001:{|Mass=20000 kg?:20 tons|}|}.")]
    [InlineData("The {|SNX6001:{|Mass=20000 kg?:20-ton|}|} platform fell into the trench.")]
    [InlineData("It weighs more than {|SNX6001:{|Mass=>=20000 kg?:twenty tons|}|}.")]
    [InlineData("It weighs about {|SNX6001:{|Mass=~15000 kg?:15 tons|}|} wet.")]
    // Nothing of the kind.
    [InlineData("The engine gives 120 tons of thrust.")]
    [InlineData("It makes 230,000 pounds of thrust at sea level.")]
    [InlineData("The crew felt 4 g for a while.")]
    [InlineData("The blast was worth 3 kilotons of TNT.")]
    [InlineData("The firm has tons of problems.")]
    [InlineData("It cost 40 million pounds to build.")]
    [InlineData("The tank holds gas at 300 pounds per square inch.")]
    [InlineData("There were 400 guests and 12 buses.")]
    [InlineData("Altogether, {|Mass=549054 kg:549,054 kg|} stood on the pad.")]
    [InlineData("It brought {|Mass=2.3 kg:2.3 kilos|} of rock home.")]
    [InlineData("The {|Mass=7.5 kg:7.5-kilogram|} cube failed.")]
    [InlineData("It can lift {|Mass=45359.237 kg:100,000 pounds|}, or {|Mass=45360 kg:45,360 kilograms|}.")]
    [InlineData("No more than {|Mass=<=50 kg:50 kg|} may be carried.")]
    [InlineData("A {|Mass=500..600 kg:500- to 600-kilogram|} class of craft.")]
    [InlineData("It lost {|Mass=0.5 kg:half a kilogram|}.")]
    [InlineData("The bay, weighing some {|Mass=~30000 kg:30 metric tons|}, fell.")]
    [InlineData("The {|Mass=8000 kg:eight-tonne|} truck stopped.")]
    [InlineData("Crews moved {|Mass=20 kg:20\u00A0kg|} of ice.")]
    [InlineData("A thrust of 1,710,000 pounds lifts it.")]
    [InlineData("The engine makes 75 tons-force.")]
    [InlineData("The firm lost £20 million pounds last year.")]
    [InlineData("The max. capacity is {|Mass=100000 kg:100t|}.")]
    [InlineData("The weight is {|Mass=20 kg:20 [kg]|}.")]
    [InlineData("It took {|Mass=0.00012 kg:120 mg|} of dust.")]
    [InlineData("It weighs {|Mass=3.714 kg:8 lb 3 oz|}.")]
    [InlineData("It weighs {|Mass=1500 kg:a tonne and a half|}.")]
    [InlineData("It weighs {|Mass=750 kg:three quarters of a tonne|}.")]
    [InlineData("It carried {|Mass=2500000000 kg:25 lakh tonnes|} of ore.")]
    [InlineData("It lifts {|Mass=2267961.85..4535923.7 kg:5 to 10 million pounds|}.")]
    [InlineData("They had {|Mass=~70 kg:70 ± 9 kg|} of it.")]
    [InlineData("It must not exceed {|Mass=<=50 kg:50 kg|}.")]
    [InlineData("It drops {|Mass=>=20 kg:20-plus kg|} and {|Mass=>=30 kg:30+ kg|} of ballast.")]
    [InlineData("It carries {|Mass=>=100 kg:several hundred kilograms|} of food.")]
    [InlineData("It weighs {|Mass=~45000 kg:45 tonnes|} or so.")]
    [InlineData("A mass of about {|Mass=~45 kg:45 kilograms|}it was thrown.")]
    // The conversion tells which ton is meant.
    [InlineData("It weighs {|Mass=18143.695 kg:20 tons|} ({|Mass=18143.695 kg:40,000 pounds|}). The crane lifted {|Mass=9071.847 kg:10 tons|}.")]
    [InlineData("It weighs {|Mass=20000 kg:20 tons|} ({|Mass=19958.064 kg:44,000 pounds|}).")]
    [InlineData("It weighs {|Mass=900 kg:900 kg|}, or {|Mass=898.113 kg:1,980 lb|}, when dry.")]
    // Other things than masses.
    [InlineData("It makes 1.2 million pounds (5,300 kN) of thrust.")]
    [InlineData("It makes 5,300 kN (1.2 million pounds).")]
    [InlineData("A thrust of 40 tons on the ground and 45 tons in vacuum is enough.")]
    [InlineData("The engine produces 390 tons at sea level.")]
    [InlineData("A launch costs $2,700 a kilogram.")]
    [InlineData("A launch costs $2,700 per kilogram.")]
    [InlineData("The 40-million-pound contract ended.")]
    [InlineData("A 5-kiloton blast shook the town.")]
    [InlineData("It burns 3 tonnes a second.")]
    [InlineData("It burns 3 tonnes per second.")]
    [InlineData("The load was 20 kg/cm2 at most.")]
    [InlineData("They have a ton of problems.")]
    [InlineData("It broke under 20 tons of air pressure.")]
    [InlineData("They pulled 8 g on reentry and 12 g at impact.")]
    [InlineData("Twelve stone walls stood there.")]
    [InlineData("It weighs more than {|SNX6001:{|Mass=>=1000 kg?:a ton|}|}.")]
    public void Mass_is_found(string markup) => Verify.Kinds(MentionKind.Mass).Extracts(markup);

    [Theory]
    [InlineData("Its dry mass is 900 kg.", MassKind.Dry)]
    [InlineData("The lander has a launch mass of 900 kg.", MassKind.Launch)]
    [InlineData("It can lift 900 kg to orbit.", MassKind.Payload)]
    [InlineData("It held 12 tonnes of kerosene.", MassKind.Propellant)]
    [InlineData("It left 900 kg of debris.", MassKind.Debris)]
    [InlineData("The crane lifted 900 kg.", MassKind.Unspecified)]
    [InlineData("The lander weighs 900 kg including fuel.", MassKind.Launch)]
    public void Mass_tells_which_mass_it_is(string text, MassKind kind) => ExtractionPipeline.Default.Extract(Article.FromText(text)).Masses.Single().Value.Kind.Should().Be(kind);

    [Fact]
    public void Two_statements_of_a_mass_point_at_each_other()
    {
        Mention<Mass>[] masses = [.. ExtractionPipeline.Default.Extract(Article.FromText("The lander weighs 3,900 kg (8,600 lb).")).Masses];

        masses.Select(m => m.Value.SameAs).Should().Equal(masses[1].Span, masses[0].Span);
        masses[1].Value.Of.Should().Be("lander");
    }

    [Theory]
    [InlineData("The lander weighs 3,900 kg (9,900 lb).", "SNX6002")]
    [InlineData("The bay weighs 20 tons.", "SNX6001")]
    public void Mass_in_doubt_is_reported(string text, string id) => ExtractionPipeline.Default.Extract(Article.FromText(text)).Diagnostics.Select(d => d.Id).Should().Equal(id);

    [Fact]
    public void Mass_in_tons_tells_what_its_words_allow()
    {
        Mass mass = Verify.Kinds(MentionKind.Mass).Extracts("The bay weighs {|Mass=20000 kg?:20 tons|}.").Masses.Single().Value;

        mass.MinKilograms.Should().BeApproximately(18_143.69, 0.01);
        mass.MaxKilograms.Should().BeApproximately(20_320.94, 0.01);
        mass.Unit.Should().Be("ton");
        mass.Number.Should().Be(20);
    }

    [Theory]
    [InlineData("On show is a helium bottle from Tank 4 (36 kg).", "helium bottle")]
    [InlineData("It was carrying the third stage, and beside it a relay satellite 260 kilograms.", "relay satellite")]
    [InlineData("A slab of insulation, later put at half a ton, fell on the ramp.", "slab of insulation")]
    [InlineData("Was the capsule too heavy? Engineers gave 5,900 kg.", "capsule")]
    [InlineData("The tank was hung from a crane and read 250 kg on the scale.", "tank")]
    [InlineData("Controllers saved theirs by cutting it loose from its own kick motor. That motor, all 10 tonnes of it, fell into the sea.", "motor")]
    public void What_no_rule_tells_is_chosen_among_the_things_named_near(string text, string of) =>
        ExtractionPipeline.Default.Extract(Article.FromText(text)).Masses.Single().Value.Of.Should().Be(of);

    [Theory]
    [InlineData("Of its 13.5 tonnes, 9 tonnes was propellant.", "|propellant")]
    [InlineData("“I go sixteen stone,” said Mr. Noakes.", "")]
    public void What_stands_beyond_another_mass_or_cannot_weigh_is_not_guessed_at(string text, string expected) =>
        string.Join('|', ExtractionPipeline.Default.Extract(Article.FromText(text)).Masses.Select(m => m.Value.Of)).Should().Be(expected);

    [Theory]
    [InlineData("The service bay weighs 20 tonnes.", "service bay")]
    [InlineData("The 900-kg lander fell over.", "lander")]
    [InlineData("The ship carried 300 kg of fresh fruit.", "fresh fruit")]
    [InlineData("The lander, built by Orel, weighs 900 kg.", "lander")]
    [InlineData("Iridium 33 (560 kg) was hit.", "Iridium 33")]
    [InlineData("GSAT-5P, a 2,310-kg craft, was lost.", "GSAT-5P")]
    [InlineData("The rover has a launch mass of 900 kg.", "rover")]
    [InlineData("The mass of the rover is 900 kg.", "rover")]
    [InlineData("The satellite (launch mass 560 kg) died.", "satellite")]
    [InlineData("At nine tonnes, Caribou-2 is heavy.", "Caribou-2")]
    [InlineData("A metal lump of 1.6 kg fell.", "metal lump")]
    [InlineData("The lander (launch mass: 1,752 kg) crashed.", "lander")]
    [InlineData("The probe has a mass of 1.5t.", "probe")]
    [InlineData("The 120-tonne-class rocket rose.", "rocket")]
    [InlineData("The Kestrel is new. Its dry mass is 900 kg.", "Kestrel")]
    [InlineData("It can lift 900 kg to orbit.", "payload")]
    // The noun behind an attribute.
    [InlineData("The 67-kilogramme crop-watching satellite died.", "crop-watching satellite")]
    [InlineData("The 40-metre-tall, 350 tonne Okapi blew up.", "Okapi")]
    [InlineData("A two-tonne class satellite was lost.", "satellite")]
    [InlineData("The agency's 1,025 kg Tamarin rover slept.", "Tamarin rover")]
    [InlineData("They found a 30-kilogram piece of debris.", "piece of debris")]
    [InlineData("The 700-kg probe re-entered on Monday.", "probe")]
    // What stands behind “of”.
    [InlineData("It held 600 tons of highly toxic fuel.", "toxic fuel")]
    [InlineData("It held 39 tonnes of the same liquid propellant.", "liquid propellant")]
    [InlineData("It brought 90 kilos of frozen samples.", "frozen samples")]
    [InlineData("It burned 200 litres, or 160 kg, of kerosene.", "kerosene")]
    [InlineData("The rover Takhi, all 9.4 kg of it, slept.", "rover Takhi")]
    // The subject of a verb of weighing.
    [InlineData("The hatch, which alone weighs 90 kg, was never found.", "hatch")]
    [InlineData("The mast is about five metres wide (sixteen feet), weighing 22 tonnes.", "mast")]
    [InlineData("The load of food on the ship weighs 2.7 tonnes.", "load of food")]
    [InlineData("The telescope, a joint project of ESA and NASA that weighs two tonnes, went silent.", "telescope")]
    [InlineData("The three Okapi probes, each of them weighing 900 kg, were lost.", "Okapi probes")]
    [InlineData("A satellite the size of a bus, weighing six tonnes, will fall.", "satellite")]
    [InlineData("The craft cannot weigh more than 900 kg.", "craft")]
    [InlineData("Bits as heavy as 100 kg were found.", "Bits")]
    [InlineData("A two-stage rocket weighing 90 tonnes blew up.", "two-stage rocket")]
    // A name beside a common noun says more.
    [InlineData("Kestrel-2, the lost satellite, weighed 100 kg.", "Kestrel-2")]
    [InlineData("Korea's Nuri, a 200-tonne rocket, failed.", "Nuri")]
    [InlineData("Kestrel is a two-stage rocket with a mass of 90 tonnes.", "Kestrel")]
    [InlineData("Sidra, the 14.5-kilogram rover, was lost.", "Sidra")]
    [InlineData("In Kourou, a 200-tonne rocket exploded.", "rocket")]
    [InlineData("The spent second stage, a 920-kg shell, went round the Earth.", "second stage")]
    [InlineData("The last N1 fell. The Soviet moon rocket weighed 2,820 tonnes.", "N1 rocket")]
    [InlineData("A ring found near Bintulu is lighter, less than 25 kg.", "ring")]
    [InlineData("The satellite of weight 2.75 tonnes was insured.", "satellite")]
    [InlineData("The capsule that fell on Friday weighs 2.9 tonnes.", "capsule")]
    [InlineData("The object measures 9.4 metres and weighs roughly 1,100 kg.", "object")]
    [InlineData("On the stand the whole rocket came to 29 tonnes.", "whole rocket")]
    [InlineData("Mass of one solar wing: 19 kg", "solar wing")]
    [InlineData("A good 1,100 kg of that is propellant.", "propellant")]
    // Pronouns.
    [InlineData("Kestrel lifted off on Monday. Fully fuelled, it weighs 90 tonnes.", "Kestrel")]
    [InlineData("The tug was lost. That one tipped the scales at 5,920 kilos.", "tug")]
    [InlineData("The tug was lost. With full tanks it weighed 900 kg.", "tug")]
    [InlineData("The tug is new, and at nine tonnes it is heavy.", "tug")]
    [InlineData("Fully fuelled, it weighs 90 tonnes.", null)]
    [InlineData("It held 600 kg of", null)]
    // Masses that are named, capacities, labels.
    [InlineData("The cabin, whose mass is put at 20 tonnes, fell.", "cabin")]
    [InlineData("The rocket has a capacity of 8 tonnes.", "payload")]
    [InlineData("The rocket's payload capacity is 8 tonnes.", "payload")]
    [InlineData("Its maximum payload is 8 tonnes.", "maximum payload")]
    [InlineData("Payload to orbit (LEO): 1,200 kg", "Payload")]
    [InlineData("Launch cargo 400 kg", "Launch cargo")]
    [InlineData("Of the satellite's 6,500 kg, little is left.", "satellite")]
    [InlineData("The Okapi, 63 metres long and 574 tonnes at launch, fell.", "Okapi")]
    [InlineData("The cart holds 1,900 kg when full.", "cart")]
    [InlineData("The debris, estimated at 250 kg, fell.", "debris")]
    [InlineData("The fuel amounted to 3 tonnes.", "fuel")]
    [InlineData("Rao put the lost cargo at 412 kilograms.", "lost cargo")]
    [InlineData("Take-off mass: 590 tonnes.", null)]
    [InlineData("It carried cubesats weighing a total of 90 kilograms.", "cubesats")]
    [InlineData("At 30 kilos the tank is heavy.", "tank")]
    [InlineData("Debris from the Long March 5B core stage, a 23-tonne hulk, fell.", "Long March 5B core stage")]
    [InlineData("Built by Airbus and weighing 5.9 tonnes at launch, the craft fell.", "craft")]
    // What limits the number from behind, before “of”.
    [InlineData("They loaded 6,000 pounds or so of liquid oxygen.", "liquid oxygen")]
    [InlineData("Forty kilograms, give or take, of hydrazine ran out.", "hydrazine")]
    [InlineData("It flew with some 300 kilograms less kerosene than planned.", "kerosene")]
    [InlineData("Somebody poured a ton and a half too much oxygen into it.", "oxygen")]
    // What a thing is made of stands beside it; cargo and fuel do not make a thing.
    [InlineData("The capsule, 205 kg of aluminium, split.", "capsule")]
    [InlineData("Half of the shroud, 2,300 pounds of carbon fibre, fell.", "Half of the shroud")]
    [InlineData("Their cargo, 248 pounds of samples, is safe.", "samples")]
    [InlineData("The ship, 900 kg of food aboard, is safe.", "food")]
    // What runs out of a tank.
    [InlineData("The radiator sprang an ammonia leak on Monday. In all 6 kilograms went overboard.", "ammonia")]
    // The name goes before the noun, wherever both stand.
    [InlineData("Aboard is the craft Mara-6, a 62-kilo farm watcher.", "craft Mara-6")]
    [InlineData("The 17-tonne vehicle, called Okapi-3, rose.", "Okapi-3")]
    [InlineData("Lost was Kestrel-8, a 5.9-tonne Boeing spacecraft.", "Kestrel-8")]
    [InlineData("In May 2019, Kestrel-8, an Airbus product of 5,470 kg, failed.", "Kestrel-8")]
    [InlineData("The satellite Halo-2, built by students and put up in 2017, is a box of 8 kg.", "satellite Halo-2")]
    [InlineData("Lost with it was a small satellite weighing 100 kilograms.", "small satellite")]
    // People, firms, places and months weigh nothing.
    [InlineData("The ring fell near Kourou in May and weighed 500 kilograms.", "ring")]
    [InlineData("Three cubesats for clients in Brazil, India and Korea, 18 kilograms in all, are gone.", "cubesats")]
    [InlineData("The hopper Grace landed; the rover Yaoki, from Japan, which weighs 498 grams, did not move.", "rover Yaoki")]
    [InlineData("The hatch is gone. Ana Reis weighed it at 212 kilos.", "hatch")]
    [InlineData("The name means patience. The wheel that holds the 2,900-kilogram craft steady failed.", "craft")]
    public void Mass_tells_what_it_is_of(string text, string? of) => ExtractionPipeline.Default.Extract(Article.FromText(text)).Masses.Single().Value.Of.Should().Be(of);

    [Theory]
    [InlineData("GSAT-5P, a 2,310-kg craft, was lost.", "GSAT-5P", "craft")]
    [InlineData("Sidra, the 14.5-kilogram rover, was lost.", "Sidra", "rover")]
    [InlineData("The 17-tonne vehicle, called Okapi-3, rose.", "Okapi-3", "vehicle")]
    [InlineData("The 900-kg lander fell over.", "lander", null)]
    [InlineData("Iridium 33 (560 kg) was hit.", "Iridium 33", null)]
    // The noun stands elsewhere: before the name, behind it, in an aside.
    [InlineData("A rocket lifted the weather satellite Zhuldyz-1. It failed. Zhuldyz-1 weighed 2,750 kg.", "Zhuldyz-1", "weather satellite")]
    [InlineData("The satellite was Nimbus B. The night was cold. Nimbus B weighed 570 kg.", "Nimbus B", "satellite")]
    [InlineData("Beruška, a small rover, froze. Beruška weighed 12 kg.", "Beruška", "small rover")]
    // Mass and noun are an aside of the name.
    [InlineData("Under the fairing sat Meteor-M No. 2-1, a weather satellite of 2,750 kg for Roscosmos.", "Meteor-M No. 2-1", "weather satellite")]
    // Only one craft of the article fits the noun.
    [InlineData("The Kestrel rocket that carried the satellite Zhuldyz-1 failed. The small test satellite, 145 kg on the scales, was to be carried above 300 km.", "Zhuldyz-1", "small test satellite")]
    // Two do, or it is another one.
    [InlineData("The satellite Zhuldyz-1 and the satellite Tarvos-2 fell. Weeks later a farmer found the burnt weather satellite, 145 kg on the scales.", "burnt weather satellite", null)]
    [InlineData("The satellite Zhuldyz-1 fell. A small test satellite, 145 kg on the scales, flies next.", "small test satellite", null)]
    public void Mass_of_a_name_keeps_the_noun_that_tells_what_it_is(string text, string of, string? noun)
    {
        Mass mass = ExtractionPipeline.Default.Extract(Article.FromText(text)).Masses.Single().Value;

        (mass.Of, mass.OfNoun).Should().Be((of, noun));
    }

    [Theory]
    // Parts of what is measured first, and the whole once more.
    [InlineData("Of the 640 kg of propellant, some 210 kg can no longer be accounted for.", "propellant|propellant")]
    [InlineData("Of the 2,355 kg of cargo, 420 kg is water and 640 kg food.", "cargo|water|food")]
    [InlineData("Of its 13.5 tonnes, 9 tonnes was propellant. A Chinese orbiter, Yinghuo-1 (115 kg), was lost with it.", "|propellant|Yinghuo-1")]
    [InlineData("Propellant: 2,720 kg liquid oxygen, 1,120 kg kerosene.", "liquid oxygen|kerosene")]
    [InlineData("The rocket weighed 2,820 tonnes, some 2,600 tonnes of it kerosene.", "rocket|kerosene")]
    [InlineData("About 640 kg of the planned 1,870 kg had been loaded.", "|")]
    [InlineData("The satellite Megha-4 weighed 1,045 kg, 118 kg of which were propellant.", "satellite Megha-4|propellant")]
    [InlineData("We had 85 kg of oxygen in the farm and used perhaps 12 kg of it.", "oxygen|oxygen")]
    [InlineData("The rocket weighs 23 tonnes and can bring 250 kilograms to a low orbit.", "rocket|payload")]
    [InlineData("Lost were the 950-kilogram Cosmos 2251 and the 560-kilogram Iridium 33.", "Cosmos 2251|Iridium 33")]
    public void Masses_of_one_sentence_are_told_apart(string text, string expected) =>
        string.Join('|', ExtractionPipeline.Default.Extract(Article.FromText(text)).Masses.Select(m => m.Value.Of)).Should().Be(expected);

    [Theory]
    [InlineData("Its engine gave 11,240 pounds of thrust and drank {|Mass=9300 kg:9.3 tonnes|} of liquid oxygen.")]
    [InlineData("Its four engines push with 190,000 pounds.")]
    public void Thrust_is_told_from_mass_by_what_stands_beside(string markup) => Verify.Kinds(MentionKind.Mass).Extracts(markup);

    [Theory]
    [InlineData("The Okapi-2 rocket stood ready. Crews fuelled the 426-tonne rocket.", "Okapi-2 rocket")]
    [InlineData("The Quokka-3 satellite fell silent. The 96-kilogram craft is tumbling.", "Quokka-3 craft")]
    [InlineData("The Okapi-2 rocket lifted the Quokka-3 satellite. Rotich said the vehicle weighed 182 tonnes.", "Okapi-2 vehicle")]
    [InlineData("The Quokka-3 satellite fell silent. It will be replaced by a 900-kg satellite.", "satellite")]
    [InlineData("The Quokka-3 satellite fell silent. Another 900-kg satellite is at work.", "satellite")]
    [InlineData("The Okapi-2 rocket stood ready. Crews brought the 900-kg satellite.", "satellite")]
    [InlineData("Crews brought the 900-kg satellite.", "satellite")]
    [InlineData("The Okapi-2 rocket went up, and all four motors of the 30-tonne machine lit.", "Okapi-2 machine")]
    [InlineData("The Okapi-2 rocket stood ready. Both craft, 310 kg apiece, are well.", "craft")]
    [InlineData("The Okapi-2 rocket fell on Monday. Seven tonnes, and nobody inside!", "Okapi-2")]
    [InlineData("The Okapi-2 rocket is new. It flies in May. Take-off mass: 590 tonnes.", "Okapi-2")]
    [InlineData("The lander Athena fell over. She weighed 2,120 kg with fuel.", "Athena")]
    [InlineData("A metal ring about 2.5 metres in diameter and weighing some 500 kilograms came down.", "metal ring")]
    public void Noun_for_a_craft_gets_its_name(string text, string of) => ExtractionPipeline.Default.Extract(Article.FromText(text)).Masses.Single().Value.Of.Should().Be(of);
}

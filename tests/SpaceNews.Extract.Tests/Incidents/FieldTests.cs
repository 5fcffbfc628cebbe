using FluentAssertions;
using NodaTime;
using Xunit;

namespace SpaceNews.Extract.Tests;

/// <summary>The fields of a record: each case is a sentence behind the same first one.</summary>
public class FieldTests
{
    [Theory]
    [InlineData("The blast killed twenty-seven workers.", 27, null)]
    [InlineData("Radio gave the toll as six dead and 57 injured.", 6, 57)]
    [InlineData("Two technicians were killed and nine were hurt.", 2, 9)]
    [InlineData("It took the lives of Ana Reis, Piotr Nowak and Sergey Orlov.", 3, null)]
    [InlineData("All four people aboard were lost.", 4, null)]
    [InlineData("A technician was thrown nine metres, but nobody was hurt.", 0, 0)]
    [InlineData("No damage or injury has been reported.", 0, 0)]
    [InlineData("Nobody had been in danger, the agency said.", 0, 0)]
    [InlineData("No American had ever died in flight.", null, null)]
    [InlineData("The explosion destroyed two satellites.", null, null)]
    [InlineData("One technician, Daniel Wall, 34, died at the scene.", 1, null)]
    [InlineData("Marshal Nedelin was killed, along with at least 73 others.", 74, null)]
    [InlineData("Two fitters, Desmond Lord and Patrick Stone, were killed.", 2, null)]
    [InlineData("Two sheep died.", null, null)]
    [InlineData("Two divers will swim into a dead and flooded tank.", null, null)]
    [InlineData("All nine engines burned for three seconds.", null, null)]
    [InlineData("No one on the ground was hurt.", 0, 0)]
    [InlineData("No person was hit, the mayor said.", 0, 0)]
    [InlineData("Nothing hit the satellite, the operator said.", null, null)]
    [InlineData("All three aboard are well.", 0, 0)]
    [InlineData("A fisherman was cut by flying glass.", null, 1)]
    [InlineData("Two technicians inhaled smoke and were discharged from the clinic in Bowen on the next morning.", null, 2)]
    [InlineData("The commander, Luca Monti, has fractured ribs.", null, 1)]
    [InlineData("Six of the workers died at once, and the toll has risen to nine dead.", 9, null)]
    [InlineData("Nobody was near.", 0, 0)]
    [InlineData("All nine are well, the agency said.", 0, 0)]
    [InlineData("Nobody had a scratch, the mayor said.", 0, 0)]
    // Told in the order of other tongues.
    [InlineData("Injured was nobody, informed the ministry.", 0, 0)]
    [InlineData("Victims there are none.", 0, 0)]
    [InlineData("According to the maker, an injured person does not exist.", 0, 0)]
    [InlineData("Two were injured, one of them not badly.", null, 2)]
    [InlineData("Three victims are in hospital.", null, 3)]
    [InlineData("Two men were treated for smoke.", null, 2)]
    [InlineData("No one died, but two workers were burned.", 0, 2)]
    public void Casualties_are_numbers_names_or_an_explicit_none(string sentence, int? killed, int? injured)
    {
        Casualties? casualties = Told(sentence).Casualties;

        casualties?.Killed.Should().Be(killed);
        casualties?.Injured.Should().Be(injured);
        (casualties is null).Should().Be(killed is null && injured is null);
    }

    [Theory]
    [InlineData("The rocket weighed 60 tonnes.", 60_000.0)]
    [InlineData("It can put 900 kg into orbit.", null)]
    [InlineData("A piece of 20 kg could go through a roof.", null)]
    public void Masses_are_of_what_was_there(string sentence, double? kilograms)
    {
        Incident told = Told(sentence);

        told.Masses.Select(m => m.Mass.Kilograms).Should().Equal(kilograms is { } k ? [k] : []);
    }

    [Fact]
    public void Satellite_aboard_shares_the_fate_of_its_rocket() =>
        Told("Its payload was the weather satellite Tern-2.").Vehicles.Select(v => v.Vehicle.Name).Should().Equal("Kestrel-5", "Tern-2");

    [Fact]
    public void Older_rocket_named_in_passing_has_no_part() =>
        Told("The smaller Kestrel-2 flies on from the same range.").Vehicles.Select(v => v.Vehicle.Name).Should().Equal("Kestrel-5");

    [Theory]
    [InlineData("The second, Kestrel-6, slips to March 2032.", "Kestrel-6", VehicleRole.Delayed)]
    [InlineData("Soyuz MS-91 lifted off from Baikonur on it.", "Soyuz MS-91", VehicleRole.Launched)]
    public void Craft_that_waits_or_rides_has_a_part(string sentence, string vehicle, VehicleRole role) =>
        Told(sentence).Vehicles.Should().Contain(v => v.Vehicle.Name == vehicle && v.Role == role);

    // What role somebody or something plays is told by the words beside the name.
    [Theory]
    [InlineData("Technician Olga Marsh was killed by the blast.", "Olga Marsh", PersonRole.Casualty)]
    [InlineData("Two men, Ivo Brandt, 51, and Peter Lowe, 44, died at the scene.", "Peter Lowe", PersonRole.Casualty)]
    [InlineData("“We know why,” said Ana Reis, a spokeswoman for the company.", "Ana Reis", PersonRole.Official)]
    [InlineData("Cosmonaut Oleg Rudenko, who was aboard, is well.", "Oleg Rudenko", PersonRole.Crew)]
    [InlineData("The failure will cost a year, said Tomas Hale, an independent analyst.", "Tomas Hale", PersonRole.Analyst)]
    public void Person_has_the_role_that_the_text_tells(string sentence, string person, PersonRole role) =>
        Told(sentence).People.Should().ContainSingle(p => p.Person.FullName == person).Which.Role.Should().Be(role);

    [Theory]
    [InlineData("The Investigative Committee has opened an inquiry into the failure.", "Investigative Committee", OrganizationRole.Investigator)]
    [InlineData("The news agency Interfax reported the failure first.", "Interfax", OrganizationRole.Source)]
    public void Organization_has_the_role_that_the_text_tells(string sentence, string organization, OrganizationRole role) =>
        Told(sentence).Organizations.Should().ContainSingle(o => o.Name == organization).Which.Role.Should().Be(role);

    [Fact]
    public void Craft_in_good_health_says_nothing_of_people() => Told("The satellite Tern-2 is in good health.").Casualties.Should().BeNull();

    [Fact]
    public void Organization_is_called_as_the_article_calls_it() =>
        Told("ISRO said that the engine had failed.").Organizations.Select(o => o.Name).Should().Equal("ISRO");

    [Theory]
    [InlineData("“Rocket lost,” the company said on Monday.", "2031-10-12")]
    [InlineData("The company told the Oslo exchange on Monday that a tank had ruptured.", "2031-10-12")]
    [InlineData("Monday's press call brought nothing new on the failure.", "2031-10-12")]
    [InlineData("The stand, opened in June, was scorched.", "2031-10-12")]
    public void Day_of_the_report_is_not_that_of_the_event(string sentence, string date) => Told(sentence).Date!.Value.Value.Should().Be(date);

    [Theory]
    [InlineData("A Kestrel-5 rocket exploded a minute after liftoff, the company said Monday.")]
    [InlineData("The company revealed, on Monday, that a Kestrel-5 rocket had exploded a minute after liftoff.")]
    public void Only_the_day_of_the_report_is_no_day(string text) => Read(text).Date.Should().BeNull();

    [Fact]
    public void Day_stands_in_the_sentence_before() =>
        Read("On Wednesday the freighter Pelican-6 tried to dock with Garuda Station. Contact came soon. The hooks closed on one side only, and it backed off to 200 metres.").Date!.Value.Value.Should().Be("2031-10-08");

    [Fact]
    public void Week_of_the_event_is_its_date() => Read("A Kestrel-5 rocket exploded last week on its pad. In June 2029 the company had moved to Oslo.").Date!.Value.Value.Should().Be("2031-W41");

    [Fact]
    public void Year_from_which_flights_are_counted_is_no_date() =>
        Read("Flight K15 was the first failure of the Kestrel-5 rocket after 14 successful launches in a row since it was introduced at the spaceport in 2022. It lifted off on 10 October 2031 at 10:53 p.m. local time. Two minutes later its second stage exploded. The company has opened an inquiry. A board will report in March. Two satellites were lost with it.").Date!.Value.Value.Should().Be("2031-10-10");

    [Fact]
    public void Time_that_was_planned_is_no_time() => Told("It was expected to take off at 3:28 a.m. EDT.").Time.Should().BeNull();

    [Fact]
    public void Crew_that_flies_next_has_no_part() =>
        Told("The next crew, astronauts Ana Reis and Piotr Nowak, is to launch on 3 December.").People.Should().BeEmpty();

    [Fact]
    public void Short_and_full_name_are_one_organization() =>
        Told("Moorland Launch Services said that the engine had failed. Moorland Launch expects a delay.").Organizations.Select(o => o.Name).Should().Equal("Moorland Launch Services");

    [Fact]
    public void Time_is_stated_twice_and_the_first_counts() =>
        Told("It happened at 05:48 Astana time (00:48 GMT).").Time!.Value.Value.Should().Be("T05:48+05:00");

    [Theory]
    [InlineData("The rocket caught fire on Pad 4 of the Mesa Test Site and was scorched.", IncidentType.Fire)]
    [InlineData("The rocket exploded on Pad 4 of the Mesa Test Site before a static fire.", IncidentType.GroundExplosion)]
    [InlineData("The rocket exploded 40 seconds after liftoff from Pad 4 of the Mesa Spaceport.", IncidentType.LaunchFailure)]
    [InlineData("The Kestrel-5 rocket broke apart under its nose cone.", IncidentType.LaunchFailure)]
    [InlineData("The capsule broke apart during its reentry.", IncidentType.ReentryLoss)]
    [InlineData("The freighter's approach was aborted by a docking sensor at twelve metres.", IncidentType.DockingFailure)]
    [InlineData("The computer shut down the engines half a second before liftoff after a false reading; the launch was aborted.", IncidentType.LaunchAbort)]
    [InlineData("A scrap of debris came so close that the crew took shelter in its capsule.", IncidentType.Other)]
    public void Type_follows_words_and_phase(string sentence, IncidentType type) => Read(sentence).Type.Should().Be(type);

    private static Incident Told(string sentence) => Read($"A Kestrel-5 rocket exploded on Sunday, a minute after liftoff. {sentence}");

    private static Incident Read(string text) =>
        ExtractionPipeline.Default.Extract(Article.FromText(text, published: new LocalDate(2031, 10, 14))).Incidents.Should().ContainSingle(i => !i.IsBackground).Subject;
}

using FluentAssertions;
using NodaTime;
using Xunit;

namespace SpaceNews.Extract.Tests;

/// <summary>Which events an article tells, and which it recalls.</summary>
public class EventTests
{
    private static readonly LocalDate Published = new(2031, 10, 14);

    [Fact]
    public void Items_of_a_round_up_are_events_of_their_own()
    {
        ArticleModel model = Read("""
            ORBITAL WEEKLY | issue 31

            1) SILENCE
            The Darwin-2 probe has fallen silent behind Mars, says Ilse Brandt of Helios Science. Its signal was lost on 10 October.

            2) CRUNCH
            Freighter Pelican-7 failed to dock with Garuda Station on Sunday. Its load weighs 900 kg.

            3) MONEY
            Nakhla Orbital has raised 40 million dirhams for its Ghaf-3 rocket.
            """);

        model.Incidents.Should().HaveCount(2).And.OnlyContain(i => !i.IsBackground);
        model.Incidents[0].Vehicles[0].Vehicle.Name.Should().Be("Darwin-2");
        model.Incidents[0].People.Should().ContainSingle().Which.Person.FullName.Should().Be("Ilse Brandt");
        model.Incidents[1].Type.Should().Be(IncidentType.DockingFailure);
        model.Incidents[1].Masses.Should().ContainSingle().Which.Mass.Kilograms.Should().Be(900);
        model.Incidents[1].People.Should().BeEmpty("she is of the other item");
    }

    [Fact]
    public void One_word_tells_of_several_events_with_dates_of_their_own()
    {
        ArticleModel model = Read("""
            Merganser-4 rocket lost over the Timor Sea

            A Merganser-4 rocket exploded 50 seconds after liftoff from Arnhem Space Centre on Sunday.

            Nobody was hurt. Its operator, Tasman Orbital, has opened an inquiry and has put off the next flight.

            Engineers suspect a cracked turbopump in the first stage, the firm said on Monday.

            Two Merganser-3 rockets were lost in the same way, on July 4, 2028 and on November 9, 2029.

            The next launch was planned for December.
            """);

        model.Incidents.Where(i => i.IsBackground).Select(i => i.Date?.Value.Value).Should().Equal("2028-07-04", "2029-11-09");
        model.Incidents.Should().ContainSingle(i => !i.IsBackground).Which.Date!.Value.Value.Should().Be("2031-10-12");
    }

    [Fact]
    public void A_craft_heads_what_follows_in_its_paragraph()
    {
        ArticleModel model = Read("""
            What went wrong this month

            1) Cormorant-2, Chile. On 3 October the upper stage shut down too early and the satellites fell into the Pacific.

            2) Tanager-9, Canada. On 7 October a fire burned through the cable tunnel of the test stand. Nobody was hurt.

            3) Bulbul-1, India. On 9 October contact was lost after a short circuit in the battery.
            """);

        model.Incidents.Select(i => i.Vehicles.Select(v => v.Vehicle.Name).FirstOrDefault()).Should().Equal("Cormorant-2", "Tanager-9", "Bulbul-1");
    }

    [Fact]
    public void Headings_of_one_story_make_no_round_up()
    {
        ArticleModel model = Read("""
            Kestrel-5 rocket explodes after liftoff

            A Kestrel-5 rocket exploded over the sea on Sunday.

            What happened

            The Kestrel-5 veered off course after 40 seconds and was destroyed by the range safety officer.

            What comes next

            Flights of the Kestrel-5 are suspended after the failure.
            """);

        model.Incidents.Should().ContainSingle().Which.Type.Should().Be(IncidentType.LaunchFailure);
    }

    [Fact]
    public void Chronicle_gives_each_entry_its_date()
    {
        ArticleModel model = Read("""
            Bad days of a good station

            March 3, 2019: First fire

            An oxygen candle set fire to a towel aboard Garuda Station. Nobody was hurt.

            June 25, 2022: A hard knock

            The freighter Pelican-2 collided with the station during a test of manual docking.

            August 1, 2027: Leak

            Air leaked from the Lotus module for nine days.
            """);

        model.Incidents.Select(i => (i.Type, i.Date?.Value.Value)).Should().Equal(
            (IncidentType.Fire, "2019-03-03"), (IncidentType.Collision, "2022-06-25"), (IncidentType.Leak, "2027-08-01"));
    }

    [Theory]
    [InlineData("On 9 October 2023 a Kestrel-2 failed to reach orbit.", "2023-10-09", "Kestrel-2")]
    [InlineData("In June 2019 its forerunner Kestrel-1 blew up on the pad.", "2019-06", "Kestrel-1")]
    // The date stands in one sentence, the accident in the next.
    [InlineData("Older people remember 24 October 2010. That day a Heron-1 exploded with its crew around it.", "2010-10-24", "Heron-1")]
    // The craft stands in one sentence, the accident in the next.
    [InlineData("The worst was Heron-1. In March 2010 a stuck valve made it explode.", "2010-03", "Heron-1")]
    public void Event_is_recalled_beside_the_main_one(string sentences, string date, string vehicle)
    {
        ArticleModel model = Read($"""
            Kestrel-5 lost

            A Kestrel-5 rocket exploded on Sunday, 12 October, a minute after liftoff. The Kestrel-5 was on its first flight.

            An inquiry has begun into the explosion. The Kestrel-5 will not fly before it ends, the company said. Nobody was hurt.

            Wreckage of the Kestrel-5 lies in deep water.

            {sentences}
            """);

        model.Incidents.Should().HaveCount(2);
        Incident recalled = model.Incidents.Single(i => i.IsBackground);
        recalled.Date!.Value.Value.Should().Be(date);
        recalled.Vehicles.Select(v => v.Vehicle.Name).Should().Contain(vehicle);
    }

    [Theory]
    // The craft of a part is that of the article.
    [InlineData("It is not the first trouble. The right wheel quit in March 2030.", "2030-03", "Fennec-1")]
    // A weak sentence is enough where the text calls up what happened before.
    [InlineData("Remember Heron-1. On 5 May 2019 it was buried in a dune up to the hubs.", "2019-05-05", "Heron-1")]
    public void Earlier_trouble_is_recalled(string sentences, string date, string vehicle)
    {
        ArticleModel model = Read($"""
            Fennec-1 is stuck

            The rover Fennec-1 got stuck in soft sand on 12 October. Helios Science said that two wheels of Fennec-1 had jammed.

            A second rover will be tested at home. Engineers want to see how the wheels behave.

            {sentences}
            """);

        model.Incidents.Should().Contain(i => i.IsBackground && i.Date!.Value.Value == date).Which.Vehicles.Select(v => v.Vehicle.Name).Should().Equal(vehicle);
    }

    [Fact]
    public void Two_dates_of_one_sentence_are_two_events()
    {
        ArticleModel model = Read("""
            Kestrel-5 lost

            A Kestrel-5 rocket exploded on Sunday, 12 October, a minute after liftoff. Nobody was hurt.

            An inquiry has begun. The Kestrel-5 will not fly before it ends.

            A Heron-1 blew up over its pad in April 2029, and in May 2030 a Puffin-2 was destroyed by its safety officer.
            """);

        model.Incidents.Where(i => i.IsBackground).Select(i => (i.Date!.Value.Value, i.Vehicles.Single().Vehicle.Name)).Should().Equal(("2029-04", "Heron-1"), ("2030-05", "Puffin-2"));
    }

    [Theory]
    // What happened then is known where the words leave it open.
    [InlineData("It is not the first such loss: Galaxy IV was lost in May 1998.", "Galaxy IV", IncidentType.SpacecraftAnomaly)]
    [InlineData("The team remembers the 1999 loss of Mars Polar Lander.", "Mars Polar Lander", IncidentType.LandingFailure)]
    // The rocket that failed in August 2024 was stopped on its pad in March.
    [InlineData("A Kairos stood on its pad in March 2024 when its countdown was aborted.", "KAIROS", IncidentType.LaunchAbort)]
    public void Recalled_event_that_everybody_knows_has_its_type(string sentence, string vehicle, IncidentType type) =>
        Read($"A Kestrel-5 rocket exploded two minutes after liftoff on Sunday, the agency said. Its engines had shut down. A board of inquiry meets on Tuesday.\n\n{sentence}")
            .Incidents.Should().Contain(i => i.IsBackground && i.Vehicles.Any(v => v.Vehicle.Name == vehicle)).Which.Type.Should().Be(type);

    [Fact]
    public void Both_events_have_what_is_told_of_both()
    {
        ArticleModel model = Read("""
            Rocket lost

            A Kestrel-5 rocket exploded on its pad on Sunday, the agency said. Its tank had burst.

            On 3 May 2028 a Kestrel-4 had fallen into the sea a minute after liftoff. A pump of the Kestrel-4 had failed. No one was hurt on either occasion.
            """);

        model.Incidents.Should().HaveCount(2).And.OnlyContain(i => i.Casualties != null && i.Casualties.Killed == 0 && i.Casualties.Injured == 0);
    }

    [Fact]
    public void Parts_of_a_report_are_one_event()
    {
        ArticleModel model = Read("""
            Loss of Kestrel-5

            1. Event. On 2 October a Kestrel-5 rocket left its pad with the satellite Tern-2. The emergency system shut down the engine after 73 seconds.

            2. Consequences. The rocket fell into the sea. Tern-2 was lost. There were no victims.

            3. Cause. A pump seized, because a seal of the tank had been fitted upside down.
            """);

        Incident incident = model.Incidents.Should().ContainSingle().Subject;
        incident.Vehicles.Select(v => v.Vehicle.Name).Should().Contain(["Kestrel-5", "Tern-2"]);
        incident.Casualties!.Killed.Should().Be(0);
    }

    [Theory]
    [InlineData("The failure pushed the next flight back to 2 March 2033.")]
    [InlineData("On 13 October the company said that the tank had ruptured.")]
    [InlineData("The programme had suffered from the 2022 invasion before the explosion.")]
    public void Date_of_something_else_recalls_nothing(string sentence)
    {
        ArticleModel model = Read($"""
            Kestrel-5 lost

            A Kestrel-5 rocket exploded on Sunday, 12 October, a minute after liftoff. Nobody was hurt.

            {sentence}
            """);

        model.Incidents.Should().ContainSingle().Which.Date!.Value.Value.Should().Be("2031-10-12");
    }

    [Fact]
    public void Anniversary_is_of_the_event_it_looks_back_on()
    {
        ArticleModel model = Read("""
            Twenty years after

            On October 14, 2011, a fire swept the hall where the Heron-1 capsule stood, and killed three technicians. Flowers were laid at the gate on Tuesday.
            """);

        model.Incidents.Should().ContainSingle().Which.Date!.Value.Value.Should().Be("2011-10-14");
    }

    [Fact]
    public void Day_since_which_a_craft_is_silent_is_the_day()
    {
        ArticleModel model = Read("The Darwin-2 orbiter has been out of contact since 10 October, Helios Science said. The loss of contact is not explained.");

        model.Incidents.Should().ContainSingle().Which.Date!.Value.Value.Should().Be("2031-10-10");
    }

    [Fact]
    public void Month_of_May_is_no_modal()
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText("The Kestrel-5 rocket exploded on 7 May, said Ailsa Reid of Moorland Launch.", published: new LocalDate(2031, 5, 9)));

        model.Incidents.Should().ContainSingle().Which.Date!.Value.Value.Should().Be("2031-05-07");
    }

    private static ArticleModel Read(string text) => ExtractionPipeline.Default.Extract(Article.FromText(text, published: Published));
}

using FluentAssertions;
using NodaTime;
using Xunit;

namespace SpaceNews.Extract.Tests;

/// <summary>Articles in which nothing goes wrong, though they are full of words for it.</summary>
public class NoIncidentTests
{
    public static TheoryData<string, string> Articles => new()
    {
        {
            "a launch that went well", """
            Merlin-4 reaches orbit on its second flight

            VARDØ, Norway, May 3 — A Merlin-4 rocket carried the weather satellite Tern-2 into orbit on Saturday, Nordkapp Launch said.

            Liftoff from Pad 1 at Vardø Spaceport came at 10:14 local time. The first stage separated on schedule, the second burned for six minutes, and the satellite opened its solar panels over the Pacific. “No anomalies, no surprises,” flight director Ida Moen said. The first flight in January had also gone without a fault.
            """
        },
        {
            "an end that was agreed", """
            Four dancers take their leave

            The magnetic-field satellite Rhea-1 re-entered over the South Pacific yesterday, on the day that had been booked for it. Commands fell silent on Thursday, as agreed. Its sister Rhea-2 follows in 2032.
            """
        },
        {
            "lively words", """
            A pack of boys and a satellite

            The Kestrel-5 woke the village on Saturday and hung the satellite Tern-2 in orbit. A burst of cheering came over the loudspeaker. Critics had shot holes into the budget, the minister broke off his holiday, and the shares fell before they rose. “Nothing leaked, nothing cracked, nobody swore,” said Ida Moen.
            """
        },
        {
            "a contract", """
            Kestrel Orbital wins order for nine radar satellites

            BENGALURU, June 11 — Kestrel Orbital said on Wednesday that the Ministry of Fisheries had ordered nine satellites of its Heron series for 4.2 billion rupees.

            The satellites, each of 140 kg, will look for boats in distress and for oil spills. Launches on a PSLV from Sriharikota begin in 2027. The contract covers insurance against launch failure and the loss of a satellite in orbit.
            """
        },
        {
            "a test passed", """
            Escape motor passes its last test

            HUNTSVILLE, Ala. — Engineers fired the launch abort motor of the Puffin capsule on a test stand on Thursday, the last of six firings before the craft carries people.

            The motor burned for five seconds and gave the thrust that was wanted. It would pull the crew clear if a rocket failed or exploded on the pad. “It did exactly what it should,” said test manager Dana Wills. An in-flight abort test follows in the autumn.
            """
        },
        {
            "an abort-system test", """
            Puffin capsule flies away from its rocket, as it was meant to

            A dummy capsule tore itself away from its booster 84 seconds after launch from Wallops on Tuesday and came down under three parachutes: the abort test that Harbor Space had waited for.

            The booster, no longer needed, was destroyed on command as planned. Nobody was aboard.
            """
        },
        {
            "a planned deorbit", """
            Old weather satellite comes to its planned end

            DARMSTADT, 2 February — Controllers sent Argus-3 into the atmosphere over the South Pacific on Monday, ending eighteen years of service with a controlled reentry.

            The satellite used its last fuel for four burns. It broke up and burned up over the spacecraft cemetery, far from any ship lane, as intended. “A dignified end,” said spacecraft manager Ruth Adler.
            """
        },
        {
            "an insurance market", """
            Premiums ease as insurers forget bad years

            LONDON, March 9 — Rates for space insurance fell by a tenth over the winter, brokers said, after a year without large claims.

            Policies cover launch failures, collisions and the loss of a spacecraft in its first year. “Capacity has come back,” said Martin Shaw of Lime Street Brokers. A typical communications satellite is now insured for four per cent of its value.
            """
        },
        {
            "a drill", """
            Firefighters practise rescue at cosmodrome

            VOSTOCHNY, April 20 — Emergency crews rehearsed the evacuation of a launch pad on Friday. In the simulated accident a propellant line ruptured during fuelling and two technicians were injured.

            Forty firefighters put out a mock blaze within eight minutes. The exercise is held twice a year, the press service said.
            """
        },
        {
            "a film", """
            Film review: “Dead Stick” brings the shuttle home

            The film that everyone at the box office whispers about is a small one. In Lena Ortiz's thriller a space shuttle loses power after a collision with debris, its crew is trapped, and a fire breaks out in the cabin.

            On screen the explosion is deafening. Audiences gasp when the pilot dies. The plot has holes, the heat shield too, but the film flies.
            """
        },
        {
            "metaphors", """
            An explosion of interest in small launchers

            PARIS — Two years after the market crash, small launchers are back. Start-ups report an explosion of demand, and three of them raised money last week under fire from sceptics.

            “We fired on all cylinders,” said Paul Mercier, who runs Ariel Launch. Its Zephyr rocket, 17 metres tall, is to fly from Kourou next year. Critics say the company burns cash; a merger with a rival collapsed in March.
            """
        },
        {
            "a policy debate", """
            Senators want rules for debris

            WASHINGTON, Sept. 12 — A bill introduced on Tuesday would make satellite owners remove dead craft within five years.

            Without such rules collisions could make low orbits useless, Senator Helen Park said. The bill would also require operators to report close approaches. Industry groups said that a single accident might cost more than all the rules together.
            """
        },
        {
            "a weather delay", """
            Storms keep Osprey on the ground

            CAPE CANAVERAL — Lightning and high winds forced Harbor Space to call off Thursday's launch of an Osprey rocket with the Beacon-7 satellite.

            The countdown was stopped eleven minutes before liftoff. The rocket and its payload are healthy, the company said; the next try is on Saturday at 6:40 p.m. EDT.
            """
        },
        {
            "an appointment", """
            Voss to lead Lunar Gateway work at ESA

            NOORDWIJK, 1 October — Hanna Voss takes over the agency's lunar station office this month. She follows Pieter de Wit, who retires.

            Voss joined ESA in 2004 and worked on the ATV freighters, all five of which reached the International Space Station without trouble. She likes to say that failure is a good teacher with high fees.
            """
        },
        {
            "a science result", """
            Telescope watches star tear itself apart

            The Lynx observatory has caught a stellar explosion in its first hours, astronomers at Leiden reported on Monday.

            The supernova, 60 million light years away, blew off its outer shell at a tenth of the speed of light. The collision of the debris with older gas lit up the galaxy. Lynx, launched in 2024, will watch the fireball fade until the spring.
            """
        },
        {
            "a landing that went well", """
            Plum-1 touches down softly

            TOKYO, 17 July — The lander Plum-1 set down in the Sea of Nectar on Friday, twelve minutes later than planned and 40 metres from its aim.

            “All four legs are on the ground and the batteries are full,” said Kenji Arai of Hoshi Lunar. The rover rolled off an hour later. Rivals had warned that a third of such landings end badly.
            """
        },
        {
            "an obituary", """
            Ivan Petrenko, who built engines, dies at 91

            KYIV — Ivan Petrenko, the designer whose engines flew on more than 300 rockets, died on Sunday at the age of 91.

            Petrenko came to Dnipro as a student in 1952. His engines lifted the Zenit from Baikonur and never once let a crew down, he used to say. He is survived by two daughters.
            """
        },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void Incidents_are_none_in(string what, string text)
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText(text, published: new LocalDate(2026, 10, 14)));

        model.Incidents.Should().BeEmpty("it is {0}", what);
    }
}

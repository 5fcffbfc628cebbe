using FluentAssertions;
using NodaTime;
using Xunit;

namespace SpaceNews.Extract.Tests;

/// <summary>Accidents told in soft words, or in no words for accidents at all.</summary>
public class PlainWordsTests
{
    public static TheoryData<IncidentType, string> Articles => new()
    {
        {
            IncidentType.LaunchFailure, """
            Lark rocket does not complete its mission

            A Lark rocket of Moorland Launch did not complete its mission on Tuesday, the company said. The vehicle lifted off from SaxaVord Spaceport at 11:05 BST; the second stage shut down early, and the satellite Wren-1 was not placed into orbit.
            """
        },
        {
            IncidentType.SpacecraftAnomaly, """
            Mars probe falls silent

            The Darwin orbiter has fallen silent, mission control in Darmstadt said on 4 March. No signal has been received since the craft came out from behind Mars on Monday. Engineers are trying to raise it through its second antenna.
            """
        },
        {
            IncidentType.LaunchFailure, """
            Hope and a short flight

            The Cormorant rocket came up short. Ninety seconds after it left the launch pad at Kodiak on Friday the engines lost thrust one after another, and controllers declared a contingency. The vehicle and the four satellites aboard came down in the sea.
            """
        },
        {
            IncidentType.LandingFailure, """
            Moon lander reached the surface, but not as planned

            Telemetry from the Alba lander ended 30 metres above the lunar surface on Thursday. Its descent had been faster than planned. “We must assume a hard landing,” said Marta Ricci of Alba Lunare.
            """
        },
        {
            IncidentType.SpacecraftAnomaly, """
            Operator reports off-nominal event on satellite

            Straits Telecom said that its satellite Temasek-2 suffered an off-nominal power event on 9 June and has been in safe mode since. Customers were moved to other satellites. The cause is not known.
            """
        },
        {
            IncidentType.LaunchFailure, """
            Chinese launch: state media say cause is being analysed

            TAIYUAN, Aug. 2 — The flight of a Ceres-2 carrier rocket was abnormal and the launch mission was unsuccessful, Xinhua reported on Saturday. The rocket lifted off at 13:08 from the Taiyuan Satellite Launch Center. The specific reasons are being further analysed and investigated.
            """
        },
        {
            IncidentType.Leak, """
            Crew told to close a hatch

            Cabin air was escaping from the Lotus module of Garuda Station on Wednesday, flight controllers noticed, at about half a kilogram a day. The four residents closed the hatch and are in no danger. A seal will be replaced next week.
            """
        },
        {
            IncidentType.DockingFailure, """
            Freighter turns away from station

            Cargo ship Pelican-6 backed away from Garuda Station on Sunday when it was twelve metres from the port. The docking was called off after a range sensor gave a wrong reading, Nusa Orbital said. A second attempt is set for Wednesday.
            """
        },
        {
            IncidentType.GroundExplosion, """
            Test ends sooner than expected in the desert

            A Saguaro booster came apart on its test stand at the Mesa Test Site on Monday evening. A loud bang was heard ten miles away and the stand burned for an hour. Desert Rocketry called it a rapid unscheduled disassembly; nobody was near.
            """
        },
        {
            IncidentType.LaunchAbort, """
            Three, two, one, nothing

            The engines of an Osprey rocket lit and went out again at Cape Canaveral on Saturday. The computer had stopped the launch half a second before liftoff because a valve read out of limits. Harbor Space will look at the engine before it tries again.
            """
        },
        {
            IncidentType.DebrisFall, """
            Farmer finds tank in his field

            A metal sphere as large as a washing machine came down in a field near Narrabri on Sunday night. Police took it away; the Australian Space Agency believes that it is a tank of a Long March stage. Nobody was hurt, said farmer Jim Doyle, “except a fence.”
            """
        },
        {
            IncidentType.Collision, """
            Two satellites meet

            The dead relay Molniya-88 and the imaging satellite Prism-4 ran into each other over the Arctic on 12 January, the tracking firm SkyLedger says. More than 300 pieces have been counted. Prism-4 no longer answers.
            """
        },
        {
            IncidentType.ReentryLoss, """
            Capsule does not come home

            The return capsule Amber-1 did not survive its reentry on Friday. Its heat shield gave way over Kazakhstan and recovery teams found only pieces. The capsule carried 40 kg of samples and no crew.
            """
        },
        {
            IncidentType.GroundDamage, """
            Crane drops section of launch tower

            A section of the new launch tower at Esrange slipped from a crane on Tuesday and dented the flame trench. No one was hurt. The Swedish Space Corporation expects the repair to take six weeks.
            """
        },
        {
            IncidentType.SpacecraftAnomaly, """
            One wing for Iris

            The solar array of the communications satellite Iris-5 would not open after its launch last Thursday. Half of the power is missing, operator Danubesat admits, and with it most of the business. Controllers have shaken the craft, warmed it and waited, so far without success.
            """
        },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void Incident_is_found_in_soft_words(IncidentType type, string text)
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText(text, published: new LocalDate(2026, 10, 14)));

        model.Incidents.Should().ContainSingle(i => !i.IsBackground).Which.Type.Should().Be(type);
    }
}

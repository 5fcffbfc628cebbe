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
        {
            IncidentType.SpacecraftAnomaly, """
            A quiet autumn for Brisa-2

            The broadcast satellite Brisa-2 has been turning slowly since 2 October. A bearing of its north wing seized during a routine burn, and the hinge broke, said chief engineer Ana Reis. Half of the islands have no television.
            """
        },
        {
            IncidentType.LandingFailure, """
            A hard homecoming

            The Lotus-3 capsule came back to the ground on Saturday, but its braking motors lit too late. The three aboard have only bruises.
            """
        },
        {
            IncidentType.DebrisFall, """
            Grazier finds a guest in the paddock

            A lump of metal buried itself in a paddock near Narrabri on Sunday night. It is a tank of a Kestrel-5, police said, and nobody got a scratch.
            """
        },
        {
            IncidentType.Fire, """
            Stage ablaze before its test

            A fuel fire at the Mesa Test Site on Thursday took two hours to fight. The fire started when a hose let go beside a Saguaro stage.
            """
        },
        {
            IncidentType.GroundDamage, """
            A costly afternoon

            The weather satellite Tern-4 slipped off its cart in the integration hall on 9 October. Technicians had forgotten the bolts of the lifting fixture.
            """
        },
        {
            IncidentType.Other, """
            Crew spends the night in its ferry

            The six aboard Garuda Station were told to shelter on Tuesday when a scrap of an old stage came uncomfortably close. The station made an unscheduled manoeuvre.
            """
        },
        {
            IncidentType.SpacecraftAnomaly, """
            Wheels in the sand

            The rover Fennec-1 is going nowhere on Mars. On 6 October its left wheel stalled, and the drive plan was torn up.
            """
        },
    };

    [Theory]
    [InlineData("The turbopump seized on Sunday.", "Failure")]
    [InlineData("Telemetry faded on Sunday.", "Anomaly")]
    [InlineData("Fragments landed on Sunday.", "Debris")]
    [InlineData("The satellite vanished on Sunday.", "Loss")]
    [InlineData("The operator lost three relay satellites on Sunday.", "Loss")]
    [InlineData("The probe lost its attitude on Sunday.", "Anomaly")]
    public void Verb_with_its_noun_says_what_went_wrong(string sentence, string says)
    {
        ArticleModel model = Read($"A Kestrel-5 rocket exploded on Sunday, a minute after liftoff. {sentence}");

        model.Explain(model.Incidents.Should().ContainSingle().Subject).Triggers.Should().Contain(t => t.Says == says && t.Weight > 0.3);
    }

    [Theory]
    [InlineData("The turbopump did not seize on Sunday.")]
    [InlineData("“The turbopump”: the film seized its chance.")]
    [InlineData("The seal opened. Guests seized the buffet.")]
    public void Verb_without_its_noun_or_denied_says_nothing(string sentence) => Read($"The Kestrel-5 flew on Sunday. {sentence}").Incidents.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Articles))]
    public void Incident_is_found_in_soft_words(IncidentType type, string text) =>
        Read(text).Incidents.Should().ContainSingle(i => !i.IsBackground).Which.Type.Should().Be(type);

    private static ArticleModel Read(string text) => ExtractionPipeline.Default.Extract(Article.FromText(text, published: new LocalDate(2026, 10, 14)));
}

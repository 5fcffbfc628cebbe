using NodaTime;

namespace SpaceNews.Extract.Tests;

/// <summary>Invented events, each told by two to five short articles of different make; the id of an article begins with its event.</summary>
internal static class ToldEvents
{
    /// <summary>The articles; what stands before the slash of an id is the event.</summary>
    public static IEnumerable<Article> Articles
    {
        get
        {
            foreach ((string id, LocalDate published, string text) in All) yield return Article.FromText(text, id, null, published);
        }
    }

    private static readonly (string Id, LocalDate Published, string Text)[] All =
    [
        ("lark/1", new(2031, 5, 7), "Lark-3 rocket lost over the North Sea\n\nA Lark-3 rocket broke apart 80 seconds after liftoff from SaxaVord Spaceport on Wednesday, Moorland Launch said. Its passenger, the satellite Wren-2, was lost. Nobody was hurt."),
        ("lark/2", new(2031, 5, 9), "UNST, May 9 — Fishermen have picked up the first pieces of the Lark-3 that exploded on 7 May, said Ailsa Reid of Moorland Launch. The rocket had left SaxaVord Spaceport at 11:05 BST with Wren-2 aboard."),
        ("lark/3", new(2031, 8, 20), "Moorland Launch blames a seal. The failure of its Lark-3 rocket on May 7, 2031 was caused by a cracked seal in the second stage, the company reported on Wednesday. Ailsa Reid said flights could resume in winter."),

        ("lark-b/1", new(2033, 3, 2), "A Lark-3 rocket failed to reach orbit on Tuesday after it left SaxaVord Spaceport, its second loss in two years. Wren-5 fell into the Norwegian Sea."),
        ("lark-b/2", new(2033, 3, 4), "The Lark-3 that was lost on March 1 shut down its upper stage too early, Moorland Launch said on Friday. The satellite Wren-5 was lost with it."),

        ("darwin/1", new(2029, 2, 12), "Mission control in Darmstadt has lost contact with the Darwin orbiter, ESA said on Monday. The probe fell silent on 10 February behind Mars."),
        ("darwin/2", new(2029, 2, 20), "ESA has given up on Darwin. No signal has come from the Darwin orbiter since February 10, flight director Ilse Brandt said; a power failure is the likely cause."),

        ("amber/1", new(2030, 9, 14), "Capsule Amber-1 disintegrated during its reentry over Kazakhstan on Friday, Samal Space reported. It had 40 kg of crystals aboard and no crew."),
        ("amber/2", new(2030, 9, 15), "Samal Space says the heat shield of Amber-1 failed on 13 September. Recovery teams found only fragments of the capsule on the steppe."),
        ("amber/3", new(2031, 1, 30), "A glue that was too old doomed Amber-1, the capsule that broke up on reentry on September 13, 2030, an inquiry has found."),

        ("plum/1", new(2032, 7, 18), "Japan's Plum-2 lander crashed on the Moon on Saturday when its engine stopped 60 metres up, Hoshi Lunar said. Kenji Arai, the chief engineer, apologised."),
        ("plum/2", new(2032, 7, 19), "TOKYO — Telemetry from Plum-2 stopped on July 17 seconds before the lander hit the lunar surface. “We have learned a lot,” said Kenji Arai of Hoshi Lunar."),
        ("plum/3", new(2032, 7, 25), "Crater marks the grave of Plum-2\n\nAn orbiter has photographed the spot where the lander Plum-2 crashed on 17 July."),

        ("garuda/1", new(2030, 3, 6), "Cabin air is leaking from the Lotus module of Garuda Station, Nusa Orbital said on Wednesday. The leak was noticed on March 5. The crew is in no danger."),
        ("garuda/2", new(2030, 3, 8), "The four residents of Garuda Station have sealed off the Lotus module, which has been losing air since 5 March, flight director Sri Wulandari said."),

        ("pelican/1", new(2030, 6, 10), "Freighter Pelican-6 failed to dock with Garuda Station on Sunday after a sensor went blind at twelve metres, Nusa Orbital said."),
        ("pelican/2", new(2030, 6, 12), "Second try works: Pelican-6 reached Garuda Station on Wednesday. Its first docking was aborted on June 9 because of a faulty sensor, said Sri Wulandari."),

        ("mesa/1", new(2028, 11, 3), "A Saguaro booster exploded on Stand 4 of the Mesa Test Site on Thursday evening during a static fire. Desert Rocketry reported no injuries."),
        ("mesa/2", new(2028, 11, 4), "Windows broke in Winslow when Desert Rocketry's Saguaro booster blew up on its test stand at the Mesa Test Site on Nov. 2."),
        ("mesa/3", new(2028, 12, 15), "Desert Rocketry traces the explosion of its Saguaro booster at the Mesa Test Site on November 2 to a weld. Stand 4 will be rebuilt by summer."),
        ("mesa/4", new(2028, 11, 3), "Loud bang in the desert\n\nA fireball rose over the Mesa Test Site at 7:12 p.m. on Thursday as a Saguaro burst on the stand. Nobody was hurt, said Dale Ortega of Desert Rocketry."),

        ("esrange/1", new(2027, 4, 14), "A section of a launch tower fell from a crane at Esrange on Tuesday and damaged the pad of the Ripa rocket, the Swedish Space Corporation said. No one was hurt."),
        ("esrange/2", new(2027, 4, 16), "Esrange counts the damage: the tower section that was dropped on April 13 cracked the launch pad. The first flight of Ripa is delayed by two months."),

        ("prism/1", new(2029, 1, 14), "The imaging satellite Prism-4 and the dead relay Volna-88 collided over the Arctic on 12 January, the tracking firm SkyLedger says. More than 300 fragments were counted."),
        ("prism/2", new(2029, 1, 15), "Prism-4 no longer answers after its collision with Volna-88 on Friday, operator Lumen Maps said."),
        ("prism/3", new(2029, 6, 1), "Half a year of debris: fragments of Prism-4 and Volna-88, which collided on January 12, threaten three constellations."),

        ("narrabri/1", new(2028, 8, 7), "A tank of a Kestrel-5 stage crashed through the roof of a barn near Narrabri on Sunday. Nobody was hurt, said farmer Jim Doyle."),
        ("narrabri/2", new(2028, 8, 9), "The metal sphere that fell on Jim Doyle's barn on August 6 came from a Kestrel-5 rocket, the Australian Space Agency confirmed."),

        ("osprey/1", new(2030, 10, 5), "The launch of an Osprey rocket was aborted at Cape Canaveral on Saturday half a second before liftoff because of a valve. Beacon-7 stays on the pad, Harbor Space said."),
        ("osprey/2", new(2030, 10, 6), "Harbor Space replaces a valve after the launch abort of October 5. The Osprey with Beacon-7 could fly from Cape Canaveral next weekend, said Dana Wills."),

        ("bajo/1", new(2027, 5, 18), "Nine workers were taken to hospital after a leak of nitrogen tetroxide at Tehuel Launch Base on Sunday, as a Zonda-2 rocket was made ready. The leak came from a fuelling cart."),
        ("bajo/2", new(2027, 5, 20), "All nine injured at Tehuel Launch Base have gone home. A wrong gasket caused the toxic leak of May 16, said Nélida Vega; the Zonda-2 was not touched."),

        ("vela/1", new(2026, 12, 22), "Fire broke out in the assembly hall of Ponta Negra Spaceport on Monday night and burned the second stage of a Vela-1 rocket. Two firemen were injured."),
        ("vela/2", new(2026, 12, 23), "A battery started the fire that destroyed a Vela-1 stage at Ponta Negra Spaceport on December 21, investigators believe."),
        ("vela/3", new(2027, 1, 12), "Insurer pays for the Vela-1 stage lost in the fire at Ponta Negra Spaceport on 21 December 2026."),

        ("iris/1", new(2031, 2, 3), "The solar array of the communications satellite Irida-5 failed to deploy after its launch, Danubesat admitted on Monday. The anomaly was seen on January 30."),
        ("iris/2", new(2031, 2, 14), "Irida-5 will live on half power. One of its solar arrays has been stuck since 30 January, Danubesat said, and the malfunction cannot be repaired."),

        ("ghaf/1", new(2032, 4, 28), "Emirati rocket Ghaf-2 exploded shortly after liftoff from Delma Spaceport on Tuesday, destroying six Sirb satellites. Hessa Al Ketbi of Nakhla Orbital promised an inquiry."),
        ("ghaf/2", new(2032, 4, 28), "Nakhla Orbital's Ghaf-2 failed on April 27, 51 seconds after it rose from Delma Spaceport. No casualties were reported."),
        ("ghaf/3", new(2032, 5, 3), "What went wrong with Ghaf-2? Engineers of Nakhla Orbital look at the first stage of the rocket that blew up on 27 April."),
        ("ghaf/4", new(2032, 9, 1), "Ghaf-2 flies again\n\nFour months after the explosion of April 27, 2032, Nakhla Orbital has found the cause: a loose clamp in the first stage of the Ghaf-2."),
        ("ghaf/5", new(2032, 4, 29), "Insurers brace for the loss of six Sirb satellites in Tuesday's launch failure of a Ghaf-2 at Delma Spaceport."),
    ];
}

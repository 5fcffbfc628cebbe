using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class PersonTests
{
    [Theory]
    // Titles and roles stay outside.
    [InlineData("Cosmonaut {|Person:Oleg Rudenko|} waved.")]
    [InlineData("NASA astronaut {|Person:Ellen Marsh|} waved back.")]
    [InlineData("Dr. {|Person:Ines Carvalho|} disagreed.")]
    [InlineData("A committee headed by Dr. {|Person:S. K. Gupta|} met, and Prof. {|Person:U. R. Rao|} spoke.")]
    [InlineData("{|Person:Tomas Lindqvist|}, a retired engineer, disagreed.")]
    [InlineData("Prime Minister {|Person:Aino Virtanen|} was told at once.")]
    [InlineData("The commander, Col. {|Person:James Okafor|}, was calm.")]
    // Short names mean the full one.
    [InlineData("{|Person:Ellen Marsh|} left. {|Person=Ellen Marsh:Marsh|}’s seat was empty.")]
    // Bylines, credits, speaker labels.
    [InlineData("By {|Person:Ingrid Solheim|}\n\nThe rocket rose from its pad and fell back after eleven seconds, people said.")]
    [InlineData("Written by {|Person:Tomasz Zielinski|}\n\nThe rocket rose from its pad and fell back after eleven seconds, people said.")]
    // Names of many shapes.
    [InlineData("Astronaut {|Person:Sergey Kud-Petrov|} slept.")]
    [InlineData("Astronaut {|Person:Sultan al-Harbi|} slept.")]
    [InlineData("Astronaut {|Person:José Núñez|} slept.")]
    [InlineData("Astronaut {|Person:Siobhán O’Neill|} slept.")]
    [InlineData("Astronaut {|Person:J. R. Holm|} slept.")]
    [InlineData("Astronaut {|Person:Robert Hale Jr.|} slept.")]
    [InlineData("Astronauts {|Person:Mei Tanaka|}, {|Person:Paul Adeyemi|} and {|Person:Nora Quist|} slept.")]
    [InlineData("“We ran,” said {|Person:Amara Diallo|}.")]
    [InlineData("“We ran,” {|Person:Amara Diallo|} told reporters.")]
    [InlineData("Astronaut {|Person:Robert “Chip” Hale|} slept; {|Person:James (Jim) Okafor|} did not.")]
    [InlineData("{|Person:A. P. Holm|} signed the paper, a clerk said.")]
    [InlineData("Minister {|Person:Ahn Hye-won|} said so. {|Person=Ahn Hye-won:Ahn|} left.")]
    // The tail of a longer name, with its particle.
    [InlineData("Director {|Person:Hessa Al Harbi|} spoke. {|Person=Hessa Al Harbi:Al Harbi|} was calm.")]
    [InlineData("{|Person:Wernher von Braun|} was there. They called him the other {|Person=Wernher von Braun:von Braun|}.")]
    [InlineData("{|Person:Duarte da Vale|} was there.\n\n{|Person=Duarte da Vale:DA VALE|}: Nothing happened.")]
    [InlineData("{|Person:Ursula von der Leyen|} met him. {|Person=Ursula von der Leyen:Von der Leyen|} was calm.")]
    // Titles and small words as family names.
    [InlineData("Flight director {|Person:Corazon Major|} has just spoken.")]
    [InlineData("Engineer {|Person:Ingrid May|} was told. {|Person=Ingrid May:May|} blames a valve.")]
    [InlineData("{|Person:Dante Stone|} was burned. {|Person=Dante Stone:Stone|}, 29, has left hospital.")]
    // Titles of many lands, initials that spell one, and words that honour.
    [InlineData("“It broke,” said Datuk {|Person:Abdullah Rahman|}.")]
    [InlineData("Cllr {|Person:Davy Marsh|} brought a chair. Hon. {|Person:Kwabena Mensah|} stood.")]
    [InlineData("Fire Capt. {|Person:Doug Drummond|} recalled a cloud with no flames.")]
    [InlineData("“All is well,” said {|Person:M. S. Farooq|}.")]
    [InlineData("“We waited,” said {|Person:Hamada Umeko|}, 79. {|Person=Hamada Umeko:Umeko|}-san had brought rice.")]
    [InlineData("Prof. Emeritus {|Person:Yasunori Matogawa|} said so. They saw Ayatollah {|Person:Ali Khamenei|}.")]
    // Small words inside a name.
    [InlineData("Flight controller {|Person:Huda bint Rashid Al Nuaimi|} saw it. {|Person=Huda bint Rashid Al Nuaimi:Al Nuaimi|} was calm.")]
    [InlineData("Minister {|Person:Pilar Mayo y Luna|} said so.")]
    [InlineData("They were informed by {|Person:Friedrich von und zu Eltz|}, the director.")]
    // Words that are something else too.
    [InlineData("Major {|Person:Alois Were|} of the army took it away.")]
    [InlineData("“Finish the ship,” said {|Person:Rose May|}, who sat in the second row.")]
    [InlineData("Editing by {|Person:Art Major|} and {|Person:June Summers|}.")]
    [InlineData("Project manager {|Person:Imoto Takayuki|} said pressure had begun to climb.")]
    // Capitals of a family name, of speakers in minutes.
    [InlineData("{|Person=Endo Mamoru:ENDO Mamoru|}, director at the company, thanks the volunteers. {|Person=Endo Mamoru:Endo|} is tired.")]
    [InlineData("Chairwoman {|Person:Delia Church|} opened the hearing.\n\nChairwoman {|Person=Delia Church:CHURCH|}. Who signed for that?")]
    [InlineData("BARONESS {|Person=Stone:STONE|}: My Lords, it was not fetched.")]
    // Family name first.
    [InlineData("Panel: {|Person=Chidi Abara:Abara, Chidi|}; {|Person=Ferenc Kovács:Kovács, Ferenc|}")]
    [InlineData("Pilot: {|Person=Willem Van Der Meulen:VAN DER MEULEN, Willem|}")]
    // Two who share a name.
    [InlineData("The house of {|Person=Joan Marsh:Joan|} and {|Person:Bruce Marsh|} was not hit.")]
    [InlineData("Dr. {|Person:Faith Green|} spoke first. {|Person:Bob Green|} asked who paid. Dr. {|Person=Faith Green:Green|} said nobody did.")]
    [InlineData("{|Person:Dolores Campo|} signed. Engineer {|Person:Iñaki Campo|}, no relation to Ms. {|Person=Dolores Campo:Campo|}, did not.")]
    // No people.
    [InlineData("They live in São José dos Campos.")]
    [InlineData("Kennedy Space Center and Gagarin’s Start are sites.")]
    [InlineData("The James Webb Space Telescope saw it.")]
    [InlineData("The commander and the engineer slept.")]
    [InlineData("Long March and Crew Dragon flew on Monday.")]
    [InlineData("Cape Canaveral is in Florida, near Cocoa Beach.")]
    [InlineData("“It was loud,” {|Person:Kofi Mensah|}, a baker, said.")]
    [InlineData("Mr. {|Person:Halloran|} was not in the hall.")]
    [InlineData("The first astronaut was {|Person:Min So-hee|}, a biologist.")]
    [InlineData("According to {|Person:Yelena Sorokina|}, head of the institute, it was old.")]
    [InlineData("Its founder, {|Person:Peter Beck|}, was pleased.")]
    [InlineData("Commander {|Person:Zena Cardman|} and pilot {|Person:Mike Fincke|} waited.")]
    [InlineData("{|Person=Anna-Rosa Marchetti:Marchetti, Anna-Rosa|}")]
    [InlineData("Senator {|Person:Ted Hollis|} (R-Texas) objected.")]
    [InlineData("{|Person:Yuri Gagarin|} flew from there; Gagarin’s Start is named after him.")]
    [InlineData("Victims were {|Person:Rick Husband|}, {|Person:Laurel Clark|} and {|Person:Ilan Ramon|}.")]
    public void Person_is_found(string markup) => Verify.Kinds(MentionKind.Person).Extracts(markup);

    [Theory]
    [InlineData("Cosmonaut Oleg Rudenko waved.", "cosmonaut", PersonRole.Crew)]
    [InlineData("Analyst Ines Carvalho disagreed.", "analyst", PersonRole.Analyst)]
    public void Person_has_title_and_role(string text, string title, PersonRole role)
    {
        PersonName person = ExtractionPipeline.Default.Extract(Article.FromText(text)).People.Single().Value;

        person.Title.Should().BeEquivalentTo(title);
        person.Role.Should().Be(role);
    }

    [Fact]
    public void Person_whose_short_name_fits_two_is_reported() =>
        Verify.Kinds(MentionKind.Person).Extracts("Astronauts {|Person:Ellen Marsh|} and {|Person:Peter Marsh|} met. Later {|SNX2001:{|Person:Marsh|}|} left.");
}

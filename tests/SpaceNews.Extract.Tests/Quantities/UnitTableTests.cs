namespace SpaceNews.Extract.Tests;

public class UnitTableTests
{
    [Theory]
    [InlineData("kg", "kilogram")]
    [InlineData("metric tons", "metric ton")]
    [InlineData("µg", "microgram")]
    [InlineData("μg", "microgram")]
    [InlineData("kilotonne", "kilotonne")]
    [InlineData("Nautical Miles", "nautical mile")]
    [InlineData("kPa", "kilopascal")]
    [InlineData("MW", "megawatt")]
    [InlineData("mW", "milliwatt")]
    public void A_form_names_its_unit(string form, string name) => KnowledgeBase.Default.Units.Find(form)!.Name.Should().Be(name);

    [Fact]
    public void A_form_that_is_no_unit_finds_none() => KnowledgeBase.Default.Units.Find("parrot").Should().BeNull();

    [Fact]
    public void Every_unit_converts_to_SI_and_back()
    {
        foreach (UnitEntry unit in KnowledgeBase.Default.Units.Entries)
            unit.FromSI(unit.ToSI(12.5)).Should().BeApproximately(12.5, 1e-9, unit.Name);
    }

    [Theory]
    [InlineData("1 lb", 0.45359237)]
    [InlineData("1 oz", 0.028349523125)]
    [InlineData("1 stone", 6.35029318)]
    [InlineData("1 short ton", 907.18474)]
    [InlineData("1 long ton", 1016.0469088)]
    [InlineData("1 kt", 1e6)]
    [InlineData("1 Mt", 1e9)]
    public void Masses_convert_by_the_international_definitions(string text, double kilograms)
    {
        Mass.TryParse(text, out Mass mass).Should().BeTrue();
        mass.Kilograms.Should().BeApproximately(kilograms, kilograms * 1e-12);
    }

    [Fact]
    public void A_unit_of_the_user_is_read_like_the_others()
    {
        KnowledgeBase knowledge = KnowledgeBase.Default.With(new UnitEntry("grapefruit", QuantityDimension.Mass, 0.4) { Words = ["grapefruit", "grapefruits"] });

        Mass.Parse("about 12 grapefruits", knowledge).Kilograms.Should().BeApproximately(4.8, 1e-12);
        ExtractionPipeline.CreateBuilder().UseSpaceNews().WithKnowledge(knowledge).Build().Extract(Article.FromText("The probe weighs 12 grapefruits.")).Masses.Should().ContainSingle();
    }

    [Fact]
    public void Every_unit_stands_in_the_documentation()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "quantities.md"));
        KnowledgeBase.Default.Units.Entries.Where(u => !page.Contains($"| {u.Name} | {u.Dimension} | ", StringComparison.Ordinal)).Select(u => u.Name).Should().BeEmpty();
    }

    [Fact]
    public void A_unit_without_a_sound_factor_is_refused() =>
        FluentActions.Invoking(() => KnowledgeBase.Default.With(new UnitEntry("void", QuantityDimension.Mass, 0) { Words = ["void"] }))
            .Should().Throw<ArgumentException>().WithMessage("*greater than zero*");
}

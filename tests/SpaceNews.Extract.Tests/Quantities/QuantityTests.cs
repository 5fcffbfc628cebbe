using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class QuantityTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().UseQuantities().Build();

    [Theory]
    [InlineData("It orbits at 420 km.", "420 km", QuantityDimension.Length, 420_000)]
    [InlineData("It flew at 17,500 mph over Texas.", "17,500 mph", QuantityDimension.Speed, 7823.2)]
    [InlineData("It runs at 28,000 kilometres per hour.", "28,000 kilometres per hour", QuantityDimension.Speed, 7777.78)]
    [InlineData("It left at 7.8 km/s.", "7.8 km/s", QuantityDimension.Speed, 7800)]
    [InlineData("Winds of 30 knots blew.", "30 knots", QuantityDimension.Speed, 15.4333)]
    [InlineData("The engine gives 120 tons of thrust.", "120 tons", QuantityDimension.Force, 1_176_798)]
    [InlineData("It makes 230,000 pounds of thrust.", "230,000 pounds", QuantityDimension.Force, 1_023_091)]
    [InlineData("It makes 1.2 million pounds (5,338 kN) of thrust.", "1.2 million pounds", QuantityDimension.Force, 5_337_866)]
    [InlineData("The RD-1 engine produces 390 tons at sea level.", "390 tons", QuantityDimension.Force, 3_824_593)]
    [InlineData("The blast was worth 3 kilotons of TNT.", "3 kilotons", QuantityDimension.Energy, 1.2552e13)]
    [InlineData("The panels give 12 kW.", "12 kW", QuantityDimension.Power, 12_000)]
    [InlineData("It cooled to -40 °C.", "-40 °C", QuantityDimension.Temperature, 233.15)]
    [InlineData("The tank held 300 pounds per square inch.", "300 pounds per square inch", QuantityDimension.Pressure, 2_068_427)]
    [InlineData("It cost $2.5B to build.", "$2.5B", QuantityDimension.Money, 2.5e9)]
    [InlineData("It cost 40 million pounds to build.", "40 million pounds", QuantityDimension.Money, 4e7)]
    [InlineData("The loss came to US$5 to 7 million.", "US$5 to 7 million", QuantityDimension.Money, 5e6)]
    [InlineData("The blast killed seven people.", "seven people", QuantityDimension.Count, 7)]
    [InlineData("About 35% of the fuel was left.", "35%", QuantityDimension.Fraction, 0.35)]
    [InlineData("The plate is 12 ft 2 in thick.", "12 ft 2 in", QuantityDimension.Length, 3.7084)]
    [InlineData("It covers 24703m2 of ground.", "24703m2", QuantityDimension.Area, 24_703)]
    public void Quantity_is_found(string text, string quote, QuantityDimension dimension, double value)
    {
        ArticleModel model = Pipeline.Extract(Article.FromText(text));

        Mention<Quantity> mention = model.Quantities.First(m => model.GetText(m) == quote);
        mention.Value.Dimension.Should().Be(dimension);
        mention.Value.Value.Should().BeApproximately(value, Math.Abs(value) * 1e-5);
        model.Masses.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Pad 39A stood empty.")]
    [InlineData("The scp-173 m was there.")]
    [InlineData("In the 1960s it flew.")]
    [InlineData("It will lift off at 6 pm.")]
    [InlineData("Falcon 9 in orbit.")]
    public void What_is_no_quantity_is_left_alone(string text) => Pipeline.Extract(Article.FromText(text)).Quantities.Should().BeEmpty();

    [Fact]
    public void Quantities_are_silent_unless_asked_for() => ExtractionPipeline.Default.Extract(Article.FromText("It orbits at 420 km.")).Quantities.Should().BeEmpty();

    [Fact]
    public void Json_tells_the_quantity_and_its_other_statement()
    {
        ArticleModel model = Pipeline.Extract(Article.FromText("It orbits at 420 km (261 miles)."));

        string json = ExtractJson.Serialize(model);
        json.Should().Contain("\"quantity\":{\"dimension\":\"Length\",\"value\":420,\"unit\":\"kilometre\",\"bound\":\"exact\",\"si\":420000,\"siUnit\":\"m\"}");
        json.Should().Contain("\"sameAs\":{\"start\":21,\"end\":30}");
    }

    [Theory]
    [InlineData("They were given 45 and 50 mg.", 2)]
    [InlineData("They took 95, 215 and 500 mg.", 3)]
    [InlineData("In 2013 and 50 kg.", 1)]
    public void Numbers_of_a_list_share_the_unit_behind_it(string text, int count) => QuantityReader.FindAll(text).Should().HaveCount(count);
}

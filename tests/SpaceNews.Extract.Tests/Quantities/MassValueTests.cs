namespace SpaceNews.Extract.Tests;

public class MassValueTests
{
    [Theory]
    [InlineData("3.9 tonnes", "3900 kg")]
    [InlineData("about 12 to 15 kg", "12..15 kg")]
    [InlineData("more than twenty tons", ">=20000 kg?")]
    [InlineData("up to 450 kg", "<=450 kg")]
    [InlineData("8 lb 3 oz", "3.714 kg")]
    [InlineData("70 ± 9 kg", "~70 kg")]
    public void A_mass_is_parsed_with_its_bound(string text, string mass) => Mass.Parse(text).ToString().Should().Be(mass);

    [Theory]
    [InlineData("")]
    [InlineData("heavy")]
    [InlineData("12")]
    [InlineData("12 km")]
    [InlineData("12 kg of soil")]
    [InlineData("120 tons of thrust")]
    public void What_is_no_mass_is_refused(string text)
    {
        Mass.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => Mass.Parse(text)).Should().Throw<FormatException>().WithMessage("*position*");
    }

    [Fact]
    public void Parsing_undoes_formatting()
    {
        var random = new Random(7);
        string[] units = ["kilogram", "tonne", "ton", "pound", "short ton", "ounce", "gram", "metric ton", "kilotonne"];
        string[] bounds = ["", "about ", "at least ", "at most "];
        for (int i = 0; i < 400; i++)
        {
            Mass mass = Mass.Parse($"{bounds[random.Next(4)]}{Math.Round(random.NextDouble() * 5000, 3).ToString(System.Globalization.CultureInfo.InvariantCulture)} {units[random.Next(units.Length)]}");
            Mass.Parse(mass.ToString("R")).Should().Be(mass);
        }
        Mass.Parse(Mass.Parse("12 to 15 tonnes").ToString("R")).Should().Be(Mass.Parse("12 to 15 tonnes"));
    }

    [Fact]
    public void A_mass_converts_and_compares()
    {
        Mass mass = Mass.Parse("2 t");

        mass.In("pound").Should().BeApproximately(4409.245, 0.001);
        mass.ToString("kg").Should().Be("2000 kg");
        (mass > Mass.FromKilograms(1999)).Should().BeTrue();
        FluentActions.Invoking(() => mass.In("metre")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => mass.ToString("Q")).Should().Throw<FormatException>();
    }
}

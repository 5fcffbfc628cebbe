using System.Globalization;

namespace SpaceNews.Extract.Tests;

public class NumberReaderTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("25,600", 25_600)]
    [InlineData("1,234,567.5", 1_234_567.5)]
    [InlineData("12,34,567.89", 1_234_567.89)]
    [InlineData("1.111,11", 1111.11)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("40 000", 40_000)]
    [InlineData("1\u202F234\u202F567.89", 1_234_567.89)]
    [InlineData("1’250", 1250)]
    [InlineData("5,5", 5.5)]
    [InlineData("4.800", 4.8)]
    [InlineData(".75", 0.75)]
    [InlineData("-18", -18)]
    [InlineData("−273.15", -273.15)]
    [InlineData("½", 0.5)]
    [InlineData("2½", 2.5)]
    [InlineData("3/4", 0.75)]
    [InlineData("10 1/2", 10.5)]
    [InlineData("2  1/4", 2.25)]
    [InlineData("4e14", 4e14)]
    [InlineData("1.3e6", 1.3e6)]
    [InlineData("-12e-1", -1.2)]
    [InlineData("2.48×10−5", 2.48e-5)]
    [InlineData("6.23x10^-4", 6.23e-4)]
    [InlineData("5 × 10⁶", 5e6)]
    [InlineData("10^7", 1e7)]
    [InlineData("8x2^10", 8192)]
    [InlineData("10k", 10_000)]
    [InlineData("1.2 million", 1.2e6)]
    [InlineData("57 mln", 57e6)]
    [InlineData("25 lakh", 2.5e6)]
    [InlineData("3 million and a half", 3.5e6)]
    [InlineData("3 hundred and 21", 321)]
    [InlineData("twenty", 20)]
    [InlineData("twenty-five", 25)]
    [InlineData("fifty - two", 52)]
    [InlineData("one hundred and twenty-five", 125)]
    [InlineData("a hundred and two", 102)]
    [InlineData("twenty-one trillion three hundred", 21e12 + 300)]
    [InlineData("three million, two hundred & forty", 3_000_240)]
    [InlineData("two and a half", 2.5)]
    [InlineData("two-and-a-half", 2.5)]
    [InlineData("five and a quarter", 5.25)]
    [InlineData("twenty and three fifths", 20.6)]
    [InlineData("half a million", 500_000)]
    [InlineData("a dozen", 12)]
    [InlineData("half a dozen", 6)]
    [InlineData("two thirds", 2.0 / 3)]
    [InlineData("one-eighth", 0.125)]
    [InlineData("three halves", 1.5)]
    [InlineData("a hundredth", 0.01, false)]
    [InlineData("nought point nought three", 0.03)]
    [InlineData("minus five point five", -5.5)]
    [InlineData("negative one", -1)]
    public void A_number_is_read_whole(string text, double value, bool isNumber = true)
    {
        NumberReader.TryParse(text, out Number number).Should().Be(isNumber);
        if (isNumber) number.Value.Should().BeApproximately(value, 1e-9 * Math.Max(1, Math.Abs(value)));
    }

    [Theory]
    [InlineData("10 to 15", 10, 15)]
    [InlineData("10–15", 10, 15)]
    [InlineData("between 10 and 15", 10, 15)]
    [InlineData("20~100", 20, 100)]
    [InlineData("20 through 100", 20, 100)]
    [InlineData("5k-20k", 5000, 20_000)]
    [InlineData("ten to fifteen", 10, 15)]
    public void A_range_has_an_upper_number(string text, double low, double high)
    {
        Number number = NumberReader.Parse(text);
        number.Value.Should().Be(low);
        number.Upper.Should().Be(high);
    }

    [Theory]
    [InlineData("70 ± 9", 9)]
    [InlineData("70 +/- 9", 9)]
    [InlineData("seventy plus or minus nine", 9)]
    public void A_tolerance_is_kept_apart(string text, double tolerance) => NumberReader.Parse(text).Tolerance.Should().Be(tolerance);

    [Theory]
    [InlineData("several hundred", 100)]
    [InlineData("a few thousand", 1000)]
    public void A_vague_number_is_the_least_that_it_says(string text, double least)
    {
        Number number = NumberReader.Parse(text);
        number.IsVague.Should().BeTrue();
        number.Value.Should().Be(least);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("II")]
    [InlineData("first")]
    [InlineData("192.168.1.2")]
    [InlineData("1/0")]
    [InlineData("5/17/2018")]
    [InlineData("halfway")]
    public void What_is_no_number_is_refused(string text) => NumberReader.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("12 apples", 2)]
    [InlineData("  12x", 4)]
    [InlineData("none", 0)]
    public void Parse_tells_where_the_number_stops(string text, int position) =>
        FluentActions.Invoking(() => NumberReader.Parse(text)).Should().Throw<FormatException>().WithMessage($"*position {position} *");

    [Fact]
    public void Figures_that_are_written_are_read_back()
    {
        var random = new Random(20251127);
        for (int i = 0; i < 5000; i++)
        {
            double value = Math.Round((random.NextDouble() - 0.3) * Math.Pow(10, random.Next(0, 12)), 3);
            foreach (string format in (string[])["R", "N3", "F3"])
                NumberReader.Parse(value.ToString(format, CultureInfo.InvariantCulture)).Value.Should().Be(double.Parse(value.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Words_that_are_written_are_read_back()
    {
        for (int value = 1; value < 20_000; value += value < 1000 ? 1 : 37) NumberReader.Parse(NumberWords.Of(value)).Value.Should().Be(value, NumberWords.Of(value));
    }

    [Theory]
    [InlineData("1,234,567.5 kilograms")]
    [InlineData("one hundred and twenty-five thousand")]
    [InlineData("between 10 and 15")]
    public void Reading_allocates_nothing(string text)
    {
        NumberReader.TryRead(text, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) NumberReader.TryRead(text, out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}

using NodaTime;
using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

/// <summary>The less common forms of dates; <see cref="DateTests"/> holds the common ones.</summary>
public class DateFormTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly LocalDate Published = new(2026, 3, 18);

    [Theory]
    // Days.
    [InlineData("It fell on {|Date=2018-07-06:2018-7-6|}.")]
    [InlineData("It fell on {|Date=2014-10-28:28.10.2014|}.")]
    [InlineData("It fell on {|Date=2025-11-27:27-Nov-2025|}.")]
    [InlineData("It fell on {|Date=2019-05-29:May twenty-ninth, 2019|}.")]
    [InlineData("It fell on {|Date=1986-01-28:January twenty-eighth, nineteen eighty-six|}.")]
    [InlineData("It will end on the {|Date=2026-03-27:27th|}.")]
    [InlineData("It fell on {|Date=2001-09-11:9/11|}.")]
    // Months and years.
    [InlineData("It flew in {|Date=2018-12:Dec-2018|}.")]
    [InlineData("It flew in {|Date=1986-06:June ’86|}.")]
    [InlineData("It flew in {|Date=1986:nineteen eighty-six|}.")]
    [InlineData("It flew in {|Date=2015:two thousand and fifteen|}.")]
    [InlineData("The plan for {|Date=2026:FY2026|} and {|Date=2027:fiscal year 2027|} is set.")]
    [InlineData("It was founded in {|Date=-0043:44 BC|}.")]
    [InlineData("It began in the {|Date=193X:1930’s|}.")]
    [InlineData("It began in the {|Date=20XX:twenty-first century|}.")]
    // Parts of a year, weeks.
    [InlineData("It flies in {|Date=2026-H1:H1 2026|} or {|Date=2027-Q3:Q3 FY2027|}.")]
    [InlineData("It flies in {|Date=2026-H2:second half of this year|}.")]
    [InlineData("It flew in {|Date=2025-21:spring of last year|}.")]
    [InlineData("It flew in {|Date=2025-W48:2025-W48|}.")]
    [InlineData("It flies in the {|Date=2026-W23:first week of June|}.")]
    [InlineData("It flies in the {|Date=2026-W31:last week of July|}.")]
    [InlineData("It flew in the {|Date=2026-W10:week of March 3|}.")]
    [InlineData("It was full over the {|Date=2026-W11-WE:weekend|}.")]
    // Holidays.
    [InlineData("It flew on {|Date=2010-12-25:Christmas Day, 2010|}.")]
    [InlineData("It flew on {|Date=2019-11-28:Thanksgiving 2019|}.")]
    [InlineData("It flew on {|Date=2024-03-31:Easter Sunday 2024|}.")]
    [InlineData("It flew on {|Date=2010-11-26:Black Friday 2010|}.")]
    [InlineData("The sheep of Easter Island saw the Christmas Tree Cluster.")]
    // Pointing.
    [InlineData("It flies on {|Date=2026-03-23:Monday of next week|}.")]
    [InlineData("It flies {|Date=2026-03-27:next Friday|} and flew {|Date=2026-03-13:last Friday|}.")]
    [InlineData("It fell the {|Date=2026-03-16:day before yesterday|}.")]
    [InlineData("It flies the {|Date=2026-03-20:day after tomorrow|}.")]
    [InlineData("It flies {|Date=2026-04-01:two weeks from now|}.")]
    [InlineData("It flies {|Date=2026-07-19:four months from tomorrow|}.")]
    [InlineData("It flies {|Date=2027-03-18:a year from today|}.")]
    [InlineData("It flies in {|Date=2026-07:four months from now|}.")]
    [InlineData("It flies {|Date=2026:this calendar year|}, on the same calendar day.")]
    [InlineData("It flew from {|Date=2014/2018:2014 till 2018|}.")]
    [InlineData("It fell {|Date=2026-03-02:two weeks and two days ago|}.")]
    [InlineData("It will end by {|Date=2026:year’s end|}.")]
    [InlineData("It will end by the {|Date=2026:end of the year|}.")]
    [InlineData("It flies later in the {|Date=2026:year|}.")]
    [InlineData("It was shown {|Date=2026-W11-WE:this weekend|}.")]
    [InlineData("{|Date=2026-W11:This past week|} was long.")]
    [InlineData("It rose on {|Date=2021-04-09:9 April 2021|}. It had shone the {|Date=2021-04-08:day before|}.")]
    // Ranges.
    [InlineData("It lasted from {|Date=2014-12/2015-02:December to February 2015|}.")]
    [InlineData("It lasted from {|Date=2014/2018-05:2014 through May 2018|}.")]
    [InlineData("They met {|Date=2025-11-05/2025-11-07:Nov. 5-7, 2025|}.")]
    // The year of what is to come, and of what is past.
    [InlineData("It is to be held on {|Date=2026-11-20:November 20|}.")]
    [InlineData("It was held on {|Date=2025-11-20:November 20|}.")]
    [InlineData("It fell on {|Date=2025-12-02:Tuesday, December 2|}.")]
    // No dates.
    [InlineData("A survey of 1709 schoolchildren and 1850 sheep was made.")]
    [InlineData("It has 20/20 sight, weighs 2,011 units and flies as flight 2025 over 1999 metres.")]
    [InlineData("The first quarter moon rose; the fall of the wall; a winter coat.")]
    [InlineData("USA Today and India Today wrote of it.")]
    [InlineData("It happens every day, every two weeks and each week.")]
    public void Form_is_read(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("It fell on 04/05/2024 and burnt on 25/05/2024.", "2024-05-04")]
    [InlineData("It fell on 04/05/2024 and burnt on 05/25/2024.", "2024-04-05")]
    [InlineData("It fell on Saturday, 04/05/2024.", "2024-05-04")]
    public void Order_of_figures_follows_the_evidence(string text, string value)
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText(text));

        model.Dates.First().Value.Value.Should().Be(value);
        model.Diagnostics.Select(d => d.Id).Should().NotContain("SNX5002");
    }

    [Theory]
    [InlineData("It flies before 2030.", "before")]
    [InlineData("It flies no earlier than March 2027.", "atLeast")]
    [InlineData("It flies NET March 2027.", "atLeast")]
    [InlineData("It flies no later than 2028.", "atMost")]
    [InlineData("It flew around 1965.", "about")]
    [InlineData("It flew in late 1965.", "end")]
    [InlineData("It flew in 1965.", "exact")]
    public void Date_is_limited_by_the_words_before_it(string text, string modifier) =>
        ExtractionPipeline.Default.Extract(Article.FromText(text)).Dates.Single().Value.Modifier.Should().Be(modifier);

    [Theory]
    [InlineData("It fell on May 3, 2021.", DateGranularity.Day, DateParts.None)]
    [InlineData("It fell on March 3.", DateGranularity.Day, DateParts.Year)]
    [InlineData("It fell last month.", DateGranularity.Month, DateParts.Year | DateParts.Month)]
    [InlineData("It fell yesterday.", DateGranularity.Day, DateParts.Year | DateParts.Month | DateParts.Day)]
    [InlineData("It fell in the 1960s.", DateGranularity.Decade, DateParts.None)]
    [InlineData("It fell between 2011 and 2013.", DateGranularity.Range, DateParts.None)]
    public void Date_tells_how_fine_it_is_and_what_it_infers(string text, DateGranularity granularity, DateParts inferred)
    {
        CalendarDate date = ExtractionPipeline.Default.Extract(Article.FromText(text, published: Published)).Dates.Single().Value;

        date.Granularity.Should().Be(granularity);
        date.Inferred.Should().Be(inferred);
    }

    /// <summary>Whatever day it is, written in any of the usual ways it is read back.</summary>
    [Fact]
    public void Day_written_in_any_usual_way_is_read_back()
    {
        var random = new Random(42);
        for (int i = 0; i < 400; i++)
        {
            LocalDate day = new LocalDate(1950, 1, 1).PlusDays(random.Next(40_000));
            string text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It fell on {day:MMMM d, yyyy}, as told; again on {day:d MMMM yyyy}, and {day:yyyy-MM-dd} is in the log; {day:dddd, MMM d, yyyy} too.");
            ExtractionPipeline.Default.Extract(Article.FromText(text)).Dates.Select(d => d.Value.Earliest).Should().Equal([day, day, day, day], text);
        }
    }

    [Fact]
    public void Holidays_fall_on_known_days()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.Default;
        foreach ((string name, string day) in new[] { ("Memorial Day 2024", "2024-05-27"), ("Labor Day 2023", "2023-09-04"), ("Good Friday 2018", "2018-03-30"), ("Easter 1961", "1961-04-02"), ("Easter 2000", "2000-04-23"), ("Cosmonautics Day 2021", "2021-04-12") })
            pipeline.Extract(Article.FromText($"It flew on {name}.")).Dates.Single().Value.Value.Should().Be(day, name);
    }
}

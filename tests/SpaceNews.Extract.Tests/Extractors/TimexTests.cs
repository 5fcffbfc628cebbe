using NodaTime;
using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class TimexTests
{
    private static readonly ExtractionPipeline Timex = ExtractionPipeline.CreateBuilder().UseSpaceNews().Configure(o => o with { WritesTimex = true, BuildIncidents = false }).Build();

    /// <summary>A Friday.</summary>
    private static readonly LocalDate Published = new(2013, 3, 22);

    [Theory]
    [InlineData("It failed on Thursday morning.", "Thursday morning", "TIME", "2013-03-21TMO")]
    [InlineData("It failed late Tuesday.", "late Tuesday", "DATE", "2013-03-19")]
    [InlineData("It flew earlier this year.", "earlier this year", "DATE", "2013")]
    [InlineData("He left later in the week.", "later in the week", "DATE", "2013-W12")]
    [InlineData("It began in the 1960s.", "the 1960s", "DATE", "196")]
    [InlineData("It grew in the third quarter of 2012.", "the third quarter of 2012", "DATE", "2012-Q3")]
    [InlineData("It fell two weeks ago.", "two weeks ago", "DATE", "2013-W10")]
    [InlineData("It fell more than three years ago.", "more than three years ago", "DATE", "2010")]
    [InlineData("The past 24 hours were hard.", "The past 24 hours", "DURATION", "PT24H")]
    [InlineData("It takes at least two years.", "at least two years", "DURATION", "P2Y")]
    [InlineData("It has flown for six decades.", "six decades", "DURATION", "P6DE")]
    [InlineData("It rose at 9 a.m. Friday.", "9 a.m. Friday", "TIME", "2013-03-22T09:00")]
    [InlineData("It fell last night.", "last night", "TIME", "2013-03-21TNI")]
    [InlineData("It is broken now.", "now", "DATE", "PRESENT_REF")]
    [InlineData("It was recently moved.", "recently", "DATE", "PAST_REF")]
    [InlineData("Nobody knows the future.", "the future", "DATE", "FUTURE_REF")]
    [InlineData("They waited several years.", "several years", "DURATION", "PXY")]
    [InlineData("They waited for months.", "months", "DURATION", "PXM")]
    [InlineData("The past week was long.", "The past week", "DURATION", "P1W")]
    [InlineData("It flies every two weeks.", "every two weeks", "SET", "P2W")]
    [InlineData("It flies every Monday.", "every Monday", "SET", "XXXX-WXX-1")]
    [InlineData("The tests are daily.", "daily", "SET", "P1D")]
    [InlineData("They meet twice a year.", "twice a year", "SET", "P1Y")]
    [InlineData("It was built in 44 BC.", "44 BC", "DATE", "BC0044")]
    public void Expression_has_the_extent_and_value_of_TimeML(string text, string extent, string type, string value)
    {
        ArticleModel model = Timex.Extract(Article.FromText(text, published: Published));

        MentionRecord mention = ExtractJson.ToRecord(model).Mentions.Single(m => m.Timex3 is not null);
        mention.Text.Should().Be(extent);
        (mention.Timex3!.Type, mention.Timex3.Value).Should().Be((type, value));
    }

    [Theory]
    [InlineData("It is broken now, it was recently moved, and the future is dark.")]
    [InlineData("They waited several years, for months, and daily; they met twice a year.")]
    [InlineData("It flies every two weeks and every Monday.")]
    public void Vague_expression_is_left_out_unless_asked_for(string text) =>
        ExtractJson.ToRecord(ExtractionPipeline.Default.Extract(Article.FromText(text, published: Published))).Mentions.Where(m => m.Vague == true || m.Kind == "duration").Should().BeEmpty();

    [Theory]
    [InlineData("It stopped at T-10 seconds.", "T-10 seconds", "T -PT10S")]
    [InlineData("It stopped at T minus 40 minutes.", "T minus 40 minutes", "T -PT40M")]
    [InlineData("The review is on L-3 days.", "L-3 days", "L -P3D")]
    [InlineData("At T-0 it rose.", "T-0", "T PT0S")]
    [InlineData("The rover woke on sol 1,200 of its stay.", "sol 1,200", "sol 1200")]
    public void Time_of_a_mission_is_a_kind_of_its_own(string text, string span, string value)
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText(text));

        Mention<MissionTime> mention = model.GetMentions<MissionTime>().Single();
        model.GetText(mention).Should().Be(span);
        mention.Value.ToString().Should().Be(value);
        model.Durations.Should().BeEmpty();
        model.Dates.Should().BeEmpty();
    }

    [Fact]
    public void Clock_of_a_mission_is_not_read_from_the_name_of_a_craft() =>
        ExtractionPipeline.Default.Extract(Article.FromText("The fire under Soyuz T-10-1 and the T-72 tank were far from L-1 and Sol Pais.")).GetMentions<MissionTime>().Should().BeEmpty();
}

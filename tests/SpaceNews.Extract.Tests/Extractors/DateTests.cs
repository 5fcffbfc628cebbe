using NodaTime;
using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class DateTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly LocalDate Published = new(2026, 3, 18);

    [Theory]
    // Whole days.
    [InlineData("It fell on {|Date=2024-02-29:February 29, 2024|}, at noon.")]
    [InlineData("It fell on {|Date=2024-02-29:29 February 2024|}.")]
    [InlineData("It fell on {|Date=2019-09-01:Sept. 1, 2019|}.")]
    [InlineData("It fell on the {|Date=2019-09-01:1st of September 2019|}.")]
    [InlineData("It fell on {|Date=2021-08-03:August 3rd, 2021|}.")]
    [InlineData("The log says {|Date=2023-07-14:2023-07-14|} and no more.")]
    [InlineData("It fell on {|Date=2014-10-28:Tuesday, October 28, 2014|}.")]
    // Months, years, decades, parts of a year.
    [InlineData("A flight is planned for {|Date=2027-07:July 2027|}.")]
    [InlineData("In {|Date=1998-11:November of 1998|} the first part flew.")]
    [InlineData("It has flown since {|Date=2011:2011|}.")]
    [InlineData("The {|Date=2019:2019|} failure is forgotten.")]
    [InlineData("Nobody flew in the {|Date=196X:1960s|}.")]
    [InlineData("They began in the {|Date=198X:mid-1980s|}.")]
    [InlineData("It will fly in {|Date=2027:early 2027|}.")]
    [InlineData("It will fly by the {|Date=2026-11:end of November 2026|}.")]
    [InlineData("It flies in the {|Date=2026-Q4:fourth quarter of 2026|}.")]
    [InlineData("It flies in {|Date=2026-Q4:Q4 2026|}.")]
    [InlineData("It flew in the {|Date=2020-22:summer of 2020|}.")]
    [InlineData("It flew in {|Date=2020-21:spring 2020|}.")]
    // Ranges.
    [InlineData("Between {|Date=2011/2020:2011 and 2020|} nobody else flew.")]
    [InlineData("From {|Date=2003/2007:2003 to 2007|} she lived there.")]
    [InlineData("The fair runs {|Date=2014-10-28/2014-10-30:Oct. 28–30, 2014|}.")]
    [InlineData("The fair runs from {|Date=2025-05-03/2025-05-09:May 3 to May 9, 2025|}.")]
    // Counted from the day of publication.
    [InlineData("It fell {|Date=2026-03-18:today|}.")]
    [InlineData("It fell {|Date=2026-03-17:yesterday|}.")]
    [InlineData("It flies {|Date=2026-03-19:tomorrow|}.")]
    [InlineData("It fell on {|Date=2026-03-16:Monday|}.")]
    [InlineData("It fell on {|Date=2026-03-13:Friday|}, said the firm.")]
    [InlineData("It will fly on {|Date=2026-03-20:Friday|}.")]
    [InlineData("It fell {|Date=2026-02:last month|}.")]
    [InlineData("It flies {|Date=2027:next year|}.")]
    [InlineData("It fell earlier {|Date=2026:this year|}.")]
    [InlineData("It fell on {|Date=2026-03-04:March 4|}.")]
    [InlineData("It fell in {|Date=2026-01:January|}.")]
    [InlineData("It fell on {|Date=2026-03-16:Monday|} morning.")]
    [InlineData("{|Date=2026-03-18:This morning|} it flew.")]
    [InlineData("It fell {|Date=2026-03-16:two days ago|}.")]
    [InlineData("It fell {|Date=2026-W11:last week|}.")]
    // Counted from another date of the text.
    [InlineData("It rose on {|Date=2021-04-09:9 April 2021|}. It fell {|Date=2021-04-11:two days later|}.")]
    [InlineData("It rose on {|Date=2021-04-09:9 April 2021|}. Later {|Date=2021-04-09:that day|}, it fell.")]
    [InlineData("It rose on {|Date=2021-04-09:9 April 2021|} and fell on {|Date=2021-04-12:April 12|}.")]
    // No dates.
    [InlineData("The ship may come back, and the crew may march home.")]
    [InlineData("It was recently moved, as in recent years, and is fine now.")]
    [InlineData("The engineer, 41, makes 156 a year.")]
    [InlineData("It left Site 31/6 at speed.")]
    [InlineData("Boeing 737 and Falcon 9 are machines.")]
    [InlineData("April Hansen and May Dahl spoke.")]
    [InlineData("They waited for decades.")]
    [InlineData("It has stood there since {|Date=1957-10-04:October 4, 1957|}, unchanged.")]
    [InlineData("The plan is to fly before {|Date=2030:2030|}.")]
    [InlineData("In {|Date=2025-12:late December 2025|} it froze.")]
    [InlineData("In the {|Date=200X:2000s|}, it was rebuilt.")]
    [InlineData("It was the {|Date=2003:2003|} Columbia disaster.")]
    [InlineData("It returned {|Date=2026-03-14:last Saturday|}.")]
    [InlineData("It returns {|Date=2026-W13:next week|}.")]
    [InlineData("It will be built {|Date=2026:this year|} or {|Date=2027:next year|}.")]
    [InlineData("It rose on {|Date=2025-11-27:Nov. 27, 2025|}; the {|Date=2025-11-28:following day|}, it docked.")]
    [InlineData("It flew in {|Date=2020/2021:2020–2021|}.")]
    [InlineData("The visit ran from {|Date=2026-05/2026-07:May to July 2026|}.")]
    [InlineData("The {|Date=19XX:20th century|} was loud.")]
    [InlineData("It rose on {|Date=2026-03-17:Tuesday|} and may rise again on {|Date=2026-03-19:Thursday|}.")]
    [InlineData("The crew met in the hall at noon, then slept.")]
    [InlineData("He sold 1,999 cars and 2023 kg of sand.")]
    [InlineData("The 2,000-page report came.")]
    [InlineData("We may march, fall or spring forward in a second.")]
    [InlineData("The Sun and the Sat dish are no days; the Mon river is none.")]
    [InlineData("It fell in the {|Date=2026-H1:first half of 2026|}.")]
    // A year before a zone in parentheses is no time of day.
    [InlineData("It was launched on {|Date=2011-11-09:9 November 2011|} (Moscow time), and failed.")]
    [InlineData("It leaked on {|Date=2026-03-14:Saturday|}, the second Russian craft to do so.")]
    [InlineData("The last will fly soon, and in {|Date=2026-04:April|} one carries a probe.")]
    [InlineData("A stage of a Long March of {|Date=2009:2009|} broke up.")]
    [InlineData("It fell on {|Date=2025-11-27:Nov. 27, 2025|}. {|Date=2025-11-27:That same night|}, another fell.")]
    [InlineData("The crew will land in the {|Date=2026-23:fall|}, too.")]
    [InlineData("They spent the {|Date=2026-21:spring|} answering for it.")]
    // What is to come, by the verb.
    [InlineData("It will fall back, uncontrolled, between {|Date=2026-05-05/2026-05-11:5 and 11 May|}.")]
    [InlineData("The crew have supplies into {|Date=2026-09:September|}.")]
    [InlineData("The agency has asked for a report by {|Date=2026-12-31:31 December|}.")]
    [InlineData("The rocket is also to carry the lander in {|Date=2026-10:October|}.")]
    [InlineData("The crew returned on {|Date=2026-03-15:Sunday, March 15|}.")]
    public void Date_is_found(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("It fell on {|SNX5001:{|Date=?:Thursday|}|}.")]
    [InlineData("It fell {|SNX5001:{|Date=?:last month|}|}.")]
    [InlineData("It fell in {|SNX5001:{|Date=?:December|}|}, they say.")]
    [InlineData("Nobody came. {|SNX5001:{|Date=?:Two days later|}|}, it fell.")]
    public void Date_without_anchor_is_open_and_reported(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup);

    [Theory]
    [InlineData("It fell on {|SNX5002:{|Date:04/05/2024|}|}.")]
    [InlineData("It fell on {|Date=2024-05-24:24/05/2024|}.")]
    [InlineData("It fell on {|Date=2024-05-24:05/24/2024|}.")]
    public void Date_in_figures_tells_when_its_order_is_unclear(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup);

    [Theory]
    [InlineData("It fell in early 2027.", "start", "2027-01-01", "2027-12-31")]
    [InlineData("It fell on May 3, 2021.", "exact", "2021-05-03", "2021-05-03")]
    [InlineData("It fell in February 2024.", "exact", "2024-02-01", "2024-02-29")]
    [InlineData("It fell in the 1960s.", "exact", "1960-01-01", "1969-12-31")]
    [InlineData("It fell at the end of June 2020.", "end", "2020-06-01", "2020-06-30")]
    public void Date_has_bounds_and_modifier(string text, string modifier, string earliest, string latest)
    {
        CalendarDate date = ExtractionPipeline.Default.Extract(Article.FromText(text)).Dates.Single().Value;

        date.Modifier.Should().Be(modifier);
        NodaTime.Text.LocalDatePattern.Iso.Format(date.Earliest!.Value).Should().Be(earliest);
        NodaTime.Text.LocalDatePattern.Iso.Format(date.Latest!.Value).Should().Be(latest);
    }

    [Theory]
    [InlineData("It fell on March 4, 2026.", DateAnchor.Text)]
    [InlineData("It fell yesterday.", DateAnchor.Published)]
    public void Date_tells_its_anchor(string text, DateAnchor anchor) =>
        ExtractionPipeline.Default.Extract(Article.FromText(text, published: Published)).Dates.Single().Value.Anchor.Should().Be(anchor);
}

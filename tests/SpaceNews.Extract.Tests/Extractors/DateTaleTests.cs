using NodaTime;
using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

/// <summary>The year and the day that a date takes from the verb beside it, from the tale it stands in, and from the line that says when the text was written.</summary>
public class DateTaleTests
{
    /// <summary>A Friday.</summary>
    private static readonly LocalDate Published = new(2024, 3, 15);

    [Theory]
    [InlineData("On {|Date=2023-06-04:June 4|} the tank burst.")]
    [InlineData("On {|Date=2023-06-04:June 4|} the pad, workers said, burned for {|Date=2024-03-15:today|}.")]
    [InlineData("By {|Date=2023-07:July|} the firm had stopped; in {|Date=2023-09:September|} its founder resigned.")]
    [InlineData("Nobody had expected it, because on {|Date=2023-06-02:June 2|} the same tank had passed.")]
    [InlineData("The {|Date=2023-08-28:August 28|} explosion is forgotten.")]
    [InlineData("A second tank is to be filled in {|Date=2024-05:May|}, and on {|Date=2024-06-20:June 20|} the module leaves.")]
    [InlineData("The crew was to fly on {|Date=2024-05-20:20 May|}.")]
    [InlineData("The landing was supposed to come in {|Date=2024-06:June|}.")]
    [InlineData("The ban has slipped to {|Date=2024-04:late April|} or {|Date=2024-05:early May|}.")]
    [InlineData("It will take place in {|Date=2024-04:April|} or {|Date=2024-05:May|}.")]
    [InlineData("Another stage failed due to a snag {|Date=2023-04-15:April 15|}.")]
    [InlineData("For years she has led a firm whose rocket makes its tenth flight in {|Date=2024-06:June|}.")]
    public void Year_follows_the_verb_of_the_clause(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("Officials now speak of {|Date=2024-12:December|}.", 2024, 12, 2)]
    [InlineData("Officials now speak of {|Date=2025-01:January|}.", 2024, 12, 2)]
    [InlineData("The next ship goes in {|Date=2017-02:February|}; another flies on {|Date=2016-12-09:December 9|}.", 2016, 12, 2)]
    [InlineData("It passed a test on {|Date=2024-12-27:Dec. 27|}.", 2025, 1, 14)]
    [InlineData("Sales fell in the {|Date=2024-Q4:fourth quarter|} and will rise in the {|Date=2025-Q2:second quarter|}.", 2025, 2, 20)]
    public void Year_changes_with_the_calendar(string markup, int year, int month, int day) => Verify.Kinds(MentionKind.Date).Extracts(markup, new LocalDate(year, month, day));

    [Theory]
    [InlineData("It broke up on {|Date=1996-06-04:4 June 1996|}.\n\nBy {|Date=1996-06-13:13 June|} a board had met; it handed in its report on {|Date=1996-07-19:19 July|}.")]
    [InlineData("It flew in {|Date=1997-10:October 1997|} and again {|Date=1998:a year later|}, on {|Date=1998-10-21:21 October|}.")]
    [InlineData("In {|Date=2007:2007|} three died here: on {|Date=2007-07-26:July 26|} a tank burst. {|Date=2014:Seven years later|} they mourn again.")]
    [InlineData("A test in {|Date=2001:2001|} failed too: on {|Date=2001-07-20:July 20|} a sail stuck.")]
    [InlineData("The last loss was in {|Date=2010-12:December 2010|}. On {|Date=2010-12-25:December 25|} it veered off.")]
    [InlineData("On {|Date=1960-10-24:24 October 1960|} it blew up. In {|Date=1961-05:May|} he went back.")]
    [InlineData("He was killed on {|Date=1967-04-24:24 April 1967|}.\n\nThree others had died in {|Date=1966-11:November|}.")]
    [InlineData("{|Date=1970-04-11:Two days before|}, on {|Date=1970-04-11:April 11|}, they had left.", "It blew up on {|Date=1970-04-13:April 13, 1970|}. ")]
    [InlineData("It was the first since {|Date=2012-02-13:February 13, 2012|}. Another is planned, ESA said in {|Date=2024-02:February|}.")]
    [InlineData("It failed as on {|Date=2009-02-24:February 24, 2009|}. A first try on {|Date=2024-02-23:Feb. 23|} was called off.")]
    [InlineData("It rose in {|Date=1970-04:April 1970|}; on the {|Date=1970-04-13:13th|} it blew up.")]
    [InlineData("It blew up on {|Date=1970-04-13:April 13, 1970|}, and the next flew the {|Date=1971-01:following January|}.")]
    public void Tale_keeps_its_year(string markup, string before = "") => Verify.Kinds(MentionKind.Date).Extracts(before + markup, Published);

    [Theory]
    [InlineData("It rose on {|Date=1986-01-28:January 28, 1986|}. On {|Date=1986-01-30:Thursday|} ships came back.")]
    [InlineData("It rose on {|Date=1986-01-28:January 28, 1986|}. It had been set for {|Date=1986-01-26:Sunday|}. {|Date=1986-01-28:That night|} he spoke.")]
    [InlineData("On {|Date=2024-03-13:Wednesday|} it flew. The last had failed on {|Date=2014-10-28:Oct. 28, 2014|}. {|Date=2024-03-11:Monday|} had been too windy.")]
    [InlineData("On {|Date=2024-03-05:March 5|}, a {|Date=2024-03-05:Tuesday|}, a pump failed. {|Date=2024-03-05:That night|} it rained.")]
    [InlineData("On {|Date=2024-03-05:March 5|} a valve froze. The {|Date=2024-03-04:day before|}, another had. The {|Date=2024-03-06:next day|} both were changed.")]
    public void Weekdays_and_days_follow_the_tale(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Fact]
    public void Weekdays_of_a_tale_without_a_day_of_publication_follow_each_other() =>
        Verify.Kinds(MentionKind.Date).Extracts("It came on {|Date=2032-05-03:Monday, 3 May 2032|}. On {|Date=2032-05-04:Tuesday|} it was filled, on {|Date=2032-05-06:Thursday|} it burst. The crew had left on {|Date=2032-05-05:Wednesday|}. {|Date=2032-05-13:A week later|} the firm closed.");

    [Theory]
    [InlineData("A board will present the causes of {|Date=2024-03-12:Tuesday|}'s Proton crash.")]
    [InlineData("Teams read the data following {|Date=2024-03-09:Saturday|}'s failure.")]
    [InlineData("The president declared mourning until {|Date=2024-03-19:Tuesday|}. They waited until {|Date=2024-03-13:Wednesday|}.")]
    [InlineData("On {|Date=2024-03-19:Tuesday|} the crew tries again.")]
    [InlineData("A freighter docks with the station on {|Date=2024-03-19:Tuesday|}.")]
    [InlineData("Next inspection: {|Date=2024-03-18:Monday|}.")]
    public void Weekday_follows_its_clause(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("A HEAD\n\n{|Date=2024-03-14:March 14, 2024|}\n\nIt fell {|Date=2024-03-14:today|}.")]
    [InlineData("A HEAD\n\nPosted: {|Date=2024-03-13:March 13, 2024|}\n\nIt fell {|Date=2024-03-12:yesterday|}.")]
    [InlineData("OTTAWA, {|Date=2024-03-12:March 12|} (CP) — It fell {|Date=2024-03-12:today|}.")]
    [InlineData("Washington - {|Date=2024-03-12:March 12, 2024|} - It fell {|Date=2024-03-12:today|}.")]
    [InlineData("A HEAD\n\n{|Date=1961-04-12:April 12, 1961|}\n\nIt fell {|Date=2024-03-15:today|}.")]
    public void Day_that_the_text_itself_gives_comes_before_that_of_publication(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("It flew on {|Date=2019-08-01:2019 Aug 1|}, {|Date=2019-08-01:2019-aug-1|} and {|Date=2016-10-16:2016 10 16|}.")]
    [InlineData("It flew on {|Date=1994-12-31:Dec31, 1994|}, on {|Date=1987-04-15:15 April of 87|} and in {|Date=1986:’86|}.")]
    [InlineData("They lost one in {|Date=1983:83|}, one in {|Date=1986:86|} and the last in {|Date=2003:2003|}.")]
    [InlineData("They meet on the {|Date=2024-03-20:20th of this month|}, {|Date=2025-02-06:next February 6|} and {|Date=2024-03-22:Friday 3/22|}.")]
    [InlineData("In {|Date=2007-01:January 2007|} China shot one down. On {|Date=2010-12-25:Christmas Day, 2010|}, India lost one.")]
    [InlineData("In {|Date=2023-11:November|} the first crew flew. On {|Date=2023-12-25:Christmas Day|} India lost one.")]
    [InlineData("It was due in {|Date=2024-21:spring|}. The start of the {|Date=2014:2014|} season was below {|Date=1990:1990|} levels.")]
    [InlineData("It will end {|Date=2024-01-29:two weeks after|} {|Date=2024-01-15:January 15, 2024|}, or {|Date=2024-01-29:two weeks from January 15, 2024|}.")]
    [InlineData("It fell {|Date=2022-01-12:two years, two months and three days ago|}; [they met {|Date=2020:four years ago|}], “{|Date=2014:[ten] years ago|}”.")]
    [InlineData("It ended on {|Date=2010-04-22:earth day 2010|}, on {|Date=2024-03-11:monday of this week|}.")]
    [InlineData("He won by 20 in 80, and 30 of them left in 12 weeks.")]
    public void Rare_form_is_read(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("The flight of 12-03-2024 followed that of 05/02/2024.", "2024-03-12", "2024-02-05")]
    [InlineData("The flight of 03-12-2024 followed that of 05/02/2024.", "2024-03-12", "2024-05-02")]
    [InlineData("The flight of 28.01.2024 followed that of 05/02/2024.", "2024-01-28", "2024-02-05")]
    public void Order_of_figures_holds_for_the_article(string text, string first, string second) =>
        ExtractionPipeline.Default.Extract(Article.FromText(text, published: Published)).Dates.Select(d => d.Value.Value).Should().Equal(first, second);
}

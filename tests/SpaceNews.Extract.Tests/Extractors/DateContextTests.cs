using NodaTime;
using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

/// <summary>Dates whose reading hangs on the words around them: names of people, years told by pointing, what is to come.</summary>
public class DateContextTests
{
    /// <summary>A Friday.</summary>
    private static readonly LocalDate Published = new(2025, 11, 28);

    [Theory]
    [InlineData("Blessing Friday keeps her headphones on. Friday said nothing. She left on {|Date=2025-11-28:Friday|}.")]
    [InlineData("Friday, 45, is chief of tracking. “It is enormous,” Friday said {|Date=2025-11-21:last Friday|}.")]
    [InlineData("The father, Monday Friday, was a railwayman. He left on {|Date=2025-11-24:Monday|}.")]
    [InlineData("Mr. Friday spoke on {|Date=2025-11-28:Friday|}. Apart from Friday's ankle nobody was hurt. {|Date=2025-11-28:Friday|}'s launch was good.")]
    [InlineData("A LORRY\n\nBy SUNDAY OGHENE, Daily Trumpeter\n\nIt fell on {|Date=2025-11-23:Sunday|}.")]
    [InlineData("Godwin Monday of the union left. Monday wants the poster back by {|Date=2025-12-01:Monday|}.")]
    [InlineData("Director August said so. It rained in {|Date=2025-08:August|}.")]
    [InlineData("A ring lay below the homestead of Sunday Musyoka, who was sorting beans.")]
    [InlineData("Reported by A. Love and M. Sunday")]
    [InlineData("Its inspector, Miss Olwen March, left. March may let it work again in {|Date=2026-09:September|}.")]
    [InlineData("Both were treated aboard by Winter's wife.")]
    [InlineData("Constable Noel Sunday stood beside the hut.")]
    [InlineData("The rocket had been scheduled to lift off as early as {|Date=2025-12-01:Monday|}.")]
    [InlineData("The rocket had been scheduled to lift off on {|Date=2025-11-24:Monday|}.")]
    // A word for a day and its date; “Thursday” was printed a day later. Figures in the order that the weekday allows.
    [InlineData("{|Date=2025-11-27:Today|}, {|Date=2025-11-27:Thursday, 27 November|}, the mast fell.")]
    [InlineData("{|Date=2025-11-28:Today|}, {|Date=2025-09-01:1 September|} seems far away.")]
    [InlineData("It was found on {|Date=2025-11-02:Sunday (2/11)|} in a field.")]
    [InlineData("It was found on {|Date=2025-10-06:Monday (6/10)|} in a field.")]
    // Days all the same.
    [InlineData("{|Date=2025-11-28:Friday|} marks ten years.")]
    [InlineData("Bill Nelson {|Date=2025-11-28:Friday|} denied it.")]
    [InlineData("{|Date=2025-11-26:Wednesday|} NASA said so.")]
    [InlineData("They spoke {|Date=2025-11-25:Tuesday|} morning.")]
    [InlineData("A launch that was delayed {|Date=2025-11-24:Monday|} night when a boat came near failed {|Date=2025-11-27:Thursday|}.")]
    [InlineData("The launch was delayed to {|Date=2025-12-01:Monday|}.")]
    public void Weekday_that_is_a_name_is_no_date(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    /// <summary>The day of writing counts, whatever ends its line.</summary>
    [Theory]
    [InlineData("Rocket lost\n\nMADRAS, {|Date=2025-11-27:November 27|}.\n\nThe flight failed {|Date=2025-11-27:this afternoon|}.")]
    [InlineData("Rocket lost\n\nNEW DELHI, {|Date=2025-11-26:Nov. 26|}:\n\nThe flight failed {|Date=2025-11-26:today|}.")]
    [InlineData("Rocket lost\n\nMOSCOW, {|Date=2025-11-27:Nov. 27|} (Tass) — The flight failed {|Date=2025-11-27:today|}.")]
    public void Dateline_tells_when_today_was(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("The last loss was in {|Date=1993:1993|}. On {|Date=1993-08-21:August 21 of that year|} it fell silent.")]
    [InlineData("It failed on {|Date=2024-12-15:15 December of last year|}.")]
    [InlineData("It failed on {|Date=2024-05-24:May 24 last year|} and in {|Date=2024-01:January last year|}.")]
    [InlineData("They met in {|Date=1961:1961|} and signed in {|Date=1962-05:May of the next year|}.")]
    [InlineData("It flew on {|Date=2017-01-02:January 2, 2017|}. The pad came back into use {|Date=2017-12:that December|}.")]
    [InlineData("It flew from {|Date=2024-05/2024-07:May to July of last year|}.")]
    [InlineData("The last loss was in {|Date=1993:1993|}. On {|Date=1993-08-21:August 21|} it fell silent.")]
    [InlineData("It fell on {|Date=2017-05-02:May 2, 2017|}.\n\nFlights resumed on {|Date=2017-05-14:May 14|}.")]
    [InlineData("Leaves fell in Canberra, Australia, {|Date=2025-23:last autumn|}.")]
    public void Year_comes_from_the_phrase_or_the_tale(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("The firm has closed the pad until {|Date=2026-04:April|}.")]
    [InlineData("NOTES\n\n- Third try on {|Date=2025-11-30:Sunday|}.\n- Aboard: cargo.")]
    [InlineData("NOTES\n\n- Leak at the pad on {|Date=2025-11-23:Sunday|}.\n- Aboard: cargo.")]
    [InlineData("He hoped for a launch before {|Date=2025-12-25:Christmas|}.")]
    [InlineData("The ministry had decided to bring the ship down in {|Date=2026-02:late February|}.")]
    [InlineData("Not before {|Date=2026-22:summer|}, anyway. It will now be {|Date=2026-21:spring|} at the soonest.")]
    [InlineData("The board sat from {|Date=2025-07-28:28 July|} until {|Date=2025-08-31:31 August|}.")]
    [InlineData("It was spring in the hills. The engineers met in Release 31-2024 of the firm.")]
    [InlineData("KOUROU, {|Date=2025-11-27:Nov. 27|} (AP) — A rocket failed {|Date=2025-11-27:Thursday|}. Newspapers on {|Date=2025-11-28:Friday|} told of it.")]
    [InlineData("The batteries die on {|Date=2025-12-03:Wednesday|}.")]
    [InlineData("The ship is on the pad with food instead of people, for launch on {|Date=2025-12-02:Tuesday|}.")]
    [InlineData("Crowds had gathered for the launch on {|Date=2025-11-25:Tuesday|}.")]
    [InlineData("It reached orbit in {|Date=2025-21:spring|} on the first try.")]
    [InlineData("Next meeting: {|Date=2025-11-28:Friday 28|}, usual room.")]
    [InlineData("It left on {|Date=2025-01-24:Jan. 24|}, 2137 GMT, and ends in {|Date=2027:2027|} rather than {|Date=2034:2034|}.")]
    [InlineData("1510 EDT {|Date=2025-11-28:11-28-25|}")]
    public void What_is_announced_lies_ahead(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("We shall know more by {|Date=2025-12-01:Monday|}.")]
    [InlineData("The board meets on {|Date=2025-12-01:Monday|}.")]
    [InlineData("{|Date=2025-11-29:Saturday|} would be the first chance, {|Date=2025-12-01:Monday|} the second.")]
    [InlineData("The ferry is cancelled until {|Date=2025-11-29:Saturday|}.")]
    [InlineData("The landing is in {|Date=2026-04:April|}.")]
    [InlineData("The tanks are to be fired on the stand at the old centre by the river by the {|Date=2025-12:end of December|}.")]
    [InlineData("We’d be ready in the {|Date=2026-21:spring|}.")]
    [InlineData("It was put off to {|Date=2025-11-29:Saturday|}.")]
    [InlineData("It slipped from {|Date=2025-11-24:Monday|} to {|Date=2025-12-03:Wednesday|}.")]
    [InlineData("It could fly as early as {|Date=2025-11-30:Sunday|}.")]
    [InlineData("The next launch is on {|Date=2025-12-02:Tuesday|}.")]
    [InlineData("It was made ready for a launch {|Date=2025-11-30:this Sunday|}.")]
    [InlineData("It has been delayed since {|Date=2025-08:August|}.")]
    [InlineData("They met {|Date=2025-11-25:this Tuesday|} and on {|Date=2025-11-26:Wednesday|}.")]
    [InlineData("It may sit till {|Date=2026-22:summer|}, or through the {|Date=2025-24:winter|}.")]
    public void Day_to_come_is_told_by_its_cue(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("It leaked on {|Date=2025-11-26:Wednesday|}, before a launch {|Date=2025-11-30:this Sunday|}. Seven went home {|Date=2025-11-26:that night|}.")]
    [InlineData("It exploded on {|Date=2025-09-09:9 September 2025|}. Her letter of {|Date=2025-02-02:2 February 2025|} was lost {|Date=2025-09-09:that day|}.")]
    [InlineData("It blew up on {|Date=2025-11-27:Thursday|}.\n\nIts twin was lost on {|Date=2024-08-25:Aug. 25 last year|}.\n\nShe sold soup {|Date=2025-11-27:that evening|}.")]
    [InlineData("It flew.\n\nUPDATE, {|Date=2025-12-01:1 December|}: It may fly {|Date=2025-12:this month|}.\n\nIt flew {|Date=2025-11-28:today|}.")]
    [InlineData("He died {|Date=2025-10:last month|}, on the {|Date=2025-10-03:3rd|}.")]
    public void Story_day_is_the_day_of_the_event(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Theory]
    [InlineData("REPORT ON {|Date=2028-Q3:THIRD-QUARTER 2028|} RESULTS")]
    [InlineData("Sales of {|Date=2028-Q3:Q3-2028|} and {|Date=2019-Q1:q1-2019|} rose.")]
    [InlineData("It flew in {|Date=2018-12:Dec/2018|} and on {|Date=2020-09-23:Sep-23-2020|}.")]
    [InlineData("It flew on {|Date=2024-12-25:christmas day 2024|}.")]
    [InlineData("It flew twice between {|Date=2025-06/2025-11-28:June and now|}.")]
    [InlineData("In {|Date=2003:2003|} seven died. {|Date=2003-02:That February|} seven people died.")]
    public void Rare_form_is_read(string markup) => Verify.Kinds(MentionKind.Date).Extracts(markup, Published);

    [Fact]
    public void Moment_in_one_word_is_a_day_and_a_time()
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText("It rose at 2025-11-27T09:27:57Z from the pad."));
        Assert.Equal("2025-11-27", model.GetText(Assert.Single(model.Dates)));
        Assert.Equal("09:27:57Z", model.GetText(Assert.Single(model.Times)));
        Assert.Equal("T09:27:57Z", model.Times.Single().Value.ToString());
    }

    [Theory]
    [InlineData("It rose at {|Time=\"T08:20\":20 minutes past eight|}.")]
    [InlineData("At {|Time=\"T13:47\":13.47|} on 9 September 1987 it exploded.")]
    [InlineData("The shares closed at 13.47 on 9 September 2025.")]
    [InlineData("It rose at {|Time=\"T21:16+03:00\":21:16 of Moscow time|}, at {|Time=\"T22:10+04:00\":22:10 Gulf Standard Time|} and {|Time=\"T06:20+01:00\":6.20 a.m. West Africa Time|}.")]
    public void Time_is_read(string markup) => Verify.Kinds(MentionKind.Time).Extracts(markup, Published);
}

using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class TimeTests
{
    [Theory]
    [InlineData("It rose at {|Time=\"T12:28+03:00\":12:28 PM Moscow time|} and fell.")]
    [InlineData("It rose at {|Time=\"T09:27Z\":09:27 GMT|}.")]
    [InlineData("It rose at {|Time=\"T09:27Z\":0927 GMT|}.")]
    [InlineData("It rose at {|Time=\"T14:05Z\":14:05 UTC|}.")]
    [InlineData("It rose at {|Time=\"T01:17Z\":01:17 am Universal Coordinated Time|}.")]
    [InlineData("It rose at {|Time=\"T06:22-05:00\":6:22 a.m. EST|}, before the storm.")]
    [InlineData("It rose at {|Time=\"T18:22-04:00\":6:22 p.m. EDT|}.")]
    [InlineData("It rose at {|Time=\"T19:00+09:00\":7 p.m. JST|}.")]
    [InlineData("It rose at {|Time=\"T05:30\":5:30 a.m.|} local time.")]
    [InlineData("By {|Time=\"T21:15\":21:15|}, the fire was out.")]
    [InlineData("It rose at {|Time=\"T12:28:05Z\":12:28:05 UTC|}.")]
    [InlineData("It rose at {|Time=\"T17:00\":5pm|} sharp.")]
    [InlineData("The hall opens at {|Time=\"T00:10\":12:10 a.m.|} and closes at {|Time=\"T12:10\":12:10 p.m.|}")]
    [InlineData("It landed at {|Time=\"T16:22\":16 hours 22|}, at {|Time=\"T16:22\":16h22|} or at {|Time=\"T16:22\":16 h 22|} local time.")]
    [InlineData("At {|Time=\"T06:00Z\":0600Z|} it stopped.")]
    [InlineData("It fell at {|Time=\"T07:50\":ten to eight|}, and by {|Time=\"T18:00\":six in the evening|} at {|Time=\"T13:26\":1:26 in the afternoon|} it was gone.")]
    [InlineData("It lit at {|Time=\"T11:44-05:00\":eleven forty-four a.m. EST|}.")]
    [InlineData("They rose from five to ten percent at ten to one odds.")]
    [InlineData("At {|Time=\"T02:15+08:00\":2.15 a.m. Malaysian time|} and {|Time=\"T03:52+07:00\":03:52 Indochina Time|} they left.")]
    [InlineData("They worked at it for 16 hours 22 minutes on the 3h15 flight.")]
    [InlineData("It was predawn, and then it was night.")]
    [InlineData("The match ended 3:2, or so they say.")]
    [InlineData("It rose at dusk in the morning of their lives.")]
    [InlineData("It rose at {|Time=\"T04:27-08:00\":4:27 a.m. PST|} ({|Time=\"T12:27Z\":1227 UTC|}).")]
    [InlineData("It closes at {|Time=\"T12:00\":noon|} and opens at {|Time=\"T00:00\":midnight|}.")]
    [InlineData("It rose at {|Time=\"T09:27Z\":9:27 a.m. GMT|}.")]
    [InlineData("The signal was lost at {|Time=\"T15:00+03:00\":15:00 Moscow time|}.")]
    [InlineData("It rose at {|Time=\"T03:05\":3:05 a.m.|} local time.")]
    public void Time_is_found(string markup) => Verify.Kinds(MentionKind.Time).Extracts(markup);

    [Fact]
    public void Time_with_day_and_zone_is_an_instant() =>
        Verify.Kinds(MentionKind.Time).Extracts("It rose on May 3, 2024, at {|Time=\"T06:22-04:00\":6:22 a.m. EDT|}.").Times.Single().Value.Utc.Should().Be("2024-05-03T10:22Z");

    [Fact]
    public void Time_without_zone_is_no_instant() =>
        Verify.Kinds(MentionKind.Time).Extracts("It rose on May 3, 2024, at {|Time=\"T06:22\":6:22 a.m.|}").Times.Single().Value.Utc.Should().BeNull();

    [Fact]
    public void Times_of_one_moment_that_disagree_are_reported() =>
        ExtractionPipeline.Default.Extract(Article.FromText("It rose on May 3, 2024, at 12:28 p.m. Moscow time (09:27 GMT).")).Diagnostics.Select(d => d.Id).Should().Contain("SNX5003");

    [Fact]
    public void Times_of_one_moment_that_agree_are_not_reported() =>
        ExtractionPipeline.Default.Extract(Article.FromText("It rose on May 3, 2024, at 12:28 p.m. Moscow time (09:28 GMT).")).Diagnostics.Select(d => d.Id).Should().NotContain("SNX5003");
}

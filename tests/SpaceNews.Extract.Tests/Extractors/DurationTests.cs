using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

public class DurationTests
{
    [Theory]
    [InlineData("The {|Duration=P242D:242-day|} stay is over.")]
    [InlineData("Repairs will take {|Duration=P2Y:two years|}.")]
    [InlineData("It has flown for {|Duration=P60Y:six decades|}.")]
    [InlineData("The burn lasted {|Duration=PT8M:eight minutes|}.")]
    [InlineData("The engine ran for {|Duration=PT11S:11 seconds|}.")]
    [InlineData("They waited {|Duration=PT1H:an hour|} in the cold.")]
    [InlineData("It took {|Duration=PT1M:a minute|} at most.")]
    [InlineData("It came {|Duration=PT0.4S:four tenths of a second|} late and lasted {|Duration=PT0.75H:three quarters of an hour|}.")]
    [InlineData("It broke its neck {|Duration=PT1M:a minute|} aloft.")]
    [InlineData("It took {|Duration=PT0.1S:a tenth of a second|}.")]
    [InlineData("The walk lasted {|Duration=PT6H30M:six hours and 30 minutes|}.")]
    [InlineData("The {|Duration=P6M:six-month|} mission began well.")]
    [InlineData("Mending it takes {|Duration=P18M:18 months|}.")]
    [InlineData("Mending it takes {|Duration=P2Y/P5Y:two to five years|}.")]
    [InlineData("Mending it takes between {|Duration=P2Y/P5Y:two and five years|}.")]
    [InlineData("They stayed for {|Duration=P2W:two weeks|}.")]
    [InlineData("The fuse blew {|Duration=PT30S:30 seconds|} later.")]
    [InlineData("It had blown {|Duration=PT2H:two hours|} earlier.")]
    [InlineData("The reviewers met for years and for long hours.")]
    [InlineData("The engineer, aged 41, is 41 years old.")]
    [InlineData("They launch 156 a year.")]
    [InlineData("After {|Duration=P371D:371 days|} in orbit, he walked.")]
    [InlineData("It fell {|Duration=PT73S:73 seconds|} into the flight.")]
    [InlineData("It will take {|Duration=P6M/P9M:six to nine months|}.")]
    [InlineData("It took {|Duration=P10Y:a decade|} to build.")]
    [InlineData("A {|Duration=PT1H:one-hour|} walk became a {|Duration=PT5H:five-hour|} one.")]
    [InlineData("The walk took {|Duration=PT6H42M:6 hours, 42 minutes|}.")]
    [InlineData("It worked for {|Duration=P15Y:15 years|}, then failed.")]
    [InlineData("{|Duration=P10Y:A decade|} of work was lost.")]
    public void Duration_is_found(string markup) => Verify.Kinds(MentionKind.Duration).Extracts(markup);

    [Theory]
    [InlineData("It takes up to two years.", QuantityBound.AtMost)]
    [InlineData("It takes at least two years.", QuantityBound.AtLeast)]
    [InlineData("It takes about two years.", QuantityBound.About)]
    [InlineData("It takes two years.", QuantityBound.Exact)]
    public void Duration_has_a_bound(string text, QuantityBound bound) => ExtractionPipeline.Default.Extract(Article.FromText(text)).Durations.Single().Value.Bound.Should().Be(bound);
}

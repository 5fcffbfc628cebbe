namespace SpaceNews.Extract.Tests;

public class TextSpanTests
{
    [Theory]
    [InlineData(0, 0, "[0..0)")]
    [InlineData(3, 4, "[3..7)")]
    public void TextSpan_prints_half_open(int start, int length, string text) => new TextSpan(start, length).ToString().Should().Be(text);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(int.MaxValue, 1)]
    public void TextSpan_refuses_bounds_outside_int(int start, int length) =>
        FluentActions.Invoking(() => new TextSpan(start, length)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0, 3, 3, 3, false)]
    [InlineData(0, 3, 2, 3, true)]
    [InlineData(0, 9, 4, 1, true)]
    [InlineData(4, 0, 2, 6, true)]
    [InlineData(2, 0, 2, 6, false)]
    public void Overlaps_means_a_shared_place(int start, int length, int otherStart, int otherLength, bool overlaps)
    {
        var a = new TextSpan(start, length);
        var b = new TextSpan(otherStart, otherLength);

        a.Overlaps(b).Should().Be(overlaps);
        b.Overlaps(a).Should().Be(overlaps);
    }

    [Fact]
    public void Contains_counts_the_start_and_not_the_end()
    {
        var span = TextSpan.FromBounds(2, 5);

        Enumerable.Range(0, 7).Where(span.Contains).Should().Equal(2, 3, 4);
        span.Contains(new TextSpan(5, 0)).Should().BeTrue();
        span.Contains(new TextSpan(4, 2)).Should().BeFalse();
    }

    [Fact]
    public void CompareTo_orders_by_start_then_end() =>
        new TextSpan[] { new(4, 1), new(2, 5), new(2, 1), new(0, 9) }.Order().Should().Equal(new TextSpan(0, 9), new(2, 1), new(2, 5), new(4, 1));

    [Fact]
    public void Union_covers_both_and_what_lies_between() => new TextSpan(2, 1).Union(new TextSpan(7, 2)).Should().Be(TextSpan.FromBounds(2, 9));
}

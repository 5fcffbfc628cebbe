namespace SpaceNews.Extract.Training.Tests;

public sealed class FeatureTemplatesTests
{
    [Fact]
    public void Comments_and_empty_lines_do_not_count()
    {
        var templates = FeatureTemplates.Parse("# comment\n\nword@0\n  word@-1 shape@0  \r\n", "t");

        templates.Count.Should().Be(2);
    }

    [Fact]
    public void Templates_about_one_word_alone_are_told_from_those_that_need_its_place()
    {
        var templates = FeatureTemplates.Parse("word@0\nword@-1 shape@0\nsuffix2@1 shape@1\ntag@0", "t");

        templates.FormOffsets.Should().Equal(0, 1);
        templates.Forms.Select(f => f.Count).Should().Equal(1, 1);
        (templates.Contexts.Count + templates.Runs.Count + templates.Families.Sum(f => f.Count)).Should().Be(2);
    }

    [Fact]
    public void The_convention_joined_to_a_word_or_a_run_is_summed_up_with_it()
    {
        var templates = FeatureTemplates.Parse("domain@0 word@0\ndomain@-1 word@-1\ndomain@0 runLast@0", "t");

        templates.FormOffsets.Should().Equal(-1, 0);
        (templates.Runs.Count, templates.Contexts.Count + templates.Families.Sum(f => f.Count)).Should().Be((1, 0));
    }

    [Theory]
    [InlineData("word@0\ncolour@0", "t(2): expected “property@offset” with an offset from -4 to 4, but found “colour@0”")]
    [InlineData("word", "t(1): expected “property@offset” with an offset from -4 to 4, but found “word”")]
    [InlineData("word@5", "t(1): expected “property@offset” with an offset from -4 to 4, but found “word@5”")]
    [InlineData("word@x", "t(1): expected “property@offset” with an offset from -4 to 4, but found “word@x”")]
    [InlineData("3@0", "t(1): expected “property@offset” with an offset from -4 to 4, but found “3@0”")]
    [InlineData("# nothing", "t: expected 1 to 250 templates, but there are 0")]
    public void A_bad_line_is_refused(string text, string message) =>
        FluentActions.Invoking(() => FeatureTemplates.Parse(text, "t")).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void More_templates_than_a_feature_can_number_are_refused() =>
        FluentActions.Invoking(() => FeatureTemplates.Parse(string.Concat(Enumerable.Repeat("word@0\n", 251)), "t"))
            .Should().Throw<FormatException>().WithMessage("t: expected 1 to 250 templates, but there are 251");
}

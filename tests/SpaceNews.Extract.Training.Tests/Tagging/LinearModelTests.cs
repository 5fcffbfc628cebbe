namespace SpaceNews.Extract.Training.Tests;

public sealed class LinearModelTests
{
    private static readonly FeatureTemplates Templates = FeatureTemplates.Parse("word@0\nshape@0", "t");

    [Fact]
    public void What_is_written_is_read_back()
    {
        LinearModel model = LinearModel.Read(Write(new() { [11] = [1, -0.5f], [13] = [0, 0.25f] }), "m");

        model.Labels.Should().Equal("A", "B");
        model.Templates.Text.Should().Be(Templates.Text);
        model.Transitions.Should().Equal(0, 127, -64, 254);
        Score(model, 11).Should().Equal(127, -64);
        Score(model, 13).Should().Equal(0, 32);
        Score(model, 11, 13, 15).Should().Equal([127, -32], because: "weights add up, and 15 is unknown");
    }

    [Fact]
    public void Features_that_round_to_nothing_and_weights_past_the_range_are_cut()
    {
        LinearModel model = LinearModel.Read(Write(new() { [11] = [3, -3], [13] = [0.003f, 0] }), "m");

        Score(model, 11).Should().Equal(127, -127);
        Score(model, 13).Should().Equal(0, 0);
    }

    [Fact]
    public void The_order_of_the_weights_does_not_show() =>
        Write(new() { [11] = [1, 0], [13] = [0, 1] }).Should().Equal(Write(new() { [13] = [0, 1], [11] = [1, 0] }));

    [Fact]
    public void Many_features_are_all_found()
    {
        var weights = Enumerable.Range(1, 5000).ToDictionary(i => (uint)i * 2654435761u | 1, i => new[] { i % 100 / 100f, 1 });
        LinearModel model = LinearModel.Read(Write(weights), "m");

        weights.Keys.Should().OnlyContain(f => Score(model, f)[1] == 127);
    }

    [Theory]
    [InlineData("", "m: expected a trained model (it begins with SNXM)")]
    [InlineData("SNXW0000", "m: expected a trained model (it begins with SNXM)")]
    [InlineData("SNXM", "m: expected a whole file, but it ends too early or is damaged")]
    [InlineData("SNXM\u0001\u0001\u0001\u0001", "m: expected a whole file, but it ends too early or is damaged")]
    public void Other_data_is_refused(string text, string message) =>
        FluentActions.Invoking(() => LinearModel.Read(System.Text.Encoding.ASCII.GetBytes(text), "m")).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void A_model_cut_anywhere_is_refused()
    {
        byte[] whole = Write(new() { [11] = [1, -0.5f], [13] = [0, 0.25f] });

        for (int length = 0; length < whole.Length; length++)
            FluentActions.Invoking(() => LinearModel.Read(whole.AsSpan(0, length), "m")).Should().Throw<FormatException>($"{length} of {whole.Length} bytes are no model");
    }

    private static byte[] Write(Dictionary<uint, float[]> weights)
    {
        using var stream = new MemoryStream();
        LinearModel.Write(new BinaryWriter(stream), ["A", "B"], Templates, weights, [0, 1, -0.5f, 2], largest: 1);
        return stream.ToArray();
    }

    private static int[] Score(LinearModel model, params uint[] features)
    {
        int[] scores = [0, 0];
        model.Add([.. features], scores);
        return scores;
    }
}

namespace SpaceNews.Extract.Training;

/// <summary>One run of tokens to learn from: the features of every token, by number, and its label.</summary>
/// <param name="Features">For every token, the numbers of its features.</param>
/// <param name="Labels">For every token, its label.</param>
/// <param name="Weight">How much the run counts.</param>
internal sealed record SequenceExample(int[][] Features, byte[] Labels, float Weight);

namespace SpaceNews.Extract.Training;

/// <summary>
/// Fits the weights of choices among candidates: conditional log-linear, drawn towards a prior, by resilient steps along the whole
/// gradient. The same choices give the same weights.
/// </summary>
internal static class ChoiceTrainer
{
    private const int Steps = 120;
    private const double Longer = 1.2, Shorter = 0.5, FirstStep = 0.05, LongestStep = 0.5, ShortestStep = 1e-5;

    /// <summary>A choice: the features of each candidate, which one is right, and which others are as right.</summary>
    public sealed record Choice(int[][] Candidates, int Right, double Weight, IReadOnlyList<int>? Also = null)
    {
        /// <summary>The choice between yes and no.</summary>
        public static Choice Binary(FeatureSpace space, int[] values, bool right) => Binary(space.Active(values, 0), right);

        /// <summary>The choice between yes, which has some features, and no.</summary>
        public static Choice Binary(int[] active, bool right) => new([[], active], right ? 1 : 0, 1);
    }

    /// <param name="choices">What to learn from.</param>
    /// <param name="size">Number of weights.</param>
    /// <param name="decay">How strongly the weights are drawn to where they began.</param>
    /// <param name="prior">Where some weights begin; zero for all others.</param>
    public static double[] Fit(IReadOnlyList<Choice> choices, int size, double decay, IReadOnlyDictionary<int, double> prior)
    {
        double[] begin = new double[size];
        foreach ((int feature, double weight) in prior) begin[feature] = weight;
        double[] weights = [.. begin], gradient = new double[size], last = new double[size], step = new double[size];
        Array.Fill(step, FirstStep);
        for (int round = 0; round < Steps; round++)
        {
            for (int i = 0; i < size; i++) gradient[i] = decay * (weights[i] - begin[i]);
            foreach (Choice choice in choices) Add(choice, weights, gradient);
            for (int i = 0; i < size; i++)
            {
                double sign = gradient[i] * last[i];
                if (sign > 0) step[i] = Math.Min(step[i] * Longer, LongestStep);
                else if (sign < 0)
                {
                    step[i] = Math.Max(step[i] * Shorter, ShortestStep);
                    gradient[i] = 0;
                }
                weights[i] -= Math.Sign(gradient[i]) * step[i];
                last[i] = gradient[i];
            }
        }
        return weights;
    }

    private static void Add(Choice choice, double[] weights, double[] gradient)
    {
        Span<double> scores = choice.Candidates.Length <= 64 ? stackalloc double[choice.Candidates.Length] : new double[choice.Candidates.Length];
        double most = double.NegativeInfinity, sum = 0;
        for (int c = 0; c < scores.Length; c++)
        {
            double score = 0;
            foreach (int feature in choice.Candidates[c]) score += weights[feature];
            scores[c] = score;
            most = Math.Max(most, score);
        }
        foreach (ref double score in scores) sum += score = Math.Exp(score - most);
        // Of several right ones it is enough to choose any: each is drawn up by its share of them.
        double right = scores[choice.Right];
        foreach (int other in choice.Also ?? []) right += scores[other];
        for (int c = 0; c < scores.Length; c++)
        {
            bool isRight = c == choice.Right || (choice.Also?.Contains(c) ?? false);
            double error = choice.Weight * (scores[c] / sum - (isRight ? scores[c] / right : 0));
            foreach (int feature in choice.Candidates[c]) gradient[feature] += error;
        }
    }
}

namespace SpaceNews.Extract.Training;

/// <summary>Precision, recall and their harmonic mean; each is zero where it has nothing to divide by.</summary>
internal readonly record struct Ratios(double Precision, double Recall, double F1)
{
    public static Ratios Of(int right, int predicted, int gold)
    {
        double precision = predicted != 0 ? (double)right / predicted : 0;
        double recall = gold != 0 ? (double)right / gold : 0;
        double sum = precision + recall;
        return new Ratios(precision, recall, sum != 0 ? 2 * precision * recall / sum : 0);
    }
}

using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>Trains epoch by epoch and keeps the last model, or the one that does best on the dev corpora.</summary>
internal static class EpochLoop
{
    public static TrainedModel Run(ITrainingRun run, int epochs, Action<string> progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        TrainedModel? best = null;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            run.Epoch(cancellationToken);
            byte[] data = run.Write();
            IReadOnlyList<CorpusScore> dev = run.Measure(data, "dev");
            double mean = Mean(dev);
            progress(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} of {epochs}: {data.Length / 1e6:f2} MB{(dev.Count == 0 ? "" : $", dev {100 * mean:f2}")}"));
            foreach (CorpusScore score in dev) progress($"  {score}");
            if (best is null || !run.StopsEarly || dev.Count == 0 || mean > Mean(best.Dev)) best = new TrainedModel(data, epoch, dev, []);
        }
        progress($"kept: epoch {best!.Epoch}");
        best = best with { Test = run.Measure(best.Data.ToArray(), "test") };
        foreach (CorpusScore score in best.Test) progress($"  test {score}");
        return best;
    }

    private static double Mean(IReadOnlyList<CorpusScore> scores) => scores.Count == 0 ? 0 : scores.Average(s => s.Score);
}

using BenchmarkDotNet.Reports;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>Words of the input in a second.</summary>
internal sealed class WordsPerSecondColumn() : PerWordColumn("Words/s", "Words of the input in a second")
{
    protected override double? Compute(BenchmarkReport report, long words) => report.ResultStatistics is { } statistics ? words / (statistics.Mean / 1e9) : null;
}

using BenchmarkDotNet.Reports;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>Bytes allocated for a word of the input.</summary>
internal sealed class BytesPerWordColumn() : PerWordColumn("B/word", "Bytes allocated for a word of the input")
{
    protected override double? Compute(BenchmarkReport report, long words) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / (double?)words;
}

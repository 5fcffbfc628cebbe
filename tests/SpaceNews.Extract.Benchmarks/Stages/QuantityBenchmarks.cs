using BenchmarkDotNet.Attributes;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>Reading numbers, and the quantities of the articles.</summary>
public class QuantityBenchmarks
{
    private static readonly string[] Numbers = ["25,600", "1.2 million", "one hundred and twenty-five", "2.48×10−5", "between 10 and 15", "two and a half"];

    private string[] _texts = [];

    [GlobalSetup]
    public void Setup() => _texts = [.. BenchmarkInput.Default.Articles.Select(a => a.Text.Value)];

    [Benchmark]
    public double ReadNumbers()
    {
        double sum = 0;
        foreach (string text in Numbers)
            if (NumberReader.TryRead(text, out Number number)) sum += number.Value;
        return sum;
    }

    [Benchmark]
    public int FindQuantities()
    {
        int found = 0;
        foreach (string text in _texts) found += QuantityReader.FindAll(text).Length;
        return found;
    }
}

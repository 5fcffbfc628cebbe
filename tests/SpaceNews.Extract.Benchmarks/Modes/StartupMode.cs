using System.Diagnostics;
using System.Text.Json;

namespace SpaceNews.Extract.Benchmarks;

/// <summary><c>--startup [RUNS]</c>: time from the start of a process to its first article, measured from outside by starting this program again.</summary>
internal static class StartupMode
{
    public const string Child = "--startup-child";

    private const string Text = "A Soyuz rocket lifted off from the Baikonur Cosmodrome on November 27, 2025. The 20-ton service platform below the pad was damaged, Roscosmos said.";

    public static int Run(string[] args)
    {
        int runs = args.Length > 0 && int.TryParse(args[0], out int given) && given > 0 ? given : 7;
        var total = new List<double>();
        var child = new List<double>();
        var knowledge = new List<double>();
        for (int i = 0; i < runs; i++)
        {
            long start = Stopwatch.GetTimestamp();
            using Process process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The program did not start.");
            string line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The program wrote nothing.");
            total.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            string[] parts = line.Split(' ');
            knowledge.Add(double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
            child.Add(double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
            process.WaitForExit();
        }
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            runs,
            first_article_ms = Median(total),
            best_ms = Math.Round(total.Min(), 1),
            of_these_in_the_library_ms = Median(child),
            of_these_loading_knowledge_ms = Median(knowledge),
        }));
        return 0;
    }

    /// <summary>Reads one article and tells how long the knowledge took to load, and the library in all.</summary>
    public static int RunChild()
    {
        long start = Stopwatch.GetTimestamp();
        int sites = KnowledgeBase.Default.Sites.Length;
        double loaded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        int mentions = ExtractionPipeline.Default.Extract(Article.FromText(Text)).Mentions.Length;
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(FormattableString.Invariant($"{loaded:0.0} {milliseconds:0.0}"));
        return mentions > 0 && sites > 0 ? 0 : 1;
    }

    private static ProcessStartInfo StartInfo()
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        bool host = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new ProcessStartInfo(program, host ? [typeof(StartupMode).Assembly.Location, Child] : [Child]) { RedirectStandardOutput = true };
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return Math.Round(values[values.Count / 2], 1);
    }
}

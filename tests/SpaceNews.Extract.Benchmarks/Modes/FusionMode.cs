using System.Diagnostics;
using System.Text.Json;

namespace SpaceNews.Extract.Benchmarks;

/// <summary><c>--fusion [RECORDS]</c>: fuses made-up article records, in tenths up to the whole; the time per record must stay flat.</summary>
/// <remarks>Every event is told by five articles. One craft in twenty is a rocket family that fails again and again, as in life.</remarks>
internal static class FusionMode
{
    private const int ReportsPerEvent = 5;
    private const double MostGrowth = 2;

    public static int Run(string[] args)
    {
        int records = args.Length > 0 && int.TryParse(args[0], out int given) && given > 0 ? given : 100_000;
        ArticleRecord[] all = [.. Enumerable.Range(0, records).Select(Record)];
        _ = Corpus.Create().WithRecords(all.Take(1000)).Incidents.Length;
        double first = 0, last = 0;
        foreach (int count in new[] { records / 10, records / 3, records })
        {
            long start = Stopwatch.GetTimestamp();
            Corpus corpus = Corpus.Create().WithRecords(all.Take(count));
            int incidents = corpus.Incidents.Length;
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            last = seconds / count * 1e6;
            if (first == 0) first = last;
            Console.WriteLine(JsonSerializer.Serialize(new { records = count, incidents, seconds = Math.Round(seconds, 2), microseconds_per_record = Math.Round(last, 1) }));
        }
        return last <= first * MostGrowth ? 0 : 1;
    }

    private static ArticleRecord Record(int index)
    {
        // Articles of one event do not follow one another.
        int number = index / ReportsPerEvent, telling = index % ReportsPerEvent;
        var random = new Random(number);
        int day = random.Next(0, 20_000);
        DateOnly date = new DateOnly(1960, 1, 1).AddDays(day);
        bool family = number % 20 == 0;
        string craft = family ? $"Kestrel {number / 20 % 40}" : $"Heron {number}";
        string text = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string when = telling == 4 ? text[..7] : text;
        string json = $$"""
            {"id":"{{telling}}-{{number}}","mentions":[],"entities":[],"diagnostics":[],"incidents":[{"id":"incident/{{number}}","type":"LaunchFailure","background":false,"title":"{{craft}} lost",
            "date":{"value":"{{when}}","evidence":[{"article":"{{telling}}-{{number}}","start":0,"end":10}]},
            "site":{"complex":"Site {{number % 50}}","evidence":[{"article":"{{telling}}-{{number}}","start":20,"end":30}]},
            "vehicles":[{"name":"{{craft}}","class":"{{(family ? "LaunchVehicle" : "Satellite")}}","role":"lost","evidence":[{"article":"{{telling}}-{{number}}","start":40,"end":50}]}],
            "people":[{"name":"Ana Reis{{number % 300}}","role":"official","evidence":[{"article":"{{telling}}-{{number}}","start":60,"end":70}]}],
            "organizations":[],"masses":[],"causes":[],"consequences":[],"conflicts":[],"sources":["{{telling}}-{{number}}"],"confidence":0.8}]}
            """.ReplaceLineEndings("");
        return ExtractJson.ParseArticle(json);
    }
}

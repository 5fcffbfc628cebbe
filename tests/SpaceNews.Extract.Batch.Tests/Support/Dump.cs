using System.Globalization;
using System.Text;

namespace SpaceNews.Extract.Batch.Tests;

/// <summary>Dumps of small articles that tell of an incident each.</summary>
internal static class Dump
{
    private static readonly string[] Rockets = ["Proton-M", "Soyuz-2", "Falcon 9", "Ariane 5", "Zenit-3SL"];
    private static readonly string[] Places = ["Baikonur Cosmodrome", "Plesetsk", "Kennedy Space Center", "Kourou", "Vandenberg"];

    public static string Lines(int count, int from = 0) => string.Concat(Enumerable.Range(from, count).Select(i => Line(i) + "\n"));

    public static string Line(int i) => string.Create(CultureInfo.InvariantCulture, $$"""{"id": "n{{i}}", "published": "2013-07-{{i % 27 + 2:00}}", "text": {{Quote(Text(i))}}}""");

    public static string Text(int i)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"A {Rockets[i % 5]} rocket exploded seconds after liftoff from {Places[i / 5 % 5]} on Monday. No one was injured, said Ada Brix{i} of Roscosmos. ");
        // Lengths differ, so that workers finish out of order.
        for (int k = 0; k < i % 7; k++) text.Append(CultureInfo.InvariantCulture, $"The rocket had {600 + k * i} tons of fuel aboard when it fell on {k + 1} July 20{k:00}. ");
        return text.ToString();
    }

    private static string Quote(string text) => "\"" + System.Text.Json.JsonEncodedText.Encode(text) + "\"";
}

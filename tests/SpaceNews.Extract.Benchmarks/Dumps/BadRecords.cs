using System.Text;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>Twelve ways in which a record of a dump goes wrong.</summary>
internal static class BadRecords
{
    private static readonly Func<long, string, byte[]>[] Kinds =
    [
        (n, _) => Text($$"""{"id": "bad-{{n}}", "text": "cut off in the mid"""),
        (n, _) => Text($$"""["bad-{{n}}", "a list"]"""),
        (_, _) => Text("""{"text": "An article without id."}"""),
        (n, _) => Text($$"""{"id": "bad-{{n}}", "body": "The text has another name."}"""),
        (n, _) => Text($$"""{"id": "bad-{{n}}", "text": ["a", "list"]}"""),
        (n, _) => Text($$"""{"id": "bad-{{n}}", "text": "A day that is none.", "published": "2021-02-31"}"""),
        (n, _) => [.. Text($$"""{"id": "bad-{{n}}", "text": "Latin 1: caf"""), 0xE9, .. "\"}"u8],
        (n, _) => Text($$"""{"id": "bad-{{n}}", "text": "Half a pair: \ud83d."}"""),
        (n, _) => Text($$"""{"id": "bad-{{n}}", "text": " \t "}"""),
        (n, _) => Text($$"""{"id": "bad-{{n}}", "text": "{{new string('x', 2_100_000)}}"}"""),
        (n, _) => Text($$"""{"id": "bad-{{n}}", "html": "<html><body><nav><a href='/'>Home</a></nav></body></html>"}"""),
        (_, before) => Text(before),
    ];

    /// <summary>How many kinds there are.</summary>
    public static int Count => Kinds.Length;

    /// <summary>A bad line without line break.</summary>
    /// <param name="number">Number of the record; decides the kind.</param>
    /// <param name="before">A good line that stood before, to come again.</param>
    public static byte[] Line(long number, string before) => Kinds[number % Kinds.Length](number, before);

    private static byte[] Text(string line) => Encoding.UTF8.GetBytes(line);
}

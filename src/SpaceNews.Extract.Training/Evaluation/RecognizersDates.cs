using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads the date cases of the test specification of Microsoft Recognizers-Text (MIT). Only expectations with one reading
/// that is a whole stretch of the calendar are scored; every other mark is optional.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class RecognizersDates
{
    /// <summary>Reads the cases, each an article named by its place in the file.</summary>
    /// <param name="file">The specification, for instance <c>DateTimeModel.json</c>.</param>
    /// <exception cref="FormatException">The file is not as the specification is written.</exception>
    public static IEnumerable<AnnotatedArticle> Read(string file) => Read(file, Value);

    /// <summary>Reads the cases with only those marks scored that expect one definite day: of the type “date”, and all their readings the same whole day.</summary>
    /// <param name="file">The specification, for instance <c>DateTimeModel.json</c>.</param>
    /// <exception cref="FormatException">The file is not as the specification is written.</exception>
    public static IEnumerable<AnnotatedArticle> ReadDays(string file) => Read(file, Day);

    private static IEnumerable<AnnotatedArticle> Read(string file, Func<string?, JsonArray?, string?> valueOf)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        JsonArray cases = JsonNode.Parse(File.ReadAllText(file)) as JsonArray ?? throw new FormatException($"{file}: expected a JSON array of cases.");
        for (int i = 0; i < cases.Count; i++)
        {
            string text = (string?)cases[i]?["Input"] ?? throw new FormatException($"{file}: case {i} has no “Input”.");
            string id = FormattableString.Invariant($"case-{i:000}");
            string? reference = (string?)cases[i]!["Context"]?["ReferenceDateTime"];
            LocalDate? day = reference is { Length: >= 10 } && LocalDatePattern.Iso.Parse(reference[..10]) is { Success: true, Value: var parsed } ? parsed : null;
            var mentions = new JsonArray();
            foreach (JsonNode? result in cases[i]!["Results"] as JsonArray ?? [])
                if (Mention(result!, text, valueOf) is { } mention) mentions.Add(mention);
            yield return new AnnotatedArticle(Article.FromText(text, id, published: day), JsonSerializer.SerializeToElement(new JsonObject { ["id"] = id, ["mentions"] = mentions }));
        }
    }

    private static JsonObject? Mention(JsonNode result, string text, Func<string?, JsonArray?, string?> valueOf)
    {
        if (result["Start"] is not { } start || result["End"] is not { } end) return null;
        string? value = valueOf((string?)result["TypeName"], result["Resolution"]?["values"] as JsonArray);
        int first = (int)start, last = Math.Min((int)end + 1, text.Length);
        var mention = new JsonObject { ["kind"] = "date", ["start"] = first, ["end"] = last, ["text"] = text[first..last], ["value"] = value };
        if (value is null) mention["optional"] = true;
        return mention;
    }

    private static string? Day(string? type, JsonArray? values)
    {
        if (type is null || !type.EndsWith(".date", StringComparison.Ordinal) || values is not { Count: > 0 }) return null;
        string?[] days = [.. values.Select(v => (string?)v!["value"]).Distinct()];
        return days is [{ } day] && LocalDatePattern.Iso.Parse(day).Success ? day : null;
    }

    /// <summary>The EDTF value of an expectation that is determined; null for any other.</summary>
    internal static string? Value(string? type, JsonArray? values)
    {
        if (type is null || !(type.EndsWith(".date", StringComparison.Ordinal) || type.EndsWith(".daterange", StringComparison.Ordinal)) || values is not { Count: 1 }) return null;
        string timex = (string?)values[0]!["timex"] ?? "";
        if (values[0]!["Mod"] is not null || values[0]!["mod"] is not null) return null;
        if (!timex.StartsWith('(')) return timex.Contains("-W", StringComparison.Ordinal) && timex.Length > 8 ? null : CalendarDate.Parse(timex)?.Value;
        // “(2015-11-18,2015-12-19,P31D)”; the end of a range is the first day behind it where the words name a longer unit.
        string[] parts = timex.Trim('(', ')').Split(',');
        return parts.Length == 3 && CalendarDate.Parse(parts[0]) is { } from && CalendarDate.Parse(parts[1]) is { } to ? from.Value + "/" + to.Value : null;
    }
}

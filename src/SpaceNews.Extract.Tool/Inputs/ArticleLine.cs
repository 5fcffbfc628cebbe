using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace SpaceNews.Extract.Tool;

/// <summary>Reads an input line: <c>{"id": "…", "text": "…", "published"?: "2025-11-28", "title"?: "…", "source"?: "…"}</c>.</summary>
internal static class ArticleLine
{
    // Of two properties with one name, nothing says which is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="FormatException">The line is none; the message says what was expected.</exception>
    public static Article Parse(string line)
    {
        JsonElement json = ParseObject(line);
        string id = Text(json, "id") is { Length: > 0 } some ? some : throw new FormatException("expected a string “id” that is not empty");
        string text = Text(json, "text") ?? throw new FormatException($"expected a string “text” in the article “{id}”");
        return new Article(id, new ArticleText(text), Text(json, "title"), Day(json), Text(json, "source"));
    }

    /// <summary>What a JSON parser complains of, without the position within the line that it was given.</summary>
    public static string Reason(Exception e) => e.Message.Split(" LineNumber:")[0].Split(" Path:")[0];

    private static JsonElement ParseObject(string line)
    {
        try
        {
            JsonElement json = JsonElement.Parse(line, Strict);
            return json.ValueKind == JsonValueKind.Object ? json : throw new FormatException($"expected a JSON object, but found {Describe(json)}");
        }
        catch (JsonException e)
        {
            throw new FormatException($"expected a JSON object; {Reason(e)}", e);
        }
    }

    private static string? Text(JsonElement json, string property)
    {
        if (!json.TryGetProperty(property, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new FormatException($"expected a string as “{property}”, but found {Describe(value)}");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"expected a string as “{property}”; {e.Message}", e);
        }
    }

    private static LocalDate? Day(JsonElement json)
    {
        if (Text(json, "published") is not { } text) return null;
        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : throw new FormatException($"expected “published” to be a day as YYYY-MM-DD, but found “{text}”");
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}

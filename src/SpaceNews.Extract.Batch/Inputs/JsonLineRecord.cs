using System.Text.Json;
using System.Text.Unicode;
using NodaTime;

namespace SpaceNews.Extract.Batch;

/// <summary>A line that holds an article as a JSON object.</summary>
internal sealed class JsonLineRecord(byte[] line, InputPosition position, JsonFields fields) : InputRecord(position)
{
    // Of two properties with one name, nothing says which is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public override long Size => line.Length;

    public override Article Parse()
    {
        JsonElement json = ParseObject();
        string id = IdOf(json) ?? throw new BadRecordException(RejectReason.MissingId, $"expected a string “{fields.Id}” that is not empty");
        string? title = Text(json, fields.Title), source = Text(json, fields.Source);
        LocalDate? published = Day(json);
        if (Text(json, fields.Text) is { } text) return new Article(id, new ArticleText(text), title, published, source);
        if (Text(json, fields.Html) is not { } html) throw new BadRecordException(RejectReason.MissingText, $"expected a string “{fields.Text}” in the article “{id}”");
        HtmlPage page = HtmlPage.Parse(html);
        return new Article(id, new ArticleText(page.Text), title ?? page.Title, published ?? page.Published, source ?? page.Address);
    }

    /// <summary>What a JSON parser complains of, without the position within the line that it was given.</summary>
    public static string Reason(Exception e) => e.Message.Split(" LineNumber:")[0].Split(" Path:")[0];

    private JsonElement ParseObject()
    {
        if (!Utf8.IsValid(line)) throw new BadRecordException(RejectReason.InvalidEncoding, FormattableString.Invariant($"expected UTF-8, but byte {ValidLength()} of the line does not fit"));
        try
        {
            JsonElement json = JsonElement.Parse(line, Strict);
            return json.ValueKind == JsonValueKind.Object ? json : throw new BadRecordException(RejectReason.NotAnObject, $"expected a JSON object, but found {Describe(json)}");
        }
        catch (JsonException e)
        {
            throw new BadRecordException(RejectReason.BrokenJson, $"expected a JSON object; {Reason(e)}", e);
        }
    }

    private int ValidLength()
    {
        var characters = new char[line.Length];
        Utf8.ToUtf16(line, characters, out int read, out _, replaceInvalidSequences: false);
        return read;
    }

    private string? IdOf(JsonElement json) =>
        json.TryGetProperty(fields.Id, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _)
            ? value.GetRawText()
            : Text(json, fields.Id) is { Length: > 0 } id ? id : null;

    private static string? Text(JsonElement json, string property)
    {
        if (!json.TryGetProperty(property, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new BadRecordException(RejectReason.WrongType, $"expected a string as “{property}”, but found {Describe(value)}");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, written as an escape.
            throw new BadRecordException(RejectReason.InvalidEncoding, $"expected a string as “{property}”; {e.Message}", e);
        }
    }

    private LocalDate? Day(JsonElement json)
    {
        if (Text(json, fields.Published) is not { } text) return null;
        return PublishedDate.TryParseIso(text) ?? throw new BadRecordException(RejectReason.InvalidDate, $"expected “{fields.Published}” to be a day as YYYY-MM-DD, but found “{text}”");
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

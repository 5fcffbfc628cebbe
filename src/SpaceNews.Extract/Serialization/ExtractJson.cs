using System.Collections.Immutable;
using System.Text.Json;

namespace SpaceNews.Extract;

/// <summary>Reads and writes models and incidents as the JSON lines of the output contract (<c>docs/schema</c>).</summary>
/// <remarks>Thread-safe. One object a line, camelCase, UTF-8 without byte order mark, absent values left out; the same under every culture.</remarks>
public static class ExtractJson
{
    /// <summary>The data of a model.</summary>
    public static ArticleRecord ToRecord(ArticleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return RecordWriter.Write(model);
    }

    /// <summary>The data of an incident; with its sources when it is fused.</summary>
    public static IncidentRecord ToRecord(Incident incident, bool withSources = true)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return RecordWriter.Write(incident, withSources);
    }

    /// <summary>One article line, without the line break.</summary>
    public static string Serialize(ArticleModel model) => Serialize(ToRecord(model));

    /// <summary>One article line, without the line break.</summary>
    public static string Serialize(ArticleRecord record) => JsonSerializer.Serialize(record, ExtractJsonContext.Readable.ArticleRecord);

    /// <summary>One incident line, without the line break.</summary>
    public static string Serialize(Incident incident) => Serialize(ToRecord(incident));

    /// <summary>One incident line, without the line break.</summary>
    public static string Serialize(IncidentRecord record) => JsonSerializer.Serialize(record, ExtractJsonContext.Readable.IncidentRecord);

    /// <summary>Reads an article line.</summary>
    /// <exception cref="FormatException">The text is no article line; the message says what was expected and where.</exception>
    public static ArticleRecord ParseArticle(string json) => Parse(json, "an article line", s => JsonSerializer.Deserialize(s, ExtractJsonContext.Readable.ArticleRecord));

    /// <summary>Reads an incident line.</summary>
    /// <exception cref="FormatException">The text is no incident line; the message says what was expected and where.</exception>
    public static IncidentRecord ParseIncident(string json) => Parse(json, "an incident line", s => JsonSerializer.Deserialize(s, ExtractJsonContext.Readable.IncidentRecord));

    private static T Parse<T>(string json, string what, Func<string, T?> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return read(json) ?? throw new FormatException($"Expected {what}, found null.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Expected {what}: {e.Message}", e);
        }
    }
}

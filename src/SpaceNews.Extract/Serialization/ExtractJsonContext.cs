using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>Source-generated serialisation of the lines of the output contract.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ArticleRecord))]
[JsonSerializable(typeof(IncidentRecord))]
internal sealed partial class ExtractJsonContext : JsonSerializerContext
{
    /// <summary>Written for people and programs that read UTF-8: “é” and “’” as they are.</summary>
    public static ExtractJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>Writes an enumeration as camelCase words, as the contract does for roles and bounds.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CamelCaseEnumConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> Names = Enum.GetValues<T>().ToDictionary(v => v, v => JsonEncodedText.Encode(CamelCase.Of(v.ToString())));
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(v => CamelCase.Of(v.ToString()), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out T value)
            ? value
            : throw new JsonException($"Expected one of: {string.Join(", ", Values.Keys)}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
}

/// <summary>PascalCase to camelCase.</summary>
internal static class CamelCase
{
    public static string Of(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}

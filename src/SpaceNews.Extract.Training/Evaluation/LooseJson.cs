using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads annotations the way the reference scorer (written in Python) does: an absent property and a null are the same
/// “none”, and an empty string, list or object and a zero count as false. An absent value is <c>default</c>.
/// </summary>
internal static class LooseJson
{
    public static JsonElement Get(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value) ? value : default;

    public static bool IsNone(this JsonElement element) => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    public static bool IsObject(this JsonElement element) => element.ValueKind == JsonValueKind.Object;

    public static bool Is(this JsonElement element, string text) => element.ValueKind == JsonValueKind.String && element.ValueEquals(text);

    public static bool IsTruthy(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => !element.ValueEquals(""),
        JsonValueKind.Number => element.GetDouble() != 0,
        JsonValueKind.Array => element.GetArrayLength() > 0,
        JsonValueKind.Object => element.EnumerateObject().MoveNext(),
        JsonValueKind.True => true,
        _ => false,
    };

    public static bool SameAs(this JsonElement left, JsonElement right) =>
        left.IsNone() || right.IsNone() ? left.IsNone() && right.IsNone() : JsonElement.DeepEquals(left, right);

    /// <summary>The number, or null where there is none to compute with.</summary>
    public static double? AsNumber(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? element.GetDouble() : null;

    /// <summary>The items of a list; none where the list is absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}

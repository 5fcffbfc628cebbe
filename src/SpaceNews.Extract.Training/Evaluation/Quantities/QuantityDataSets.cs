using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Reads public data sets of quantities. They lie outside the project; nothing of them is copied into it.</summary>
/// <remarks>Thread-safe.</remarks>
public static class QuantityDataSets
{
    /// <summary>Reads a specification of Microsoft Recognizers-Text (<c>DimensionModel.json</c>).</summary>
    /// <exception cref="FormatException">The file is not written so.</exception>
    public static ImmutableArray<QuantityCase> ReadRecognizers(string file) => Read(file, item => new QuantityCase(
        item.Get("Input").GetString()!,
        [.. item.Get("Results").Items().Select(r => new ExpectedQuantity(r.Get("Text").GetString()!, Number(r.Get("Resolution").Get("value")), r.Get("Resolution").Get("unit").GetString() ?? ""))]));

    /// <summary>Reads cases of quantulum3 (<c>quantities.json</c>).</summary>
    /// <exception cref="FormatException">The file is not written so.</exception>
    public static ImmutableArray<QuantityCase> ReadQuantulum(string file) => Read(file, item => new QuantityCase(
        item.Get("req").GetString()!,
        [.. item.Get("res").Items().Select(r => new ExpectedQuantity(r.Get("surface").GetString()!, Number(r.Get("value")), r.Get("unit").GetString() is "dimensionless" or null ? "" : r.Get("unit").GetString()!))]));

    private static ImmutableArray<QuantityCase> Read(string file, Func<JsonElement, QuantityCase> make)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file).TrimStart('\uFEFF'));
            return [.. document.RootElement.EnumerateArray().Select(make)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"{file}: expected a JSON array of cases. {e.Message}", e);
        }
    }

    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => null,
    };
}

using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>When two masses count as the same.</summary>
internal static class MassComparison
{
    private const double Tolerance = 0.02;

    /// <summary>Whether both are numbers and the second lies within two per cent of the first.</summary>
    public static bool IsClose(JsonElement expected, JsonElement actual) => actual.AsNumber() is { } a && IsClose(expected, a);

    /// <summary>Whether the first is a number and the second lies within two per cent of it.</summary>
    public static bool IsClose(JsonElement expected, double actual) => expected.AsNumber() is { } e && Math.Abs(e - actual) <= Tolerance * Math.Abs(e);

    /// <summary>The kilograms of an annotated mass, of a range the lower ones.</summary>
    public static JsonElement KilogramsOf(JsonElement gold) => gold.Get("kg") is { ValueKind: JsonValueKind.Array } range ? range.Items().FirstOrDefault() : gold.Get("kg");

    /// <summary>Whether a predicted mass has the kilograms and the bound of the annotated one, as far as it states them.</summary>
    public static bool IsRight(JsonElement gold, JsonElement predicted)
    {
        if (!predicted.IsObject()) return false;
        JsonElement kilograms = KilogramsOf(gold);
        if (kilograms.IsNone()) return true;
        return IsClose(kilograms, predicted.Get("kilograms")) && SameBound(gold.Get("bound"), predicted.Get("bound"));
    }

    private static bool SameBound(JsonElement gold, JsonElement predicted) =>
        gold.IsNone() || gold.Is("") || gold.SameAs(predicted)
        || (gold.Is("about") && predicted.Is("exact")) || (gold.Is("exact") && predicted.Is("about"));
}

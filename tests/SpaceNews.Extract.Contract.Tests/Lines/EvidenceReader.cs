using System.Text.Json;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Finds evidence in a line, whatever field it stands in.</summary>
internal static class EvidenceReader
{
    public static IEnumerable<JsonElement> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name is "evidence" or "typeEvidence" ? p.Value.EnumerateArray() : All(p.Value)),
        _ => [],
    };
}

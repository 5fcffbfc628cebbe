using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>A mention of either side; <see cref="Source"/> holds what the comparison of values reads.</summary>
internal sealed record ScoredMention(JsonElement Source, string Kind, int Start, int End, bool IsOptional)
{
    public bool Overlaps(ScoredMention other) => Start < other.End && other.Start < End;

    public bool HasSpanOf(ScoredMention other) => Start == other.Start && End == other.End;

    /// <summary>The text for the error list.</summary>
    public string ShownText => Source.TryGetProperty("text", out JsonElement text) ? PythonNotation.Str(text) : "";
}

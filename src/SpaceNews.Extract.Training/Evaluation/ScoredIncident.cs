using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>An incident record of either side with the slots it fills.</summary>
internal sealed record ScoredIncident(JsonElement Source, IReadOnlyList<Slot> Slots)
{
    public JsonElement Type => Source.Get("type");

    public bool IsOptional => Source.Get("optional").IsTruthy();

    /// <summary>Whether the type is the other record’s or one of the alternatives this record allows.</summary>
    public bool AcceptsTypeOf(ScoredIncident other) =>
        Type.SameAs(other.Type) || Source.Get("typeAlt").Items().Any(alternative => alternative.SameAs(other.Type));
}

namespace SpaceNews.Extract.Training;

/// <summary>The incident part of an evaluation.</summary>
/// <param name="Slots">The score of each slot, in the order of the table.</param>
/// <param name="AllSlots">The score over all slots together.</param>
/// <param name="Records">The score of whole records.</param>
public sealed record IncidentScores(IReadOnlyList<SlotScore> Slots, SlotScore AllSlots, RecordScore Records);

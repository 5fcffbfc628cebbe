namespace SpaceNews.Extract.Training;

/// <summary>What was counted for one slot of the incident records, or for all together.</summary>
internal sealed class SlotCounts
{
    public int Right { get; set; }

    public int Spurious { get; set; }

    public int Missed { get; set; }

    public void Add(SlotCounts other)
    {
        Right += other.Right;
        Spurious += other.Spurious;
        Missed += other.Missed;
    }

    public SlotScore ToScore(string slot)
    {
        Ratios ratios = Ratios.Of(Right, Right + Spurious, Right + Missed);
        return new SlotScore(slot, Right + Missed, Right + Spurious, ratios.Precision, ratios.Recall, ratios.F1);
    }
}

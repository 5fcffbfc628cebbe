namespace SpaceNews.Extract.Training;

/// <summary>What was counted for one kind of mention, or for several together.</summary>
internal sealed class KindCounts
{
    public int Gold { get; set; }

    public int Predicted { get; set; }

    public int Strict { get; set; }

    public int Relaxed { get; set; }

    public int Value { get; set; }

    public void Add(KindCounts other)
    {
        Gold += other.Gold;
        Predicted += other.Predicted;
        Strict += other.Strict;
        Relaxed += other.Relaxed;
        Value += other.Value;
    }

    public KindScore ToScore(string kind)
    {
        Ratios strict = Ratios.Of(Strict, Predicted, Gold);
        return new KindScore(kind, Gold, Predicted, strict.Precision, strict.Recall, strict.F1, Ratios.Of(Relaxed, Predicted, Gold).F1, Ratios.Of(Value, Predicted, Gold).F1);
    }
}

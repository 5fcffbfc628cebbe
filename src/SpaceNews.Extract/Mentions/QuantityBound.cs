namespace SpaceNews.Extract;

/// <summary>How the words around a number limit it.</summary>
public enum QuantityBound : byte
{
    /// <summary>The number as it stands.</summary>
    Exact,

    /// <summary>“about”, “nearly”, “some”.</summary>
    About,

    /// <summary>“more than”, “at least”, “over”.</summary>
    AtLeast,

    /// <summary>“up to”, “less than”.</summary>
    AtMost,

    /// <summary>“10 to 15”.</summary>
    Between,
}

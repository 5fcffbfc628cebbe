namespace SpaceNews.Extract;

/// <summary>Why a word for what went wrong counts less than it does alone, or not at all.</summary>
public enum TriggerDoubt : byte
{
    /// <summary>It counts in full.</summary>
    None,

    /// <summary>Nothing: the next word makes it a term, as in “abort system”.</summary>
    Term,

    /// <summary>Nothing: it is part of a name.</summary>
    Name,

    /// <summary>Nothing: it is said of money.</summary>
    Money,

    /// <summary>Nothing: someone died in bed.</summary>
    NaturalDeath,

    /// <summary>Nothing: “no anomalies”.</summary>
    Negated,

    /// <summary>Little: “might”, “prevent”, “risk of”.</summary>
    Hypothetical,

    /// <summary>Little: a plural of all such things, in a sentence without craft, place and date.</summary>
    General,

    /// <summary>Next to nothing: simulated, rehearsed, planned so, insured against, of business or stars.</summary>
    Unreal,

    /// <summary>Next to nothing: called off for the weather.</summary>
    Weather,

    /// <summary>Little: the whole article is about a film, a drill or a star.</summary>
    Fiction,

    /// <summary>Little: of death alone, in a sentence that tells nothing of space flight.</summary>
    Unrelated,
}

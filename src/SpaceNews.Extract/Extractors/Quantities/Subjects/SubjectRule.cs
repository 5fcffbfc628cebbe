namespace SpaceNews.Extract;

/// <summary>How the rules found what a quantity is of.</summary>
internal enum SubjectRule
{
    /// <summary>They did not.</summary>
    None,

    /// <summary>It stands behind: “the 20-ton service bay”, “8 tons of propellant”.</summary>
    Behind,

    /// <summary>It is what was lost: “38 kg were vented”.</summary>
    Lost,

    /// <summary>It stands ahead: “the satellite, weighing 3.9 tonnes”.</summary>
    Ahead,

    /// <summary>It is what something can carry: “can lift 17 tons”.</summary>
    Capacity,

    /// <summary>A pronoun stands for it.</summary>
    Antecedent,

    /// <summary>The quantity before is of it too.</summary>
    Same,

    /// <summary>It is the craft spoken of last.</summary>
    Craft,
}

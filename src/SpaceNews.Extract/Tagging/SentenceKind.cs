namespace SpaceNews.Extract;

/// <summary>What a sentence of a news article does for the story of an incident.</summary>
public enum SentenceKind : byte
{
    /// <summary>Nothing of the kinds below: other news, plans, drills, praise.</summary>
    None,

    /// <summary>Says that something went wrong.</summary>
    Incident,

    /// <summary>Says why it went wrong, or may have.</summary>
    Cause,

    /// <summary>Says what follows from it: delays, groundings, repairs, costs.</summary>
    Consequence,

    /// <summary>Says who is dead, injured, rescued, missing or expressly unharmed.</summary>
    Casualty,

    /// <summary>Gives facts and history around the story.</summary>
    Background,
}

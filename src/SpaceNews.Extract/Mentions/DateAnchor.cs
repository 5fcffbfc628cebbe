namespace SpaceNews.Extract;

/// <summary>Where the parts of a date that the words leave out were taken from.</summary>
public enum DateAnchor : byte
{
    /// <summary>The words say it all.</summary>
    Text,

    /// <summary>Another date of the article.</summary>
    Narrative,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>Nothing known to count from: the value stays open.</summary>
    None,
}

namespace SpaceNews.Extract;

/// <summary>How a token is written.</summary>
[Flags]
public enum TokenShape : ushort
{
    /// <summary>Nothing noted.</summary>
    None = 0,

    /// <summary>The first letter is upper case.</summary>
    InitialUpper = 1,

    /// <summary>At least two letters, all of them upper case.</summary>
    AllUpper = 2,

    /// <summary>At least one letter, all of them lower case.</summary>
    AllLower = 4,

    /// <summary>An upper-case letter after a lower-case one: “SpaceX”.</summary>
    InnerUpper = 8,

    /// <summary>Holds a decimal digit.</summary>
    HasDigit = 16,

    /// <summary>Holds a letter.</summary>
    HasLetter = 32,

    /// <summary>Holds a hyphen.</summary>
    HasHyphen = 64,

    /// <summary>No space before it.</summary>
    Glued = 128,

    /// <summary>The first token of a sentence.</summary>
    SentenceStart = 256,

    /// <summary>An abbreviation that carries its point: “Fla.”, “U.S.”, “J.”.</summary>
    Abbreviation = 512,

    /// <summary>Holds a slash: “31/6”.</summary>
    HasSlash = 1024,

    /// <summary>Holds a colon between digits: “12:28”.</summary>
    HasColon = 2048,

    /// <summary>Stands in a line written in capitals or in title case, where a capital proves nothing.</summary>
    Shouted = 4096,

    /// <summary>An opening or closing quotation mark.</summary>
    Quote = 8192,
}

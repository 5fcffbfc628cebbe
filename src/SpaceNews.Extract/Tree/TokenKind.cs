namespace SpaceNews.Extract;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with what belongs to them: “Baikonur”, “MS-28”, “U.S.”, “39A”, “Phys.org”, “’s”.</summary>
    Word,

    /// <summary>A number in figures: “20”, “25,600”, “1.2”, “12:28”, “31/6”, “2025-11-27”, “½”.</summary>
    Number,

    /// <summary>Quotes, brackets, dashes, points.</summary>
    Punctuation,

    /// <summary>Anything else: “$”, “%”, “&amp;amp;”, emoji, control characters, lone surrogates.</summary>
    Symbol,
}

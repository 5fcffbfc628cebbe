namespace SpaceNews.Extract;

/// <summary>The part that a stretch of an article plays on its page.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The title of the article or of a section.</summary>
    Headline,

    /// <summary>“By Jane Doe”.</summary>
    Byline,

    /// <summary>“CAPE CANAVERAL, Fla. (AP) —” before the first sentence.</summary>
    Dateline,

    /// <summary>Text or credit of a picture.</summary>
    Caption,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A paragraph that is one quotation.</summary>
    Quote,

    /// <summary>Page furniture: newsletters, menus, share bars, footers.</summary>
    Boilerplate,
}

namespace SpaceNews.Extract.Batch;

/// <summary>Why a record gave no article line.</summary>
public enum RejectReason
{
    /// <summary>A file that does not exist or cannot be read.</summary>
    UnreadableInput,

    /// <summary>The line is no JSON, or has a property twice.</summary>
    BrokenJson,

    /// <summary>The line is JSON, but no object.</summary>
    NotAnObject,

    /// <summary>The record has no id.</summary>
    MissingId,

    /// <summary>The record has neither text nor HTML.</summary>
    MissingText,

    /// <summary>A property is of the wrong type, as a number where text is wanted.</summary>
    WrongType,

    /// <summary>The day of publication is no day.</summary>
    InvalidDate,

    /// <summary>The bytes are not what their encoding, or any that was tried, allows.</summary>
    InvalidEncoding,

    /// <summary>NUL bytes: a picture, a program, anything but text.</summary>
    BinaryContent,

    /// <summary>There is nothing but white space.</summary>
    EmptyText,

    /// <summary>The record or its text is larger than the limits allow.</summary>
    TooLarge,

    /// <summary>A record before has the same id.</summary>
    DuplicateId,

    /// <summary>The article is not in English. It is passed over, which counts as no error.</summary>
    NotEnglish,

    /// <summary>The page has no text that could be an article.</summary>
    NoArticle,

    /// <summary>The page is nested deeper than any page that people write.</summary>
    DeepNesting,

    /// <summary>The marks or the header of a fixture are broken.</summary>
    BrokenMarkup,

    /// <summary>The header of a WARC record, or the HTTP message in it, is broken.</summary>
    BrokenWarc,

    /// <summary>Compressed data is damaged or ends too early; what follows it in the file is lost.</summary>
    BrokenCompression,

    /// <summary>Compressed data grows by more than the limit, as none but hostile data does; what follows it in the file is not read.</summary>
    SuspiciousCompression,

    /// <summary>The pipeline failed on the article as a whole.</summary>
    ExtractionFailed,
}

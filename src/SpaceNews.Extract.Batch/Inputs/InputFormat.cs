namespace SpaceNews.Extract.Batch;

/// <summary>What the files of an input hold.</summary>
public enum InputFormat
{
    /// <summary>What the extension says, after a “.gz” is taken off; where it says nothing, what the first bytes say.</summary>
    Auto,

    /// <summary>One article, verbatim.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>One web page.</summary>
    Html,

    /// <summary>Web pages as a crawler stores them, with the messages they came in.</summary>
    Warc,

    /// <summary>A marked article of the tests of this library, read without its marks.</summary>
    Fixture,
}

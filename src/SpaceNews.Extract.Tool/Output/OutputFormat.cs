namespace SpaceNews.Extract.Tool;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>A layout for people.</summary>
    Table,
}

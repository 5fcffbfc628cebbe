namespace SpaceNews.Extract.Tool;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>A layout for people.</summary>
    Table,

    /// <summary>An SQLite database.</summary>
    Sqlite,

    /// <summary>Incidents as comma-separated values.</summary>
    Csv,
}

/// <summary>How the formats are called.</summary>
internal static class OutputFormats
{
    /// <summary>The format that the name of a file asks for: .db, .sqlite, .csv, also compressed; JSON lines otherwise.</summary>
    public static OutputFormat OfFile(string path)
    {
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".db" or ".sqlite" or ".sqlite3" => OutputFormat.Sqlite,
            ".csv" => OutputFormat.Csv,
            _ => OutputFormat.Jsonl,
        };
    }
}

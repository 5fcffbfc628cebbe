using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The JSON Schemas (draft 2020-12) of the lines that <see cref="ExtractJson"/> writes, as they ship with the library.</summary>
/// <remarks>Thread-safe; read at first use.</remarks>
public static class ExtractSchemas
{
    private static readonly Lazy<string> LazyArticleLine = new(() => EmbeddedFiles.ReadText("schema/article-line.schema.json"));
    private static readonly Lazy<string> LazyIncidentLine = new(() => EmbeddedFiles.ReadText("schema/incident-line.schema.json"));

    /// <summary>The schema of an article line.</summary>
    public static string ArticleLine => LazyArticleLine.Value;

    /// <summary>The schema of an incident line, one fused incident.</summary>
    public static string IncidentLine => LazyIncidentLine.Value;
}

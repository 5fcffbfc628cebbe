namespace SpaceNews.Extract.KnowledgeCompiler;

/// <summary>The tables as read from text, with what only the compiler needs of them.</summary>
internal sealed record KnowledgeSource
{
    public required KnowledgeTables Tables { get; init; }

    /// <summary>Phrases of the tables that have no names of their own, with the number of their entry.</summary>
    public required IReadOnlyList<(PhraseKind Kind, int Entry, string Text)> CuePhrases { get; init; }

    /// <summary>Words with their classes and values.</summary>
    public required IReadOnlyList<(string Word, WordClass Class, int Value)> Words { get; init; }

    /// <summary>Words of dates with their classes and values.</summary>
    public required IReadOnlyList<(string Word, DateWord Class, int Value)> DateWords { get; init; }
}

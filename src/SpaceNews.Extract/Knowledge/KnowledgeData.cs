namespace SpaceNews.Extract;

/// <summary>What a knowledge base is made of: the tables and the two structures that find words and phrases of them.</summary>
internal sealed record KnowledgeData(KnowledgeTables Tables, Lexicon Lexicon, PhraseIndex Phrases, DateVocabulary Dates)
{
    /// <summary>A copy to which one more name is added.</summary>
    /// <param name="tables">The tables with the entry behind the others.</param>
    /// <param name="kind">What the entry is.</param>
    /// <param name="entry">Its index.</param>
    /// <param name="name">Its name.</param>
    /// <param name="aliases">Its other names.</param>
    public KnowledgeData With(KnowledgeTables tables, PhraseKind kind, int entry, string name, IReadOnlyList<string> aliases)
    {
        KnowledgeData copy = Copy(tables);
        new PhraseWriter(copy.Lexicon, copy.Phrases).AddNames(kind, entry, name, aliases);
        return copy;
    }

    /// <summary>A copy that can be added to without the original noticing it.</summary>
    public KnowledgeData Copy(KnowledgeTables tables) => this with { Tables = tables, Lexicon = Lexicon.Copy(), Phrases = Phrases.Copy() };
}

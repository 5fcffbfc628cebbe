namespace SpaceNews.Extract;

/// <summary>A run of tokens that is a phrase of the knowledge base.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index one past the last token.</param>
/// <param name="PhraseNumber">Number of the phrase in the index.</param>
/// <param name="Phrase">What it names.</param>
internal readonly record struct KnowledgeMatch(int FirstToken, int EndToken, int PhraseNumber, Phrase Phrase)
{
    public int Length => EndToken - FirstToken;
}
